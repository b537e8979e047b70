// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inside of LocalStore::append() and accept() and of LogLink::take(): adds entries one after the other within an open transaction and
// writes the new head at the end. Thread: that of the Database.
#pragma once

#include "app/journal/localstore.h"
#include "app/journal/replicalife.h"
#include "models/seal/chain.h"
#include "models/seal/merkle.h"

#include <map>

namespace wr {

// How many entries there are and their tree; in the same transaction as the entries.
Result<void> writeHead(Database& database, const seal::Frontier& frontier);

class Appending final
{
public:
    // REQUIRES: a transaction is open until finish() has returned.
    static Result<Appending> start(Database& database, const QString& room);

    // In a shared room the entry waits; else it gets the next position.
    Result<void> addUnsigned(const Signer& signer, const UnsignedEntry& entry);
    // Skips what is there already.
    Result<void> addSigned(const seal::Envelope& envelope);
    // The next entry of the shared log. One that should not be there is kept with its flaw, so that positions and root stay
    // those of the log. One that another process has taken already is passed over. Integrity when it is not the next.
    Result<void> addFromLog(const seal::Envelope& envelope, qint64 position, qint64 receivedMicros);

    JournalHead head() const;

    const ReplicaLife& life() const { return m_life; }

    // What was added last. REQUIRES: something was.
    const StoredEntry& last() const { return m_added.back(); }

    // Writes the head; answers what was added.
    Result<std::vector<StoredEntry>> finish();

private:
    Appending(Database& database, ReplicaLife life, QString room, seal::Frontier frontier);
    Result<seal::ChainHead> chainOf(const seal::PublicKey& author);
    Result<seal::ChainHead> chainWithWaiting(const seal::PublicKey& author);
    Result<bool> isThere(const seal::Digest& hash);
    Result<void> noteSigner(const seal::PublicKey& author);
    Result<void> endWaiting(const seal::Digest& hash, bool flawed);
    // Why it takes no effect where the log has put it; nothing when it does.
    Result<std::optional<seal::Flaw>> flawOf(const seal::Envelope& envelope,
                                             const tl::expected<seal::Payload, seal::Flaw>& payload,
                                             const seal::Digest& hash);
    Result<void> insert(seal::Envelope envelope, const seal::Payload& payload,
                        const seal::Digest& hash, const QString& flaw = {},
                        qint64 receivedMicros = 0);
    Result<void> wait(seal::Envelope envelope, const seal::Payload& payload,
                      const seal::Digest& hash);
    Result<void> setRoom(const QString& room);

    Database& m_database;
    ReplicaLife m_life;
    QString m_room;
    seal::Frontier m_frontier;
    JournalHead m_start;
    std::map<seal::PublicKey, seal::ChainHead> m_chains;
    std::vector<StoredEntry> m_added;
};

} // namespace wr
