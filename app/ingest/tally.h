// SPDX-License-Identifier: GPL-3.0-or-later
//
// Counts what one file held: kinds, presence, traces, dialect evidence, oddities. Oddities are deviations that were
// accepted; each keeps its count and the first offset, so that a million of them make one sentence.
#pragma once

#include "app/ingest/dialects.h"
#include "app/ingest/rawitem.h"
#include "models/ports/evidence.h"

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace wr {

enum class Oddity : std::uint8_t {
    EnumName,
    BareNumber,
    Base64Id,
    OpaqueId,
    BareList,
    NoIds,
    NoTime,
    TimeOverflow,
    EndsBeforeStart,
    DuplicateKey,
    Dropped,
    Metrics,
    ForeignDocument,
    ForeignField,
    SeenInFile,
};
inline constexpr std::size_t oddityCount = 15;

class Tally final
{
public:
    explicit Tally(const DialectSet& dialects)
        : m_dialects(dialects)
    {
    }

    void odd(Oddity oddity, std::int64_t offset, std::int64_t times = 1);

    std::int64_t times(Oddity oddity) const { return m_times[static_cast<std::size_t>(oddity)]; }

    std::int64_t firstOffset(Oddity oddity) const
    {
        return m_first[static_cast<std::size_t>(oddity)];
    }

    void item(const RawItem& item, std::string_view traceId);

    void score(std::uint8_t dialect, std::int64_t weight) { m_scores[dialect] += weight; }

    std::int64_t items() const { return m_items; }

    // Writes everything counted into the report.
    void fill(FileReport& report) const;

private:
    void fillDialect(FileReport& report) const;
    void addTrace(std::uint64_t hash);

    const DialectSet& m_dialects;
    std::array<std::int64_t, oddityCount> m_times{};
    std::array<std::int64_t, oddityCount> m_first{};
    std::array<std::int64_t, dialectLimit> m_scores{};
    std::array<std::array<std::int64_t, 5>, evidenceKindCount> m_presence{};
    std::array<std::int64_t, evidenceKindCount> m_inLane{};
    std::vector<std::uint64_t> m_traces; // open addressing; 0 = free
    std::int64_t m_traceCount = 0;
    std::int64_t m_items = 0;
    std::int64_t m_from = std::numeric_limits<std::int64_t>::max();
    std::int64_t m_to = std::numeric_limits<std::int64_t>::min();
};

} // namespace wr
