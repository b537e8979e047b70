// SPDX-License-Identifier: GPL-3.0-or-later
//
// OTLP/JSON: spans and log records become items, and so do the data points of metrics that a dialect knows; other
// metrics are counted by name. Resource and scope are read before their spans even when
// the emitter wrote them after.
#pragma once

#include "app/ingest/jsonfields.h"

#include <array>
#include <optional>
#include <string>

namespace wr {

enum class OtlpSignal : std::uint8_t { Traces, Logs, Metrics };

class OtlpJson final
{
public:
    OtlpJson(JsonCursor& cursor, ItemBuilder& builder, Tally& tally, const DialectSet& dialects,
             std::int64_t base)
        : m_cursor(cursor)
        , m_fields(cursor, tally, base)
        , m_builder(builder)
        , m_tally(tally)
        , m_dialects(dialects)
        , m_base(base)
    {
    }

    // The signal of a top-level key: resourceSpans, resourceLogs, resourceMetrics.
    static bool signalOf(std::string_view key, OtlpSignal& signal);
    // Reads the array that such a key holds; false when the cursor met a flaw.
    bool resources(OtlpSignal signal);

private:
    bool resourceBlock();
    bool resource();
    bool scopes();
    bool scopeBlock();
    bool scope();
    bool records();
    bool span();
    bool spanField(std::string_view key, unsigned& seen);
    bool events();
    bool event();
    bool status();
    bool log();
    bool logField(std::string_view key);
    bool metric();
    bool metricData();
    bool point();
    bool pointField(std::string_view key);
    bool dropped();
    bool ownAttributes();
    void keepId(std::string_view key, const FieldValue& value);
    void takeKeptIds();

    std::int64_t offset(std::size_t position) const
    {
        return m_base + static_cast<std::int64_t>(position);
    }

    JsonCursor& m_cursor;
    JsonFields m_fields;
    ItemBuilder& m_builder;
    Tally& m_tally;
    const DialectSet& m_dialects;
    std::int64_t m_base;
    OtlpSignal m_signal = OtlpSignal::Traces;

    JsonText m_name; // of the record at hand
    JsonText m_severity;
    FieldValue m_body;
    std::int64_t m_observed = 0;
    bool m_knownMetric = false;
    bool m_hasTrace = false;
    bool m_hasSpan = false;
    bool m_dropped = false;
    // Of a span that was no OTLP before it was exported: the ids that it had, by slot.
    std::array<std::optional<std::string>, 3> m_keptIds;
    std::string m_scratch;
};

} // namespace wr
