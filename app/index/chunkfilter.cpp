// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/chunkfilter.h"

#include "models/timeline/picturebuilder.h"

#include <algorithm>

namespace wr {

namespace {

enum Said : quint8 { NotAsked, No, Yes };

bool isStatus(const QString& wanted, unsigned mark)
{
    const bool error = (mark & markError) != 0;
    if (wanted == u"error")
        return error;
    if (wanted == u"adverse")
        return (mark & markAdverse) != 0;
    const bool ok = (mark & markOk) != 0;
    return wanted == u"ok" ? ok : !ok && !error;
}

// Where a name may stand.
std::vector<std::size_t> slotsOf(SearchField field)
{
    if (field == SearchField::Model)
        return {bandSlot(BandKind::AnsweringModel), bandSlot(BandKind::RequestedModel)};
    if (field == SearchField::Prompt)
        return {bandSlot(BandKind::PromptVersion)};
    if (field == SearchField::Source)
        return {sourceSlot, bandSlot(BandKind::RetrievalSource)};
    if (field == SearchField::Guardrail)
        return {bandSlot(BandKind::GuardrailVersion)};
    if (field == SearchField::Fingerprint)
        return {bandSlot(BandKind::Fingerprint)};
    if (field == SearchField::Provider)
        return {bandSlot(BandKind::Provider)};
    if (field == SearchField::Deployment)
        return {bandSlot(BandKind::Deployment)};
    return {nameSlot};
}

void narrow(std::optional<qint64>& from, qint64 bound)
{
    from = std::max(from.value_or(bound), bound);
}

void narrowEnd(std::optional<qint64>& to, qint64 bound)
{
    to = std::min(to.value_or(bound), bound);
}

qint64 latest(const PartPlace& part)
{
    return part.timed < part.items ? std::max<qint64>(part.toNanos, 0) : part.toNanos;
}

} // namespace

bool inScope(const PartPlace& part, const QList<SystemId>& systems)
{
    return systems.isEmpty() || systems.contains(part.system);
}

qint64 earliestIn(const PartPlace& part)
{
    return part.timed < part.items ? std::min<qint64>(part.fromNanos, 0) : part.fromNanos;
}

ChunkFilter::ChunkFilter(PartStore& store, TextReader& words, const ItemQuery& query,
                         const SearchPlan& plan)
    : m_store(store)
    , m_words(words)
    , m_query(query)
    , m_plan(plan)
{
    if (query.from)
        m_from = query.from->nanos;
    if (query.to)
        m_to = query.to->nanos;
    if (query.after)
        narrow(m_from, query.afterStart.nanos);
    for (unsigned it = 0; it < m_marks.size(); ++it) {
        m_marks[it] = (it & markSeenBefore) == 0 && (!query.adverseOnly || (it & markAdverse) != 0);
        m_lanes[it] = !query.kind || (it & laneBit(*query.kind)) != 0;
    }
    for (const SearchTerm& term : plan.hot()) {
        if (term.field == SearchField::Before || term.field == SearchField::After) {
            if ((term.field == SearchField::After) != term.negated)
                narrow(m_from, term.nanos);
            else
                narrowEnd(m_to, term.nanos);
            continue;
        }
        for (unsigned it = 0; it < m_marks.size(); ++it) {
            if (term.field == SearchField::Kind)
                m_lanes[it] = m_lanes[it] && ((it & laneBit(term.kind)) != 0) != term.negated;
            else
                m_marks[it] = m_marks[it] && isStatus(term.value, it) != term.negated;
        }
    }
}

bool ChunkFilter::mayHold(const PartPlace& part) const
{
    return inScope(part, m_query.systems) && m_plan.passesPart(part)
        && (!m_from || latest(part) >= *m_from) && (!m_to || earliestIn(part) < *m_to);
}

Result<void> ChunkFilter::open(SearchedPart& part) const
{
    auto chunks = m_store.chunks(*part.place);
    auto texts = m_store.texts(*part.place);
    if (!chunks || !texts)
        return pass(chunks ? texts.error() : chunks.error());
    part.chunks = std::move(*chunks);
    part.texts = std::move(*texts);
    part.said.resize(static_cast<std::size_t>(m_plan.named().size()));
    if (const auto piece = m_words.piece(part.place->id)) {
        part.inText = piece->chunksDone * static_cast<qint64>(chunkItems);
        if (!m_plan.match().empty())
            part.hits.emplace(m_words.database(), m_plan.match(), *piece);
    }
    return {};
}

Result<bool> ChunkFilter::find(SearchedPart& part) const
{
    while (!part.isAtEnd() && m_from && part.chunkPlace().lastNanos < *m_from)
        ++part.chunk;
    if (part.isAtEnd())
        return false;
    if (part.hits && !m_plan.isInverted() && part.first() < part.inText) {
        const qint64 next = std::min(part.hits->from(part.first()), part.inText);
        if (const auto& error = part.hits->error())
            return pass(*error);
        while (!part.isAtEnd() && part.first() + static_cast<qint64>(chunkItems) <= next)
            ++part.chunk;
        if (part.isAtEnd())
            return false;
    }
    return !m_to || part.chunkPlace().firstNanos < *m_to;
}

Result<void> ChunkFilter::choose(SearchedPart& part) const
{
    auto hot = m_store.hot(*part.place, part.chunkPlace().number);
    if (!hot)
        return pass(hot.error());
    part.hot = std::move(*hot);
    chooseHot(part);
    for (const auto& step :
         {&ChunkFilter::chooseWords, &ChunkFilter::chooseNames, &ChunkFilter::chooseNumbers}) {
        if (part.rows.empty())
            return {};
        if (const auto chosen = (this->*step)(part); !chosen)
            return chosen;
    }
    return {};
}

void ChunkFilter::chooseHot(SearchedPart& part) const
{
    const HotChunk& hot = *part.hot;
    const auto rowOf = [&hot](qint64 nanos) {
        const auto at = std::lower_bound(hot.starts.begin(), hot.starts.end(), nanos);
        return static_cast<std::size_t>(at - hot.starts.begin());
    };
    const std::size_t to = m_to ? rowOf(*m_to) : hot.starts.size();
    part.rows.resize(hot.starts.size());
    std::size_t chosen = 0;
    for (std::size_t row = m_from ? rowOf(*m_from) : 0; row < to; ++row) {
        part.rows[chosen] = static_cast<quint16>(row);
        chosen += m_marks[hot.marks[row]] && m_lanes[hot.lanes[row]] ? std::size_t{1} : 0;
    }
    part.rows.resize(chosen);
}

Result<void> ChunkFilter::chooseWords(SearchedPart& part) const
{
    if (!part.hits || !part.isInText(0))
        return {};
    const qint64 first = part.first();
    std::erase_if(part.rows, [&](quint16 row) {
        const qint64 number = first + row;
        return number < part.inText && (part.hits->from(number) == number) == m_plan.isInverted();
    });
    if (const auto& error = part.hits->error())
        return pass(*error);
    return {};
}

Result<void> ChunkFilter::chooseNames(SearchedPart& part) const
{
    if (m_plan.named().isEmpty())
        return {};
    const auto names = m_store.names(*part.place, part.chunkPlace().number);
    if (!names)
        return pass(names.error());
    for (std::size_t term = 0; term < part.said.size() && !part.rows.empty(); ++term)
        chooseNamed(part, **names, term);
    return {};
}

void ChunkFilter::chooseNamed(SearchedPart& part, const NameChunk& names, std::size_t term) const
{
    const SearchTerm& wanted = m_plan.named().at(static_cast<qsizetype>(term));
    if (wanted.field == SearchField::Latency) {
        std::erase_if(part.rows, [&](quint16 row) {
            return holds(wanted.sign, static_cast<double>(names.durations[row]),
                         static_cast<double>(wanted.nanos))
                == wanted.negated;
        });
        return;
    }
    std::vector<quint8>& said = part.said[term];
    said.resize(part.texts->size() + 1); // the last one: of numbers that have no string
    std::array<bool, chunkItems> says{};
    const auto answer = [&](quint32 number) {
        quint8& known = said[std::min<std::size_t>(number, said.size() - 1)];
        if (known == NotAsked)
            known = part.texts->text(number).contains(wanted.value, Qt::CaseInsensitive) ? Yes : No;
        return known == Yes;
    };
    std::array<bool, chunkItems> hit{};
    for (const std::size_t slot : slotsOf(wanted.field)) {
        const NameColumn& column = names.columns[slot];
        for (std::size_t code = 0; code < column.numbers.size(); ++code)
            says[code] = answer(column.numbers[code]);
        for (const quint16 row : part.rows)
            hit[row] = hit[row] || says[column.codeOf(row)];
    }
    std::erase_if(part.rows, [&](quint16 row) { return hit[row] == wanted.negated; });
}

// Of rows that the full-text index knows; the rest is read.
Result<void> ChunkFilter::chooseNumbers(SearchedPart& part) const
{
    if (!m_plan.needsTraits() || !part.isInText(0))
        return {};
    const auto traits = m_words.traits(part.place->id, part.chunkPlace().number);
    if (!traits)
        return pass(traits.error());
    std::erase_if(part.rows, [&](quint16 row) {
        if (!part.isInText(row))
            return false;
        return !*traits || row >= (*traits)->tokens.size()
            || !m_plan.passesTraits((*traits)->leastScores[row], (*traits)->mostScores[row],
                                    (*traits)->tokens[row]);
    });
    return {};
}

} // namespace wr
