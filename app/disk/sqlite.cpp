// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/sqlite.h"

#include "app/disk/connection.h"
#include "app/disk/filesystem.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <sqlite3.h>

#include <utility>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SqliteWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Database)
};

int openFlags(OpenMode mode)
{
    switch (mode) {
    case OpenMode::ReadOnly:
        return SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
    case OpenMode::ReadWrite:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    case OpenMode::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    }
    return SQLITE_OPEN_READONLY;
}

std::string_view word(Journaling journaling)
{
    switch (journaling) {
    case Journaling::Delete:
        return "delete";
    case Journaling::Truncate:
        return "truncate";
    case Journaling::Persist:
        return "persist";
    case Journaling::Wal:
        return "wal";
    }
    return "truncate";
}

std::string_view word(Durability durability)
{
    switch (durability) {
    case Durability::Normal:
        return "normal";
    case Durability::Full:
        return "full";
    case Durability::Extra:
        return "extra";
    }
    return "extra";
}

void harden(sqlite3* handle)
{
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

Result<void> applyProfile(Database& database, OpenMode mode, const SqlProfile& profile)
{
    const std::string pragmas
        = "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA synchronous = "
        + std::string(word(profile.durability)) + "; PRAGMA cache_size = -"
        + std::to_string(profile.cacheKibibytes) + ";";
    if (const auto done = database.run(pragmas); !done)
        return done;
    if (mode == OpenMode::ReadOnly)
        return {};
    auto journaling
        = database.prepare("PRAGMA journal_mode = " + std::string(word(profile.journaling)));
    if (!journaling)
        return pass(journaling.error());
    const auto row = journaling->step();
    if (!row)
        return pass(row.error());
    if (!*row || journaling->text(0) != QString::fromLatin1(word(profile.journaling)))
        return fail(Fault::OutOfReach, database.path(),
                    SqliteWords::tr("The file does not take the journal mode asked for."));
    if (profile.journaling != Journaling::Wal)
        return {};
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    journaling->reset();
    return database.run("PRAGMA wal_autocheckpoint = 0");
}

} // namespace

Database::Database(std::shared_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Result<Database> Database::open(const QString& path, OpenMode mode, const SqlProfile& profile)
{
    if (mode != OpenMode::Create && !QFileInfo::exists(path))
        return fail(Fault::NotFound, path, SqliteWords::tr("There is no such file."),
                    SqliteWords::tr("Check the path."));
    // WAL needs memory that all processes share; over a network it corrupts.
    if (profile.journaling == Journaling::Wal && mode != OpenMode::ReadOnly
        && isNetworkFileSystem(fileSystemOf(QFileInfo(path).absolutePath()).type))
        return fail(Fault::OutOfReach, path,
                    SqliteWords::tr("This file cannot live on a network file system."),
                    SqliteWords::tr("Choose a folder on a disk of this computer."));

    auto connection = std::make_shared<Connection>();
    connection->path = path;
    connection->busy.limit = profile.patience;
    const int status
        = sqlite3_open_v2(path.toUtf8().constData(), &connection->handle, openFlags(mode), nullptr);
    if (status != SQLITE_OK)
        return pass(sqlError(*connection, status));
    harden(connection->handle);
    waitWhenBusy(connection->handle, connection->busy);

    Database database(std::move(connection));
    auto settled = applyProfile(database, mode, profile);
    // The first read: a file that is no database is found here and not in the middle of the work.
    if (settled)
        settled = database.number("PRAGMA schema_version").map([](qint64) {});
    if (settled)
        return database;
    // What a killed writer left half done must be rolled back first, and only a writer can.
    const bool leftHalfDone
        = mode == OpenMode::ReadOnly && QFileInfo(path + u"-journal"_s).size() > 0;
    if (leftHalfDone && settled.error().fault == Fault::OutOfReach
        && open(path, OpenMode::ReadWrite, profile))
        return open(path, mode, profile);
    return pass(settled.error());
}

Result<void> Database::run(std::string_view sql)
{
    const std::string text(sql);
    const int status = sqlite3_exec(m_connection->handle, text.c_str(), nullptr, nullptr, nullptr);
    if (status != SQLITE_OK)
        return pass(sqlError(*m_connection, sqlite3_extended_errcode(m_connection->handle)));
    return {};
}

Result<Statement> Database::prepare(std::string_view sql)
{
    std::string text(sql);
    auto& idle = m_connection->idle;
    if (const auto found = idle.find(text); found != idle.end()) {
        sqlite3_stmt* statement = found->second;
        idle.erase(found);
        return Statement(m_connection, std::move(text), statement);
    }
    sqlite3_stmt* statement = nullptr;
    const int status
        = sqlite3_prepare_v3(m_connection->handle, text.data(), static_cast<int>(text.size()),
                             SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (status != SQLITE_OK)
        return pass(sqlError(*m_connection, sqlite3_extended_errcode(m_connection->handle)));
    if (statement == nullptr)
        return fail(Fault::Usage, m_connection->path,
                    SqliteWords::tr("There is no statement in the text."));
    return Statement(m_connection, std::move(text), statement);
}

Result<qint64> Database::number(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return pass(statement.error());
    const auto row = statement->step();
    if (!row)
        return pass(row.error());
    if (!*row)
        return fail(Fault::NotFound, m_connection->path, SqliteWords::tr("There is no such row."));
    return statement->integer(0);
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_connection->handle);
}

qint64 Database::lastRowId() const
{
    return sqlite3_last_insert_rowid(m_connection->handle);
}

Result<qint64> Database::dataVersion()
{
    return number("PRAGMA data_version");
}

Result<void> Database::checkIntegrity()
{
    auto statement = prepare("PRAGMA integrity_check(1)");
    if (!statement)
        return pass(statement.error());
    const auto row = statement->step();
    if (!row)
        return pass(row.error());
    if (const QString said = statement->text(0); said != u"ok"_s)
        return fail(
            Fault::Integrity, m_connection->path,
            SqliteWords::tr("The file is damaged: %1.").arg(said),
            SqliteWords::tr(
                "Keep it as it is, and restore the folder from another replica or a backup."));
    return {};
}

const QString& Database::path() const
{
    return m_connection->path;
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_connection->handle, "main") == 1;
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_connection->handle) == 0;
}

sqlite3* Database::handle() const
{
    return m_connection->handle;
}

Transaction::Transaction(Database& database)
    : m_maybeDatabase(&database)
{
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_maybeDatabase(std::exchange(other.m_maybeDatabase, nullptr))
{
}

Transaction::~Transaction()
{
    // Some errors roll back by themselves; then there is nothing left to do.
    if (m_maybeDatabase != nullptr && m_maybeDatabase->inTransaction())
        static_cast<void>(m_maybeDatabase->run("ROLLBACK"));
}

Result<Transaction> Transaction::begin(Database& database)
{
    if (const auto begun = database.run("BEGIN IMMEDIATE"); !begun)
        return pass(begun.error());
    return Transaction(database);
}

Result<void> Transaction::commit()
{
    if (m_maybeDatabase == nullptr)
        return fail(Fault::Usage, {}, SqliteWords::tr("The transaction has ended already."));
    const auto done = m_maybeDatabase->run("COMMIT");
    if (done)
        m_maybeDatabase = nullptr;
    return done;
}

} // namespace wr
