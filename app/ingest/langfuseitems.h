// SPDX-License-Identifier: GPL-3.0-or-later
//
// Langfuse exports: {trace, observations[]}, a trace that holds its observations, or what its API lists one by one. The
// trace, its scores and each observation become items. Fields reach the dialects as langfuse.trace.KEY, langfuse.observation.KEY and
// langfuse.score.KEY; the OpenTelemetry attributes kept in metadata as themselves.
#pragma once

#include "app/ingest/jsonfields.h"

#include <deque>
#include <string>
#include <unordered_set>

namespace wr {

// Which keys of an object tell that it is one of Langfuse's, and where they stand.
struct LangfuseKeys {
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    void note(std::string_view key, JsonKind kind, std::size_t position);

    bool isObservation() const { return traceId && startTime && type; }

    bool isScore() const { return traceId && timestamp && dataType; }

    bool any() const
    {
        return trace != nowhere || observations != nowhere || isObservation() || isScore();
    }

    std::size_t trace = nowhere;        // of an export, the trace
    std::size_t observations = nowhere; // a list of them
    bool traceId = false;
    bool startTime = false;
    bool timestamp = false;
    bool type = false;
    bool dataType = false;
};

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

    // The object at that position, whose keys these are. False when the cursor met a flaw.
    bool read(std::size_t position, const LangfuseKeys& keys);

private:
    enum class Form : std::uint8_t { Trace, Observation, Score };

    static constexpr std::size_t nowhere = LangfuseKeys::nowhere;

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
