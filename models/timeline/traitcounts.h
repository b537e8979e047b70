// SPDX-License-Identifier: GPL-3.0-or-later
//
// What items say of themselves beside what the list of items holds: tokens and scores, which the index counts by search
// terms, and finish reasons, which stand in the records and are read from a sample of the model calls. Pure; any thread.
#pragma once

#include "models/timeline/comparison.h"
#include "models/timeline/searchquery.h"

namespace wr {

// How many questions a window is asked, at most.
qsizetype traitQuestions();

// The counts of one window, asked for one after the other: count what next() says, hand it to take(), until there is no next.
class TraitCounts final
{
public:
    std::optional<SearchTerm> next() const;
    // REQUIRES: there is a next().
    void take(qint64 items);

    const QList<qint64>& counts() const { return m_counts; }

    bool operator==(const TraitCounts&) const = default;

private:
    QList<qint64> m_counts; // by question
};

// Items that are looked at in full: evenly spread over those that were seen, however many these are.
struct CallSample {
    QList<ItemRef> refs{};
    qint64 seen = 0;
    qint64 stride = 1;
    bool operator==(const CallSample&) const = default;
};

inline constexpr qsizetype sampleLimit = 200;

void addToSample(CallSample& sample, const ItemRef& ref);

// Why model calls ended, of those in the sample that say so.
struct ReasonCounts {
    qint64 calls = 0;
    QMap<QString, qint64> reasons{};
    bool operator==(const ReasonCounts&) const = default;
};

void countReasons(ReasonCounts& counts, const ItemDetail& call);

// What differs, as compareWindows() tells it; nothing where one of the windows says nothing. REQUIRES: both are complete.
QList<Difference> compareTraits(const TraitCounts& before, const TraitCounts& after);
QList<Difference> compareReasons(const ReasonCounts& before, const ReasonCounts& after);

} // namespace wr
