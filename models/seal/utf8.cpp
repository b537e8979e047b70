// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/utf8.h"

namespace wr::seal {

namespace {

std::uint32_t octet(std::string_view text, std::size_t offset)
{
    return static_cast<unsigned char>(text[offset]);
}

bool continues(std::string_view text, std::size_t offset)
{
    return offset < text.size() && (octet(text, offset) & 0xC0U) == 0x80U;
}

char byteOf(std::uint32_t value)
{
    return static_cast<char>(static_cast<unsigned char>(value));
}

} // namespace

std::size_t utf8Length(std::string_view text, std::size_t offset)
{
    const std::uint32_t lead = octet(text, offset);
    if (lead < 0x80U)
        return 1;
    if (lead < 0xC2U || lead > 0xF4U || !continues(text, offset + 1))
        return 0;
    if (lead < 0xE0U)
        return 2;
    const std::uint32_t second = octet(text, offset + 1);
    if (!continues(text, offset + 2))
        return 0;
    if (lead < 0xF0U) {
        const bool overlong = lead == 0xE0U && second < 0xA0U;
        const bool surrogate = lead == 0xEDU && second > 0x9FU;
        return overlong || surrogate ? 0 : 3;
    }
    const bool overlong = lead == 0xF0U && second < 0x90U;
    const bool beyond = lead == 0xF4U && second > 0x8FU;
    return overlong || beyond || !continues(text, offset + 3) ? 0 : 4;
}

std::size_t utf8Flaw(std::string_view text)
{
    std::size_t offset = 0;
    while (offset < text.size()) {
        const std::size_t length = utf8Length(text, offset);
        if (length == 0)
            return offset;
        offset += length;
    }
    return std::string_view::npos;
}

void appendUtf8(std::string& text, std::uint32_t scalar)
{
    if (scalar < 0x80U) {
        text += byteOf(scalar);
    } else if (scalar < 0x800U) {
        text += byteOf(0xC0U | (scalar >> 6U));
        text += byteOf(0x80U | (scalar & 0x3FU));
    } else if (scalar < 0x10000U) {
        text += byteOf(0xE0U | (scalar >> 12U));
        text += byteOf(0x80U | ((scalar >> 6U) & 0x3FU));
        text += byteOf(0x80U | (scalar & 0x3FU));
    } else {
        text += byteOf(0xF0U | (scalar >> 18U));
        text += byteOf(0x80U | ((scalar >> 12U) & 0x3FU));
        text += byteOf(0x80U | ((scalar >> 6U) & 0x3FU));
        text += byteOf(0x80U | (scalar & 0x3FU));
    }
}

} // namespace wr::seal
