// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/otlpjson.h"

#include <algorithm>

namespace wr {

namespace {

constexpr std::string_view keptIds = "warroom."; // what an export of Warroom's adds begins so

bool isSpans(std::string_view key)
{
    return key == "scopeSpans" || key == "instrumentationLibrarySpans" || key == "scopeLogs"
        || key == "instrumentationLibraryLogs" || key == "scopeMetrics"
        || key == "instrumentationLibraryMetrics";
}

bool isRecords(std::string_view key)
{
    return key == "spans" || key == "logRecords" || key == "metrics";
}

} // namespace

bool OtlpJson::signalOf(std::string_view key, OtlpSignal& signal)
{
    if (key == "resourceSpans")
        signal = OtlpSignal::Traces;
    else if (key == "resourceLogs")
        signal = OtlpSignal::Logs;
    else if (key == "resourceMetrics")
        signal = OtlpSignal::Metrics;
    else
        return false;
    return true;
}

bool OtlpJson::resources(OtlpSignal signal)
{
    m_signal = signal;
    const JsonKind kind = m_cursor.peek();
    if (kind != JsonKind::Array)
        return m_cursor.skip();
    m_cursor.enterArray();
    while (m_cursor.nextElement()) {
        if (m_cursor.peek() == JsonKind::Object ? !resourceBlock() : !m_cursor.skip())
            return false;
    }
    return !m_cursor.failed();
}

bool OtlpJson::resourceBlock()
{
    m_cursor.enterObject();
    m_builder.enterResource({});
    JsonText key;
    bool known = false;
    std::size_t waiting = 0; // where spans stand that came before their resource
    while (m_cursor.nextKey(key)) {
        bool good = true;
        if (key.raw == "resource") {
            known = true;
            good = resource();
        } else if (isSpans(key.raw) && (known || waiting != 0)) {
            good = scopes();
        } else if (isSpans(key.raw)) {
            waiting = m_cursor.position();
            good = m_cursor.skip();
        } else {
            good = m_cursor.skip();
        }
        if (!good)
            return false;
    }
    if (m_cursor.failed() || waiting == 0)
        return !m_cursor.failed();
    const std::size_t end = m_cursor.position();
    m_cursor.seek(waiting);
    const bool good = scopes();
    if (good)
        m_cursor.seek(end);
    return good;
}

bool OtlpJson::resource()
{
    if (m_cursor.peek() != JsonKind::Object)
        return m_cursor.skip();
    const std::size_t from = m_cursor.position();
    if (!m_cursor.skip())
        return false;
    const std::size_t end = m_cursor.position();
    m_builder.enterResource({offset(from), static_cast<std::int64_t>(end - from)});
    m_cursor.seek(from);
    m_cursor.enterObject();
    JsonText key;
    while (m_cursor.nextKey(key)) {
        const bool good = key.raw == "attributes"
            ? m_fields.attributes([this](std::string_view name, const FieldValue& value) {
                  m_builder.resourceAttribute(name, value);
              })
            : m_cursor.skip();
        if (!good)
            return false;
    }
    return !m_cursor.failed();
}

bool OtlpJson::scopes()
{
    if (m_cursor.peek() != JsonKind::Array)
        return m_cursor.skip();
    m_cursor.enterArray();
    while (m_cursor.nextElement()) {
        if (m_cursor.peek() == JsonKind::Object ? !scopeBlock() : !m_cursor.skip())
            return false;
    }
    return !m_cursor.failed();
}

bool OtlpJson::scopeBlock()
{
    m_cursor.enterObject();
    m_builder.enterScope({}, {});
    JsonText key;
    bool known = false;
    std::size_t waiting = 0;
    while (m_cursor.nextKey(key)) {
        bool good = true;
        if (key.raw == "scope" || key.raw == "instrumentationLibrary") {
            known = true;
            good = scope();
        } else if (isRecords(key.raw) && (known || waiting != 0)) {
            good = records();
        } else if (isRecords(key.raw)) {
            waiting = m_cursor.position();
            good = m_cursor.skip();
        } else {
            good = m_cursor.skip();
        }
        if (!good)
            return false;
    }
    if (m_cursor.failed() || waiting == 0)
        return !m_cursor.failed();
    const std::size_t end = m_cursor.position();
    m_cursor.seek(waiting);
    const bool good = records();
    if (good)
        m_cursor.seek(end);
    return good;
}

bool OtlpJson::scope()
{
    if (m_cursor.peek() != JsonKind::Object)
        return m_cursor.skip();
    const std::size_t from = m_cursor.position();
    m_cursor.enterObject();
    JsonText key;
    JsonText name;
    while (m_cursor.nextKey(key)) {
        if (key.raw == "name" ? !m_fields.text(name) : !m_cursor.skip())
            return false;
    }
    if (m_cursor.failed())
        return false;
    m_builder.enterScope({offset(from), static_cast<std::int64_t>(m_cursor.position() - from)},
                         plain(name, m_scratch));
    return true;
}

bool OtlpJson::records()
{
    if (m_cursor.peek() != JsonKind::Array)
        return m_cursor.skip();
    m_cursor.enterArray();
    while (m_cursor.nextElement()) {
        bool good = false;
        if (m_cursor.peek() != JsonKind::Object)
            good = m_cursor.skip();
        else if (m_signal == OtlpSignal::Traces)
            good = span();
        else if (m_signal == OtlpSignal::Logs)
            good = log();
        else
            good = metric();
        if (!good)
            return false;
    }
    return !m_cursor.failed();
}

bool OtlpJson::ownAttributes()
{
    return m_fields.attributes([this](std::string_view key, const FieldValue& value) {
        if (key.substr(0, keptIds.size()) == keptIds)
            keepId(key, value);
        m_builder.attribute(key, value);
    });
}

void OtlpJson::keepId(std::string_view key, const FieldValue& value)
{
    constexpr std::array<std::string_view, 3> keys{"warroom.trace.id", "warroom.span.id",
                                                   "warroom.parent.id"};
    const auto slot = std::find(keys.begin(), keys.end(), key);
    if (slot != keys.end() && value.type == FieldType::Text)
        m_keptIds[static_cast<std::size_t>(slot - keys.begin())]
            = std::string(plainText(value, m_scratch));
}

// Wherever they stood in the record, they count more than the ids that stand for them.
void OtlpJson::takeKeptIds()
{
    constexpr std::array<ItemBuilder::IdSlot, 3> order{
        ItemBuilder::IdSlot::Trace, ItemBuilder::IdSlot::Span, ItemBuilder::IdSlot::Parent};
    for (std::size_t slot = 0; slot < order.size(); ++slot) {
        if (m_keptIds[slot])
            m_builder.id(order[slot], *m_keptIds[slot]);
    }
}

bool OtlpJson::dropped()
{
    std::int64_t count = 0;
    JsonText name;
    const std::int64_t at = m_fields.here();
    if (!m_fields.number(count, name))
        return false;
    if (count > 0) {
        m_dropped = true;
        m_tally.odd(Oddity::Dropped, at);
    }
    return true;
}

bool OtlpJson::span()
{
    const std::size_t from = m_cursor.position();
    m_builder.startItem(offset(from));
    m_keptIds = {};
    m_name = {};
    m_hasTrace = m_hasSpan = m_dropped = false;
    m_cursor.enterObject();
    JsonText key;
    unsigned seen = 0;
    while (m_cursor.nextKey(key)) {
        if (!spanField(key.raw, seen))
            return false;
    }
    if (m_cursor.failed())
        return false;
    takeKeptIds();
    RawItem& item = m_builder.current();
    if (!m_hasTrace || !m_hasSpan)
        m_tally.odd(Oddity::NoIds, item.offset);
    if (item.start == 0)
        item.start = item.end;
    item.timed = item.start != 0;
    if (!item.timed)
        m_tally.odd(Oddity::NoTime, item.offset);
    if (m_dropped)
        m_builder.truncate();
    const std::string_view name = plain(m_name, m_scratch);
    if (const auto evidence = m_dialects.spanEvidence(name); !evidence.empty())
        m_builder.evidence(evidence);
    m_builder.finishItem(m_cursor.since(from), name);
    return true;
}

bool OtlpJson::spanField(std::string_view key, unsigned& seen)
{
    if (key == "traceId")
        return m_fields.flag(seen, 1)
            && m_fields.id(m_builder, ItemBuilder::IdSlot::Trace, traceIdBytes, m_hasTrace);
    if (key == "spanId")
        return m_fields.flag(seen, 2)
            && m_fields.id(m_builder, ItemBuilder::IdSlot::Span, spanIdBytes, m_hasSpan);
    if (key == "parentSpanId") {
        bool there = false;
        return m_fields.flag(seen, 4)
            && m_fields.id(m_builder, ItemBuilder::IdSlot::Parent, spanIdBytes, there);
    }
    if (key == "name")
        return m_fields.flag(seen, 8) && m_fields.text(m_name);
    if (key == "startTimeUnixNano")
        return m_fields.flag(seen, 16) && m_fields.nanos(m_builder.current().start);
    if (key == "endTimeUnixNano")
        return m_fields.flag(seen, 32) && m_fields.nanos(m_builder.current().end);
    if (key == "attributes")
        return m_fields.flag(seen, 64) && ownAttributes();
    if (key == "events")
        return m_fields.flag(seen, 128) && events();
    if (key == "status")
        return m_fields.flag(seen, 256) && status();
    if (key == "kind") {
        std::int64_t kind = 0;
        JsonText name;
        return m_fields.flag(seen, 512) && m_fields.number(kind, name);
    }
    if (key == "droppedAttributesCount" || key == "droppedEventsCount")
        return dropped();
    return m_cursor.skip();
}

bool OtlpJson::status()
{
    if (m_cursor.peek() != JsonKind::Object)
        return m_cursor.skip();
    m_cursor.enterObject();
    JsonText key;
    while (m_cursor.nextKey(key)) {
        if (key.raw != "code") {
            if (!m_cursor.skip())
                return false;
            continue;
        }
        std::int64_t code = 0;
        JsonText name;
        if (!m_fields.number(code, name))
            return false;
        if (code == 1 || name.raw == "STATUS_CODE_OK")
            m_builder.current().status = ItemStatus::Ok;
        else if (code == 2 || name.raw == "STATUS_CODE_ERROR")
            m_builder.current().status = ItemStatus::Error;
    }
    return !m_cursor.failed();
}

bool OtlpJson::events()
{
    if (m_cursor.peek() != JsonKind::Array)
        return m_cursor.skip();
    m_cursor.enterArray();
    while (m_cursor.nextElement()) {
        if (m_cursor.peek() == JsonKind::Object ? !event() : !m_cursor.skip())
            return false;
    }
    return !m_cursor.failed();
}

bool OtlpJson::event()
{
    m_builder.enterEvent();
    m_cursor.enterObject();
    JsonText key;
    JsonText name;
    while (m_cursor.nextKey(key)) {
        bool good = true;
        if (key.raw == "name")
            good = m_fields.text(name);
        else if (key.raw == "attributes")
            good = ownAttributes();
        else
            good = m_cursor.skip();
        if (!good)
            return false;
    }
    m_builder.event(plain(name, m_scratch), true);
    return !m_cursor.failed();
}

} // namespace wr
