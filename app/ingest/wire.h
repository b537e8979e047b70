// SPDX-License-Identifier: GPL-3.0-or-later
//
// The protobuf wire format, read where it lies: evidence items are named by the offsets of their messages, which generated
// classes do not keep. Every length is checked against what is there; groups are refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wr {

enum class WireType : std::uint8_t { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };

struct WireField {
    std::uint32_t number = 0;
    WireType type = WireType::Varint;
    std::uint64_t value = 0; // of varints and fixed numbers
    std::string_view bytes;  // of strings and messages
};

// Takes a varint off the front; nothing, and the bytes as they were, when there is no whole one.
std::optional<std::uint64_t> takeVarint(std::string_view& bytes);

class WireCursor final
{
public:
    explicit WireCursor(std::string_view message)
        : m_left(message)
    {
    }

    // The next field; false at the end or at a flaw.
    bool next(WireField& field);

    bool failed() const { return m_failed; }

    // What has not been read yet.
    std::string_view left() const { return m_left; }

private:
    std::optional<std::uint64_t> fixed(std::size_t size);

    std::string_view m_left;
    bool m_failed = false;
};

// The number that a double's bits stand for, as text.
double wireDouble(std::uint64_t bits);

} // namespace wr
