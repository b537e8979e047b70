// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two windows of time side by side, one before the onset and one after it: how many items, how many of them failed or were
// blocked, how long model calls took, and which values (answering model, prompt version, …) came, went, or changed their
// share. Only counts are kept, so a window of a million items takes as much memory as one of ten.
// Pure; any thread.
#pragma once

#include "models/facts/evidence.h"

#include <QtCore/QMap>

#include <array>

namespace wr {

// How long something took, in steps of at most 9 %: quantiles are right to that.
class DurationCounts final
{
public:
    void add(qint64 nanos); // below 0 counts as 0

    qint64 count() const { return m_count; }

    // The duration that this share of them does not exceed, in nanoseconds; 0 when there are none. REQUIRES: 0 < share <= 1.
    qint64 quantile(double share) const;
    bool operator==(const DurationCounts&) const = default;

private:
    QMap<int, qint64> m_steps;
    qint64 m_count = 0;
};

// What one window holds.
struct WindowCounts {
    qint64 items = 0;
    qint64 errors = 0;
    qint64 adverse = 0;
    std::array<qint64, evidenceKindCount> kinds{}; // in the lane of the kind
    DurationCounts calls;                          // of model calls
    std::array<QMap<QString, qint64>, bandKindCount> values;
    // Items whose value found no place any more, because a window keeps 1,000 values of a kind.
    std::array<qint64, bandKindCount> beyond{};
    bool operator==(const WindowCounts&) const = default;
};

// An item in the lane of model behaviour that names the model it asked or that answered: a tool that an agent ran stands in
// that lane, too, and its time is not the model's.
bool isModelCall(const EvidenceItem& item);

void countItem(WindowCounts& window, const EvidenceItem& item);

enum class DifferenceKind : quint8 {
    Items,
    Errors,
    Adverse,
    Kind,
    Median,
    Slowest, // 95 of 100
    NewValue,
    GoneValue,
    ChangedShare,
    Tokens,
    Scores,
    FinishReason,
    OtherFinishReasons, // than the ones that have a name
    TwiceTold           // calls that two spans tell (twicetold.h)
};
QString differenceKindName(DifferenceKind kind); // wire names

// One thing that is not the same. Of Items and Kind before and after are counts; of Median and Slowest nanoseconds; of all
// others they are counts out of beforeOf and afterOf.
struct Difference {
    DifferenceKind kind = DifferenceKind::Items;
    QString subject; // the wire name of an evidence kind or band, where there is one
    QString
        value; // of a band, or the finish reason: foreign text; or the bound of tokens and scores
    qint64 before = 0;
    qint64 beforeOf = 0;
    qint64 after = 0;
    qint64 afterOf = 0;
    QString sentence; // translated; holds value as it is
    bool operator==(const Difference&) const = default;
};

// What changed between the windows, the most telling first: new and gone values, errors and blocks, latency, volume. Rates
// that chance explains (two-proportion test, |z| < 3) and durations closer than 10 % are left out; lengths are the windows'
// own, in nanoseconds, so that volumes are compared as rates. REQUIRES: lengths > 0.
QList<Difference> compareWindows(const WindowCounts& before, qint64 beforeNanos,
                                 const WindowCounts& after, qint64 afterNanos);

// How many standard errors two shares are apart (two-proportion test); 0 where a share is of nothing.
double shareDistance(qint64 one, qint64 oneOf, qint64 other, qint64 otherOf);
inline constexpr double tellingDistance = 3; // what chance does not explain

// "3.4 %"
QString numberText(qint64 count); // in the reader's locale
QString shareText(qint64 count, qint64 of);

// "492 ms", "1.3 s": no finer than DurationCounts counts.
QString latencyText(qint64 nanos);

} // namespace wr
