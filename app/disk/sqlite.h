// SPDX-License-Identifier: GPL-3.0-or-later
//
// A connection to one SQLite file, hardened: foreign keys on, schema not trusted, DEFENSIVE, no memory mapping, cells
// checked, a jittered busy handler. Statements are cached by their text.
// DANGER: closing any other descriptor of the same file drops SQLite's locks. A database file is never opened, hashed
// or copied by anything but SQLite while somebody may have it open; copy with VACUUM INTO.
// Thread: each Database belongs to one thread at a time.
#pragma once

#include "app/disk/statement.h"

#include <chrono>

struct sqlite3;

namespace wr {

enum class OpenMode { ReadOnly, ReadWrite, Create };
enum class Journaling { Delete, Truncate, Persist, Wal };
enum class Durability { Normal, Full, Extra };

struct SqlProfile {
    Journaling journaling = Journaling::Truncate;
    Durability durability = Durability::Extra;
    std::chrono::milliseconds patience{10'000}; // how long a lock is waited for
    int cacheKibibytes = 8 * 1024;
};

class Database final
{
public:
    // Create makes the file when it is missing; the others refuse a missing file. ReadOnly still rolls back what a killed
    // writer left half done, if the folder allows it. WAL means: no automatic checkpoint,
    // none on close, and it is refused on network file systems.
    static Result<Database> open(const QString& path, OpenMode mode,
                                 const SqlProfile& profile = {});

    // Any number of statements that need no values; rows are thrown away.
    Result<void> run(std::string_view sql);
    // One statement.
    Result<Statement> prepare(std::string_view sql);
    // The first column of the first row; NotFound when there is none.
    Result<qint64> number(std::string_view sql);

    // Rows changed by the statement that ended last.
    qint64 changes() const;
    qint64 lastRowId() const;
    // Moves when another connection has committed, never by one's own commits.
    Result<qint64> dataVersion();
    // SQLite's own check of the whole file; Integrity with its first complaint.
    Result<void> checkIntegrity();

    const QString& path() const;
    bool isReadOnly() const;
    bool inTransaction() const;
    sqlite3* handle() const;

private:
    explicit Database(std::shared_ptr<Connection> connection);
    std::shared_ptr<Connection> m_connection;
};

// BEGIN IMMEDIATE; rolled back unless committed. REQUIRES: the Database outlives it and has no transaction open.
class Transaction final
{
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    // After an error nothing was committed, and the destructor rolls back.
    Result<void> commit();

private:
    explicit Transaction(Database& database);
    Database* m_maybeDatabase; // null once committed or moved from
};

} // namespace wr
