// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/traitcounter.h"

namespace wr {

ItemQuery traitQuery(const QList<SystemId>& systems, const Stretch& stretch, const SearchTerm& term)
{
    ItemQuery query;
    query.systems = systems;
    query.from = EvidenceTime{stretch.from};
    query.to = EvidenceTime{stretch.to};
    query.search.terms.append(term);
    return query;
}

TraitCounter::TraitCounter(EvidenceDesk* desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_counter(desk)
{
    connect(&m_counter, &HitCounter::counted, this, [this](qint64 total) {
        m_sides.at(m_side).traits.take(total);
        later();
    });
    connect(&m_counter, &HitCounter::failed, this, [this](const Error& error) {
        stop();
        emit failed(error);
    });
}

void TraitCounter::ask(const QList<SystemId>& systems, const CountedWindow& before,
                       const CountedWindow& after)
{
    stop();
    m_systems = systems;
    m_sides = {Side{before.stretch, before.sample.refs}, Side{after.stretch, after.sample.refs}};
    m_side = 0;
    m_wanted = before.sample.refs.size() + after.sample.refs.size();
    later();
}

double TraitCounter::share() const
{
    double done = static_cast<double>(m_wanted);
    for (const Side& side : m_sides)
        done += static_cast<double>(side.traits.counts().size() - side.calls.size());
    return done / static_cast<double>(m_wanted + 2 * traitQuestions());
}

void TraitCounter::stop()
{
    ++m_ticket;
    m_counter.stop();
    m_differences.clear();
}

// Behind whatever the person does meanwhile, and never deeper on the stack.
void TraitCounter::later()
{
    emit progressed();
    const auto next = [this, ticket = m_ticket] {
        if (ticket == m_ticket)
            goOn();
    };
    QMetaObject::invokeMethod(this, next, Qt::QueuedConnection);
}

void TraitCounter::goOn()
{
    Side& side = m_sides.at(m_side);
    if (const auto term = side.traits.next()) {
        m_counter.ask(traitQuery(m_systems, side.stretch, *term));
    } else if (!side.calls.isEmpty()) {
        read(side);
    } else if (m_side == 0) {
        m_side = 1;
        later();
    } else {
        m_differences = compareTraits(m_sides[0].traits, m_sides[1].traits)
            + compareReasons(m_sides[0].reasons, m_sides[1].reasons);
        emit counted();
    }
}

void TraitCounter::read(Side& side)
{
    const ItemRef ref = side.calls.takeFirst();
    m_desk->detail(ref).then(this, [this, &side, ticket = m_ticket](const Result<ItemDetail>& it) {
        if (ticket != m_ticket)
            return;
        if (it)
            countReasons(side.reasons, *it);
        later();
    });
}

} // namespace wr
