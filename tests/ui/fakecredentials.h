// SPDX-License-Identifier: GPL-3.0-or-later
//
// Credentials in memory, for tests of windows: what was added is kept apart from what may be shown. GUI thread.
#pragma once

#include "models/ports/credentials.h"

#include <QtCore/QMap>
#include <QtCore/QPromise>

#include <algorithm>

namespace wr {

class FakeCredentials final : public CredentialDesk
{
public:
    CredentialSheet sheet{CredentialGuard::Keychain, QStringLiteral("ada.credentials"), {}, {}};
    QMap<QString, QByteArray> secrets; // by name, as they arrived
    std::optional<Error> error;        // the next answers fail with it

    QFuture<Result<CredentialSheet>> credentials() override { return told(); }

    QFuture<Result<CredentialSheet>> add(const QString& name, QByteArray secret,
                                         const QStringList& origins) override
    {
        if (!error) {
            secrets.insert(name, std::move(secret));
            sheet.kept.append({name, origins});
        }
        return told();
    }

    QFuture<Result<CredentialSheet>> bind(const QString& name, const QStringList& origins) override
    {
        for (KeptCredential& kept : sheet.kept) {
            if (!error && kept.name == name)
                kept.origins = origins;
        }
        return told();
    }

    QFuture<Result<CredentialSheet>> remove(const QString& name) override
    {
        if (!error)
            sheet.kept.removeIf([&name](const KeptCredential& it) { return it.name == name; });
        return told();
    }

private:
    QFuture<Result<CredentialSheet>> told()
    {
        QPromise<Result<CredentialSheet>> promise;
        promise.start();
        if (error) {
            promise.addResult(Result<CredentialSheet>(pass(*error)));
        } else {
            emit credentialsChanged(sheet);
            promise.addResult(Result<CredentialSheet>(sheet));
        }
        promise.finish();
        return promise.future();
    }
};

} // namespace wr
