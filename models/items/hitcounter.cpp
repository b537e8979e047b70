// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/hitcounter.h"

namespace wr {

namespace {

constexpr int counterPatience = 100; // milliseconds

} // namespace

HitCounter::HitCounter(EvidenceDesk* desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void HitCounter::ask(const ItemQuery& query)
{
    stop();
    m_query = query;
    m_query.patience = counterPatience;
    m_query.after.reset();
    askOn();
}

void HitCounter::stop()
{
    ++m_ticket;
    m_sum = 0;
    m_total.reset();
}

void HitCounter::askOn()
{
    m_desk->count(m_query).then(this, [this, ticket = m_ticket](const Result<ItemCount>& answer) {
        if (ticket != m_ticket)
            return;
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        m_sum += answer->items;
        if (answer->searchedTo) {
            m_query.after = answer->searchedTo;
            m_query.afterStart = answer->searchedToStart;
            askOn();
            return;
        }
        m_total = m_sum;
        emit counted(m_sum);
    });
}

} // namespace wr
