// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ed25519, detached. A secret key lives in one guarded, locked page run of libsodium: copies share it, and
// the last one wipes it. verify() refuses malleable signatures, keys of small order and non-canonical points.
// Thread: any; keys are immutable. REQUIRES: ready() returned true before keys are made.
#pragma once

#include "models/seal/bytes.h"

#include <memory>

namespace wr::seal {

using Seed = std::array<std::uint8_t, 32>;

class SecretKey final
{
public:
    // No key; signing with it gives a signature that nobody accepts.
    SecretKey() = default;
    // The 64 bytes of libsodium (seed, then public key).
    explicit SecretKey(std::span<const std::uint8_t, 64> octets);

    bool exists() const { return m_octets != nullptr; }

    std::span<const std::uint8_t> octets() const { return {m_octets.get(), exists() ? 64U : 0U}; }

    // What to keep at rest; the caller wipes it.
    Seed seed() const;

private:
    std::shared_ptr<const std::uint8_t> m_octets;
};

struct KeyPair {
    PublicKey publicKey{};
    SecretKey secretKey;
};

KeyPair makeKeyPair();
// The same pair for the same seed, always.
KeyPair keyPairFromSeed(const Seed& seed);

Signature sign(std::string_view message, const SecretKey& key);
bool verify(std::string_view message, const Signature& signature, const PublicKey& author);

} // namespace wr::seal
