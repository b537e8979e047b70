// SPDX-License-Identifier: GPL-3.0-or-later
//
// The credentials of whoever works here, for the window and for the command line's ladder: read anew for every answer,
// on a thread of its own. Thread: lives on the GUI thread.
#pragma once

#include "app/engine/opening.h"
#include "app/engine/threads.h"
#include "models/ports/credentials.h"

namespace wr {

// What is kept and what the room's ladders ask for, as this computer would send it. Never a secret.
Result<CredentialSheet> credentialSheet(const OwnCredentials& own, const QString& replicaFolder,
                                        const Room& room);

class CredentialShelf final : public CredentialDesk
{
    Q_OBJECT

public:
    // REQUIRES: engine outlives it.
    CredentialShelf(const Engine& engine, OwnCredentials own);

    QFuture<Result<CredentialSheet>> credentials() override;
    QFuture<Result<CredentialSheet>> add(const QString& name, QByteArray secret,
                                         const QStringList& origins) override;
    QFuture<Result<CredentialSheet>> bind(const QString& name, const QStringList& origins) override;
    QFuture<Result<CredentialSheet>> remove(const QString& name) override;

private:
    using Act = std::function<Result<void>(CredentialBook& book)>;
    QFuture<Result<CredentialSheet>> change(const Act& act);
    QFuture<Result<CredentialSheet>> told(QFuture<Result<CredentialSheet>> answer);

    const Engine& m_engine;
    OwnCredentials m_own;
    Worker m_worker{QStringLiteral("credentials")}; // last: it stops first
};

} // namespace wr
