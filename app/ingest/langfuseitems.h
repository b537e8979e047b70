// SPDX-License-Identifier: GPL-3.0-or-later
//
// Langfuse exports: {trace, observations[]}, or a trace that holds its observations. The trace, its scores and each
// observation become items. Fields reach the dialects as langfuse.trace.KEY, langfuse.observation.KEY and
// langfuse.score.KEY; the OpenTelemetry attributes kept in metadata as themselves.
#pragma once

#include "app/ingest/jsonfields.h"

#include <deque>
#include <string>
#include <unordered_set>

namespace wr {

class LangfuseItems final
{
public:
    LangfuseItems(JsonCursor& cursor, ItemBuilder& builder, Tally& tally,
                  const DialectSet& dialects, std::int64_t base)
        : m_cursor(cursor)
        , m_fields(cursor, tally, base)
        , m_builder(builder)
        , m_tally(tally)
        , m_dialects(dialects)
        , m_base(base)
    {
    }

    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    // Where the trace object and the list of observations stand, or nowhere. False when the cursor met a flaw.
    bool read(std::size_t tracePosition, std::size_t observationsPosition);

private:
    enum class Form : std::uint8_t { Trace, Observation, Score };

    bool list(std::size_t position, Form form);
    bool record(Form form);
    bool field(Form form, const JsonText& key);
    bool times(Form form, std::string_view key, bool& mine);
    bool ids(Form form, std::string_view key, bool& mine);
    bool metadata();
    void metadataText(std::string_view text);

    JsonCursor& m_cursor;
    JsonFields m_fields;
    ItemBuilder& m_builder;
    Tally& m_tally;
    const DialectSet& m_dialects;
    std::int64_t m_base;

    std::unordered_set<std::string> m_seen; // observation ids of this document
    std::deque<std::string> m_kept;         // unescaped metadata of the item at hand
    std::string m_id;                       // of the record at hand
    std::string m_traceId;
    std::string m_key;
    std::string m_scratch;
    JsonText m_name;
    std::size_t m_nested = nowhere; // observations inside the trace
    std::size_t m_scores = nowhere;
    std::int64_t m_latency = 0; // nanoseconds
};

} // namespace wr
