// SPDX-License-Identifier: GPL-3.0-or-later
//
// One page of items in order of start, exhibit and offset: the parts that may hold them are merged, chunk by chunk, and
// a chunk is opened only if its hot columns let an item through. A query's patience ends it early, with the place to
// go on from. Memory stays within the caches. Thread: one at a time.
#pragma once

#include "app/index/partstore.h"
#include "app/index/recordreader.h"
#include "app/index/textmatch.h"
#include "models/ports/evidence.h"

namespace wr {

bool inScope(const PartPlace& part, const QList<SystemId>& systems);

// The item of row i as the models know it.
EvidenceItem itemOf(const PartPlace& part, const PartTexts& texts, const HotChunk& hot,
                    const ColdChunk& cold, std::size_t i);

class ItemSearch final
{
public:
    // REQUIRES: store and records outlive the search, and the store is fresh.
    ItemSearch(PartStore& store, RecordReader& records, const ItemQuery& query);

    // Cancelled when cancelled says so; it is asked once a chunk.
    Result<ItemPage> run(const std::function<bool()>& cancelled);

private:
    struct Cursor;
    using Heap = std::vector<std::unique_ptr<Cursor>>;

    Heap begin() const;
    Result<bool> openChunk(Cursor& cursor);
    Result<bool> advance(Cursor& cursor);
    Result<bool> wanted(const Cursor& cursor);
    bool passesHot(const Cursor& cursor) const;
    bool isAfter(const Cursor& cursor) const;
    bool passesTrace(const Cursor& cursor) const;
    Result<bool> passesText(const Cursor& cursor);

    PartStore& m_store;
    RecordReader& m_records;
    const ItemQuery& m_query;
    TextMatch m_text;
    QByteArray m_traceBytes;
    QByteArray m_traceText;
    std::function<bool()> m_cancelled;
};

} // namespace wr
