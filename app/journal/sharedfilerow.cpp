// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/sharedfilerow.h"

#include "app/journal/flaws.h"

#include <QtCore/QCoreApplication>

#include <chrono>

namespace wr {

namespace {

struct SharedFileRowWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SharedFile)
};

QString hexOf(const seal::Digest& hash)
{
    return QString::fromStdString(seal::hex(hash));
}

qint64 microsNow()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

Result<bool> isThere(Database& database, const seal::Digest& hash)
{
    auto row = database.prepare("SELECT 1 FROM entries WHERE hash = ?");
    if (!row)
        return pass(row.error());
    return row->bindAll(hash).step();
}

Result<void> setRoom(Database& database, const QString& room)
{
    auto row = database.prepare("UPDATE shared SET room = ? WHERE id = 1");
    if (!row)
        return pass(row.error());
    return row->bindAll(room).execute();
}

} // namespace

Result<SharedFileRow> sharedFileRow(const seal::Envelope& envelope)
{
    SharedFileRow row;
    row.hash = seal::entryHash(envelope);
    row.envelope = seal::writeEnvelope(envelope);
    if (const auto read = seal::readEnvelope(row.envelope); !read)
        return pass(flawError(hexOf(row.hash), read.error()));
    const auto payload = seal::readPayload(envelope.payload);
    if (!payload)
        return pass(flawError(hexOf(row.hash), payload.error()));
    if (payload->author != envelope.author)
        return fail(
            Fault::BadInput, hexOf(row.hash),
            SharedFileRowWords::tr("The entry names another device than the one that signed it."));
    row.author = payload->author;
    row.sequence = payload->sequence;
    row.room = payload->room.empty() ? hexOf(row.hash) : QString::fromStdString(payload->room);
    return row;
}

Result<void> addRow(Database& database, const SharedFileRow& row, LogState& state)
{
    const auto there = isThere(database, row.hash);
    if (!there)
        return pass(there.error());
    if (*there)
        return {};
    if (state.room.isEmpty()) {
        if (const auto set = setRoom(database, row.room); !set)
            return set;
        state.room = row.room;
    }
    if (row.room != state.room)
        return fail(
            Fault::BadInput, hexOf(row.hash),
            SharedFileRowWords::tr("The entry belongs to another room than this shared file."),
            SharedFileRowWords::tr("Share each room to a file of its own."));
    auto insert
        = database.prepare("INSERT INTO entries(position, hash, author, sequence, envelope, at)"
                           " VALUES(?, ?, ?, ?, ?, ?)");
    if (!insert)
        return pass(insert.error());
    const auto added = insert
                           ->bindAll(state.size + 1, row.hash, row.author, row.sequence,
                                     seal::asOctets(row.envelope), microsNow())
                           .execute();
    if (added)
        ++state.size;
    return added;
}

} // namespace wr
