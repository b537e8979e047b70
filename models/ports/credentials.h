// SPDX-License-Identifier: GPL-3.0-or-later
//
// What may be seen and done with one's own credentials: their names, where each may be sent, and which rungs ask for
// them. A secret goes in through add() and never comes out again.
//
// Thread: lives on the GUI thread. Every call returns at once; the future finishes on this thread.
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QStringList>

namespace wr {

// What guards the key that seals the file of credentials.
enum class CredentialGuard {
    NoKey, // no key is open here, so there are no credentials
    Unsealed,
    Passphrase,
    Keychain,
};

struct KeptCredential {
    QString name;
    QStringList origins; // scheme://host[:port] that may receive it
    bool operator==(const KeptCredential&) const = default;
};

// A rung that names a credential, and where a press from this computer would send it.
struct CredentialUse {
    QString name;
    SystemId system;
    RungId rung;
    QString origin;  // empty when the address of the target is not set here
    QString address; // as the rung writes it, such as ${unleash}
    bool operator==(const CredentialUse&) const = default;
};

struct CredentialSheet {
    CredentialGuard guard = CredentialGuard::NoKey;
    QString file;               // sealed; empty without a key
    QList<KeptCredential> kept; // by name
    QList<CredentialUse> uses;  // by system and rung, as the ladders have them
    bool operator==(const CredentialSheet&) const = default;
};

// How a credential stands for one rung.
enum class CredentialStanding {
    Ready,
    Missing,      // nothing of this name is here
    OtherOrigin,  // it may not be sent where this rung would send it
    AddressUnset, // it is here, and nobody knows where the rung would send it
};
CredentialStanding standingOf(const CredentialSheet& sheet, const CredentialUse& use);

class CredentialDesk : public QObject
{
    Q_OBJECT

public:
    // Read anew: another program may have changed them.
    virtual QFuture<Result<CredentialSheet>> credentials() = 0;
    // Exists: there is one of this name. Usage: no good name, no secret, or no good origin.
    virtual QFuture<Result<CredentialSheet>> add(const QString& name, QByteArray secret,
                                                 const QStringList& origins)
        = 0;
    // Says anew where it may be sent; what is not named is withdrawn.
    virtual QFuture<Result<CredentialSheet>> bind(const QString& name, const QStringList& origins)
        = 0;
    virtual QFuture<Result<CredentialSheet>> remove(const QString& name) = 0;

signals:
    // They were read or changed through this desk.
    void credentialsChanged(const wr::CredentialSheet& sheet);
};

} // namespace wr
