// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes one exhibit's segment in one transaction: whole or not at all. A writer that goes away without finish() leaves
// no trace. Thread: one at a time; with a side lane, parts are written on it while the next one is gathered.
#pragma once

#include "app/index/partwriter.h"
#include "app/index/sidelane.h"
#include "models/ports/evidence.h"

#include <memory>
#include <optional>

namespace wr {

class SegmentWriter final
{
public:
    // Begins a segment; one for an exhibit that is indexed again keeps its place among the others.
    // maybeLane: null to write on the caller's thread. REQUIRES: until it is drained, nobody else uses the file's connection.
    static Result<SegmentWriter> begin(IndexFile& file, const SystemId& system, SideLane* maybeLane,
                                       const std::optional<ExhibitId>& again = {});

    // Never throws and never stops the reader: the first error is kept and told by error() and finish().
    void add(const RawBatch& batch);
    // All was added: much that is left goes to the lane at once, little waits for finish().
    void close();

    // Nothing more needs to be added.
    bool hasFailed() const { return m_stopped; }

    // What follows REQUIRES that the lane is drained.
    const std::optional<Error>& error() const { return m_written->error; }

    // True when this system has a segment of the exhibit already.
    Result<bool> isIndexed(const ExhibitId& exhibit);
    // Fills in seenTwice and makes the segment visible and durable.
    Result<void> finish(FileReport& report);

private:
    // Of the parts so far; touched by whoever writes a part.
    struct Written {
        qint64 seenTwice = 0;
        std::optional<Error> error;
    };

    SegmentWriter(IndexFile& file, Transaction transaction, SystemId system, qint64 id,
                  SideLane* maybeLane);
    static bool write(PartWriter& part, Written& written);
    void handOver();

    IndexFile* m_file;
    Transaction m_transaction;
    SystemId m_system;
    qint64 m_id = 0;
    SideLane* m_maybeLane;
    std::unique_ptr<PartWriter> m_part;  // is gathered
    std::unique_ptr<PartWriter> m_other; // empty, or being written on the lane
    std::unique_ptr<Written> m_written;
    bool m_stopped = false;
};

} // namespace wr
