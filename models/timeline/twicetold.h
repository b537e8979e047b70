// SPDX-License-Identifier: GPL-3.0-or-later
//
// A call of a model that two spans tell (callspans.h) counts twice wherever items are counted. How many of a window do: pairs
// that may tell one call are found as the items go by, and a sample of them, opened, says for how many it is so. A trace that
// begins before the window or goes on after it is seen as far as the window reaches. Pure; any thread.
#pragma once

#include "models/timeline/comparison.h"
#include "models/timeline/reasoncounts.h"

#include <QtCore/QHash>

namespace wr {

class CallPairs final
{
public:
    // REQUIRES: starts ascend; finish() was not called.
    void add(const EvidenceItem& item);
    // No more items come.
    void finish();

    // That may tell one call; of the calls that are finished.
    qint64 count() const { return m_outer.seen; }

    // Both of the same pairs, in the same order.
    const QList<ItemRef>& outer() const { return m_outer.refs; }

    const QList<ItemRef>& inner() const { return m_inner.refs; }

    bool operator==(const CallPairs&) const = default;

private:
    struct Calls { // of one trace, at the same time
        QList<EvidenceItem> items{};
        qint64 until = 0;
        bool operator==(const Calls&) const = default;
    };

    void settle(const Calls& calls);
    void settleBefore(qint64 nanos);

    QHash<QByteArray, Calls> m_open; // by trace
    qsizetype m_sweepAt = 256;       // traces
    CallSample m_outer;
    CallSample m_inner;
};

// What the sample says.
struct TwiceTold {
    qint64 pairs = 0;  // that may tell one call
    qint64 opened = 0; // of them
    qint64 told = 0;   // of the opened, that do

    // Of all pairs.
    qint64 calls() const { return opened == 0 ? 0 : (pairs * told + opened / 2) / opened; }

    // Both of a pair of the sample were opened.
    void take(const ItemDetail& outer, const ItemDetail& inner);
};

// A sentence that says how many calls count twice, out of how many; nothing where none does.
QList<Difference> compareTwiceTold(const TwiceTold& before, qint64 beforeCalls,
                                   const TwiceTold& after, qint64 afterCalls);

} // namespace wr
