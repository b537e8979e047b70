// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/keychaindoors.h"

#include "app/engine/threads.h"
#include "app/keys/keychain.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <chrono>

namespace wr {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto patience = 120s;

struct KeychainDoorsWords {
    Q_DECLARE_TR_FUNCTIONS(wr::KeychainDoors)
};

// Answers once: what the keychain says, or that it said nothing in time.
template<class T>
class Answer final
{
public:
    explicit Answer(const QString& name)
        : m_name(name)
    {
        m_promise->start();
    }

    QFuture<Result<T>> future() const { return m_promise->future(); }

    void operator()(Result<T> result) const
    {
        if (m_promise->future().isFinished())
            return;
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

    void giveUp() const
    {
        (*this)(fail(
            Fault::OutOfReach, m_name,
            KeychainDoorsWords::tr("The desktop's keychain did not answer within two minutes."),
            KeychainDoorsWords::tr(
                "Unlock the keychain of your desktop session, then try again.")));
    }

private:
    QString m_name;
    std::shared_ptr<QPromise<Result<T>>> m_promise = std::make_shared<QPromise<Result<T>>>();
};

template<class T, class Ask>
Result<T> asked(const QString& name, Ask ask)
{
    const Answer<T> answer(name);
    Worker worker(u"keychain"_s);
    worker.run([answer, ask] {
        QTimer::singleShot(patience, [answer] { answer.giveUp(); });
        ask(answer);
        return true;
    });
    auto future = answer.future();
    future.waitForFinished();
    return future.result();
}

} // namespace

KeychainDoors desktopKeychain()
{
    return {[](const QString& name) {
                using Secret = std::shared_ptr<const SecretBytes>;
                return asked<Secret>(name, [&name](const Answer<Secret>& answer) {
                    readFromKeychain(name, answer);
                });
            },
            [](const QString& name, const SecretBytes& secret) {
                return asked<void>(name, [&name, &secret](const Answer<void>& answer) {
                    writeToKeychain(name, secret, answer);
                });
            }};
}

} // namespace wr
