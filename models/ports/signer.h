// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who signs an entry: the device key that a person has opened. The secret never leaves the implementation.
// Thread: any; sign() changes nothing.
#pragma once

#include "models/seal/envelope.h"

namespace wr {

class Signer
{
public:
    Signer() = default;
    virtual ~Signer() = default;
    Signer(const Signer&) = delete;
    Signer& operator=(const Signer&) = delete;

    virtual seal::PublicKey publicKey() const = 0;
    // REQUIRES: the payload names publicKey() as its author, else nobody accepts the envelope.
    virtual seal::Envelope sign(seal::Bytes payload) const = 0;

    // Opens what was wrapped for this device (crypto_box_seal to the X25519 key made of its Ed25519 key) into exactly as
    // many bytes. False: it was wrapped for another, or changed, or nothing can be unwrapped here.
    virtual bool unwrap(std::span<const std::uint8_t> wrapped, std::span<std::uint8_t> into) const
    {
        static_cast<void>(wrapped);
        static_cast<void>(into);
        return false;
    }
};

} // namespace wr
