// SPDX-License-Identifier: GPL-3.0-or-later
//
// Counts what two windows of time hold, page by page through the evidence desk, so that the window of the program stays
// fluid and other questions get their turn. One question at a time: a new one, or stop(), makes the answers of the old
// one void. Lives on the GUI thread.
#pragma once

#include "models/items/itempager.h"
#include "models/timeline/countedwindow.h"
#include "models/timeline/windowpair.h"

namespace wr {

class WindowCounter final : public QObject
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the counter.
    explicit WindowCounter(EvidenceDesk* desk, QObject* parent = nullptr);

    // REQUIRES: the pair is comparable(). No systems: all.
    void ask(const QList<SystemId>& systems, const WindowPair& pair);
    void stop();

    bool isCounting() const { return m_counting; }

    const CountedWindow& before() const { return m_before; }

    const CountedWindow& after() const { return m_after; }

    // Items counted so far.
    qint64 items() const { return m_before.counts.items + m_after.counts.items; }

    // How much of the time of both windows has been counted, 0 to 1.
    double share() const;

signals:
    void progressed();
    void counted();
    void failed(const wr::Error& error);

private:
    void begin(const Stretch& stretch);
    void take(const ItemPage& page);
    void goOn();

    CountedWindow& current() { return m_inAfter ? m_after : m_before; }

    ItemPager m_pager;
    QList<SystemId> m_systems;
    CountedWindow m_before;
    CountedWindow m_after;
    quint64 m_ticket = 0;
    qint64 m_reached = 0; // in the window that is being counted
    bool m_inAfter = false;
    bool m_counting = false;
};

} // namespace wr
