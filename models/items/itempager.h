// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fetches items page by page through the evidence desk, for the models of this shelf. One question at a time; the
// answers of an older question are dropped by ticket. A long search comes in pieces, so that its first rows are there
// at once and other questions get their turn; it goes on by itself until the page is full. Lives on the GUI thread.
#pragma once

#include "models/ports/evidence.h"

#include <QtCore/QObject>

namespace wr {

class ItemPager final : public QObject
{
    Q_OBJECT

public:
    // REQUIRES: the desk outlives the pager.
    explicit ItemPager(EvidenceDesk* desk, QObject* parent = nullptr);

    const ItemQuery& query() const { return m_query; }

    bool isWaiting() const { return m_waiting; }

    // Up to where a search that goes on has come.
    std::optional<EvidenceTime> searchedTo() const { return m_searchedTo; }

    // True while further pages exist, on their way or not.
    bool hasMore() const { return m_more; }

    // True while further pages exist and none is on its way.
    bool canFetch() const { return m_more && !m_waiting; }

    // Forgets what was asked and asks anew, from the first page.
    void ask(const ItemQuery& query);
    void fetch();
    // Asks for nothing more; an answer that is on its way is dropped.
    void stop();

signals:
    void arrived(const wr::ItemPage& page);
    void failed(const wr::Error& error);

private:
    void ask();
    void take(const Result<ItemPage>& answer);

    EvidenceDesk* m_desk;
    ItemQuery m_query;
    quint64 m_ticket = 0;
    qsizetype m_found = 0; // since the last fetch()
    std::optional<EvidenceTime> m_searchedTo;
    bool m_more = false;
    bool m_waiting = false;
};

} // namespace wr
