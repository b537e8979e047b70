// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds the last good version of what an item was asked with: the latest item before it of the same emitter that used
// another prompt version and was not adverse. Looks back in steps that grow, and not without end. A version whose name holds
// this one's in it (v41 beside v4) is passed over, as the search knows no whole names. Answers for an item no longer asked
// about are dropped. GUI thread.
#pragma once

#include "models/ports/evidence.h"

namespace wr {

class LastGood final : public QObject
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives this.
    explicit LastGood(EvidenceDesk* desk, QObject* parent = nullptr);

    // systems: where to look; empty = all.
    void ask(const EvidenceItem& item, const QList<SystemId>& systems);
    void stop();

signals:
    void found(const wr::ItemDetail& detail);
    void none(bool whole); // false: it gave up, and earlier evidence may hold one
    void failed(const wr::Error& error);

private:
    void askFurther();
    void askItems();
    void take(const ItemPage& page);
    void open(const ItemRef& ref);

    EvidenceDesk* m_desk;
    quint64 m_ticket = 0;
    EvidenceItem m_item;
    ItemQuery m_query;
    qint64 m_stepNanos = 0; // how far back the next look goes
    int m_pages = 0;        // looked through so far
    std::optional<ItemRef> m_best;
};

} // namespace wr
