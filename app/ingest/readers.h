// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way in: pieces of one exhibit's decoded stream go in, batches of items and a report come out. The format (OTLP/JSON,
// JSON lines, OTLP/protobuf, Langfuse JSON, a table) is found from the first bytes, the dialect from the attributes. Bytes from
// outside are hostile: nothing here throws, recurses without a limit, or keeps more than one record in memory.
//
// Thread: one reader on one thread; it never looks at a clock, a disk or another reader.
#pragma once

#include "app/ingest/rawitem.h"
#include "models/base/result.h"
#include "models/ports/evidence.h"

#include <functional>
#include <memory>
#include <string_view>

namespace wr {

class DialectSet;

struct IngestLimits {
    std::int64_t recordBytes = 64LL
        << 20;       // one line, or one document, or one protobuf resource block
    int depth = 512; // nesting of JSON; protobuf stops at 100
    std::size_t batchItems = 4096;
    std::size_t stringBytes = 16U << 20; // interned text per epoch
};

using BatchSink = std::function<void(const RawBatch&)>;

class EvidenceReader final
{
public:
    // file is only named in errors. REQUIRES: dialects outlives the reader.
    EvidenceReader(QString file, const DialectSet& dialects, BatchSink sink,
                   IngestLimits limits = {}, ByteHash hash = {});
    ~EvidenceReader();
    EvidenceReader(const EvidenceReader&) = delete;
    EvidenceReader& operator=(const EvidenceReader&) = delete;

    // The next piece of the decoded stream, of any size. After a fatal error it only counts bytes.
    void push(std::string_view chunk);
    // The stream is complete: delivers the last batch. The error is the first thing that was wrong; everything good,
    // before it and (in JSON lines) after it, has been delivered.
    Result<void> finish();
    // Items delivered or waiting in the batch so far.
    std::int64_t items() const;
    // Everything but exhibit and seenTwice, which only the index knows. Call after finish().
    FileReport report() const;

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace wr
