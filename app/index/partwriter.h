// SPDX-License-Identifier: GPL-3.0-or-later
//
// Gathers the items of one part in memory and writes its chunks, tiles, runs, strings and pair hashes. Holds about
// 110 bytes an item, so a full part takes some 80 MB whatever the size of the exhibit; two are held while one is being
// written on the side lane. Tables: indexfile.h.
// Thread: one at a time.
#pragma once

#include "app/index/columns.h"
#include "app/index/coverage.h"
#include "app/index/indexfile.h"
#include "app/ingest/rawitem.h"

namespace wr {

inline constexpr std::size_t partItems = 524'288;

struct PartTotals {
    qint64 items = 0;
    qint64 seenTwice = 0;
    qint64 timed = 0; // items with a usable time; the times hold only when there are any
    qint64 fromNanos = 0;
    qint64 toNanos = 0;
};

class PartWriter final
{
public:
    // REQUIRES: the file outlives the writer and has a transaction open whenever write() is called.
    PartWriter(IndexFile& file, qint64 segment, SystemId system);

    void add(const RawBatch& batch, const RawItem& item);
    bool isFull() const;

    // Writing it takes longer than a blink.
    bool isLong() const { return m_rows.size() >= partItems / 16; }

    bool isEmpty() const { return m_rows.empty(); }

    // Writes what was gathered and starts the next part.
    Result<PartTotals> write();

private:
    quint32 textOf(const RawBatch& batch, quint32 number);
    void addIds(const RawBatch& batch, const RawItem& item, IndexRow& row);
    void putInOrder(); // by start, then offset
    void tellRecordsApart();
    Result<void> markSeenBefore(qint64 fromNanos, qint64 toNanos);
    Result<void> writePart(const PartTotals& totals);
    Result<void> writeChunks(qint64 part);
    Result<void> writePairs(qint64 part);
    void clear();

    IndexFile& m_file;
    qint64 m_segment;
    SystemId m_system;
    std::vector<IndexRow> m_rows;
    std::string m_ids;
    StringTable m_strings;
    std::vector<quint32> m_translated; // batch number -> ours + 1
    quint32 m_epoch = 0;
    std::vector<const IndexRow*> m_order;
};

} // namespace wr
