// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inside of LocalStore::append() and accept(): adds entries one after the other within an open transaction and
// writes the new head at the end. Thread: that of the Database.
#pragma once

#include "app/journal/localstore.h"
#include "models/seal/chain.h"
#include "models/seal/merkle.h"

#include <map>

namespace wr {

class Appending final
{
public:
    // REQUIRES: a transaction is open until finish() has returned.
    static Result<Appending> start(Database& database, const QString& log, const QString& room);

    Result<void> addUnsigned(const Signer& signer, const UnsignedEntry& entry);
    // Skips what is there already.
    Result<void> addSigned(const seal::Envelope& envelope);

    JournalHead head() const;
    // Writes the head; answers what was added.
    Result<std::vector<StoredEntry>> finish();

private:
    Appending(Database& database, QString log, QString room, seal::Frontier frontier);
    Result<seal::ChainHead> chainOf(const seal::PublicKey& author);
    Result<void> insert(seal::Envelope envelope, const seal::Payload& payload,
                        const seal::Digest& hash);
    Result<void> setRoom(const QString& room);

    Database& m_database;
    QString m_log;
    QString m_room;
    seal::Frontier m_frontier;
    JournalHead m_start;
    std::map<seal::PublicKey, seal::ChainHead> m_chains;
    std::vector<StoredEntry> m_added;
};

} // namespace wr
