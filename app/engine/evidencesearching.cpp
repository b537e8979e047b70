// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/evidenceengine.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

// The systems of a search such as system:refund; NotFound when there is none.
Result<QList<SystemId>> systemsOf(const Room& room, const SearchTerm& term)
{
    QList<SystemId> found;
    QStringList names;
    for (const System* system : room.systems()) {
        names.append(system->name);
        if (system->id.value == term.value
            || system->name.contains(term.value, Qt::CaseInsensitive))
            found.append(system->id);
    }
    if (!found.isEmpty())
        return found;
    return fail(
        Fault::NotFound, term.value,
        QCoreApplication::translate("wr::EvidenceEngine", "No system has this in its name."),
        QCoreApplication::translate("wr::EvidenceEngine", "The systems are %1.")
            .arg(names.join(QStringLiteral(", "))));
}

} // namespace

Result<ItemQuery> EvidenceEngine::resolved(ItemQuery query) const
{
    const auto room = m_engine.roomNow();
    QList<SearchTerm> left;
    std::optional<QList<SystemId>> scope;
    if (!query.systems.isEmpty())
        scope = query.systems;
    for (const SearchTerm& term : query.search.terms) {
        if (term.field != SearchField::System) {
            left.append(term);
            continue;
        }
        const auto named = systemsOf(*room, term);
        if (!named)
            return pass(named.error());
        QList<SystemId> kept;
        for (const System* system : room->systems()) {
            if ((!scope || scope->contains(system->id))
                && named->contains(system->id) != term.negated)
                kept.append(system->id);
        }
        scope = kept;
    }
    query.search.terms = left;
    query.systems = scope.value_or(QList<SystemId>());
    if (scope && scope->isEmpty())
        query.systems = {SystemId(QStringLiteral("none"))}; // an empty list would mean all
    return query;
}

QFuture<Result<ItemCount>> EvidenceEngine::count(const ItemQuery& query)
{
    auto asked = resolved(query);
    return m_indexThread->run([this, asked = std::move(asked)]() -> Result<ItemCount> {
        if (!asked)
            return pass(asked.error());
        return m_index.count(*asked);
    });
}

QFuture<Result<HitPicture>> EvidenceEngine::hits(const ItemQuery& query,
                                                 const PictureQuery& picture)
{
    auto asked = resolved(query);
    return m_indexThread->run([this, asked = std::move(asked), picture]() -> Result<HitPicture> {
        if (!asked)
            return pass(asked.error());
        return m_index.hits(*asked, picture);
    });
}

TextProgress EvidenceEngine::textProgress() const
{
    return m_text->progress();
}

QFuture<Result<TextProgress>> EvidenceEngine::fillText()
{
    return m_text->fill();
}

} // namespace wr
