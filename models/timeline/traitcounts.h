// SPDX-License-Identifier: GPL-3.0-or-later
//
// What items say of themselves beside what the list of items holds: tokens and scores, which the index counts by search
// terms. Pure; any thread.
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

// What differs, as compareWindows() tells it; nothing where one of the windows says nothing. REQUIRES: both are complete.
QList<Difference> compareTraits(const TraitCounts& before, const TraitCounts& after);

} // namespace wr
