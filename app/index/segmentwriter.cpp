// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/segmentwriter.h"

#include "app/index/reportjson.h"

namespace wr {

namespace {

// The number of the segment, which is taken out; nothing when there is none.
Result<std::optional<qint64>> takeOut(IndexFile& file, const SystemId& system,
                                      const ExhibitId& exhibit)
{
    std::optional<qint64> id;
    {
        auto query
            = file.database().prepare("SELECT id FROM segment WHERE system = ? AND exhibit = ?");
        if (!query)
            return pass(query.error());
        const auto row = query->bindAll(system.value, exhibit.value).step();
        if (!row)
            return pass(row.error());
        if (*row)
            id = query->integer(0);
    }
    if (id) {
        if (const auto removed = file.removeSegment(*id); !removed)
            return pass(removed.error());
    }
    return id;
}

} // namespace

SegmentWriter::SegmentWriter(IndexFile& file, Transaction transaction, SystemId system, qint64 id,
                             SideLane* maybeLane)
    : m_file(&file)
    , m_transaction(std::move(transaction))
    , m_system(std::move(system))
    , m_id(id)
    , m_maybeLane(maybeLane)
    , m_part(std::make_unique<PartWriter>(file, id, m_system))
    , m_other(std::make_unique<PartWriter>(file, id, m_system))
    , m_written(std::make_unique<Written>())
{
}

Result<SegmentWriter> SegmentWriter::begin(IndexFile& file, const SystemId& system,
                                           SideLane* maybeLane,
                                           const std::optional<ExhibitId>& again)
{
    auto transaction = Transaction::begin(file.database());
    if (!transaction)
        return pass(transaction.error());
    std::optional<qint64> id;
    if (again) {
        auto old = takeOut(file, system, *again);
        if (!old)
            return pass(old.error());
        id = *old;
    }
    auto insert = file.database().prepare("INSERT INTO segment VALUES(?, ?, '', 0, '')");
    if (!insert)
        return pass(insert.error());
    insert->bind(1, id ? SqlValue(*id) : SqlValue()).bind(2, system.value);
    if (const auto done = insert->execute(); !done)
        return pass(done.error());
    return SegmentWriter(file, std::move(*transaction), system,
                         id.value_or(file.database().lastRowId()), maybeLane);
}

bool SegmentWriter::write(PartWriter& part, Written& written)
{
    const auto totals = part.write();
    if (!totals) {
        written.error = totals.error();
        return false;
    }
    written.seenTwice += totals->seenTwice;
    return true;
}

void SegmentWriter::handOver()
{
    if (m_maybeLane == nullptr) {
        m_stopped = !write(*m_part, *m_written);
        return;
    }
    // the lane takes it when the part before is written: the other one is empty then
    m_stopped = !m_maybeLane->post(SideWork::Part, [part = m_part.get(), all = m_written.get()] {
        return write(*part, *all);
    });
    std::swap(m_part, m_other);
}

void SegmentWriter::add(const RawBatch& batch)
{
    for (const RawItem& item : batch.items) {
        if (m_stopped)
            return;
        m_part->add(batch, item);
        if (m_part->isFull())
            handOver();
    }
}

void SegmentWriter::close()
{
    if (!m_stopped && m_part->isLong())
        handOver();
}

Result<bool> SegmentWriter::isIndexed(const ExhibitId& exhibit)
{
    auto query
        = m_file->database().prepare("SELECT 1 FROM segment WHERE system = ? AND exhibit = ?");
    if (!query)
        return pass(query.error());
    return query->bindAll(m_system.value, exhibit.value).step();
}

Result<void> SegmentWriter::finish(FileReport& report)
{
    if (!m_written->error && !m_part->isEmpty())
        write(*m_part, *m_written);
    if (m_written->error)
        return pass(*m_written->error);
    report.seenTwice = m_written->seenTwice;
    {
        auto update = m_file->database().prepare(
            "UPDATE segment SET exhibit = ?, seen_twice = ?, report = ? WHERE id = ?");
        if (!update)
            return pass(update.error());
        update->bindAll(report.exhibit.value, m_written->seenTwice, reportText(report), m_id);
        if (const auto done = update->execute(); !done)
            return done;
    }
    if (const auto committed = m_transaction.commit(); !committed)
        return committed;
    return m_file->checkpoint();
}

} // namespace wr
