// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes one exhibit's segment in one transaction: whole or not at all. A writer that goes away without finish() leaves
// no trace. Thread: one at a time.
#pragma once

#include "app/index/partwriter.h"
#include "models/ports/evidence.h"

#include <memory>
#include <optional>

namespace wr {

class SegmentWriter final
{
public:
    // Begins a segment; one for an exhibit that is indexed again keeps its place among the others.
    static Result<SegmentWriter> begin(IndexFile& file, const SystemId& system,
                                       const std::optional<ExhibitId>& again = {});

    // Never throws and never stops the reader: the first error is kept and told by finish().
    void add(const RawBatch& batch);

    bool hasFailed() const { return m_error.has_value(); }

    // True when this system has a segment of the exhibit already.
    Result<bool> isIndexed(const ExhibitId& exhibit);
    // Fills in seenTwice and makes the segment visible and durable.
    Result<void> finish(FileReport& report);

private:
    SegmentWriter(IndexFile& file, Transaction transaction, SystemId system, qint64 id);
    Result<void> writePart();

    IndexFile* m_file;
    Transaction m_transaction;
    SystemId m_system;
    qint64 m_id = 0;
    std::unique_ptr<PartWriter> m_part;
    qint64 m_seenTwice = 0;
    std::optional<Error> m_error;
};

} // namespace wr
