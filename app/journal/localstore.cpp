// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/localstore.h"

#include "app/journal/appending.h"
#include "app/journal/flaws.h"
#include "app/journal/journalreading.h"
#include "app/journal/journalschema.h"
#include "app/journal/replicalife.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LocalStoreWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Journal)
};

constexpr qint64 reservedAtOnce = 100'000;

Result<void> setMeta(Database& database, const QString& name, const QString& value)
{
    auto row = database.prepare("INSERT INTO meta(name, value) VALUES(?, ?)");
    if (!row)
        return pass(row.error());
    return row->bindAll(name, value).execute();
}

// Empty when it is not set.
Result<QString> meta(Database& database, const QString& name)
{
    auto row = database.prepare("SELECT value FROM meta WHERE name = ?");
    if (!row)
        return pass(row.error());
    const auto found = row->bindAll(name).step();
    if (!found)
        return pass(found.error());
    return *found ? row->text(0) : QString();
}

// The columns position, hash, envelope, flaw, received.
Result<StoredEntry> entryFrom(const Statement& row, const QString& path)
{
    StoredEntry entry;
    entry.position = row.integer(0);
    const auto hash = row.blob(1);
    auto envelope = seal::readEnvelope(seal::asText(row.blob(2)));
    if (hash.size() != entry.hash.size() || !envelope)
        return fail(Fault::Integrity,
                    LocalStoreWords::tr("%1, entry %2").arg(path).arg(entry.position),
                    LocalStoreWords::tr("The entry cannot be read."),
                    LocalStoreWords::tr(
                        "Run verify, and restore the folder from another replica or a backup."));
    std::copy(hash.begin(), hash.end(), entry.hash.begin());
    entry.envelope = std::move(*envelope);
    entry.flaw = row.text(3);
    entry.receivedMicros = row.integer(4);
    return entry;
}

Result<void> makeFolder(const QString& folder)
{
    if (QDir(folder).exists())
        return {};
    if (!QDir().mkpath(folder))
        return fail(Fault::OutOfReach, folder, LocalStoreWords::tr("The folder cannot be made."),
                    LocalStoreWords::tr(
                        "Check the permissions of the folder above, or choose another one."));
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace

Result<std::vector<StoredEntry>> readEntries(Statement& rows, const QString& path, qint64 reserved)
{
    std::vector<StoredEntry> entries;
    entries.reserve(static_cast<std::size_t>(reserved));
    for (;;) {
        const auto row = rows.step();
        if (!row)
            return pass(row.error());
        if (!*row)
            return entries;
        auto entry = entryFrom(rows, path);
        if (!entry)
            return pass(entry.error());
        entries.push_back(std::move(*entry));
    }
}

QString journalPath(const QString& replicaFolder)
{
    return QDir(replicaFolder).filePath(u"journal.sqlite"_s);
}

LocalStore::LocalStore(QString folder, Database database)
    : m_folder(std::move(folder))
    , m_database(std::move(database))
{
}

Result<LocalStore> LocalStore::create(const QString& folder, const QString& name,
                                      const QString& room)
{
    if (const auto made = makeFolder(folder); !made)
        return pass(made.error());
    auto database = Database::open(journalPath(folder), OpenMode::Create);
    if (!database)
        return pass(database.error());
    if (const auto formed = ensureSchema(*database, journalSchema()); !formed)
        return pass(formed.error());

    auto transaction = Transaction::begin(*database);
    if (!transaction)
        return pass(transaction.error());
    const auto log = meta(*database, u"log"_s);
    if (!log)
        return pass(log.error());
    if (!log->isEmpty())
        return fail(Fault::Exists, folder,
                    LocalStoreWords::tr("There is a journal in this folder already."),
                    LocalStoreWords::tr("Open it, or choose another folder."));
    const QString id = newLogId();
    auto named = setMeta(*database, u"log"_s, id);
    if (named)
        named = writeLife(*database, {id, {}, {}});
    if (named)
        named = setMeta(*database, u"name"_s, name);
    if (named && !room.isEmpty())
        named = setMeta(*database, u"room"_s, room);
    if (named)
        named = transaction->commit();
    if (!named)
        return pass(named.error());

    LocalStore store(folder, std::move(*database));
    if (const auto read = store.readNames(); !read)
        return pass(read.error());
    return store;
}

Result<LocalStore> LocalStore::open(const QString& folder, OpenMode mode)
{
    const QString path = journalPath(folder);
    if (!QFile::exists(path))
        return fail(Fault::NotFound, folder,
                    LocalStoreWords::tr("There is no room in this folder."),
                    LocalStoreWords::tr("Check the path, or make a room there."));
    auto database = Database::open(path, mode == OpenMode::Create ? OpenMode::ReadWrite : mode);
    if (!database)
        return pass(database.error());
    if (const auto formed = ensureSchema(*database, journalSchema()); !formed)
        return pass(formed.error());
    LocalStore store(folder, std::move(*database));
    if (const auto read = store.readNames(); !read)
        return pass(read.error());
    return store;
}

Result<void> LocalStore::readNames()
{
    const auto life = readLife(m_database);
    if (!life)
        return pass(life.error());
    const auto name = meta(m_database, u"name"_s);
    if (!name)
        return pass(name.error());
    m_name = *name;
    return {};
}

Result<QString> LocalStore::room()
{
    if (m_room.isEmpty()) {
        const auto room = meta(m_database, u"room"_s);
        if (!room)
            return room;
        m_room = *room;
    }
    return m_room;
}

Result<std::vector<StoredEntry>> LocalStore::append(const Signer& signer, const Writer& writer)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return pass(transaction.error());
    const auto room = meta(m_database, u"room"_s);
    if (!room)
        return pass(room.error());
    auto appending = Appending::start(m_database, *room);
    if (!appending)
        return pass(appending.error());
    if (const auto& life = appending->life(); life.halt)
        return pass(haltError(life.place, *life.halt));
    const auto entries = writer(appending->head());
    if (!entries)
        return pass(entries.error());
    for (const UnsignedEntry& entry : *entries) {
        if (const auto added = appending->addUnsigned(signer, entry); !added)
            return pass(added.error());
    }
    auto stored = appending->finish();
    if (!stored)
        return stored;
    if (const auto committed = transaction->commit(); !committed)
        return pass(committed.error());
    return stored;
}

Result<std::vector<StoredEntry>> LocalStore::accept(std::span<const seal::Envelope> envelopes)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return pass(transaction.error());
    const auto room = meta(m_database, u"room"_s);
    if (!room)
        return pass(room.error());
    auto appending = Appending::start(m_database, *room);
    if (!appending)
        return pass(appending.error());
    for (const seal::Envelope& envelope : envelopes) {
        if (const auto added = appending->addSigned(envelope); !added)
            return pass(added.error());
    }
    auto stored = appending->finish();
    if (!stored)
        return stored;
    if (const auto committed = transaction->commit(); !committed)
        return pass(committed.error());
    return stored;
}

Result<std::vector<StoredEntry>> LocalStore::entriesAfter(qint64 position, qint64 limit)
{
    auto rows = m_database.prepare("SELECT position, hash, envelope, flaw, received FROM entries"
                                   " WHERE position > ? ORDER BY position LIMIT ?");
    if (!rows)
        return pass(rows.error());
    rows->bindAll(position, limit);
    return readEntries(*rows, m_database.path(), std::clamp<qint64>(limit, 0, reservedAtOnce));
}

Result<std::vector<StoredEntry>> LocalStore::waiting()
{
    return JournalReading(m_database).waiting();
}

Result<std::optional<StoredEntry>> LocalStore::entry(const seal::Digest& hash)
{
    auto row = m_database.prepare(
        "SELECT position, hash, envelope, flaw, received FROM entries WHERE hash = ?"
        " UNION ALL SELECT -1, hash, envelope, '', 0 FROM waiting WHERE hash = ?");
    if (!row)
        return pass(row.error());
    const auto found = row->bindAll(hash, hash).step();
    if (!found)
        return pass(found.error());
    if (!*found)
        return std::nullopt;
    auto entry = entryFrom(*row, m_database.path());
    if (!entry)
        return pass(entry.error());
    return std::optional(std::move(*entry));
}

Result<std::optional<seal::Digest>> LocalStore::signedAnewAs(const seal::Digest& hash)
{
    auto row = m_database.prepare("SELECT hash FROM anew WHERE old = ?");
    if (!row)
        return pass(row.error());
    const auto found = row->bindAll(hash).step();
    if (!found)
        return pass(found.error());
    const auto blob = *found ? row->blob(0) : std::span<const std::uint8_t>();
    seal::Digest anew{};
    if (blob.size() != anew.size())
        return std::optional<seal::Digest>();
    std::copy(blob.begin(), blob.end(), anew.begin());
    return std::optional(anew);
}

Result<ReplicaLife> LocalStore::life()
{
    return readLife(m_database);
}

Result<JournalHead> LocalStore::head()
{
    return JournalReading(m_database).head();
}

Result<seal::Digest> LocalStore::rootAt(qint64 size)
{
    return JournalReading(m_database).frontierAt(size).map([](const seal::Frontier& frontier) {
        return frontier.root();
    });
}

Result<qint64> LocalStore::dataVersion()
{
    return m_database.dataVersion();
}

} // namespace wr
