// SPDX-License-Identifier: GPL-3.0-or-later
//
// Field numbers are those of opentelemetry-proto: trace, logs, metrics, common and resource v1.
#include "app/ingest/otlpproto.h"

#include "app/ingest/members.h"

#include <limits>

namespace wr {

namespace {

bool isMessage(const WireField& field, std::uint32_t number)
{
    return field.number == number && field.type == WireType::Bytes;
}

} // namespace

// Fields may come in any order, so all are seen before the answer; only a span, the most frequent, is told at once.
WireRecord wireRecordOf(std::string_view message)
{
    WireCursor cursor(message);
    WireField field;
    bool traceId = false;
    bool spanId = false;
    std::uint32_t fixed = 0; // bit per field of 64 fixed bits
    std::uint32_t bytes = 0; // bit per field of bytes, before any id
    while (cursor.next(field)) {
        const std::uint32_t bit = field.number < 32 ? 1U << field.number : 0;
        if (field.type == WireType::Fixed64)
            fixed |= bit;
        if ((fixed & (1U << 7 | 1U << 8)) != 0 && traceId && spanId)
            return WireRecord::Span;
        if (field.type != WireType::Bytes)
            continue;
        traceId = traceId || (field.number == 1 && field.bytes.size() == traceIdBytes);
        spanId = spanId || (field.number == 2 && field.bytes.size() == spanIdBytes);
        if (!traceId && !spanId)
            bytes |= bit;
    }
    if ((fixed & (1U << 2 | 1U << 3)) != 0)
        return WireRecord::Point;
    if ((fixed & (1U << 7 | 1U << 8)) != 0 || (traceId && spanId))
        return WireRecord::Span;
    if ((fixed & (1U << 1 | 1U << 11)) != 0)
        return WireRecord::Log;
    constexpr std::uint32_t ofMetric = 1U << 1 | 1U << 5 | 1U << 7 | 1U << 9 | 1U << 10 | 1U << 11;
    return traceId || (bytes & ofMetric) != 0 ? WireRecord::Metric : WireRecord::Foreign;
}

std::int64_t OtlpProto::block(std::string_view message, std::int64_t offset)
{
    m_start = message.data();
    m_base = offset;
    m_flaw = -1;
    m_builder.enterResource({});
    WireField field;
    WireCursor first(message);
    while (first.next(field)) {
        if (isMessage(field, 1) && !resource(field.bytes))
            return m_flaw;
    }
    if (first.failed())
        return this->offset(first.left());
    WireCursor second(message);
    while (second.next(field)) {
        if (isMessage(field, 2) && !scopeBlock(field.bytes))
            return m_flaw;
    }
    return -1;
}

bool OtlpProto::resource(std::string_view message)
{
    m_builder.enterResource({offset(message), static_cast<std::int64_t>(message.size())});
    WireCursor cursor(message);
    WireField field;
    while (cursor.next(field)) {
        if (isMessage(field, 1) && !attribute(field.bytes, true))
            return false;
    }
    if (cursor.failed())
        m_flaw = offset(cursor.left());
    return !cursor.failed();
}

bool OtlpProto::scopeBlock(std::string_view message)
{
    m_builder.enterScope({}, {});
    WireField field;
    WireCursor first(message);
    while (first.next(field)) {
        if (!isMessage(field, 1))
            continue;
        WireField inner;
        WireCursor scope(field.bytes);
        std::string_view name;
        while (scope.next(inner)) {
            if (isMessage(inner, 1))
                name = inner.bytes;
        }
        m_builder.enterScope({offset(field.bytes), static_cast<std::int64_t>(field.bytes.size())},
                             name);
    }
    WireCursor second(message);
    while (second.next(field)) {
        if (isMessage(field, 2) && !record(field.bytes))
            return false;
    }
    if (second.failed())
        m_flaw = offset(second.left());
    return !second.failed();
}

bool OtlpProto::record(std::string_view message)
{
    m_kept.clear();
    switch (wireRecordOf(message)) {
    case WireRecord::Span:
        return span(message);
    case WireRecord::Log:
        return log(message);
    case WireRecord::Metric:
        return metric(message);
    case WireRecord::Point:
    case WireRecord::Foreign:
        break;
    }
    m_tally.odd(Oddity::ForeignField, offset(message));
    return true;
}

void OtlpProto::times(bool ends)
{
    RawItem& item = m_builder.current();
    if (item.start == 0)
        item.start = item.end;
    if (!ends)
        item.end = item.start;
    item.timed = item.start != 0;
    if (!item.timed)
        m_tally.odd(Oddity::NoTime, item.offset);
}

bool OtlpProto::span(std::string_view message)
{
    m_builder.startItem(offset(message));
    m_name = {};
    bool hasTrace = false;
    bool hasSpan = false;
    bool dropped = false;
    WireCursor cursor(message);
    WireField field;
    RawItem& item = m_builder.current();
    const auto nanos = [this, &field](std::int64_t& out) {
        if (field.value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            m_tally.odd(Oddity::TimeOverflow, m_builder.current().offset);
        else
            out = static_cast<std::int64_t>(field.value);
    };
    while (cursor.next(field)) {
        bool good = true;
        switch (field.number) {
        case 1:
            hasTrace = !allZero(field.bytes);
            if (hasTrace)
                m_builder.id(ItemBuilder::IdSlot::Trace, field.bytes);
            break;
        case 2:
            hasSpan = !allZero(field.bytes);
            if (hasSpan)
                m_builder.id(ItemBuilder::IdSlot::Span, field.bytes);
            break;
        case 4:
            if (!allZero(field.bytes))
                m_builder.id(ItemBuilder::IdSlot::Parent, field.bytes);
            break;
        case 5:
            m_name = field.bytes;
            break;
        case 7:
            nanos(item.start);
            break;
        case 8:
            nanos(item.end);
            break;
        case 9:
            good = attribute(field.bytes, false);
            break;
        case 10:
        case 12:
            dropped = dropped || field.value > 0;
            break;
        case 11:
            good = event(field.bytes);
            break;
        case 15:
            good = status(field.bytes);
            break;
        default:
            break;
        }
        if (!good)
            return false;
    }
    if (cursor.failed()) {
        m_flaw = offset(cursor.left());
        return false;
    }
    if (!hasTrace || !hasSpan)
        m_tally.odd(Oddity::NoIds, item.offset);
    times(true);
    if (dropped) {
        m_tally.odd(Oddity::Dropped, item.offset);
        m_builder.truncate();
    }
    m_builder.evidence(m_dialects.spanEvidence(m_name));
    m_builder.finishItem(message, m_name);
    return true;
}

bool OtlpProto::status(std::string_view message)
{
    WireCursor cursor(message);
    WireField field;
    while (cursor.next(field)) {
        if (field.number == 3 && field.value == 1)
            m_builder.current().status = ItemStatus::Ok;
        else if (field.number == 3 && field.value == 2)
            m_builder.current().status = ItemStatus::Error;
    }
    if (cursor.failed())
        m_flaw = offset(cursor.left());
    return !cursor.failed();
}

bool OtlpProto::event(std::string_view message)
{
    m_builder.enterEvent();
    WireCursor cursor(message);
    WireField field;
    std::string_view name;
    while (cursor.next(field)) {
        if (isMessage(field, 2))
            name = field.bytes;
        else if (isMessage(field, 3) && !attribute(field.bytes, false))
            return false;
    }
    m_builder.event(name, true);
    if (cursor.failed())
        m_flaw = offset(cursor.left());
    return !cursor.failed();
}

bool OtlpProto::attribute(std::string_view message, bool ofResource)
{
    WireCursor cursor(message);
    WireField field;
    std::string_view key;
    FieldValue value;
    while (cursor.next(field)) {
        if (isMessage(field, 1))
            key = field.bytes;
        else if (isMessage(field, 2) && !anyValue(field.bytes, value))
            return false;
    }
    if (cursor.failed()) {
        m_flaw = offset(cursor.left());
        return false;
    }
    if (ofResource) {
        m_builder.resourceAttribute(key, value);
        return true;
    }
    if (key == "event.name" && m_name.empty() && value.type == FieldType::Text)
        m_name = value.text;
    m_builder.attribute(key, value);
    return true;
}

bool OtlpProto::anyValue(std::string_view message, FieldValue& out)
{
    std::string_view left;
    if (wireValue(message, out, m_kept, left))
        return true;
    m_flaw = offset(left);
    return false;
}

} // namespace wr
