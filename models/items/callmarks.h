// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which rows of a list tell one call of a model twice: pairs among what is listed, each confirmed by its records
// (callspans.h). Rows come page by page; a pair whose spans stand on two pages is found with the second. GUI thread.
#pragma once

#include "models/items/callteller.h"

#include <QtCore/QHash>

namespace wr {

// Outer: the row that stands for both.
enum class CallMark : quint8 { None, Outer, Inner };

class CallMarks final : public QObject
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives this.
    explicit CallMarks(EvidenceDesk* desk, QObject* parent = nullptr);

    void clear();
    void add(const QList<EvidenceItem>& listed);

    CallMark of(const ItemRef& ref) const { return m_marks.value(ref, CallMark::None); }

signals:
    void marked(); // rows that were not

private:
    void next();
    void take(const ToldCalls& calls);

    CallTeller m_teller;
    QHash<QByteArray, QList<EvidenceItem>> m_traces; // what is listed of them
    QList<QByteArray> m_due;                         // traces to be read
    QMap<ItemRef, CallMark> m_marks;
    bool m_busy = false;
    bool m_news = false;
};

} // namespace wr
