// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/itemsearch.h"

#include "app/index/recordtext.h"
#include "models/timeline/picturebuilder.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>

namespace wr {

namespace {

struct ItemSearchWords {
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

} // namespace

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

// Stands on one row of a part, or before its next chunk.
struct ItemSearch::Cursor {
    explicit Cursor(const PartPlace& place)
        : part(place)
        , start(earliestIn(place))
    {
    }

    SearchedPart part;
    qint64 start;       // of the row; a lower bound before it
    qint64 offset = -1; // of the row
    bool onRow = false;
    std::size_t at = 0; // in the chosen rows
    std::shared_ptr<const ColdChunk> cold;

    std::size_t row() const { return part.rows[at]; }

    const IndexRow& coldRow() const { return cold->rows[row()]; }

    ItemRef ref() const { return {part.place->exhibit, coldRow().offset, coldRow().length}; }

    bool isInText() const { return part.isInText(row()); }

    // Past where the query began, so that going on from here leads further.
    bool isBeyond(const ItemQuery& query) const
    {
        return part.chunks && (!query.after || start > query.afterStart.nanos);
    }
};

ItemSearch::ItemSearch(PartStore& store, RecordReader& records, TextReader& words,
                       const ItemQuery& query)
    : m_store(store)
    , m_records(records)
    , m_words(words)
    , m_query(query)
    , m_plan(query.search, words.splitter())
    , m_filter(store, words, query, m_plan)
    , m_traceText(query.trace.trimmed().toUtf8())
{
    m_traceBytes = QByteArray::fromHex(m_traceText);
    if (m_traceBytes.toHex() != m_traceText.toLower())
        m_traceBytes.clear();
}

bool ItemSearch::isAfter(const Cursor& cursor) const
{
    if (!m_query.after || cursor.start > m_query.afterStart.nanos)
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

void ItemSearch::readText(const Cursor& cursor)
{
    readItemText(m_records, cursor.part.place->exhibit, *cursor.part.texts, cursor.coldRow(),
                 m_words.text());
}

bool ItemSearch::passesTraits(const Cursor& cursor)
{
    if (!m_plan.needsTraits() || cursor.isInText())
        return true;
    readText(cursor);
    const ItemTraits& traits = m_words.text().traits();
    return m_plan.passesTraits(traits.leastScore, traits.mostScore, traits.tokens);
}

bool ItemSearch::passesText(const Cursor& cursor)
{
    if (!m_plan.asksText() || (cursor.isInText() && !m_plan.needsReading()))
        return true;
    const IndexRow& row = cursor.coldRow();
    if (!cursor.isInText()) {
        const auto record = m_records.view(cursor.part.place->exhibit, row.offset, row.length);
        // An exhibit that others hold is searched by its columns.
        if (!m_plan.mayMatch(record ? *record : std::string_view(), row, *cursor.part.texts))
            return false;
    }
    readText(cursor);
    return m_plan.matches(m_words.text());
}

bool ItemSearch::wanted(const Cursor& cursor)
{
    return isAfter(cursor) && passesTrace(cursor) && passesTraits(cursor) && passesText(cursor);
}

Result<void> ItemSearch::askCancelled() const
{
    if (m_cancelled && m_cancelled())
        return fail(Fault::Cancelled, {}, ItemSearchWords::tr("The search was cancelled."));
    return {};
}

bool ItemSearch::isImpatient() const
{
    return m_query.patience > 0 && m_sinceStart.elapsed() >= m_query.patience;
}

void ItemSearch::stand(Cursor& cursor)
{
    cursor.onRow = true;
    cursor.start = cursor.part.hot->starts[cursor.row()];
    cursor.offset = cursor.coldRow().offset;
}

// Goes to the next row that the filter left, or past a chunk of which it left none; false at the end.
Result<bool> ItemSearch::advance(Cursor& cursor)
{
    SearchedPart& part = cursor.part;
    if (cursor.onRow && ++cursor.at < part.rows.size()) {
        stand(cursor);
        return true;
    }
    if (cursor.onRow)
        ++part.chunk;
    cursor.onRow = false;
    if (!part.chunks) {
        if (const auto opened = m_filter.open(part); !opened)
            return pass(opened.error());
    }
    if (const auto there = m_filter.find(part); !there || !*there)
        return there;
    if (const auto asked = askCancelled(); !asked)
        return pass(asked.error());
    if (const auto chosen = m_filter.choose(part); !chosen)
        return pass(chosen.error());
    if (part.rows.empty()) {
        ++part.chunk;
        if (part.isAtEnd())
            return false;
        cursor.start = std::max(cursor.start, part.chunkPlace().firstNanos);
        return true;
    }
    auto cold = m_store.cold(*part.place, part.chunkPlace().number);
    if (!cold)
        return pass(cold.error());
    cursor.cold = std::move(*cold);
    cursor.at = 0;
    stand(cursor);
    return true;
}

ItemSearch::Heap ItemSearch::begin() const
{
    Heap heap;
    for (const PartPlace& part : m_store.parts()) {
        if (m_filter.mayHold(part))
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
              if (left->onRow != right->onRow)
                  return left->onRow; // the next chunk may hold something earlier
              if (left->part.place->exhibit != right->part.place->exhibit)
                  return right->part.place->exhibit < left->part.place->exhibit;
              return left->offset > right->offset;
          };
    m_sinceStart.start();
    quint32 looked = 0;
    std::optional<qint64> passed; // the start of the last row that was looked at
    std::optional<ItemRef> last;  // of a row that was told; an exhibit may stand under two systems
    Heap heap = begin();
    std::make_heap(heap.begin(), heap.end(), later);
    while (!heap.empty()) {
        std::pop_heap(heap.begin(), heap.end(), later);
        Cursor& cursor = *heap.back();
        if (cursor.onRow) {
            passed = cursor.start;
            if (wanted(cursor) && last != cursor.ref()) {
                last = cursor.ref();
                const SearchedPart& part = cursor.part;
                if (!told(
                        FoundRow{*part.place, *part.texts, *part.hot, *cursor.cold, cursor.row()}))
                    return std::optional<SearchedTo>();
            }
            // Never before where the query began: it would lead back there for ever.
            if (isAfter(cursor) && ++looked % looksBetween == 0 && isImpatient())
                return std::optional(SearchedTo{cursor.ref(), {cursor.start}});
        } else if (isImpatient() && cursor.isBeyond(m_query) && passed != cursor.start) {
            return std::optional(SearchedTo{ItemRef(), {cursor.start}}); // no row of it was told
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

bool ItemSearch::canTally() const
{
    if (!m_traceText.isEmpty() || (m_query.after && !m_query.after->exhibit.isEmpty())
        || (m_plan.asksText() && m_plan.needsReading()))
        return false;
    std::map<ExhibitId, qint64> segments;
    for (const PartPlace& part : m_store.parts()) {
        if (!m_filter.mayHold(part))
            continue;
        if (segments.try_emplace(part.exhibit, part.segment).first->second != part.segment)
            return false;
        if (!m_plan.asksText() && !m_plan.needsTraits())
            continue;
        const auto piece = m_words.piece(part.id);
        if (!piece || piece->itemsDone < part.items)
            return false;
    }
    return true;
}

Result<std::optional<qint64>> ItemSearch::tally(const Tally& told,
                                                const std::function<bool()>& cancelled)
{
    m_cancelled = cancelled;
    m_sinceStart.start();
    const auto later
        = [](const std::unique_ptr<Cursor>& left, const std::unique_ptr<Cursor>& right) {
              return left->start > right->start;
          };
    std::vector<qint64> starts;
    Heap heap = begin();
    std::make_heap(heap.begin(), heap.end(), later);
    while (!heap.empty()) {
        std::pop_heap(heap.begin(), heap.end(), later);
        Cursor& cursor = *heap.back();
        SearchedPart& part = cursor.part;
        if (isImpatient() && cursor.isBeyond(m_query))
            return std::optional(cursor.start);
        if (!part.chunks) {
            if (const auto opened = m_filter.open(part); !opened)
                return pass(opened.error());
        }
        const auto there = m_filter.find(part);
        if (!there)
            return pass(there.error());
        if (!*there) {
            heap.pop_back();
            continue;
        }
        if (const auto asked = askCancelled(); !asked)
            return pass(asked.error());
        if (const auto chosen = m_filter.choose(part); !chosen)
            return pass(chosen.error());
        starts.clear();
        for (const quint16 row : part.rows)
            starts.push_back(part.hot->starts[row]);
        told(starts, cursor.start);
        ++part.chunk;
        if (part.isAtEnd()) {
            heap.pop_back();
            continue;
        }
        cursor.start = std::max(cursor.start, part.chunkPlace().firstNanos);
        std::push_heap(heap.begin(), heap.end(), later);
    }
    return std::optional<qint64>();
}

} // namespace wr
