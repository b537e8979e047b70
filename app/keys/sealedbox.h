// SPDX-License-Identifier: GPL-3.0-or-later
//
// Secrets at rest: XSalsa20-Poly1305 (secretbox) under a key, or under a passphrase stretched with Argon2id MODERATE.
// The form is a JSON object of hexadecimal fields: nonce, box, and for a passphrase kdf "argon2id", salt, ops, memory.
// Thread: any; opening with a passphrase takes about a second and 256 MiB.
#pragma once

#include "app/keys/secretbytes.h"
#include "models/base/result.h"

#include <QtCore/QJsonObject>

#include <vector>

namespace wr {

constexpr std::size_t boxKeyBytes = 32;

// REQUIRES: the key has boxKeyBytes.
QJsonObject sealWithKey(std::span<const std::uint8_t> plain, const SecretBytes& key);
// Refused: another key, or the box was changed.
Result<SecretBytes> openWithKey(const QJsonObject& box, const SecretBytes& key);

Result<QJsonObject> sealWithPassphrase(std::span<const std::uint8_t> plain,
                                       const QString& passphrase);
// Refused: another passphrase, or the box was changed.
Result<SecretBytes> openWithPassphrase(const QJsonObject& box, const QString& passphrase);

QString hexText(std::span<const std::uint8_t> octets);
// Empty when the text is no lower-case hexadecimal.
std::vector<std::uint8_t> octetsFromHex(const QString& text);

} // namespace wr
