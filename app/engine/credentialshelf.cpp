// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/credentialshelf.h"

#include "app/engine/targets.h"
#include "app/reach/presets.h"
#include "app/reach/templates.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

CredentialGuard guardOf(const OwnCredentials& own, const QString& replicaFolder)
{
    if (!own.signer)
        return CredentialGuard::NoKey;
    const auto ring = keyRingFor(replicaFolder);
    const auto identity
        = ring ? ring->byKey(own.signer->deviceKey()) : Result<Identity>(pass(ring.error()));
    if (!identity)
        return CredentialGuard::Unsealed; // the safe thing to say of what cannot be read
    switch (identity->protection) {
    case KeyProtection::None:
        return CredentialGuard::Unsealed;
    case KeyProtection::Passphrase:
        return CredentialGuard::Passphrase;
    case KeyProtection::Keychain:
        return CredentialGuard::Keychain;
    }
    return CredentialGuard::Unsealed;
}

// Where this computer would send it; empty when the address is not set here.
QString originHere(const QString& address, const TemplateValues& values)
{
    RequestTemplate form;
    form.method = u"GET"_s;
    form.url = address;
    const auto request = prepareRequest(form, values);
    return request ? originOf(request->url) : QString();
}

Error taken(const QString& name)
{
    return {
        Fault::Exists, name,
        QCoreApplication::translate("wr::CredentialShelf", "There is a credential of this name."),
        QCoreApplication::translate("wr::CredentialShelf",
                                    "Choose another name, or remove the one that is there first.")};
}

void addUses(QList<CredentialUse>& uses, const System& system, const Rung& rung,
             const TemplateValues& values)
{
    QList<RequestTemplate> forms = rung.resolve;
    forms += {rung.before, rung.request, rung.record, rung.effectProbe, rung.undo};
    for (const RequestTemplate& form : forms) {
        Rung only;
        only.request = form;
        const QString address = templateOrigin(form.url);
        const QStringList names = credentialsOf(only);
        for (const QString& name : names) {
            const CredentialUse use{name, system.id, rung.id, originHere(address, values), address};
            if (!uses.contains(use))
                uses.append(use);
        }
    }
}

} // namespace

Result<CredentialSheet> credentialSheet(const OwnCredentials& own, const QString& replicaFolder,
                                        const Room& room)
{
    CredentialSheet sheet;
    sheet.guard = guardOf(own, replicaFolder);
    if (own.signer) {
        sheet.file = own.file;
        const auto book = own.open();
        if (!book)
            return pass(book.error());
        const QStringList names = book->names();
        for (const QString& name : names)
            sheet.kept.append({name, book->origins(name)});
    }
    const auto targets = readTargets(replicaFolder);
    if (!targets)
        return pass(targets.error());
    for (const System* system : room.systems()) {
        for (const Rung& rung : system->ladder)
            addUses(sheet.uses, *system, rung, targets->values);
    }
    return sheet;
}

CredentialShelf::CredentialShelf(const Engine& engine, OwnCredentials own)
    : m_engine(engine)
    , m_own(std::move(own))
{
}

QFuture<Result<CredentialSheet>> CredentialShelf::told(QFuture<Result<CredentialSheet>> answer)
{
    return answer.then(this, [this](const Result<CredentialSheet>& sheet) {
        if (sheet)
            emit credentialsChanged(*sheet);
        return sheet;
    });
}

QFuture<Result<CredentialSheet>> CredentialShelf::credentials()
{
    return told(m_worker.run([own = m_own, folder = m_engine.folder(), room = m_engine.room()] {
        return credentialSheet(own, folder, *room);
    }));
}

QFuture<Result<CredentialSheet>> CredentialShelf::change(const Act& act)
{
    return told(m_worker.run([own = m_own, folder = m_engine.folder(), room = m_engine.room(),
                              act]() -> Result<CredentialSheet> {
        auto book = own.open();
        if (!book)
            return pass(book.error());
        if (const auto done = act(*book); !done)
            return pass(done.error());
        return credentialSheet(own, folder, *room);
    }));
}

QFuture<Result<CredentialSheet>> CredentialShelf::add(const QString& name, QByteArray secret,
                                                      const QStringList& origins)
{
    const auto held = std::make_shared<QByteArray>(std::move(secret));
    return change([name, held, origins](CredentialBook& book) {
        auto done = book.names().contains(name) ? Result<void>(pass(taken(name)))
                                                : book.put(name, *held, origins);
        held->fill('\0');
        return done;
    });
}

QFuture<Result<CredentialSheet>> CredentialShelf::bind(const QString& name,
                                                       const QStringList& origins)
{
    return change([name, origins](CredentialBook& book) { return book.bind(name, origins); });
}

QFuture<Result<CredentialSheet>> CredentialShelf::remove(const QString& name)
{
    return change([name](CredentialBook& book) { return book.remove(name); });
}

} // namespace wr
