// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/twicetold.h"

#include "models/timeline/callspans.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>

namespace wr {

namespace {

struct TwiceToldWords {
    Q_DECLARE_TR_FUNCTIONS(wr::TwiceTold)
};

constexpr qsizetype callsAtOnce = 200; // of one trace; more are calls side by side
constexpr qsizetype tracesAtOnce = 4096;
constexpr qsizetype leastSweep = 256;

} // namespace

void CallPairs::add(const EvidenceItem& item)
{
    if (!isModelCall(item) || item.traceId.isEmpty())
        return;
    Calls& calls = m_open[item.traceId];
    if (!calls.items.isEmpty() && calls.until + callTolerance < item.start.nanos) {
        settle(calls);
        calls = {};
    }
    if (calls.items.size() < callsAtOnce)
        calls.items.append(item);
    calls.until = std::max(calls.until, item.end.nanos);
    if (m_open.size() >= m_sweepAt)
        settleBefore(item.start.nanos);
}

void CallPairs::finish()
{
    settleBefore(std::numeric_limits<qint64>::max());
}

// Traces that never seem to end must not fill the memory: beyond a limit all are settled as they are.
void CallPairs::settleBefore(qint64 nanos)
{
    const auto sweep = [this](qint64 before) {
        for (auto it = m_open.begin(); it != m_open.end();) {
            if (it->until >= before - callTolerance) {
                ++it;
                continue;
            }
            settle(*it);
            it = m_open.erase(it);
        }
    };
    sweep(nanos);
    if (m_open.size() >= tracesAtOnce)
        sweep(std::numeric_limits<qint64>::max());
    m_sweepAt = std::max(leastSweep, 2 * m_open.size());
}

void CallPairs::settle(const Calls& calls)
{
    if (calls.items.size() < 2)
        return;
    for (const CallPair& pair : maybeOneCall(calls.items)) {
        addToSample(m_outer, calls.items.at(pair.outer).ref);
        addToSample(m_inner, calls.items.at(pair.inner).ref);
    }
}

void TwiceTold::take(const ItemDetail& outer, const ItemDetail& inner)
{
    ++opened;
    told += tellOneCall(outer, inner) ? 1 : 0;
}

QList<Difference> compareTwiceTold(const TwiceTold& before, qint64 beforeCalls,
                                   const TwiceTold& after, qint64 afterCalls)
{
    Difference found;
    found.kind = DifferenceKind::TwiceTold;
    found.before = before.calls();
    found.beforeOf = beforeCalls - before.calls();
    found.after = after.calls();
    found.afterOf = afterCalls - after.calls();
    if (found.before == 0 && found.after == 0)
        return {};
    const bool all = before.opened == before.pairs && after.opened == after.pairs;
    found.sentence
        = (all ? TwiceToldWords::tr("Calls told by two spans, whose items count twice here: %1 of "
                                    "%2 before, %3 of %4 after.")
               : TwiceToldWords::tr("Calls told by two spans, whose items count twice here: about "
                                    "%1 of %2 before, %3 of %4 after."))
              .arg(numberText(found.before), numberText(found.beforeOf), numberText(found.after),
                   numberText(found.afterOf));
    return {found};
}

} // namespace wr
