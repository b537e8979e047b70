// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/digest.h"

#include <sodium.h>

namespace wr::seal {

bool ready()
{
    static const bool initialised = sodium_init() >= 0;
    return initialised;
}

Digest sha256(std::string_view bytes)
{
    Digest digest{};
    crypto_hash_sha256(digest.data(), asOctets(bytes).data(), bytes.size());
    return digest;
}

struct Sha256::State {
    crypto_hash_sha256_state sodium;
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    crypto_hash_sha256_init(&m_state->sodium);
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

Sha256& Sha256::add(std::string_view bytes)
{
    return add(asOctets(bytes));
}

Sha256& Sha256::add(std::span<const std::uint8_t> octets)
{
    crypto_hash_sha256_update(&m_state->sodium, octets.data(), octets.size());
    return *this;
}

Sha256& Sha256::addNumber(std::uint64_t number)
{
    return add(bigEndian(number));
}

Digest Sha256::finish()
{
    Digest digest{};
    crypto_hash_sha256_final(&m_state->sodium, digest.data());
    crypto_hash_sha256_init(&m_state->sodium);
    return digest;
}

std::array<std::uint8_t, 8> bigEndian(std::uint64_t number)
{
    std::array<std::uint8_t, 8> octets{};
    for (std::size_t i = 0; i < octets.size(); ++i)
        octets[i] = static_cast<std::uint8_t>(number >> (56U - 8U * i));
    return octets;
}

} // namespace wr::seal
