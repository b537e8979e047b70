// SPDX-License-Identifier: GPL-3.0-or-later
//
// The items that answer a query, in order of start, exhibit and offset: the parts that may hold them are merged, chunk by
// chunk, and the rest of a chunk is opened only for what its filter left; what is not in the full-text index yet is read
// record by record. Where only places in time are asked for, whole chunks are told and nothing is merged. A query's
// patience ends it early, with the place to go on from. Memory stays within the caches. Thread: one at a time.
#pragma once

#include "app/index/chunkfilter.h"
#include "app/index/recordreader.h"

#include <QtCore/QElapsedTimer>

#include <span>

namespace wr {

// The item of row i as the models know it.
EvidenceItem itemOf(const PartPlace& part, const PartTexts& texts, const HotChunk& hot,
                    const ColdChunk& cold, std::size_t i);

// A row that answers the query; it holds as long as the call that tells of it.
struct FoundRow {
    const PartPlace& part;
    const PartTexts& texts;
    const HotChunk& hot;
    const ColdChunk& cold;
    std::size_t row = 0;

    qint64 start() const { return hot.starts[row]; }
};

// Where a search ran out of patience. Without an exhibit: before every item with this start.
struct SearchedTo {
    ItemRef ref;
    EvidenceTime start;
};

class ItemSearch final
{
public:
    using Told = std::function<bool(const FoundRow&)>; // false: that is enough
    // Starts of some items; none that starts before `settled` is told any more.
    using Tally = std::function<void(std::span<const qint64> starts, qint64 settled)>;

    // REQUIRES: all outlive the search; the store is fresh and the words have begun.
    ItemSearch(PartStore& store, RecordReader& records, TextReader& words, const ItemQuery& query);

    // One page. Cancelled when cancelled says so; it is asked once a chunk.
    Result<ItemPage> run(const std::function<bool()>& cancelled);
    // Tells every row; nothing, or where patience ended it.
    Result<std::optional<SearchedTo>> walk(const Told& told,
                                           const std::function<bool()>& cancelled);
    // Columns and full-text index decide everything, and no item stands in two parts.
    bool canTally() const;
    // Tells the start of every row, not in order; nothing, or the start before which all were told when patience ended.
    // REQUIRES: canTally().
    Result<std::optional<qint64>> tally(const Tally& told, const std::function<bool()>& cancelled);

    const SearchPlan& plan() const { return m_plan; }

private:
    struct Cursor;
    using Heap = std::vector<std::unique_ptr<Cursor>>;

    Heap begin() const;
    Result<bool> advance(Cursor& cursor);
    static void stand(Cursor& cursor);
    bool wanted(const Cursor& cursor);
    bool isAfter(const Cursor& cursor) const;
    bool passesTrace(const Cursor& cursor) const;
    bool passesTraits(const Cursor& cursor);
    bool passesText(const Cursor& cursor);
    void readText(const Cursor& cursor);
    Result<void> askCancelled() const;
    bool isImpatient() const;

    PartStore& m_store;
    RecordReader& m_records;
    TextReader& m_words;
    const ItemQuery& m_query;
    SearchPlan m_plan;
    ChunkFilter m_filter;
    QByteArray m_traceBytes;
    QByteArray m_traceText;
    std::function<bool()> m_cancelled;
    QElapsedTimer m_sinceStart;
};

} // namespace wr
