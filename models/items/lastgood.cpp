// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/lastgood.h"

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto promptBand = static_cast<size_t>(BandKind::PromptVersion);
constexpr qint64 firstStepNanos = 1'000'000'000;
constexpr qint64 stepFactor = 8;
constexpr qint64 furthestNanos = 1'000'000'000'000'000'000; // 31 years
constexpr int lastGoodPageItems = 1000;
constexpr int lastGoodPages = 200;

SearchTerm termOf(SearchField field, const QString& value, bool negated)
{
    SearchTerm term;
    term.field = field;
    term.value = value;
    term.negated = negated;
    return term;
}

} // namespace

LastGood::LastGood(EvidenceDesk* desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void LastGood::stop()
{
    ++m_ticket;
}

void LastGood::ask(const EvidenceItem& item, const QList<SystemId>& systems)
{
    stop();
    m_item = item;
    m_pages = 0;
    m_stepNanos = firstStepNanos;
    const QString version = item.bands[promptBand];
    if (version.isEmpty()) {
        emit none(true);
        return;
    }
    m_query = {};
    m_query.systems = systems;
    m_query.kind = EvidenceKind::PromptPath;
    m_query.limit = lastGoodPageItems;
    m_query.to = item.start;
    m_query.search.terms = {termOf(SearchField::Prompt, version, true),
                            termOf(SearchField::Status, u"adverse"_s, true)};
    if (!item.source.isEmpty())
        m_query.search.terms.append(termOf(SearchField::Source, item.source, false));
    askFurther();
}

// The next stretch of time before the one that was looked through; the last one has no beginning.
void LastGood::askFurther()
{
    m_best.reset();
    m_query.after.reset();
    if (m_stepNanos < furthestNanos) {
        m_query.from = EvidenceTime{m_query.to->nanos - m_stepNanos};
        m_stepNanos *= stepFactor;
    } else {
        m_query.from.reset();
    }
    askItems();
}

void LastGood::askItems()
{
    m_desk->items(m_query).then(this, [this, ticket = m_ticket](const Result<ItemPage>& page) {
        if (ticket != m_ticket)
            return;
        if (page)
            take(*page);
        else
            emit failed(page.error());
    });
}

void LastGood::take(const ItemPage& page)
{
    for (const EvidenceItem& item : page.items) {
        const QString& version = item.bands[promptBand];
        if (!version.isEmpty() && version != m_item.bands[promptBand] && !item.adverse
            && item.source == m_item.source)
            m_best = item.ref; // the latest of them
    }
    const bool more = page.more && !page.items.isEmpty();
    if (more && ++m_pages >= lastGoodPages) {
        emit none(false);
        return;
    }
    if (more) {
        m_query.after = page.items.last().ref;
        m_query.afterStart = page.items.last().start;
        askItems();
    } else if (m_best) {
        open(*m_best);
    } else if (!m_query.from) {
        emit none(true);
    } else {
        m_query.to = m_query.from;
        askFurther();
    }
}

void LastGood::open(const ItemRef& ref)
{
    m_desk->detail(ref).then(this, [this, ticket = m_ticket](const Result<ItemDetail>& detail) {
        if (ticket != m_ticket)
            return;
        if (detail)
            emit found(*detail);
        else
            emit failed(detail.error());
    });
}

} // namespace wr
