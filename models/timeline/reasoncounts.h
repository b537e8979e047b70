// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why model calls ended, in one window. A sample of the calls is read for the reasons that occur and how they are written;
// each of these and each that vendors are known to give is then counted in full by the search word finish:, and so is what
// none of them names. Pure; any thread.
#pragma once

#include "models/timeline/comparison.h"
#include "models/timeline/searchquery.h"

namespace wr {

// Items that are looked at in full: evenly spread over those that were seen, however many these are.
struct CallSample {
    QList<ItemRef> refs{};
    qint64 seen = 0;
    qint64 stride = 1;
    bool operator==(const CallSample&) const = default;
};

inline constexpr qsizetype sampleLimit = 200;

void addToSample(CallSample& sample, const ItemRef& ref);

// Reasons that calls name, as they were written first, by their small letters. At most namesKept: hostile evidence may name
// a new one in each call.
struct ReasonNames {
    QMap<QString, QString> spellings{};
    bool operator==(const ReasonNames&) const = default;
};

inline constexpr qsizetype namesKept = 40;

void nameReasons(ReasonNames& names, const ItemDetail& call);

// The counts of one window, asked for one after the other: count what answers all terms of next(), hand it to take(), until
// there is no next. An item may give several reasons.
class ReasonCounts final
{
public:
    explicit ReasonCounts(const ReasonNames& names = {});

    std::optional<QList<SearchTerm>> next() const;
    // REQUIRES: there is a next().
    void take(qint64 items);
    // How much of the questions is answered, 0 to 1.
    double share() const;

    // Items that give a reason at all. The counts below are whole once there is no next().
    qint64 calls() const;
    // Items that give one that has no name here.
    qint64 others() const;

    // Of the reasons that are asked about, in the order of the questions.
    const QStringList& names() const { return m_names; }

    qint64 count(qsizetype name) const;

    bool operator==(const ReasonCounts&) const = default;

private:
    qsizetype firstRare() const { return 1 + m_sampled; } // whether any of the rare ones occurs

    qsizetype last() const { return 2 + m_names.size(); }

    QStringList m_names;     // the sampled ones, then the other ones that vendors give
    qsizetype m_sampled = 0; // how many of them a sample names
    QList<qint64>
        m_counts{}; // all, the sampled ones, without any of the rare ones, the rare ones, without any
};

// What differs, as compareWindows() tells it; nothing where one of the windows says nothing. REQUIRES: both are complete and
// ask about the same names.
QList<Difference> compareReasons(const ReasonCounts& before, const ReasonCounts& after);

} // namespace wr
