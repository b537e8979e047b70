// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/wire.h"

#include <cstring>

namespace wr {

std::optional<std::uint64_t> takeVarint(std::string_view& bytes)
{
    std::uint64_t value = 0;
    for (unsigned at = 0; at < 10 && at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (at == 9 && byte > 1)
            return std::nullopt;
        value |= static_cast<std::uint64_t>(byte & 0x7fU) << (7 * at);
        if ((byte & 0x80U) == 0) {
            bytes.remove_prefix(at + 1);
            return value;
        }
    }
    return std::nullopt;
}

std::optional<std::uint64_t> WireCursor::fixed(std::size_t size)
{
    if (m_left.size() < size)
        return std::nullopt;
    std::uint64_t value = 0;
    for (std::size_t at = 0; at < size; ++at)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(m_left[at])) << (8 * at);
    m_left.remove_prefix(size);
    return value;
}

bool WireCursor::next(WireField& field)
{
    if (m_left.empty() || m_failed)
        return false;
    m_failed = true; // until the field is whole
    const std::optional<std::uint64_t> tag = takeVarint(m_left);
    if (!tag || *tag >> 3 == 0 || *tag >> 3 > 0x1fffffffU)
        return false;
    field.number = static_cast<std::uint32_t>(*tag >> 3);
    field.value = 0;
    field.bytes = {};
    std::optional<std::uint64_t> value;
    switch (*tag & 7U) {
    case 0:
        field.type = WireType::Varint;
        value = takeVarint(m_left);
        break;
    case 1:
        field.type = WireType::Fixed64;
        value = fixed(8);
        break;
    case 5:
        field.type = WireType::Fixed32;
        value = fixed(4);
        break;
    case 2:
        field.type = WireType::Bytes;
        value = takeVarint(m_left);
        if (!value || *value > m_left.size())
            return false;
        field.bytes = m_left.substr(0, *value);
        m_left.remove_prefix(field.bytes.size());
        break;
    default:
        return false;
    }
    if (!value)
        return false;
    field.value = *value;
    m_failed = false;
    return true;
}

double wireDouble(std::uint64_t bits)
{
    double value = 0;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

} // namespace wr
