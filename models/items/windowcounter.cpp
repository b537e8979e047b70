// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/windowcounter.h"

#include <algorithm>

namespace wr {

namespace {

constexpr int counterPageItems = 2000; // few enough to be counted between two frames

} // namespace

WindowCounter::WindowCounter(EvidenceDesk* desk, QObject* parent)
    : QObject(parent)
    , m_pager(desk)
{
    connect(&m_pager, &ItemPager::arrived, this, &WindowCounter::take);
    connect(&m_pager, &ItemPager::failed, this, [this](const Error& error) {
        stop();
        emit failed(error);
    });
}

void WindowCounter::ask(const QList<SystemId>& systems, const WindowPair& pair)
{
    stop();
    m_systems = systems;
    m_before = CountedWindow{pair.before};
    m_after = CountedWindow{pair.after};
    m_inAfter = false;
    m_counting = true;
    begin(pair.before);
}

void WindowCounter::stop()
{
    ++m_ticket;
    m_counting = false;
    m_pager.stop();
}

double WindowCounter::share() const
{
    const auto whole = static_cast<double>(m_before.stretch.span())
        + static_cast<double>(m_after.stretch.span());
    const Stretch& now = m_inAfter ? m_after.stretch : m_before.stretch;
    const auto done = static_cast<double>(std::clamp(m_reached, now.from, now.to) - now.from)
        + static_cast<double>(m_inAfter ? m_before.stretch.span() : 0);
    return whole > 0 ? done / whole : 0;
}

void WindowCounter::begin(const Stretch& stretch)
{
    m_reached = stretch.from;
    ItemQuery query;
    query.systems = m_systems;
    query.from = EvidenceTime{stretch.from};
    query.to = EvidenceTime{stretch.to};
    query.limit = counterPageItems;
    m_pager.ask(query);
}

void WindowCounter::take(const ItemPage& page)
{
    for (const EvidenceItem& item : page.items)
        countItem(current(), item);
    if (!page.items.isEmpty())
        m_reached = page.items.constLast().start.nanos;
    emit progressed();
    // The next page is asked for behind whatever the person does meanwhile, and never deeper on the stack.
    const auto later = [this, ticket = m_ticket] {
        if (ticket == m_ticket)
            goOn();
    };
    QMetaObject::invokeMethod(this, later, Qt::QueuedConnection);
}

void WindowCounter::goOn()
{
    if (m_pager.isWaiting())
        return; // it goes on by itself
    if (m_pager.canFetch()) {
        m_pager.fetch();
        return;
    }
    finish(current());
    if (!m_inAfter) {
        m_inAfter = true;
        begin(m_after.stretch);
        return;
    }
    m_counting = false;
    emit counted();
}

} // namespace wr
