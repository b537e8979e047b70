// SPDX-License-Identifier: GPL-3.0-or-later
//
// REPLICA/evidence.sqlite: the index of all exhibits of this replica. It holds nothing that the exhibits do not hold, so
// it may be thrown away and built again. One process writes it at a time (REPLICA/evidence.lock); any number read.
// WAL without automatic checkpoints: only the writer's own connection checkpoints, between two transactions, because
// SQLite 3.40.1 may lose a WAL that one connection resets while another one writes.
//
//   segment  one per system and exhibit, with the report of its import. Its number tells which exhibit came first
//   part     a segment in pieces of at most 524,288 items, in the order of the stream, each with times, coverage, band
//            runs and string table of its own; its number is never given twice
//   chunk    at most 2,048 items of a part by start; `hot` and `cold` as columns.h describes them, `names` as namecolumns.h
//   tile     at most 4,096 density tiles of a part and level, as tiles.h describes them
//   decoded  exhibits that arrived compressed, with the name of their unpacked copy (decodedcopy.h)
//   pair     the sorted 64-bit SipHashes of a part's (trace id, span id), keyed by `salt`, for items seen twice
//
// A segment appears with its last part, in one transaction; a process that dies before leaves nothing of it.
// Thread: one at a time.
#pragma once

#include "app/disk/lockfile.h"
#include "app/disk/sqlite.h"
#include "models/base/ids.h"

#include <array>
#include <optional>

namespace wr {

class IndexFile final
{
public:
    // Makes the file when it is missing. Busy while another process writes.
    static Result<IndexFile> openWriter(const QString& replica);
    // The same, for building the index again: a file that is damaged is set aside as evidence.sqlite.damaged, and a new
    // one is made.
    static Result<IndexFile> openRebuilder(const QString& replica);
    // NotFound while nothing was ever imported.
    static Result<IndexFile> openReader(const QString& replica);

    Database& database() { return m_database; }

    const QString& replica() const { return m_replica; }

    // Tells this index from others; the key of hashed().
    std::span<const std::uint8_t, 16> salt() const { return m_salt; }

    // By which records are known; never 0. Any thread.
    quint64 hashed(std::string_view bytes) const;

    // As checkpointWal() does. REQUIRES: a writer, and no transaction open.
    Result<void> checkpoint();
    // Takes a segment out; nothing happens when there is none. REQUIRES: a writer with a transaction open.
    Result<void> removeSegment(qint64 segment);

private:
    IndexFile(QString replica, Database database);
    Result<void> readSalt();

    QString m_replica;
    std::optional<LockFile> m_lock;
    Database m_database;
    std::array<std::uint8_t, 16> m_salt{};
};

} // namespace wr
