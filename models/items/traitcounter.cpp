// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/traitcounter.h"

namespace wr {

namespace {

constexpr double reasonsWeight
    = 20; // of both windows, in questions: how many there are shows only on the way

} // namespace

ItemQuery traitQuery(const QList<SystemId>& systems, const Stretch& stretch,
                     const QList<SearchTerm>& terms)
{
    ItemQuery query;
    query.systems = systems;
    query.from = EvidenceTime{stretch.from};
    query.to = EvidenceTime{stretch.to};
    query.search.terms = terms;
    return query;
}

TraitCounter::TraitCounter(EvidenceDesk* desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_counter(desk)
{
    connect(&m_counter, &HitCounter::counted, this, [this](qint64 total) {
        take(total);
        later();
    });
    connect(&m_counter, &HitCounter::failed, this, [this](const Error& error) {
        stop();
        emit failed(error);
    });
}

TraitCounter::Side TraitCounter::sideOf(const CountedWindow& window)
{
    Side side{window.stretch, window.sample.refs, window.pairs.outer(), window.pairs.inner()};
    side.counted = window.counts.calls.count();
    side.twice.pairs = window.pairs.count();
    return side;
}

void TraitCounter::ask(const QList<SystemId>& systems, const CountedWindow& before,
                       const CountedWindow& after)
{
    stop();
    m_systems = systems;
    m_sides = {sideOf(before), sideOf(after)};
    m_stage = Stage::Numbers;
    m_side = 0;
    m_names = {};
    m_wanted = 0;
    for (const Side& side : m_sides)
        m_wanted += side.calls.size() + side.outer.size();
    later();
}

double TraitCounter::share() const
{
    double done = static_cast<double>(m_wanted);
    for (const Side& side : m_sides)
        done += static_cast<double>(side.traits.counts().size() - side.calls.size()
                                    - side.outer.size())
            + reasonsWeight / 2 * side.reasons.share();
    return done / (static_cast<double>(m_wanted + 2 * traitQuestions()) + reasonsWeight);
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
    if (const auto terms = question())
        m_counter.ask(traitQuery(m_systems, m_sides.at(m_side).stretch, *terms));
    else if (m_stage == Stage::Sample && !m_sides.at(m_side).calls.isEmpty())
        read();
    else if (m_stage == Stage::Pairs && !m_sides.at(m_side).outer.isEmpty())
        readPair();
    else
        goToNext();
}

std::optional<QList<SearchTerm>> TraitCounter::question() const
{
    const Side& side = m_sides.at(m_side);
    if (m_stage == Stage::Reasons)
        return side.reasons.next();
    const auto term = m_stage == Stage::Numbers ? side.traits.next() : std::nullopt;
    return term ? std::optional(QList<SearchTerm>{*term}) : std::nullopt;
}

void TraitCounter::take(qint64 items)
{
    Side& side = m_sides.at(m_side);
    if (m_stage == Stage::Reasons)
        side.reasons.take(items);
    else
        side.traits.take(items);
}

void TraitCounter::goToNext()
{
    // Where the window before gives no reason, there is nothing to compare with.
    const bool nothing = m_stage == Stage::Reasons && m_sides[0].reasons.calls() == 0;
    if (m_side == 0 && !nothing) {
        m_side = 1;
        later();
        return;
    }
    if (m_stage != Stage::Reasons) {
        m_side = 0;
        m_stage = static_cast<Stage>(static_cast<int>(m_stage) + 1);
        for (Side& side : m_sides)
            side.reasons = ReasonCounts(m_names);
        later();
        return;
    }
    m_differences = compareTraits(m_sides[0].traits, m_sides[1].traits)
        + compareReasons(m_sides[0].reasons, m_sides[1].reasons)
        + compareTwiceTold(m_sides[0].twice, m_sides[0].counted, m_sides[1].twice,
                           m_sides[1].counted);
    emit counted();
}

void TraitCounter::read()
{
    open(m_sides.at(m_side).calls.takeFirst(), [this](const ItemDetail& call) {
        nameReasons(m_names, call);
        later();
    });
}

void TraitCounter::readPair()
{
    Side& side = m_sides.at(m_side);
    const ItemRef inner = side.inner.takeFirst();
    open(side.outer.takeFirst(), [this, inner](const ItemDetail& outer) {
        open(inner, [this, outer](const ItemDetail& other) {
            m_sides.at(m_side).twice.take(outer, other);
            later();
        });
    });
}

// What cannot be read is passed over.
void TraitCounter::open(const ItemRef& ref, std::function<void(const ItemDetail&)> then)
{
    m_desk->detail(ref).then(
        this, [this, then = std::move(then), ticket = m_ticket](const Result<ItemDetail>& it) {
            if (ticket != m_ticket)
                return;
            if (it)
                then(*it);
            else
                later();
        });
}

} // namespace wr
