// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keychain.h"

#include <QtCore/QCoreApplication>
#include <qt6keychain/keychain.h>

#include <sodium.h>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KeychainWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Keychain)
};

const QString service = u"org.warroom.Warroom"_s;

tl::unexpected<Error> troubleOf(const QKeychain::Job& job, const QString& name)
{
    if (job.error() == QKeychain::EntryNotFound)
        return fail(
            Fault::NotFound, name,
            KeychainWords::tr("The desktop's keychain does not hold the key of this identity."),
            KeychainWords::tr("Restore the keychain from a backup, or enrol a new key."));
    return fail(
        Fault::OutOfReach, name,
        KeychainWords::tr("The desktop's keychain does not answer (%1).").arg(job.errorString()),
        KeychainWords::tr("Unlock the keychain of your desktop session, then try again."));
}

// In place: every copy shares these bytes, and data() would wipe a copy of its own.
void wipe(const QByteArray& bytes)
{
    sodium_memzero(const_cast<char*>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
}

} // namespace

void readFromKeychain(const QString& name,
                      const std::function<void(Result<std::shared_ptr<const SecretBytes>>)>& answer)
{
    auto* job = new QKeychain::ReadPasswordJob(service); // deletes itself when it has finished
    job->setInsecureFallback(false);
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, name, answer] {
        if (job->error() != QKeychain::NoError) {
            answer(troubleOf(*job, name));
            return;
        }
        const QByteArray bytes = job->binaryData();
        answer(std::make_shared<const SecretBytes>(
            std::span(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                      static_cast<std::size_t>(bytes.size()))));
        wipe(bytes);
    });
    job->start();
}

void writeToKeychain(const QString& name, const SecretBytes& secret,
                     const std::function<void(Result<void>)>& answer)
{
    auto* job = new QKeychain::WritePasswordJob(service); // deletes itself when it has finished
    job->setInsecureFallback(false);
    job->setKey(name);
    const auto octets = secret.octets();
    job->setBinaryData(QByteArray(reinterpret_cast<const char*>(octets.data()),
                                  static_cast<qsizetype>(octets.size())));
    QObject::connect(job, &QKeychain::Job::finished, job, [job, name, answer] {
        if (job->error() != QKeychain::NoError)
            answer(troubleOf(*job, name));
        else
            answer({});
    });
    job->start();
}

} // namespace wr
