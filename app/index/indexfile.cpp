// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/indexfile.h"

#include "app/disk/checkpoint.h"
#include "app/disk/schema.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QtEndian>

#include <algorithm>
#include <sodium.h>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct IndexFileWords {
    Q_DECLARE_TR_FUNCTIONS(wr::IndexFile)
};

constexpr std::string_view firstForm = R"(
CREATE TABLE salt(bytes BLOB NOT NULL);
INSERT INTO salt VALUES(randomblob(16));
CREATE TABLE segment(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    system TEXT NOT NULL,
    exhibit TEXT NOT NULL,
    seen_twice INTEGER NOT NULL,
    report TEXT NOT NULL,
    UNIQUE(system, exhibit));
CREATE TABLE part(
    id INTEGER PRIMARY KEY,
    segment INTEGER NOT NULL,
    items INTEGER NOT NULL,
    timed INTEGER NOT NULL,
    from_ns INTEGER NOT NULL,
    to_ns INTEGER NOT NULL,
    base_level INTEGER NOT NULL,
    top_level INTEGER NOT NULL,
    coverage BLOB NOT NULL,
    runs BLOB NOT NULL,
    strings BLOB NOT NULL);
CREATE INDEX part_segment ON part(segment);
CREATE TABLE chunk(
    part INTEGER NOT NULL,
    number INTEGER NOT NULL,
    first_ns INTEGER NOT NULL,
    last_ns INTEGER NOT NULL,
    least_offset INTEGER NOT NULL,
    most_offset INTEGER NOT NULL,
    hot BLOB NOT NULL,
    cold BLOB NOT NULL,
    PRIMARY KEY(part, number));
CREATE TABLE tile(
    part INTEGER NOT NULL,
    level INTEGER NOT NULL,
    number INTEGER NOT NULL,
    first_index INTEGER NOT NULL,
    last_index INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY(part, level, number));
CREATE TABLE pair(part INTEGER PRIMARY KEY, hashes BLOB NOT NULL);
)";

// Tiles count an item in every lane since this form; what was indexed before is indexed again from the exhibits.
constexpr std::string_view secondForm = R"(
DELETE FROM segment;
DELETE FROM part;
DELETE FROM chunk;
DELETE FROM tile;
DELETE FROM pair;
CREATE TABLE decoded(exhibit TEXT PRIMARY KEY, decoded TEXT NOT NULL);
)";

// The number of a part is never given twice since this form: the full-text index names parts by it.
constexpr std::string_view thirdForm = R"(
ALTER TABLE part RENAME TO oldpart;
DROP INDEX part_segment;
CREATE TABLE part(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    segment INTEGER NOT NULL,
    items INTEGER NOT NULL,
    timed INTEGER NOT NULL,
    from_ns INTEGER NOT NULL,
    to_ns INTEGER NOT NULL,
    base_level INTEGER NOT NULL,
    top_level INTEGER NOT NULL,
    coverage BLOB NOT NULL,
    runs BLOB NOT NULL,
    strings BLOB NOT NULL);
INSERT INTO part SELECT * FROM oldpart;
DROP TABLE oldpart;
CREATE INDEX part_segment ON part(segment);
)";

// Bands of fingerprint, provider and deployment and combinations since this form; all is indexed again.
constexpr std::string_view fourthForm = R"(
DELETE FROM segment;
DELETE FROM part;
DELETE FROM chunk;
DELETE FROM tile;
DELETE FROM pair;
ALTER TABLE part ADD COLUMN combinations BLOB NOT NULL DEFAULT x'';
)";

// The band of requested and answered models and the marks of finish reasons since this form, and columns of their own
// for what filters read; all is indexed again.
constexpr std::string_view fifthForm = R"(
DELETE FROM segment;
DELETE FROM part;
DELETE FROM tile;
DELETE FROM pair;
DROP TABLE chunk;
CREATE TABLE chunk(
    part INTEGER NOT NULL,
    number INTEGER NOT NULL,
    first_ns INTEGER NOT NULL,
    last_ns INTEGER NOT NULL,
    least_offset INTEGER NOT NULL,
    most_offset INTEGER NOT NULL,
    hot BLOB NOT NULL,
    names BLOB NOT NULL,
    cold BLOB NOT NULL,
    PRIMARY KEY(part, number));
)";

// What answered, failed, was held back or is one prompt is told by better rules since this form; all is indexed again.
constexpr std::string_view sixthForm = R"(
DELETE FROM segment;
DELETE FROM part;
DELETE FROM chunk;
DELETE FROM tile;
DELETE FROM pair;
)";

// Messages withheld in OTLP's own lists and every sort of protobuf metric since this form; all is indexed again.
constexpr std::string_view seventhForm = sixthForm;

// Records without ids are known by their bytes since this form; all is indexed again.
constexpr std::string_view eighthForm = sixthForm;

Schema schema()
{
    return {QCoreApplication::translate("wr::IndexFile", "index of evidence"),
            0x57524549,
            {firstForm, secondForm, thirdForm, fourthForm, fifthForm, sixthForm, seventhForm,
             eighthForm}};
}

SqlProfile profile()
{
    SqlProfile wal;
    wal.journaling = Journaling::Wal;
    wal.durability = Durability::Full;
    return wal;
}

} // namespace

IndexFile::IndexFile(QString replica, Database database)
    : m_replica(std::move(replica))
    , m_database(std::move(database))
{
}

Result<IndexFile> IndexFile::openWriter(const QString& replica)
{
    auto lock = LockFile::take(replica + u"/evidence.lock"_s);
    if (!lock)
        return pass(lock.error());
    auto database = Database::open(replica + u"/evidence.sqlite"_s, OpenMode::Create, profile());
    if (!database)
        return pass(database.error());
    if (const auto formed = ensureSchema(*database, schema()); !formed)
        return pass(formed.error());
    IndexFile file(replica, std::move(*database));
    file.m_lock.emplace(std::move(*lock));
    if (const auto read = file.readSalt(); !read)
        return pass(read.error());
    return file;
}

Result<IndexFile> IndexFile::openRebuilder(const QString& replica)
{
    {
        auto file = openWriter(replica);
        const Result<void> whole
            = file ? file->m_database.checkIntegrity() : Result<void>(pass(file.error()));
        if (whole)
            return file;
        if (whole.error().fault != Fault::Integrity)
            return pass(whole.error());
    }
    const QString path = replica + u"/evidence.sqlite"_s;
    for (const QString& part : {QString(), u"-wal"_s, u"-shm"_s}) {
        QFile::remove(path + u".damaged"_s + part);
        if (QFile::exists(path + part) && !QFile::rename(path + part, path + u".damaged"_s + part))
            return fail(Fault::OutOfReach, path + part,
                        IndexFileWords::tr("The damaged index of evidence cannot be set aside."),
                        IndexFileWords::tr("Check the permissions of the replica's folder."));
    }
    return openWriter(replica);
}

Result<IndexFile> IndexFile::openReader(const QString& replica)
{
    auto database = Database::open(replica + u"/evidence.sqlite"_s, OpenMode::ReadOnly, profile());
    if (!database)
        return pass(database.error());
    if (const auto formed = ensureSchema(*database, schema()); !formed)
        return pass(formed.error());
    IndexFile file(replica, std::move(*database));
    if (const auto read = file.readSalt(); !read)
        return pass(read.error());
    return file;
}

Result<void> IndexFile::readSalt()
{
    auto query = m_database.prepare("SELECT bytes FROM salt");
    if (!query)
        return pass(query.error());
    const auto row = query->step();
    if (!row)
        return pass(row.error());
    const auto bytes = query->blob(0);
    if (!*row || bytes.size() != m_salt.size())
        return fail(
            Fault::Integrity, m_database.path(),
            IndexFileWords::tr("The index of evidence is damaged."),
            IndexFileWords::tr("Build it again from the exhibits: warroomctl evidence reindex"));
    std::copy(bytes.begin(), bytes.end(), m_salt.begin());
    return {};
}

quint64 IndexFile::hashed(std::string_view bytes) const
{
    std::array<unsigned char, crypto_shorthash_BYTES> hash{};
    crypto_shorthash(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), m_salt.data());
    return std::max<quint64>(qFromLittleEndian<quint64>(hash.data()), 1);
}

Result<void> IndexFile::checkpoint()
{
    return checkpointWal(m_database);
}

Result<void> IndexFile::removeSegment(qint64 segment)
{
    for (const std::string_view sql :
         {"DELETE FROM chunk WHERE part IN (SELECT id FROM part WHERE segment = ?)",
          "DELETE FROM tile WHERE part IN (SELECT id FROM part WHERE segment = ?)",
          "DELETE FROM pair WHERE part IN (SELECT id FROM part WHERE segment = ?)",
          "DELETE FROM part WHERE segment = ?", "DELETE FROM segment WHERE id = ?"}) {
        auto statement = m_database.prepare(sql);
        if (!statement)
            return pass(statement.error());
        if (const auto done = statement->bindAll(segment).execute(); !done)
            return done;
    }
    return {};
}

} // namespace wr
