// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/callmarks.h"

#include <utility>

namespace wr {

CallMarks::CallMarks(EvidenceDesk* desk, QObject* parent)
    : QObject(parent)
    , m_teller(desk)
{
    connect(&m_teller, &CallTeller::told, this, &CallMarks::take);
}

void CallMarks::clear()
{
    m_teller.stop();
    m_traces.clear();
    m_due.clear();
    m_marks.clear();
    m_busy = false;
    m_news = false;
}

void CallMarks::add(const QList<EvidenceItem>& listed)
{
    for (const EvidenceItem& item : listed) {
        if (item.traceId.isEmpty())
            continue;
        QList<EvidenceItem>& trace = m_traces[item.traceId];
        if (trace.size() >= CallTeller::most)
            continue;
        trace.append(item);
        if (!m_due.contains(item.traceId))
            m_due.append(item.traceId);
    }
    if (!m_busy)
        next();
}

void CallMarks::next()
{
    while (!m_due.isEmpty()) {
        const QList<EvidenceItem> trace = m_traces.value(m_due.takeFirst());
        if (maybeOneCall(trace).isEmpty())
            continue;
        m_busy = true;
        m_teller.read(trace, false);
        return;
    }
    m_busy = false;
    if (std::exchange(m_news, false))
        emit marked();
}

void CallMarks::take(const ToldCalls& calls)
{
    for (const CallPair& pair : calls.pairs) {
        m_news = m_news || of(calls.trace.at(pair.outer).ref) != CallMark::Outer;
        m_marks.insert(calls.trace.at(pair.outer).ref, CallMark::Outer);
        m_marks.insert(calls.trace.at(pair.inner).ref, CallMark::Inner);
    }
    next();
}

} // namespace wr
