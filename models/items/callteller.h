// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads what the items of a trace tell of calls of a model: which of them tell one call (callspans.h), confirmed by their
// records, and which failed in one that left no span (lostcalls.h). Answers for what is no longer asked about are dropped.
// With a desk that answers at once it is done when ask() or read() returns. Thread: the desk's.
#pragma once

#include "models/items/lostcalls.h"
#include "models/ports/evidence.h"
#include "models/timeline/callspans.h"

#include <QtCore/QMap>

namespace wr {

struct ToldCalls {
    QList<EvidenceItem> trace{}; // as far as it was read
    QList<CallPair> pairs{};     // places in it
    bool whole = false;          // all of the trace was read
    // What failed in a call that no span tells, and the error that says so.
    QMap<ItemRef, QString> lost{};

    // The other item that tells the call of this one.
    std::optional<EvidenceItem> otherOf(const ItemRef& ref) const;

    // True when the other one stands for both in a list.
    bool isInner(const ItemRef& ref) const;

    // The item failed, and so did a call of a model in it that no span tells.
    bool leftNone(const EvidenceItem& item) const
    {
        return whole && (lost.contains(item.ref) || leftNoCall(item, trace));
    }
};

class CallTeller final : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 200;        // items of a trace that are looked at
    static constexpr int mostFailures = 20; // of them, records opened to see what failed

    // REQUIRES: the desk outlives this.
    explicit CallTeller(EvidenceDesk* desk, QObject* parent = nullptr);

    // About the trace of an item. systems: where to look; empty = all. Says nothing of an item that names no trace.
    void ask(const EvidenceItem& item, const QList<SystemId>& systems);
    // About items of one trace that are at hand. whole: they are all of it.
    void read(const QList<EvidenceItem>& trace, bool whole);
    void stop();

signals:
    void told(const wr::ToldCalls& calls);

private:
    void askItems();
    void take(const ItemPage& page);
    void confirm();
    void lookForLost();
    void open(qsizetype place, std::function<void(const ItemDetail&)> then,
              void (CallTeller::*otherwise)());

    EvidenceDesk* m_desk;
    quint64 m_ticket = 0;
    int m_asked = 0;
    ItemQuery m_query;
    ToldCalls m_told;
    QList<CallPair> m_open;      // not confirmed yet
    QList<qsizetype> m_failures; // not looked at yet; places in the trace
};

// "Two spans tell this call …", or that there is a gap; empty when there is nothing to say. Foreign text is handed out as it is.
QString callSentence(const EvidenceItem& item, const ToldCalls& calls);

} // namespace wr
