// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/otlpjson.h"

namespace wr {

// The name is read before the data points even when the emitter wrote it after.
bool OtlpJson::metric()
{
    const std::int64_t from = m_fields.here();
    const std::size_t start = m_cursor.position();
    m_cursor.enterObject();
    JsonText key;
    m_name = {};
    while (m_cursor.nextKey(key)) {
        if (key.raw == "name" ? !m_fields.text(m_name) : !m_cursor.skip())
            return false;
    }
    if (m_cursor.failed())
        return false;
    m_knownMetric = m_builder.metric(plain(m_name, m_scratch));
    if (!m_knownMetric) {
        m_tally.odd(Oddity::Metrics, from);
        return true;
    }
    m_cursor.seek(start);
    m_cursor.enterObject();
    while (m_cursor.nextKey(key)) {
        const bool data = key.raw != "metadata" && m_cursor.peek() == JsonKind::Object;
        if (data ? !metricData() : !m_cursor.skip())
            return false;
    }
    return !m_cursor.failed();
}

// gauge, sum, histogram, exponentialHistogram or summary.
bool OtlpJson::metricData()
{
    m_cursor.enterObject();
    JsonText key;
    while (m_cursor.nextKey(key)) {
        if (key.raw != "dataPoints" || m_cursor.peek() != JsonKind::Array) {
            if (!m_cursor.skip())
                return false;
            continue;
        }
        m_cursor.enterArray();
        while (m_cursor.nextElement()) {
            if (m_cursor.peek() == JsonKind::Object ? !point() : !m_cursor.skip())
                return false;
        }
    }
    return !m_cursor.failed();
}

bool OtlpJson::point()
{
    const std::size_t from = m_cursor.position();
    m_builder.startItem(offset(from));
    m_cursor.enterObject();
    JsonText key;
    while (m_cursor.nextKey(key)) {
        if (!pointField(key.raw))
            return false;
    }
    if (m_cursor.failed())
        return false;
    RawItem& item = m_builder.current();
    item.start = item.end;
    item.timed = item.start != 0;
    if (!item.timed)
        m_tally.odd(Oddity::NoTime, item.offset);
    const std::string_view name = plain(m_name, m_scratch);
    m_builder.attribute(name, {FieldType::Integer, "1", false});
    m_builder.finishItem(m_cursor.since(from), name);
    return true;
}

bool OtlpJson::pointField(std::string_view key)
{
    if (key == "timeUnixNano")
        return m_fields.nanos(m_builder.current().end);
    if (key == "attributes")
        return ownAttributes();
    return m_cursor.skip();
}

} // namespace wr
