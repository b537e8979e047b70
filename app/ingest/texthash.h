// SPDX-License-Identifier: GPL-3.0-or-later
//
// A fast hash for short keys in memory; not for anything that is kept.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace wr {

inline std::uint64_t mixed(std::uint64_t value)
{
    value ^= value >> 32;
    value *= 0xd6e8feb86659fd93ULL;
    value ^= value >> 32;
    return value;
}

inline std::uint64_t textHash(std::string_view text)
{
    std::uint64_t hash = 0x9e3779b97f4a7c15ULL ^ text.size();
    const char* at = text.data();
    std::size_t left = text.size();
    std::uint64_t word = 0;
    while (left >= 8) {
        std::memcpy(&word, at, 8);
        hash = mixed(hash ^ word);
        at += 8;
        left -= 8;
    }
    word = 0;
    if (left > 0)
        std::memcpy(&word, at, left);
    return mixed(hash ^ word);
}

} // namespace wr
