// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/langfuseitems.h"

namespace wr {

namespace {

constexpr int metadataDepth = 64;

} // namespace

void LangfuseKeys::note(std::string_view key, JsonKind kind, std::size_t position)
{
    const bool isText = kind == JsonKind::Text;
    if (key == "trace" && kind == JsonKind::Object)
        trace = position;
    else if (key == "observations" && kind == JsonKind::Array)
        observations = position;
    else if (key == "traceId")
        traceId = isText;
    else if (key == "startTime")
        startTime = isText;
    else if (key == "timestamp")
        timestamp = isText;
    else if (key == "type")
        type = isText;
    else if (key == "dataType")
        dataType = isText;
}

bool LangfuseItems::read(std::size_t position, const LangfuseKeys& keys)
{
    m_builder.enterResource({});
    m_builder.enterScope({}, {});
    const bool listed = keys.trace != nowhere || keys.observations != nowhere;
    const bool bare = keys.trace == nowhere; // the object is the trace, or what stands for itself
    m_cursor.seek(bare ? position : keys.trace);
    if (m_cursor.peek() != JsonKind::Object)
        return false;
    if (!listed)
        return record(keys.isObservation() ? Form::Observation : Form::Score);
    if (!record(Form::Trace))
        return false;
    const std::size_t scores = m_scores;
    const std::size_t nested = m_nested;
    return list(scores, Form::Score) && (bare || list(keys.observations, Form::Observation))
        && list(nested, Form::Observation);
}

bool LangfuseItems::list(std::size_t position, Form form)
{
    if (position == nowhere)
        return true;
    m_cursor.seek(position);
    if (m_cursor.peek() != JsonKind::Array)
        return m_cursor.skip();
    m_cursor.enterArray();
    while (m_cursor.nextElement()) {
        if (m_cursor.peek() == JsonKind::Object ? !record(form) : !m_cursor.skip())
            return false;
    }
    return !m_cursor.failed();
}

bool LangfuseItems::record(Form form)
{
    const std::size_t from = m_cursor.position();
    m_builder.startItem(m_base + static_cast<std::int64_t>(from));
    m_kept.clear();
    m_id.clear();
    m_name = {};
    m_latency = 0;
    m_cursor.enterObject();
    JsonText key;
    while (m_cursor.nextKey(key)) {
        if (!field(form, key))
            return false;
    }
    if (m_cursor.failed())
        return false;
    if (form == Form::Observation && !m_id.empty() && !m_seen.insert(m_id).second) {
        m_tally.odd(Oddity::SeenInFile, m_base + static_cast<std::int64_t>(from));
        return true;
    }
    RawItem& item = m_builder.current();
    item.timed = item.start != 0;
    if (!item.timed)
        m_tally.odd(Oddity::NoTime, item.offset);
    if (item.end == 0)
        item.end = item.start + m_latency;
    m_builder.evidence(m_dialects.shapeEvidence("langfuse"));
    m_builder.finishItem(m_cursor.since(from), plain(m_name, m_scratch));
    return true;
}

bool LangfuseItems::field(Form form, const JsonText& key)
{
    if (key.raw == "name")
        return m_fields.text(m_name);
    if (key.raw == "metadata")
        return metadata();
    if (form == Form::Trace && (key.raw == "observations" || key.raw == "scores")) {
        (key.raw == "scores" ? m_scores : m_nested) = (m_cursor.peek(), m_cursor.position());
        return m_cursor.skip();
    }
    bool mine = false;
    if (!times(form, key.raw, mine) || mine)
        return mine && !m_cursor.failed();
    if (!ids(form, key.raw, mine) || mine)
        return mine && !m_cursor.failed();
    FieldValue value;
    if (!m_fields.plainValue(value))
        return false;
    if (key.raw == "level" && value.text == "ERROR")
        m_builder.current().status = ItemStatus::Error;
    constexpr const char* const stems[]
        = {"langfuse.trace.", "langfuse.observation.", "langfuse.score."};
    m_key.assign(stems[static_cast<std::size_t>(form)]).append(plain(key, m_scratch));
    m_builder.attribute(m_key, value);
    return true;
}

bool LangfuseItems::times(Form form, std::string_view key, bool& mine)
{
    const bool start = key == (form == Form::Observation ? "startTime" : "timestamp");
    const bool end = form == Form::Observation && key == "endTime";
    const bool latency = form == Form::Trace && key == "latency";
    mine = start || end || latency;
    if (!mine)
        return true;
    const std::int64_t at = m_fields.here();
    FieldValue value;
    if (!m_fields.plainValue(value))
        return false;
    if (value.type == FieldType::Null)
        return true;
    const std::optional<std::int64_t> nanos
        = value.type == FieldType::Text ? isoNanos(value.text) : secondsAsNanos(value.text);
    if (!nanos)
        m_tally.odd(Oddity::ForeignField, at);
    else if (latency)
        m_latency = *nanos;
    else
        (start ? m_builder.current().start : m_builder.current().end) = *nanos;
    return true;
}

bool LangfuseItems::ids(Form form, std::string_view key, bool& mine)
{
    const char* const parentKey = form == Form::Score ? "observationId" : "parentObservationId";
    const bool own = key == "id";
    const bool trace = key == "traceId" || (own && form == Form::Trace);
    const bool parent = key == parentKey;
    mine = own || trace || parent;
    if (!mine)
        return true;
    JsonText written;
    if (!m_fields.text(written))
        return false;
    const std::string_view text = plain(written, m_scratch);
    if (own)
        m_id.assign(text);
    std::string bytes;
    appendId(bytes, text, trace ? traceIdBytes : spanIdBytes);
    if (bytes.empty())
        return true;
    m_builder.id(trace     ? ItemBuilder::IdSlot::Trace
                     : own ? ItemBuilder::IdSlot::Span
                           : ItemBuilder::IdSlot::Parent,
                 bytes);
    return true;
}

bool LangfuseItems::metadata()
{
    const JsonKind kind = m_cursor.peek();
    const std::size_t from = m_cursor.position();
    if (kind == JsonKind::Object) {
        if (!m_cursor.skip())
            return false;
        metadataText(m_cursor.since(from));
        return true;
    }
    if (kind != JsonKind::Text)
        return m_cursor.skip();
    JsonText written;
    if (!m_cursor.text(written))
        return false;
    m_kept.push_back(unescaped(written));
    metadataText(m_kept.back());
    return true;
}

// A flaw in here is the emitter's own text gone wrong, not the document's: what was read so far counts.
void LangfuseItems::metadataText(std::string_view text)
{
    JsonCursor cursor(text, metadataDepth);
    if (cursor.peek() != JsonKind::Object)
        return;
    JsonFields fields(cursor, m_tally, m_base);
    const auto take = [this](std::string_view key, const FieldValue& value) {
        m_builder.attribute(key, value);
    };
    cursor.enterObject();
    JsonText key;
    JsonText inner;
    while (cursor.nextKey(key)) {
        const bool listed = key.raw == "attributes" || key.raw == "resourceAttributes";
        if (listed && cursor.peek() == JsonKind::Object) {
            if (!fields.attributes(take))
                return;
        } else if (listed && cursor.peek() == JsonKind::Text) {
            if (!cursor.text(inner))
                return;
            m_kept.push_back(unescaped(inner));
            JsonCursor deeper(m_kept.back(), metadataDepth);
            if (deeper.peek() == JsonKind::Object)
                JsonFields(deeper, m_tally, m_base).attributes(take);
        } else {
            FieldValue value;
            if (!fields.plainValue(value))
                return;
            m_key.assign("langfuse.metadata.").append(plain(key, m_scratch));
            m_builder.attribute(m_key, value);
        }
    }
}

} // namespace wr
