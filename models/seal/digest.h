// SPDX-License-Identifier: GPL-3.0-or-later
//
// SHA-256 of entries, tree nodes and records. Exhibits are hashed by OpenSSL in app/vault, which is faster on
// large files; the digests are the same.
// Thread: the functions are safe anywhere; one Sha256 belongs to one thread.
#pragma once

#include "models/seal/bytes.h"

#include <memory>

namespace wr::seal {

// Initialises libsodium once; false means that this machine gives no randomness and nothing may be signed.
bool ready();

Digest sha256(std::string_view bytes);

// Bytes in pieces. After finish() the object starts again from nothing.
class Sha256 final
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&& other) noexcept;
    Sha256& operator=(Sha256&& other) noexcept;
    Sha256(const Sha256& other) = delete;
    Sha256& operator=(const Sha256& other) = delete;

    Sha256& add(std::string_view bytes);
    Sha256& add(std::span<const std::uint8_t> octets);
    // Eight bytes, most significant first.
    Sha256& addNumber(std::uint64_t number);
    Digest finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Eight bytes, most significant first: the one spelling of a number in every hash and wire form.
std::array<std::uint8_t, 8> bigEndian(std::uint64_t number);

} // namespace wr::seal
