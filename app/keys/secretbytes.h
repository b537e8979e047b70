// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bytes that nobody else may see: in guarded, locked memory of libsodium, wiped when they go. Not copied, never printed.
// Thread: one at a time.
#pragma once

#include "models/seal/bytes.h"

#include <memory>

namespace wr {

class SecretBytes final
{
public:
    SecretBytes() = default;
    // Zeros to be filled.
    explicit SecretBytes(std::size_t size);
    // Copies; the caller wipes what it gave.
    explicit SecretBytes(std::span<const std::uint8_t> octets);

    std::span<std::uint8_t> octets() { return {m_octets.get(), m_size}; }

    std::span<const std::uint8_t> octets() const { return {m_octets.get(), m_size}; }

private:
    struct Wipe {
        void operator()(std::uint8_t* octets) const;
    };

    std::unique_ptr<std::uint8_t, Wipe> m_octets;
    std::size_t m_size = 0;
};

} // namespace wr
