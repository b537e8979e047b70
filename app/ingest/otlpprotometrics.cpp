// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/otlpproto.h"

#include <limits>

namespace wr {

namespace {

// Where a data point of each sort of metric keeps its attributes; 0 = no data.
std::uint32_t attributesIn(std::uint32_t data)
{
    switch (data) {
    case 5:  // gauge
    case 7:  // sum
    case 11: // summary
        return 7;
    case 9: // histogram
        return 9;
    case 10: // exponential histogram
        return 1;
    default:
        return 0;
    }
}

} // namespace

std::uint32_t pointAttributes(std::string_view message)
{
    WireCursor cursor(message);
    WireField field;
    std::uint32_t number = 7;
    while (cursor.next(field)) {
        if (field.type != WireType::Bytes)
            continue;
        if (field.number == 9)
            return 9;
        if (field.number == 1)
            number = 1;
    }
    return number;
}

bool OtlpProto::metric(std::string_view message)
{
    WireField field;
    std::string_view name;
    WireCursor first(message);
    while (first.next(field)) {
        if (field.number == 1 && field.type == WireType::Bytes)
            name = field.bytes;
    }
    if (!m_builder.metric(name)) {
        m_tally.odd(Oddity::Metrics, offset(message));
        return true;
    }
    WireCursor second(message);
    while (second.next(field)) {
        const std::uint32_t attributes = attributesIn(field.number);
        if (attributes == 0 || field.type != WireType::Bytes)
            continue;
        WireField inner;
        WireCursor points(field.bytes);
        while (points.next(inner)) {
            if (inner.number == 1 && inner.type == WireType::Bytes
                && !point(inner.bytes, attributes, name))
                return false;
        }
        if (points.failed()) {
            m_flaw = offset(points.left());
            return false;
        }
    }
    return true;
}

bool OtlpProto::point(std::string_view message, std::uint32_t attributes, std::string_view name)
{
    m_builder.startItem(offset(message));
    m_name = name;
    m_kept.clear();
    RawItem& item = m_builder.current();
    WireCursor cursor(message);
    WireField field;
    while (cursor.next(field)) {
        if (field.number == 3 && field.type == WireType::Fixed64)
            item.start = static_cast<std::int64_t>(
                field.value & std::uint64_t{std::numeric_limits<std::int64_t>::max()});
        else if (field.number == attributes && field.type == WireType::Bytes
                 && !attribute(field.bytes, false))
            return false;
    }
    if (cursor.failed()) {
        m_flaw = offset(cursor.left());
        return false;
    }
    times(false);
    m_builder.attribute(name, {FieldType::Integer, "1", false});
    m_builder.finishItem(static_cast<std::int64_t>(message.size()), name);
    return true;
}

} // namespace wr
