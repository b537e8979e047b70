// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sessionaround.h"

#include "models/items/tracequery.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace wr {

namespace {

constexpr int traceItems = 64; // whose records are opened to find a session
constexpr int sessionPageItems = 200;
constexpr int sessionPages = 200;
constexpr int sessionPatience = 100;    // milliseconds; other questions get their turn then
constexpr qsizetype stretchItems = 600; // more of them, and a shorter stretch is nearer
constexpr quint64 firstWidth = 1'000'000'000;
constexpr quint64 widthFactor = 8;
constexpr quint64 mostWidth = quint64{1} << 62U;
constexpr qint64 firstNano = std::numeric_limits<qint64>::min();
constexpr qint64 lastNano = std::numeric_limits<qint64>::max();

bool precedes(const EvidenceItem& one, const EvidenceItem& other)
{
    return one.start != other.start ? one.start < other.start : one.ref < other.ref;
}

quint64 between(qint64 from, qint64 to)
{
    return static_cast<quint64>(to) - static_cast<quint64>(from);
}

} // namespace

SessionAround::SessionAround(EvidenceDesk* desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void SessionAround::stop()
{
    ++m_ticket;
}

void SessionAround::ask(const ItemDetail& detail, const QList<SystemId>& systems)
{
    stop();
    m_item = detail.item;
    m_found = {};
    m_found.session = detail.session;
    m_found.narrowed = !systems.isEmpty();
    m_trace.clear();
    m_query = {};
    m_query.systems = systems;
    m_query.patience = sessionPatience;
    if (!m_found.session.isEmpty())
        lookBefore();
    else if (!m_item.traceId.isEmpty())
        askTrace();
    else
        emit found(m_found);
}

void SessionAround::askItems(TakePage take)
{
    ++m_asked;
    m_desk->items(m_query).then(this,
                                [this, take, ticket = m_ticket](const Result<ItemPage>& page) {
                                    if (ticket != m_ticket)
                                        return;
                                    if (page)
                                        (this->*take)(*page);
                                    else
                                        emit failed(page.error());
                                });
}

// Whether there is a page behind this one; the query then asks for it.
bool SessionAround::goesOn(const ItemPage& page)
{
    if (!page.more || (page.items.isEmpty() && !page.searchedTo))
        return false;
    if (page.searchedTo) {
        m_query.after = page.searchedTo;
        m_query.afterStart = page.searchedToStart;
    } else {
        m_query.after = page.items.constLast().ref;
        m_query.afterStart = page.items.constLast().start;
    }
    return true;
}

void SessionAround::askTrace()
{
    m_query = traceQuery(m_item, m_query.systems);
    m_query.patience = sessionPatience;
    m_query.limit = traceItems;
    m_asked = 0;
    askItems(&SessionAround::takeTrace);
}

void SessionAround::takeTrace(const ItemPage& page)
{
    for (const EvidenceItem& item : page.items) {
        if (item.ref != m_item.ref)
            m_trace.append(item);
    }
    if (goesOn(page)) {
        if (m_trace.size() < traceItems && m_asked < sessionPages) {
            askItems(&SessionAround::takeTrace);
            return;
        }
        m_found.whole = false;
    }
    // The request itself is what names a session, more often than what was done for it.
    std::stable_partition(m_trace.begin(), m_trace.end(),
                          [](const EvidenceItem& item) { return item.parentId.isEmpty(); });
    readTrace();
}

void SessionAround::readTrace()
{
    if (m_trace.isEmpty()) {
        emit found(m_found);
        return;
    }
    const EvidenceItem next = m_trace.takeFirst();
    m_desk->detail(next.ref).then(
        this, [this, next, ticket = m_ticket](const Result<ItemDetail>& detail) {
            if (ticket != m_ticket)
                return;
            if (!detail)
                m_found.whole = false; // what cannot be read may name one
            if (!detail || detail->session.isEmpty()) {
                readTrace();
                return;
            }
            m_found.session = detail->session;
            m_found.namedBy = next;
            m_found.whole = true;
            lookBefore();
        });
}

void SessionAround::lookBefore()
{
    SearchTerm term;
    term.field = SearchField::Session;
    term.value = m_found.session;
    m_query.search.terms = {term};
    m_query.trace.clear();
    m_query.limit = sessionPageItems;
    m_asked = 0;
    m_width = firstWidth;
    m_halved = false;
    m_to = std::min(m_item.start.nanos, lastNano - 1) + 1; // others may begin at the same time
    m_from = earlierBy(m_to, m_width);
    askStretch();
}

void SessionAround::askStretch()
{
    m_stretch.clear();
    m_inStretch = 0;
    m_query.after.reset();
    m_query.from.reset();
    m_query.to.reset();
    if (m_from > firstNano)
        m_query.from = EvidenceTime{m_from};
    if (m_to < lastNano)
        m_query.to = EvidenceTime{m_to};
    askItems(&SessionAround::takeBefore);
}

void SessionAround::takeBefore(const ItemPage& page)
{
    for (const EvidenceItem& item : page.items) {
        if (!precedes(item, m_item))
            continue;
        ++m_inStretch;
        m_stretch.append(item);
        if (m_stretch.size() > most + 1)
            m_stretch.removeFirst();
    }
    const bool more = goesOn(page);
    if (more && m_asked >= sessionPages) {
        m_found.whole = false; // this stretch begins at its far end, so that it tells nothing yet
        lookAfter();
    } else if (more && m_inStretch > stretchItems && between(m_from, m_to) > 1) {
        m_width = between(m_from, m_to) / 2;
        m_from = earlierBy(m_to, m_width);
        m_halved = true;
        askStretch();
    } else if (more) {
        askItems(&SessionAround::takeBefore);
    } else {
        endStretch();
    }
}

void SessionAround::endStretch()
{
    m_found.before = m_stretch + m_found.before;
    m_found.earlier = m_found.before.size() > most;
    if (m_found.earlier)
        m_found.before = m_found.before.last(most);
    if (m_found.earlier || m_from == firstNano) {
        lookAfter();
    } else if (m_asked >= sessionPages) {
        m_found.whole = false;
        lookAfter();
    } else {
        if (!std::exchange(m_halved, false))
            m_width = std::min(m_width, mostWidth / widthFactor) * widthFactor;
        m_to = m_from;
        m_from = earlierBy(m_to, m_width);
        askStretch();
    }
}

void SessionAround::lookAfter()
{
    m_query.from = m_item.start;
    m_query.to.reset();
    m_query.after = m_item.ref;
    m_query.afterStart = m_item.start;
    m_query.limit = static_cast<int>(most) + 1;
    m_asked = 0;
    askItems(&SessionAround::takeAfter);
}

void SessionAround::takeAfter(const ItemPage& page)
{
    for (const EvidenceItem& item : page.items) {
        if (precedes(m_item, item))
            m_found.after.append(item);
    }
    const bool more = goesOn(page);
    m_found.later = m_found.after.size() > most;
    if (m_found.later) {
        m_found.after = m_found.after.first(most);
    } else if (more && m_asked < sessionPages) {
        askItems(&SessionAround::takeAfter);
        return;
    } else if (more) {
        m_found.whole = false;
    }
    emit found(m_found);
}

} // namespace wr
