// SPDX-License-Identifier: GPL-3.0-or-later
//
// A kept exhibit as it lies on the shared log, in chunks: its stored form as it is, or, of a restricted incident, the encrypted
// copy that is made of it (app/keys/sharedcopy.h), chunk by chunk. Thread: one at a time.
#pragma once

#include "app/keys/secretbytes.h"
#include "app/vault/sha256.h"
#include "models/ports/sharedlog.h"

#include <QtCore/QFile>

#include <functional>
#include <memory>
#include <optional>

namespace wr {

class SharedForm final
{
public:
    // An empty key: as it is.
    static Result<SharedForm> open(const QString& path, const QString& key);

    // Bytes and chunks of all of it; none present.
    ExhibitShare whole() const;
    Result<QByteArray> chunk(qint64 index);
    // Hashes some chunks more; at the end the SHA-256 of all.
    Result<std::optional<ExhibitId>> hashOn(qint64 chunks);

private:
    SharedForm() = default;

    std::unique_ptr<QFile> m_file;
    std::optional<SecretBytes> m_key;
    ExhibitHash m_hash;
    qint64 m_hashed = 0;
};

// The name of the encrypted copy that a stored form gives with this key.
Result<ExhibitId> copyNameOf(const QString& path, const QString& key);

// A copy that came from the shared log.
struct CopyThatCame {
    std::function<Result<QByteArray>(qint64 index)> part;
    qint64 parts = 0;
    ExhibitId name;
    QString key;
};

// Hands on the stored form, piece by piece, once the copy's SHA-256 is its name. Integrity says which part was changed.
Result<void> openCopy(const CopyThatCame& copy,
                      const std::function<Result<void>(const QByteArray& piece)>& take);

} // namespace wr
