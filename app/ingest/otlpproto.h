// SPDX-License-Identifier: GPL-3.0-or-later
//
// OTLP as protobuf: the body of an export request, one or several behind each other. Traces, logs and metrics all begin
// with the same field; what a block holds shows in its records.
#pragma once

#include "app/ingest/itembuilder.h"
#include "app/ingest/wire.h"

#include <deque>
#include <string>

namespace wr {

enum class WireRecord : std::uint8_t { Span, Log, Metric, Point, Foreign };

// What kind of record a message is, told by its fields.
WireRecord wireRecordOf(std::string_view message);

// A later sort has fields that no earlier one has.
enum class WirePoint : std::uint8_t { Number, Summary, Exponential, Histogram };

// What sort of data point a message is, told by its fields; the sorts share numbers.
WirePoint wirePointOf(std::string_view message);
// The number of the attributes of such a point.
std::uint32_t pointAttributes(std::string_view message);

// An id of zeros only is none.
inline bool allZero(std::string_view bytes)
{
    return bytes.find_first_not_of('\0') == std::string_view::npos;
}

class OtlpProto final
{
public:
    OtlpProto(ItemBuilder& builder, Tally& tally, const DialectSet& dialects)
        : m_builder(builder)
        , m_tally(tally)
        , m_dialects(dialects)
    {
    }

    // Reads one block (ResourceSpans, ResourceLogs, ResourceMetrics) that lies at offset in the decoded stream. Gives the
    // offset of the flaw, or -1 when the block is sound.
    std::int64_t block(std::string_view message, std::int64_t offset);

private:
    bool resource(std::string_view message);
    bool scopeBlock(std::string_view message);
    bool record(std::string_view message);
    bool span(std::string_view message);
    bool log(std::string_view message);
    bool event(std::string_view message);
    bool status(std::string_view message);
    bool metric(std::string_view message);
    bool point(std::string_view message, std::uint32_t attributes, std::string_view name);
    bool attribute(std::string_view message, bool ofResource);
    bool anyValue(std::string_view message, FieldValue& out);
    void times(bool ends);

    std::int64_t offset(std::string_view part) const { return m_base + (part.data() - m_start); }

    ItemBuilder& m_builder;
    Tally& m_tally;
    const DialectSet& m_dialects;
    const char* m_start = nullptr;
    std::int64_t m_base = 0;
    std::int64_t m_flaw = -1;
    std::deque<std::string> m_kept; // numbers as text, for the item at hand
    std::string_view m_name;
};

} // namespace wr
