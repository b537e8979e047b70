// SPDX-License-Identifier: GPL-3.0-or-later
//
// The shared copy of an exhibit that only the members of a restricted incident may read: what lies on the shared log in its
// place. It is the exhibit's stored form (app/vault/vault.h), cut into pieces and encrypted, so that it is made anew from the
// vault whenever a part of it is to be sent:
//
//   part 0, part 1, …    1 MiB each; its first 1 MiB - 16 bytes are a piece of the stored form, encrypted, the last 16 its tag
//                        (XChaCha20-Poly1305 of libsodium)
//   key                  32 random bytes that encrypt this one copy and nothing else
//   nonce                u64 number of the part, little-endian; u8 1 in the last part, else 0; 15 zeros: no part can stand in
//                        the place of another, and none can be left off at the end
//   additional data      "warroom shared exhibit 1"
//   filling              the last piece ends with 0x80 and as many zeros as it takes, so that the length of a copy says no
//                        more than how many MiB it is; a stored form that would fill the last piece gets one more
//
// The copy's name is its SHA-256. Thread: any.
#pragma once

#include "app/keys/secretbytes.h"
#include "models/base/result.h"

#include <QtCore/QByteArray>

namespace wr {

inline constexpr qint64 copyPartBytes = 1024 * 1024;
inline constexpr qint64 copyPieceBytes = copyPartBytes - 16; // of the stored form in a part

struct CopyPart {
    qint64 index = 0;
    bool last = false;
};

// 64 hexadecimal digits.
QString makeCopyKey();
// BadInput when the text is no such key.
Result<SecretBytes> copyKeyFrom(const QString& text);

// How many parts a stored form of so many bytes makes.
qint64 copyPartsOf(qint64 storedBytes);

// REQUIRES: the piece is full, but for the last one, which has room for at least one byte more.
QByteArray sealPart(const QByteArray& piece, const SecretBytes& key, CopyPart at);
// The piece without its filling. Integrity: another key, another place, or it was changed.
Result<QByteArray> openPart(const QByteArray& part, const SecretBytes& key, CopyPart at);

} // namespace wr
