// SPDX-License-Identifier: GPL-3.0-or-later
//
// An opened device key. The secret stays in guarded memory. Thread: any; immutable.
#pragma once

#include "app/keys/secretbytes.h"
#include "models/base/ids.h"
#include "models/ports/signer.h"

namespace wr {

class DeviceSigner final : public Signer
{
public:
    explicit DeviceSigner(seal::KeyPair keys);

    seal::PublicKey publicKey() const override;
    seal::Envelope sign(seal::Bytes payload) const override;
    bool unwrap(std::span<const std::uint8_t> wrapped, std::span<std::uint8_t> into) const override;

    DeviceKey deviceKey() const;
    // Signs something other than an entry; the type keeps the two apart.
    seal::Signature signAs(std::string_view type, std::string_view bytes) const;
    // A signature file that ssh-keygen -Y verify accepts; see sshsig.h.
    std::string sshSignatureOf(std::string_view nameSpace, std::string_view message) const;
    // A 32-byte key for one purpose, the same every time.
    SecretBytes keyFor(std::string_view purpose) const;

private:
    seal::KeyPair m_keys;
};

} // namespace wr
