// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/itemsearch.h"

#include "app/index/recordtext.h"
#include "models/timeline/picturebuilder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <limits>

namespace wr {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(wr::ItemSearch)
};

constexpr int pageLimit = 10'000;
constexpr quint32 looksBetween = 16; // at the clock

QByteArray bytesOf(std::string_view view)
{
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

bool same(std::string_view view, const QByteArray& bytes)
{
    return !bytes.isEmpty()
        && view == std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

// No item of the part starts earlier.
qint64 earliest(const PartPlace& part)
{
    return part.timed < part.items ? std::min<qint64>(part.fromNanos, 0) : part.fromNanos;
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

EvidenceItem itemOf(const PartPlace& part, const PartTexts& texts, const HotChunk& hot,
                    const ColdChunk& cold, std::size_t i)
{
    const IndexRow& row = cold.rows[i];
    const quint8 mark = hot.marks[i];
    EvidenceItem item;
    item.ref = {part.exhibit, row.offset, row.length};
    item.start = {hot.starts[i]};
    item.end = {hot.starts[i] + row.end};
    item.lane = static_cast<EvidenceKind>(mark & markLane);
    for (std::size_t kind = 0; kind < evidenceKindCount; ++kind)
        item.presence[kind] = row.presenceOf(allEvidenceKinds[kind]);
    if ((mark & markError) != 0)
        item.status = ItemStatus::Error;
    else if ((mark & markOk) != 0)
        item.status = ItemStatus::Ok;
    item.adverse = (mark & markAdverse) != 0;
    item.traceId = bytesOf(cold.traceOf(row));
    item.spanId = bytesOf(cold.spanOf(row));
    item.parentId = bytesOf(cold.parentOf(row));
    item.name = texts.text(row.name);
    item.source = texts.text(row.source);
    for (std::size_t kind = 0; kind < bandKindCount; ++kind) {
        if (row.bands[kind] != 0)
            item.bands[kind] = texts.text(row.bands[kind]);
    }
    return item;
}

// Stands on one row of a part, or before it as long as it was not opened.
struct ItemSearch::Cursor {
    explicit Cursor(const PartPlace& place)
        : part(&place)
        , start(earliest(place))
    {
    }

    const PartPlace* part;
    qint64 start;       // of the row; a lower bound before it is opened
    qint64 offset = -1; // of the row
    bool opened = false;
    std::shared_ptr<const std::vector<ChunkPlace>> chunks;
    std::size_t chunk = 0;
    std::size_t row = 0;
    std::shared_ptr<const HotChunk> hot;
    std::shared_ptr<const ColdChunk> cold;
    std::shared_ptr<const PartTexts> texts;
    std::optional<TextHits> hits;     // of the full-text index
    qint64 inText = 0;                // rows from the first one that are in the full-text index
    std::optional<TraitChunk> traits; // of traitsChunk
    qint64 traitsChunk = -1;

    // Within the part.
    qint64 number() const { return first() + static_cast<qint64>(row); }

    qint64 first() const { return (*chunks)[chunk].number * static_cast<qint64>(chunkItems); }

    bool isInText() const { return number() < inText; }

    const IndexRow& coldRow() const { return cold->rows[row]; }

    ItemRef ref() const { return {part->exhibit, coldRow().offset, coldRow().length}; }
};

ItemSearch::ItemSearch(PartStore& store, RecordReader& records, TextReader& words,
                       const ItemQuery& query)
    : m_store(store)
    , m_records(records)
    , m_words(words)
    , m_query(query)
    , m_plan(query.search, words.splitter())
    , m_traceText(query.trace.trimmed().toUtf8())
{
    m_traceBytes = QByteArray::fromHex(m_traceText);
    if (m_traceBytes.toHex() != m_traceText.toLower())
        m_traceBytes.clear();
}

bool ItemSearch::passesHot(Cursor& cursor) const
{
    const qint64 start = cursor.hot->starts[cursor.row];
    const quint8 mark = cursor.hot->marks[cursor.row];
    if ((mark & markSeenBefore) != 0)
        return false;
    if (m_query.from && start < m_query.from->nanos)
        return false;
    if (m_query.adverseOnly && (mark & markAdverse) == 0)
        return false;
    if (m_query.after && start < m_query.afterStart.nanos)
        return false;
    const LaneSet lanes = cursor.hot->lanes[cursor.row];
    if (m_query.kind && (lanes & laneBit(*m_query.kind)) == 0)
        return false;
    if (!m_plan.passesHot(mark, lanes, start))
        return false;
    if (!cursor.hits || !cursor.isInText())
        return true;
    const qint64 number = cursor.number();
    return (cursor.hits->from(number) == number) != m_plan.isInverted();
}

bool ItemSearch::isAfter(const Cursor& cursor) const
{
    if (!m_query.after || cursor.hot->starts[cursor.row] > m_query.afterStart.nanos)
        return true;
    return *m_query.after < cursor.ref();
}

bool ItemSearch::passesTrace(const Cursor& cursor) const
{
    if (m_traceText.isEmpty())
        return true;
    const std::string_view trace = cursor.cold->traceOf(cursor.coldRow());
    return same(trace, m_traceBytes) || same(trace, m_traceText);
}

bool ItemSearch::readText(const Cursor& cursor)
{
    readItemText(m_records, cursor.part->exhibit, *cursor.texts, cursor.coldRow(), m_words.text());
    return true;
}

Result<bool> ItemSearch::passesTraits(Cursor& cursor)
{
    if (!m_plan.needsTraits())
        return true;
    if (!cursor.isInText()) {
        readText(cursor);
        const ItemTraits& traits = m_words.text().traits();
        return m_plan.passesTraits(traits.leastScore, traits.mostScore, traits.tokens);
    }
    const qint64 chunk = (*cursor.chunks)[cursor.chunk].number;
    if (cursor.traitsChunk != chunk) {
        auto traits = m_words.traits(cursor.part->id, chunk);
        if (!traits)
            return pass(traits.error());
        cursor.traits = std::move(*traits);
        cursor.traitsChunk = chunk;
    }
    const std::size_t row = cursor.row;
    return cursor.traits && row < cursor.traits->tokens.size()
        && m_plan.passesTraits(cursor.traits->leastScores[row], cursor.traits->mostScores[row],
                               cursor.traits->tokens[row]);
}

bool ItemSearch::passesText(const Cursor& cursor)
{
    if (!m_plan.asksText() || (cursor.isInText() && !m_plan.needsReading()))
        return true;
    const IndexRow& row = cursor.coldRow();
    if (!cursor.isInText()) {
        const auto record = m_records.view(cursor.part->exhibit, row.offset, row.length);
        // An exhibit that others hold is searched by its columns.
        if (!m_plan.mayMatch(record ? *record : std::string_view(), row, *cursor.texts))
            return false;
    }
    readText(cursor);
    return m_plan.matches(m_words.text());
}

Result<bool> ItemSearch::wanted(Cursor& cursor)
{
    if (!isAfter(cursor) || !passesTrace(cursor)
        || !m_plan.passesCold(cursor.coldRow(), *cursor.texts, cursor.coldRow().end))
        return false;
    const auto numbers = passesTraits(cursor);
    if (!numbers || !*numbers)
        return numbers;
    return passesText(cursor);
}

// Goes to the first chunk from here on that may hold something; false at the end of the part or of the query.
Result<bool> ItemSearch::openChunk(Cursor& cursor)
{
    const qint64 from
        = std::max(m_query.from ? m_query.from->nanos : std::numeric_limits<qint64>::min(),
                   m_query.after ? m_query.afterStart.nanos : std::numeric_limits<qint64>::min());
    while (cursor.chunk < cursor.chunks->size() && (*cursor.chunks)[cursor.chunk].lastNanos < from)
        ++cursor.chunk;
    if (cursor.chunk == cursor.chunks->size())
        return false;
    if (cursor.hits && !m_plan.isInverted() && cursor.first() < cursor.inText) {
        const qint64 next = std::min(cursor.hits->from(cursor.first()), cursor.inText);
        if (const auto& error = cursor.hits->error())
            return pass(*error);
        while (cursor.chunk < cursor.chunks->size()
               && cursor.first() + static_cast<qint64>(chunkItems) <= next)
            ++cursor.chunk;
        if (cursor.chunk == cursor.chunks->size())
            return false;
    }
    const ChunkPlace& place = (*cursor.chunks)[cursor.chunk];
    if (m_query.to && place.firstNanos >= m_query.to->nanos)
        return false;
    if (m_cancelled && m_cancelled())
        return fail(Fault::Cancelled, {}, Words::tr("The search was cancelled."));
    auto hot = m_store.hot(*cursor.part, place.number);
    if (!hot)
        return pass(hot.error());
    cursor.hot = std::move(*hot);
    cursor.cold.reset();
    cursor.row = 0;
    return true;
}

// Goes to the next row that the hot columns let through; false at the end.
Result<bool> ItemSearch::advance(Cursor& cursor)
{
    if (!cursor.opened) {
        auto chunks = m_store.chunks(*cursor.part);
        auto texts = m_store.texts(*cursor.part);
        if (!chunks || !texts)
            return pass(chunks ? texts.error() : chunks.error());
        cursor.chunks = std::move(*chunks);
        cursor.texts = std::move(*texts);
        cursor.opened = true;
        if (const auto piece = m_words.piece(cursor.part->id)) {
            cursor.inText = piece->chunksDone * static_cast<qint64>(chunkItems);
            if (!m_plan.match().empty())
                cursor.hits.emplace(m_words.database(), m_plan.match(), *piece);
        }
        const auto there = openChunk(cursor);
        if (!there || !*there)
            return there;
    } else {
        ++cursor.row;
    }
    while (true) {
        while (cursor.row < cursor.hot->starts.size() && !passesHot(cursor))
            ++cursor.row;
        if (cursor.row < cursor.hot->starts.size())
            break;
        ++cursor.chunk;
        const auto there = openChunk(cursor);
        if (!there || !*there)
            return there;
    }
    if (cursor.hits && cursor.hits->error())
        return pass(*cursor.hits->error());
    if (m_query.to && cursor.hot->starts[cursor.row] >= m_query.to->nanos)
        return false;
    if (!cursor.cold) {
        auto cold = m_store.cold(*cursor.part, (*cursor.chunks)[cursor.chunk].number);
        if (!cold)
            return pass(cold.error());
        cursor.cold = std::move(*cold);
    }
    cursor.start = cursor.hot->starts[cursor.row];
    cursor.offset = cursor.coldRow().offset;
    return true;
}

ItemSearch::Heap ItemSearch::begin() const
{
    Heap heap;
    for (const PartPlace& part : m_store.parts()) {
        if (!inScope(part, m_query.systems) || !m_plan.passesPart(part))
            continue;
        if ((m_query.from && latest(part) < m_query.from->nanos)
            || (m_query.to && earliest(part) >= m_query.to->nanos)
            || (m_query.after && latest(part) < m_query.afterStart.nanos))
            continue;
        heap.push_back(std::make_unique<Cursor>(part));
    }
    return heap;
}

Result<ItemPage> ItemSearch::run(const std::function<bool()>& cancelled)
{
    const int limit = std::clamp(m_query.limit, 1, pageLimit);
    ItemPage page;
    const auto reached = walk(
        [&](const FoundRow& found) {
            page.more = page.items.size() == limit;
            if (!page.more)
                page.items.append(
                    itemOf(found.part, found.texts, found.hot, found.cold, found.row));
            return !page.more;
        },
        cancelled);
    if (!reached)
        return pass(reached.error());
    if (*reached) {
        page.more = true;
        page.searchedTo = (*reached)->ref;
        page.searchedToStart = (*reached)->start;
    }
    return page;
}

Result<std::optional<SearchedTo>> ItemSearch::walk(const Told& told,
                                                   const std::function<bool()>& cancelled)
{
    m_cancelled = cancelled;
    const auto later
        = [](const std::unique_ptr<Cursor>& left, const std::unique_ptr<Cursor>& right) {
              if (left->start != right->start)
                  return left->start > right->start;
              if (left->opened != right->opened)
                  return left->opened; // what is not opened yet may hold something earlier
              if (left->part->exhibit != right->part->exhibit)
                  return right->part->exhibit < left->part->exhibit;
              return left->offset > right->offset;
          };
    QElapsedTimer sinceStart;
    sinceStart.start();
    quint32 looked = 0;
    std::optional<ItemRef> last; // of a row that was told; an exhibit may stand under two systems
    Heap heap = begin();
    std::make_heap(heap.begin(), heap.end(), later);
    while (!heap.empty()) {
        std::pop_heap(heap.begin(), heap.end(), later);
        Cursor& cursor = *heap.back();
        if (cursor.opened) {
            const auto want = wanted(cursor);
            if (!want)
                return pass(want.error());
            if (*want && last != cursor.ref()) {
                last = cursor.ref();
                if (!told(FoundRow{*cursor.part, *cursor.texts, *cursor.hot, *cursor.cold,
                                   cursor.row}))
                    return std::optional<SearchedTo>();
            }
            if (m_query.patience > 0 && ++looked % looksBetween == 0
                && sinceStart.elapsed() >= m_query.patience)
                return std::optional(SearchedTo{cursor.ref(), {cursor.start}});
        }
        const auto there = advance(cursor);
        if (!there)
            return pass(there.error());
        if (*there)
            std::push_heap(heap.begin(), heap.end(), later);
        else
            heap.pop_back();
    }
    return std::optional<SearchedTo>();
}

} // namespace wr
