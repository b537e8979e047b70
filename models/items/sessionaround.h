// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds what the user's session of an item did before and after it: the nearest items that name the same session. Where the
// item itself names none, the session that another item of its trace names, within a day of it. Looks back in stretches that
// grow, or shrink where they hold too much, and not without end. Answers for an item no longer asked about are dropped. With
// a desk that answers at once it is done when ask() returns. Thread: the desk's.
#pragma once

#include "models/ports/evidence.h"

namespace wr {

struct SessionNeighbours {
    QString session{}; // empty: nothing that was read names one
    std::optional<EvidenceItem>
        namedBy{}; // the other item of the trace that names it, where the item does not
    QList<EvidenceItem> before{}; // by start, then reference; the last ones before the item
    QList<EvidenceItem> after{};  // the first ones after it
    bool earlier = false;         // there are more before these
    bool later = false;           // and after
    bool whole = true;            // false: it gave up, or could not read all; there may be more
    bool narrowed = false;        // only some systems were looked at
};

class SessionAround final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype most = 50; // items on either side

    // REQUIRES: the desk outlives this.
    explicit SessionAround(EvidenceDesk* desk, QObject* parent = nullptr);

    // systems: where to look; empty = all.
    void ask(const ItemDetail& detail, const QList<SystemId>& systems);
    void stop();

signals:
    void found(const wr::SessionNeighbours& around);
    void failed(const wr::Error& error);

private:
    using TakePage = void (SessionAround::*)(const ItemPage&);

    void askItems(TakePage take);
    bool goesOn(const ItemPage& page);
    void askTrace();
    void takeTrace(const ItemPage& page);
    void readTrace();
    void lookBefore();
    void askStretch();
    void takeBefore(const ItemPage& page);
    void endStretch();
    void lookAfter();
    void takeAfter(const ItemPage& page);

    EvidenceDesk* m_desk;
    quint64 m_ticket = 0;
    EvidenceItem m_item;
    SessionNeighbours m_found;
    ItemQuery m_query;
    int m_asked = 0;             // pages of what is looked for now
    QList<EvidenceItem> m_trace; // whose session is not read yet
    qint64 m_from = 0;           // the stretch of time that is looked through now
    qint64 m_to = 0;
    quint64 m_width = 0; // of the next stretch
    bool m_halved = false;
    qsizetype m_inStretch = 0;     // found in it
    QList<EvidenceItem> m_stretch; // the last of them
};

} // namespace wr
