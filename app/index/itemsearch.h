// SPDX-License-Identifier: GPL-3.0-or-later
//
// The items that answer a query, in order of start, exhibit and offset: the parts that may hold them are merged, chunk by
// chunk, and a chunk is opened only if the full-text index and its hot columns let an item through; what is not in the
// full-text index yet is read record by record. A query's patience ends it early, with the place to go on from. Memory
// stays within the caches. Thread: one at a time.
#pragma once

#include "app/index/partstore.h"
#include "app/index/recordreader.h"
#include "app/index/searchplan.h"
#include "app/index/textreader.h"
#include "models/ports/evidence.h"

namespace wr {

bool inScope(const PartPlace& part, const QList<SystemId>& systems);

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

// Where a search ran out of patience.
struct SearchedTo {
    ItemRef ref;
    EvidenceTime start;
};

class ItemSearch final
{
public:
    using Told = std::function<bool(const FoundRow&)>; // false: that is enough

    // REQUIRES: all outlive the search; the store is fresh and the words have begun.
    ItemSearch(PartStore& store, RecordReader& records, TextReader& words, const ItemQuery& query);

    // One page. Cancelled when cancelled says so; it is asked once a chunk.
    Result<ItemPage> run(const std::function<bool()>& cancelled);
    // Tells every row; nothing, or where patience ended it.
    Result<std::optional<SearchedTo>> walk(const Told& told,
                                           const std::function<bool()>& cancelled);

    const SearchPlan& plan() const { return m_plan; }

private:
    struct Cursor;
    using Heap = std::vector<std::unique_ptr<Cursor>>;

    Heap begin() const;
    Result<bool> openChunk(Cursor& cursor);
    Result<bool> advance(Cursor& cursor);
    Result<bool> wanted(Cursor& cursor);
    bool passesHot(Cursor& cursor) const;
    bool isAfter(const Cursor& cursor) const;
    bool passesTrace(const Cursor& cursor) const;
    Result<bool> passesTraits(Cursor& cursor);
    bool passesText(const Cursor& cursor);
    bool readText(const Cursor& cursor);

    PartStore& m_store;
    RecordReader& m_records;
    TextReader& m_words;
    const ItemQuery& m_query;
    SearchPlan m_plan;
    QByteArray m_traceBytes;
    QByteArray m_traceText;
    std::function<bool()> m_cancelled;
};

} // namespace wr
