// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/signature.h"

#include "models/seal/digest.h"

#include <algorithm>
#include <new>
#include <sodium.h>

namespace wr::seal {

namespace {

KeyPair pairOf(const PublicKey& publicKey, std::array<std::uint8_t, 64>& secret)
{
    KeyPair pair{publicKey, SecretKey(secret)};
    sodium_memzero(secret.data(), secret.size());
    return pair;
}

} // namespace

SecretKey::SecretKey(std::span<const std::uint8_t, 64> octets)
{
    ready();
    auto* guarded = static_cast<std::uint8_t*>(sodium_malloc(octets.size()));
    if (guarded == nullptr)
        throw std::bad_alloc();
    std::copy(octets.begin(), octets.end(), guarded);
    sodium_mprotect_readonly(guarded);
    m_octets = std::shared_ptr<const std::uint8_t>(
        guarded, [guarded](const std::uint8_t*) { sodium_free(guarded); });
}

Seed SecretKey::seed() const
{
    Seed seed{};
    if (exists())
        std::copy_n(m_octets.get(), seed.size(), seed.begin());
    return seed;
}

KeyPair makeKeyPair()
{
    ready();
    PublicKey publicKey{};
    std::array<std::uint8_t, 64> secret{};
    crypto_sign_keypair(publicKey.data(), secret.data());
    return pairOf(publicKey, secret);
}

KeyPair keyPairFromSeed(const Seed& seed)
{
    ready();
    PublicKey publicKey{};
    std::array<std::uint8_t, 64> secret{};
    crypto_sign_seed_keypair(publicKey.data(), secret.data(), seed.data());
    return pairOf(publicKey, secret);
}

Signature sign(std::string_view message, const SecretKey& key)
{
    Signature signature{};
    if (key.exists())
        crypto_sign_detached(signature.data(), nullptr, asOctets(message).data(), message.size(),
                             key.octets().data());
    return signature;
}

bool verify(std::string_view message, const Signature& signature, const PublicKey& author)
{
    return ready()
        && crypto_sign_verify_detached(signature.data(), asOctets(message).data(), message.size(),
                                       author.data())
        == 0;
}

} // namespace wr::seal
