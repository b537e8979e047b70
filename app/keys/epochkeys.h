// SPDX-License-Identifier: GPL-3.0-or-later
//
// The keys of a restricted incident. Each epoch has a random one; it seals the epoch's entries (XSalsa20-Poly1305, a random
// nonce each, filled up to a multiple of 256 bytes so that lengths tell little) and travels wrapped for one device at a
// time (a sealed box to the X25519 key that is made of the device's Ed25519 key). Thread: any.
#pragma once

#include "app/keys/secretbytes.h"
#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/ports/signer.h"

namespace wr {

SecretBytes makeEpochKey();

// Hexadecimal. BadInput when the device's key is none.
Result<QString> wrapKey(const SecretBytes& key, const DeviceKey& device);
// Refused: wrapped for another device, or changed.
Result<SecretBytes> unwrapKey(const QString& wrapped, const Signer& signer);

seal::Sealed sealText(std::string_view plain, const SecretBytes& key, std::int64_t epoch);
// Integrity: another key, or it was changed.
Result<seal::Bytes> openText(const seal::Sealed& sealed, const SecretBytes& key);

} // namespace wr
