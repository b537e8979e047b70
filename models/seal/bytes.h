// SPDX-License-Identifier: GPL-3.0-or-later
//
// Byte strings, digests, keys and signatures, and their one text form: lower-case hexadecimal without
// separators. Upper case, odd lengths and anything else are refused, so a value has exactly one spelling.
// Thread: any; everything here is a value.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wr::seal {

// Any bytes; may hold NUL.
using Bytes = std::string;
using Digest = std::array<std::uint8_t, 32>;
using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

// Two lower-case digits a byte.
inline std::string hex(std::span<const std::uint8_t> bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(bytes.size() * 2, '0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        text[2 * i] = digits[bytes[i] >> 4U];
        text[2 * i + 1] = digits[bytes[i] & 0x0FU];
    }
    return text;
}

// The value of one lower-case digit, or -1.
constexpr int hexDigit(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    return -1;
}

// Exactly 2 * N lower-case digits, else nothing.
template<std::size_t N>
std::optional<std::array<std::uint8_t, N>> fromHex(std::string_view text)
{
    if (text.size() != 2 * N)
        return std::nullopt;
    std::array<std::uint8_t, N> bytes{};
    for (std::size_t i = 0; i < N; ++i) {
        const int high = hexDigit(text[2 * i]);
        const int low = hexDigit(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return bytes;
}

inline std::optional<Digest> digestFromHex(std::string_view text)
{
    return fromHex<32>(text);
}

inline std::optional<PublicKey> publicKeyFromHex(std::string_view text)
{
    return fromHex<32>(text);
}

inline std::optional<Signature> signatureFromHex(std::string_view text)
{
    return fromHex<64>(text);
}

// The bytes as libsodium and OpenSSL want them.
inline std::span<const std::uint8_t> asOctets(std::string_view bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
}

inline std::string_view asText(std::span<const std::uint8_t> octets)
{
    return {reinterpret_cast<const char*>(octets.data()), octets.size()};
}

} // namespace wr::seal
