// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/itempager.h"

namespace wr {

namespace {

constexpr int pagerPatience = 100; // milliseconds; what a person does not notice

} // namespace

ItemPager::ItemPager(EvidenceDesk* desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void ItemPager::ask(const ItemQuery& query)
{
    m_query = query;
    m_query.patience = pagerPatience;
    m_query.after.reset();
    m_query.afterStart = {};
    m_more = true;
    m_waiting = false;
    fetch();
}

void ItemPager::fetch()
{
    if (!canFetch())
        return;
    m_found = 0;
    ask();
}

void ItemPager::stop()
{
    ++m_ticket;
    m_more = false;
    m_waiting = false;
}

void ItemPager::ask()
{
    m_waiting = true;
    const quint64 ticket = ++m_ticket;
    m_desk->items(m_query).then(this, [this, ticket](const Result<ItemPage>& answer) {
        if (ticket == m_ticket)
            take(answer);
    });
}

void ItemPager::take(const Result<ItemPage>& answer)
{
    m_more = answer.has_value() && answer->more && (!answer->items.isEmpty() || answer->searchedTo);
    m_searchedTo.reset();
    if (!answer) {
        m_waiting = false;
        emit failed(answer.error());
        return;
    }
    if (!answer->items.isEmpty()) {
        m_query.after = answer->items.constLast().ref;
        m_query.afterStart = answer->items.constLast().start;
    }
    m_found += answer->items.size();
    const bool goesOn = answer->searchedTo && m_found < m_query.limit;
    if (answer->searchedTo) {
        m_query.after = answer->searchedTo;
        m_query.afterStart = answer->searchedToStart;
    }
    if (goesOn)
        m_searchedTo = answer->searchedToStart;
    // Still waiting while the rows go in: who looks at them then must not fetch into the middle of it.
    const quint64 ticket = m_ticket;
    emit arrived(*answer);
    if (ticket != m_ticket)
        return;
    m_waiting = false;
    if (goesOn)
        ask();
}

} // namespace wr
