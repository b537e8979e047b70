// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/excerpt.h"

#include "app/journal/flaws.h"
#include "models/seal/merkle.h"

namespace wr {

namespace {

Result<void> insert(Statement& row, const StoredEntry& entry)
{
    const auto payload = seal::readPayload(entry.envelope.payload);
    if (!payload)
        return pass(flawError(QString::number(entry.position), payload.error()));
    const seal::Bytes wire = seal::writeEnvelope(entry.envelope);
    return row
        .bindAll(entry.position, entry.hash, payload->author, qint64{payload->sequence},
                 payload->kind, payload->stream, qint64{payload->timeMicros}, seal::asOctets(wire),
                 seal::leafHash(wire))
        .execute();
}

} // namespace

Result<void> writeExcerpt(const QString& folder, const QString& name, const QString& room,
                          std::span<const StoredEntry> entries)
{
    if (const auto made = LocalStore::create(folder, name, room); !made)
        return pass(made.error());
    auto database = Database::open(journalPath(folder), OpenMode::ReadWrite);
    if (!database)
        return pass(database.error());
    auto transaction = Transaction::begin(*database);
    if (!transaction)
        return pass(transaction.error());
    // It guards journals that go on; positions are missing here.
    if (auto freed = database->run("DROP TRIGGER entries_only_append"); !freed)
        return freed;
    for (const StoredEntry& entry : entries) {
        auto row = database->prepare(
            "INSERT INTO entries(position, hash, author, sequence, kind, stream, time, envelope,"
            " leaf, flaw, received) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0)");
        if (!row)
            return pass(row.error());
        if (auto added = insert(*row, entry); !added)
            return added;
    }
    return transaction->commit();
}

} // namespace wr
