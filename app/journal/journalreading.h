// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a replica's journal holds, as who compares it with its shared log asks for it. Each call reads what is there at that
// moment; within a transaction of the same connection, what that transaction sees. Thread: that of the Database.
#pragma once

#include "app/journal/localstore.h"
#include "models/seal/merkle.h"

#include <limits>
#include <map>
#include <set>
#include <span>

namespace wr {

class JournalReading final
{
public:
    // REQUIRES: the database outlives it.
    explicit JournalReading(Database& database);

    Result<JournalHead> head() const;
    // Of the whole tree, for going on from it.
    Result<seal::Frontier> frontier() const;
    // Of the tree as it was with this many entries. Integrity when one is missing.
    Result<seal::Frontier> frontierAt(qint64 entries) const;
    // The roots of the tree at these sizes, in one pass; those beyond the last entry are left out.
    Result<std::map<qint64, seal::Digest>> rootsAt(const std::set<qint64>& sizes) const;
    // The first entries' hashes, one after the other, as SharedLog::digestOf() has them.
    Result<seal::Digest> digestOf(qint64 entries) const;
    // NotFound when there is none.
    Result<seal::Digest> hashAt(qint64 position) const;
    // Every entry, those without effect too.
    Result<std::vector<StoredEntry>> all() const;
    // Entries that have an effect, behind a position.
    Result<std::vector<StoredEntry>> goodAfter(qint64 position) const;
    // Entries without a position, in order.
    Result<std::vector<StoredEntry>> waiting(qint64 limit
                                             = std::numeric_limits<qint64>::max()) const;
    Result<qint64> waitingCount() const;
    // True when one of the own entries that wait has lost its number to another entry of its device, or stands in the log
    // without effect. Of one key, or null = of any that has signed here.
    Result<bool> isOvertaken(const seal::PublicKey* maybeAuthor = nullptr) const;

private:
    Database& m_database;
};

// What a row keeps of a digest; too short a cell ends in zeros and matches none.
seal::Digest digestFrom(std::span<const std::uint8_t> blob);

} // namespace wr
