// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/otlpproto.h"

#include <algorithm>
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

bool hasField(std::string_view message, std::uint32_t number, WireType type)
{
    WireCursor cursor(message);
    WireField field;
    while (cursor.next(field)) {
        if (field.number == number && field.type == type)
            return true;
    }
    return false;
}

// An attribute has a key; buckets have a number in that place.
bool isAttribute(std::string_view message)
{
    return hasField(message, 1, WireType::Bytes);
}

// Nor an exemplar, which has a time. Collectors write empty ones, too.
bool areBuckets(std::string_view message)
{
    return !isAttribute(message) && !hasField(message, 2, WireType::Fixed64);
}

// Bounds and counts of buckets are packed; a value at a quantile is two numbers with their tags.
bool isPacked(std::string_view bytes)
{
    return !bytes.empty() && bytes.size() % sizeof(double) == 0;
}

WirePoint signInBytes(const WireField& field)
{
    switch (field.number) {
    case 1:
        return WirePoint::Exponential;
    case 6:
        return isPacked(field.bytes) ? WirePoint::Histogram : WirePoint::Summary;
    case 8:
        return areBuckets(field.bytes) ? WirePoint::Exponential : WirePoint::Number;
    case 9:
        if (isAttribute(field.bytes))
            return WirePoint::Histogram;
        return areBuckets(field.bytes) ? WirePoint::Exponential : WirePoint::Number;
    default:
        return WirePoint::Number;
    }
}

WirePoint signInFixed(const WireField& field)
{
    const bool tiny = field.value != 0 && field.value >> 52 == 0; // a count, read as a measurement
    switch (field.number) {
    case 4:
        return tiny ? WirePoint::Summary : WirePoint::Number;
    case 5:
        return WirePoint::Summary;
    case 7:
    case 13:
    case 14:
        return WirePoint::Exponential;
    case 11:
        return WirePoint::Histogram;
    default:
        return WirePoint::Number;
    }
}

} // namespace

WirePoint wirePointOf(std::string_view message)
{
    WirePoint found = WirePoint::Number;
    WireCursor cursor(message);
    WireField field;
    while (cursor.next(field)) {
        if (field.type == WireType::Bytes)
            found = std::max(found, signInBytes(field));
        else if (field.type == WireType::Fixed64)
            found = std::max(found, signInFixed(field));
        else if (field.type == WireType::Varint && field.number == 6)
            found = std::max(found, WirePoint::Exponential);
    }
    return found;
}

std::uint32_t pointAttributes(std::string_view message)
{
    switch (wirePointOf(message)) {
    case WirePoint::Histogram:
        return 9;
    case WirePoint::Exponential:
        return 1;
    case WirePoint::Number:
    case WirePoint::Summary:
        break;
    }
    return 7;
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
    m_builder.finishItem(message, name);
    return true;
}

} // namespace wr
