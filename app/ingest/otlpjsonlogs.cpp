// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/otlpjson.h"

#include <algorithm>
#include <string>

namespace wr {

namespace {

// An emitter that keeps content to itself may still send a body, of nothing.
bool saysSomething(const FieldValue& body)
{
    if (body.type != FieldType::Map && body.type != FieldType::List)
        return body.type != FieldType::Null;
    constexpr std::size_t longestNothing = 64; // with its spaces
    if (body.text.size() > longestNothing)
        return true;
    std::string dense(body.text);
    dense.erase(std::remove_if(dense.begin(), dense.end(),
                               [](char letter) {
                                   return letter == ' ' || letter == '\n' || letter == '\r'
                                       || letter == '\t';
                               }),
                dense.end());
    return dense != R"({"values":[]})" && dense != R"({"values":null})" && dense != "{}"
        && dense != "[]";
}

} // namespace

bool OtlpJson::log()
{
    const std::size_t from = m_cursor.position();
    m_builder.startItem(offset(from));
    m_name = m_severity = {};
    m_body = {};
    m_observed = 0;
    m_hasTrace = m_hasSpan = m_dropped = false;
    m_cursor.enterObject();
    JsonText key;
    while (m_cursor.nextKey(key)) {
        if (!logField(key.raw))
            return false;
    }
    if (m_cursor.failed())
        return false;
    RawItem& item = m_builder.current();
    if (item.start == 0)
        item.start = m_observed;
    item.end = item.start;
    item.timed = item.start != 0;
    if (!item.timed)
        m_tally.odd(Oddity::NoTime, item.offset);
    if (!m_name.raw.empty())
        m_builder.event(plain(m_name, m_scratch), saysSomething(m_body), m_body);
    if (m_dropped)
        m_builder.truncate();
    if (m_name.raw.empty() && m_body.type == FieldType::Text)
        m_name = {m_body.text, m_body.escaped};
    if (m_name.raw.empty())
        m_name = m_severity;
    m_builder.finishItem(m_cursor.since(from), plain(m_name, m_scratch));
    return true;
}

bool OtlpJson::logField(std::string_view key)
{
    if (key == "timeUnixNano")
        return m_fields.nanos(m_builder.current().start);
    if (key == "observedTimeUnixNano")
        return m_fields.nanos(m_observed);
    if (key == "traceId")
        return m_fields.id(m_builder, ItemBuilder::IdSlot::Trace, traceIdBytes, m_hasTrace);
    if (key == "spanId")
        return m_fields.id(m_builder, ItemBuilder::IdSlot::Parent, spanIdBytes, m_hasSpan);
    if (key == "eventName")
        return m_fields.text(m_name);
    if (key == "severityText")
        return m_fields.text(m_severity);
    if (key == "body")
        return m_fields.anyValue(m_body);
    if (key == "severityNumber") {
        std::int64_t severity = 0;
        JsonText name;
        if (!m_fields.number(severity, name))
            return false;
        if (severity >= errorSeverity || name.raw.substr(0, 21) == "SEVERITY_NUMBER_ERROR"
            || name.raw.substr(0, 21) == "SEVERITY_NUMBER_FATAL")
            m_builder.current().status = ItemStatus::Error;
        return true;
    }
    if (key == "attributes") {
        return m_fields.attributes([this](std::string_view name, const FieldValue& value) {
            if (name == "event.name" && m_name.raw.empty() && value.type == FieldType::Text)
                m_name = {value.text, value.escaped};
            m_builder.attribute(name, value);
        });
    }
    if (key == "droppedAttributesCount")
        return dropped();
    return m_cursor.skip();
}

} // namespace wr
