// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/secretbytes.h"

#include "models/seal/digest.h"

#include <algorithm>
#include <new>
#include <sodium.h>

namespace wr {

void SecretBytes::Wipe::operator()(std::uint8_t* octets) const
{
    sodium_free(octets);
}

SecretBytes::SecretBytes(std::size_t size)
    : m_size(size)
{
    seal::ready();
    m_octets.reset(static_cast<std::uint8_t*>(sodium_malloc(size)));
    if (m_octets == nullptr)
        throw std::bad_alloc();
    sodium_memzero(m_octets.get(), size);
}

SecretBytes::SecretBytes(std::span<const std::uint8_t> source)
    : SecretBytes(source.size())
{
    std::copy(source.begin(), source.end(), m_octets.get());
}

} // namespace wr
