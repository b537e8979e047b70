// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/itemsearch.h"

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

    const IndexRow& coldRow() const { return cold->rows[row]; }

    ItemRef ref() const { return {part->exhibit, coldRow().offset, coldRow().length}; }
};

ItemSearch::ItemSearch(PartStore& store, RecordReader& records, const ItemQuery& query)
    : m_store(store)
    , m_records(records)
    , m_query(query)
    , m_text(query.text)
    , m_traceText(query.trace.trimmed().toUtf8())
{
    m_traceBytes = QByteArray::fromHex(m_traceText);
    if (m_traceBytes.toHex() != m_traceText.toLower())
        m_traceBytes.clear();
}

bool ItemSearch::passesHot(const Cursor& cursor) const
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
    return !m_query.kind || (cursor.hot->lanes[cursor.row] & laneBit(*m_query.kind)) != 0;
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

Result<bool> ItemSearch::passesText(const Cursor& cursor)
{
    if (m_text.isEmpty())
        return true;
    const IndexRow& row = cursor.coldRow();
    std::vector<std::string_view> texts{cursor.texts->bytes(row.name),
                                        cursor.texts->bytes(row.source)};
    for (const quint32 band : row.bands)
        texts.push_back(cursor.texts->bytes(band));
    std::optional<Error> error;
    const bool matches = m_text.matches(texts, [&]() -> std::string_view {
        const auto record = m_records.view(cursor.part->exhibit, row.offset, row.length);
        if (record)
            return *record;
        error = record.error();
        return {};
    });
    if (error
        && error->fault
            != Fault::NotFound) // an exhibit that others hold is searched by its columns
        return pass(*error);
    return matches;
}

Result<bool> ItemSearch::wanted(const Cursor& cursor)
{
    if (!isAfter(cursor) || !passesTrace(cursor))
        return false;
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
        if (!inScope(part, m_query.systems))
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
    const int limit = std::clamp(m_query.limit, 1, pageLimit);
    ItemPage page;
    QElapsedTimer sinceStart;
    sinceStart.start();
    quint32 looked = 0;
    Heap heap = begin();
    std::make_heap(heap.begin(), heap.end(), later);
    while (!heap.empty()) {
        std::pop_heap(heap.begin(), heap.end(), later);
        Cursor& cursor = *heap.back();
        if (cursor.opened) {
            const auto want = wanted(cursor);
            if (!want)
                return pass(want.error());
            const bool again = !page.items.isEmpty() && page.items.last().ref == cursor.ref();
            if (*want && !again && page.items.size() == limit) {
                page.more = true;
                return page;
            }
            if (*want && !again)
                page.items.append(
                    itemOf(*cursor.part, *cursor.texts, *cursor.hot, *cursor.cold, cursor.row));
            if (m_query.patience > 0 && ++looked % looksBetween == 0
                && sinceStart.elapsed() >= m_query.patience) {
                page.more = true;
                page.searchedTo = cursor.ref();
                page.searchedToStart = {cursor.start};
                return page;
            }
        }
        const auto there = advance(cursor);
        if (!there)
            return pass(there.error());
        if (*there)
            std::push_heap(heap.begin(), heap.end(), later);
        else
            heap.pop_back();
    }
    return page;
}

} // namespace wr
