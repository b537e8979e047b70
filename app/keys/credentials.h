// SPDX-License-Identifier: GPL-3.0-or-later
//
// The credentials that containment requests name as ${secret:NAME}: each with the exact origins that may receive it, so
// that a changed ladder cannot send it elsewhere. Kept in one file (0600), sealed by a key derived from the identity's:
// safe exactly as the identity is. Never shown, never logged, never in the journal.
// Thread: any, one at a time.
#pragma once

#include "app/keys/signer.h"
#include "models/base/result.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace wr {

// scheme://host[:port] in lower case without the usual port; empty when the text is no http or https address.
QString originOf(const QString& url);

class CredentialBook final
{
public:
    // A missing file is an empty book. Refused: the file belongs to another identity, or was changed.
    static Result<CredentialBook> open(const QString& path, const DeviceSigner& owner);

    // Replaces what had the name; durable when it returns. Usage: no id text, nothing secret, or no good origin.
    Result<void> put(const QString& name, const QByteArray& secret, const QStringList& origins);
    // Which origins may receive it from now on. NotFound: no such name. Usage: none, or no good origin.
    Result<void> bind(const QString& name, const QStringList& origins);
    Result<void> remove(const QString& name);

    QStringList names() const;
    QStringList origins(const QString& name) const;

    // The secret, for an origin that may receive it. NotFound: no such name. Refused: another origin.
    Result<QByteArray> lookup(const QString& name, const QString& origin) const;

private:
    struct Credential {
        std::shared_ptr<const SecretBytes> secret;
        QStringList origins;
    };

    using Credentials = QMap<QString, Credential>;

    CredentialBook(QString path, SecretBytes key);
    Result<void> read(const QByteArray& bytes);
    Result<void> write(Credentials credentials);

    QString m_path;
    SecretBytes m_key;
    Credentials m_credentials;
};

} // namespace wr
