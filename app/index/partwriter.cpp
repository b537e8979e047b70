// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/partwriter.h"

#include "app/index/namecolumns.h"
#include "app/index/partbands.h"
#include "models/seal/bytes.h"
#include "models/timeline/picturebuilder.h"

#include <algorithm>
#include <limits>

namespace wr {

namespace {

constexpr std::size_t partTextBytes = std::size_t{16} << 20;
constexpr std::size_t partIdBytes = std::size_t{64} << 20;
constexpr std::size_t longestId = 255;
constexpr int noTiles = topTileLevel + 1; // above every level: read items

quint32 narrow(std::int64_t size)
{
    return static_cast<quint32>(
        std::clamp<std::int64_t>(size, 0, std::numeric_limits<quint32>::max()));
}

std::string pairOf(std::string_view trace, std::string_view span)
{
    std::string pair;
    pair.reserve(trace.size() + span.size() + 4);
    putNumber(pair, static_cast<quint32>(trace.size()));
    pair.append(trace);
    pair.append(span);
    return pair;
}

quint8 markOf(const RawItem& item)
{
    unsigned mark = static_cast<unsigned>(item.lane);
    if (item.adverse)
        mark |= markAdverse;
    if (item.status == ItemStatus::Error)
        mark |= markError;
    if (item.status == ItemStatus::Ok)
        mark |= markOk;
    if (!item.timed)
        mark |= markUntimed;
    return static_cast<quint8>(mark);
}

struct Pyramid {
    int base = noTiles;
    std::vector<Tiles> levels; // from base upwards
};

Pyramid pyramidOf(const std::vector<const IndexRow*>& order)
{
    TileBuilder builder(std::max<std::size_t>(64, order.size() / 16));
    for (const IndexRow* row : order) {
        if ((row->mark & markUncounted) == 0)
            builder.add(row->start, lanesOf(*row), (row->mark & markAdverse) != 0,
                        (row->mark & markError) != 0);
    }
    Pyramid pyramid;
    if (builder.tiles().empty())
        return pyramid;
    pyramid.base = builder.level();
    pyramid.levels.push_back(builder.tiles());
    int level = pyramid.base;
    while (pyramid.levels.back().size() > 16 && level < topTileLevel) {
        pyramid.levels.push_back(coarsened(pyramid.levels.back()));
        ++level;
    }
    return pyramid;
}

Result<void> writeTiles(Database& database, qint64 part, const Pyramid& pyramid)
{
    auto insert = database.prepare("INSERT INTO tile VALUES(?, ?, ?, ?, ?, ?)");
    if (!insert)
        return pass(insert.error());
    qint64 level = pyramid.base;
    for (const Tiles& tiles : pyramid.levels) {
        const std::span<const Tile> all(tiles);
        for (std::size_t at = 0; at < all.size(); at += tilesPerChunk) {
            const auto some = all.subspan(at, std::min(tilesPerChunk, all.size() - at));
            const QByteArray body = bytesOf(some);
            insert->bindAll(part, level, static_cast<qint64>(at / tilesPerChunk),
                            some.front().index, some.back().index, octetsOf(body));
            if (const auto done = insert->execute(); !done)
                return done;
        }
        ++level;
    }
    return {};
}

std::string stringBytes(const StringTable& strings)
{
    std::string out;
    putNumber(out, static_cast<quint32>(strings.size()));
    for (quint32 id = 0; id < strings.size(); ++id)
        putNumber(out, static_cast<quint32>(strings.at(id).size()));
    for (quint32 id = 0; id < strings.size(); ++id)
        out.append(strings.at(id));
    return packed(out);
}

} // namespace

PartWriter::PartWriter(IndexFile& file, qint64 segment, SystemId system)
    : m_file(file)
    , m_segment(segment)
    , m_system(std::move(system))
{
}

bool PartWriter::isFull() const
{
    return m_rows.size() >= partItems || m_strings.bytes() >= partTextBytes
        || m_ids.size() >= partIdBytes;
}

quint32 PartWriter::textOf(const RawBatch& batch, quint32 number)
{
    if (number == 0)
        return 0;
    if (batch.epoch != m_epoch) {
        m_translated.clear();
        m_epoch = batch.epoch;
    }
    if (m_translated.size() <= number)
        m_translated.resize(std::max<std::size_t>(batch.strings->size(), number + std::size_t{1}));
    if (m_translated[number] == 0)
        m_translated[number] = m_strings.intern(batch.text(number)) + 1;
    return m_translated[number] - 1;
}

void PartWriter::addIds(const RawBatch& batch, const RawItem& item, IndexRow& row)
{
    const std::string_view trace = batch.bytes(item.traceId);
    const std::string_view span = batch.bytes(item.spanId);
    if (!trace.empty() && !span.empty())
        row.pairHash = m_file.hashed(pairOf(trace, span));
    else
        row.pairHash = item.recordHash;
    row.idsAt = static_cast<quint32>(m_ids.size());
    const auto keep = [this](std::string_view id) {
        const std::string_view kept = id.substr(0, longestId);
        m_ids.append(kept);
        return static_cast<quint8>(kept.size());
    };
    row.traceSize = keep(trace);
    row.spanSize = keep(span);
    row.parentSize = keep(batch.bytes(item.parentId));
}

void PartWriter::add(const RawBatch& batch, const RawItem& item)
{
    IndexRow& row = m_rows.emplace_back();
    row.start = item.start;
    row.end = item.end;
    row.offset = item.offset;
    row.resourceOffset = item.resourceOffset;
    row.scopeOffset = item.scopeOffset;
    row.length = narrow(item.length);
    row.resourceLength = narrow(item.resourceLength);
    row.scopeLength = narrow(item.scopeLength);
    row.name = textOf(batch, item.name);
    row.source = textOf(batch, item.source);
    for (std::size_t kind = 0; kind < bandKindCount; ++kind)
        row.bands[kind] = textOf(batch, item.bands[kind]);
    for (std::size_t kind = 0; kind < evidenceKindCount; ++kind)
        row.presence |= static_cast<quint32>(item.presence[kind]) << (3U * kind);
    row.mark = markOf(item);
    addIds(batch, item, row);
}

void PartWriter::putInOrder()
{
    struct Key {
        qint64 start;
        qint64 offset;
        const IndexRow* row;
    };

    std::vector<Key> keys; // beside each other, as rows are not
    keys.reserve(m_rows.size());
    for (const IndexRow& row : m_rows)
        keys.push_back({row.start, row.offset, &row});
    std::stable_sort(keys.begin(), keys.end(), [](const Key& left, const Key& right) {
        return left.start != right.start ? left.start < right.start : left.offset < right.offset;
    });
    m_order.clear();
    m_order.reserve(keys.size());
    for (const Key& key : keys)
        m_order.push_back(key.row);
}

// A record that misses an id is known by its bytes, its time among them; the same bytes again in one exhibit are another
// event. Where it has no id at all and times say only the second, two events may have the same bytes, so all count.
void PartWriter::tellRecordsApart()
{
    constexpr qint64 second = 1'000'000'000;
    constexpr quint64 step = 0x9e3779b97f4a7c15ULL;
    std::vector<IndexRow*> records;
    std::size_t nameless = 0;
    std::size_t wholeSeconds = 0;
    for (IndexRow& row : m_rows) {
        if ((row.traceSize > 0 && row.spanSize > 0) || row.pairHash == 0)
            continue;
        records.push_back(&row);
        nameless += row.spanSize == 0 ? 1 : 0;
        wholeSeconds += row.spanSize == 0 && row.start % second == 0 ? 1 : 0;
    }
    const bool coarse = wholeSeconds * 4 > nameless;
    std::sort(records.begin(), records.end(), [](const IndexRow* left, const IndexRow* right) {
        return left->pairHash < right->pairHash;
    });
    quint64 last = 0;
    quint64 again = 0;
    for (IndexRow* row : records) {
        again = row->pairHash == last ? again + 1 : 0;
        last = row->pairHash;
        row->pairHash
            = coarse && row->spanSize == 0 ? 0 : std::max<quint64>(last + again * step, 1);
    }
}

Result<PartTotals> PartWriter::write()
{
    putInOrder();
    tellRecordsApart();
    PartTotals totals;
    totals.items = static_cast<qint64>(m_rows.size());
    for (const IndexRow* row : m_order) {
        if ((row->mark & markUntimed) != 0)
            continue;
        totals.fromNanos = totals.timed > 0 ? totals.fromNanos : row->start;
        totals.toNanos = row->start;
        ++totals.timed;
    }
    if (const auto marked = markSeenBefore(totals.fromNanos, totals.toNanos); !marked)
        return pass(marked.error());
    totals.seenTwice = std::count_if(m_rows.begin(), m_rows.end(), [](const IndexRow& row) {
        return (row.mark & wr::markSeenBefore) != 0;
    });
    if (const auto written = writePart(totals); !written)
        return pass(written.error());
    clear();
    return totals;
}

// Same ids or bytes have the same time, so only parts whose times meet this one's can hold them.
Result<void> PartWriter::markSeenBefore(qint64 fromNanos, qint64 toNanos)
{
    auto query = m_file.database().prepare(
        "SELECT hashes FROM pair JOIN part ON part.id = pair.part JOIN segment ON segment.id = "
        "part.segment WHERE segment.system = ? AND segment.id < ? AND part.from_ns <= ? AND "
        "part.to_ns >= ?");
    if (!query)
        return pass(query.error());
    query->bindAll(m_system.value, m_segment, toNanos, fromNanos);
    std::vector<IndexRow*> byHash;
    while (true) {
        const auto row = query->step();
        if (!row)
            return pass(row.error());
        if (!*row)
            return {};
        if (byHash.empty()) {
            for (IndexRow& it : m_rows) {
                if (it.pairHash != 0)
                    byHash.push_back(&it);
            }
            std::sort(byHash.begin(), byHash.end(),
                      [](const IndexRow* left, const IndexRow* right) {
                          return left->pairHash < right->pairHash;
                      });
        }
        const auto hashes = query->blob(0);
        std::size_t at = 0;
        for (IndexRow* it : byHash) {
            quint64 hash = 0;
            while (at + 8 <= hashes.size()
                   && (hash = qFromLittleEndian<quint64>(hashes.data() + at)) < it->pairHash)
                at += 8;
            if (hash == it->pairHash)
                it->mark |= wr::markSeenBefore;
        }
    }
}

Result<void> PartWriter::writePart(const PartTotals& totals)
{
    Coverage coverage;
    for (const IndexRow& row : m_rows)
        addTo(coverage, row);
    const Pyramid pyramid = pyramidOf(m_order);
    const qint64 top = pyramid.base + static_cast<qint64>(pyramid.levels.size()) - 1;
    Database& database = m_file.database();
    auto insert
        = database.prepare("INSERT INTO part VALUES(NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return pass(insert.error());
    const std::string cover = coverageBytes(coverage);
    const std::vector<quint64> requests = requestsOf(m_order, m_ids);
    const std::string runs = packed(runBytes(m_order, requests));
    const std::string combinations = packed(combinationBytes(m_order, requests));
    const std::string strings = stringBytes(m_strings);
    insert->bindAll(m_segment, totals.items, totals.timed, totals.fromNanos, totals.toNanos,
                    qint64{pyramid.base}, top, seal::asOctets(cover), seal::asOctets(runs),
                    seal::asOctets(strings), seal::asOctets(combinations));
    if (const auto done = insert->execute(); !done)
        return done;
    const qint64 part = database.lastRowId();
    if (const auto done = writeTiles(database, part, pyramid); !done)
        return done;
    if (const auto done = writeChunks(part); !done)
        return done;
    return writePairs(part);
}

Result<void> PartWriter::writeChunks(qint64 part)
{
    auto insert = m_file.database().prepare("INSERT INTO chunk VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return pass(insert.error());
    const std::span<const IndexRow* const> all(m_order);
    for (std::size_t at = 0; at < all.size(); at += chunkItems) {
        const auto rows = all.subspan(at, std::min(chunkItems, all.size() - at));
        const auto [least, most] = std::minmax_element(
            rows.begin(), rows.end(), [](const IndexRow* left, const IndexRow* right) {
                return left->offset < right->offset;
            });
        const std::string hot = hotBytes(rows);
        const std::string names = nameColumnBytes(rows);
        const std::string cold = coldBytes(rows, m_ids);
        insert->bindAll(part, static_cast<qint64>(at / chunkItems), rows.front()->start,
                        rows.back()->start, (*least)->offset, (*most)->offset, seal::asOctets(hot),
                        seal::asOctets(names), seal::asOctets(cold));
        if (const auto done = insert->execute(); !done)
            return done;
    }
    return {};
}

Result<void> PartWriter::writePairs(qint64 part)
{
    std::vector<quint64> hashes;
    hashes.reserve(m_rows.size());
    for (const IndexRow& row : m_rows) {
        if (row.pairHash != 0)
            hashes.push_back(row.pairHash);
    }
    std::sort(hashes.begin(), hashes.end());
    std::string bytes;
    bytes.reserve(hashes.size() * 8);
    for (const quint64 hash : hashes)
        putNumber(bytes, hash);
    auto insert = m_file.database().prepare("INSERT INTO pair VALUES(?, ?)");
    if (!insert)
        return pass(insert.error());
    return insert->bindAll(part, seal::asOctets(bytes)).execute();
}

void PartWriter::clear()
{
    m_order.clear();
    m_rows.clear();
    m_ids.clear();
    m_strings.clear();
    m_translated.clear();
}

} // namespace wr
