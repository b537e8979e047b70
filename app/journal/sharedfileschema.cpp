// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/sharedfileschema.h"

#include "models/seal/bytes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <sqlite3.h>

#include <array>

namespace wr {

namespace {

struct SharedFileSchemaWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SharedFile)
};

constexpr std::string_view sharedForm = R"sql(
CREATE TABLE entries(
    position INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE CHECK(length(hash) = 32),
    author BLOB NOT NULL CHECK(length(author) = 32),
    sequence INTEGER NOT NULL CHECK(sequence > 0),
    envelope BLOB NOT NULL CHECK(length(envelope) BETWEEN 102 AND 65637),
    at INTEGER NOT NULL) STRICT;
CREATE INDEX entries_in_order ON entries(position, hash);
CREATE TABLE shared(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    log TEXT NOT NULL CHECK(length(log) BETWEEN 1 AND 128),
    room TEXT NOT NULL CHECK(length(room) <= 128),
    name TEXT NOT NULL CHECK(length(name) <= 1000)) STRICT;
CREATE TRIGGER entries_stay_unchanged BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entries_stay BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;
CREATE TRIGGER entries_only_append BEFORE INSERT ON entries
WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM entries)
    OR EXISTS(SELECT 1 FROM entries WHERE hash = NEW.hash)
BEGIN SELECT RAISE(ABORT, 'an entry is only ever added at the end, once'); END;
CREATE TRIGGER shared_only_renews BEFORE UPDATE ON shared
WHEN NEW.id IS NOT OLD.id OR NEW.name IS NOT OLD.name
    OR (NEW.room IS NOT OLD.room AND OLD.room IS NOT '')
BEGIN SELECT RAISE(ABORT, 'what names the room is set once'); END;
CREATE TRIGGER shared_stays BEFORE DELETE ON shared
BEGIN SELECT RAISE(ABORT, 'what names the room stays'); END;
CREATE TRIGGER shared_is_one BEFORE INSERT ON shared
WHEN EXISTS(SELECT 1 FROM shared)
BEGIN SELECT RAISE(ABORT, 'what names the room is set once'); END;
)sql";

constexpr std::string_view formQuery
    = "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema"
      " WHERE name NOT LIKE 'sqlite!_stat%' ESCAPE '!' ORDER BY 1";

struct SqliteCloser {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};

using Handle = std::unique_ptr<sqlite3, SqliteCloser>;

// The form as SQLite itself writes it down, one line an object; empty when there is no memory.
std::string newestForm()
{
    sqlite3* opened = nullptr;
    const int status = sqlite3_open(":memory:", &opened);
    const Handle handle(opened);
    if (status != SQLITE_OK)
        return {};
    for (const std::string_view step : sharedFileSchema().steps) {
        if (sqlite3_exec(opened, std::string(step).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            return {};
    }
    std::string form;
    const auto addLine = [](void* context, int, char** columns, char**) {
        static_cast<std::string*>(context)->append(columns[0]).append(1, '\n');
        return 0;
    };
    const int read = sqlite3_exec(opened, std::string(formQuery).c_str(), addLine, &form, nullptr);
    return read == SQLITE_OK ? form : std::string();
}

// Reads through the descriptor that SQLite has open; takes no lock.
FileHeader headerIn(sqlite3* handle)
{
    sqlite3_file* disk = nullptr;
    const int status = sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER,
                                            static_cast<void*>(&disk));
    if (status != SQLITE_OK || disk == nullptr || disk->pMethods == nullptr)
        return FileHeader::Rollback;
    std::array<char, 20> bytes{};
    const int read = disk->pMethods->xRead(disk, bytes.data(), static_cast<int>(bytes.size()), 0);
    if (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ)
        return FileHeader::Rollback;
    if (std::string_view(bytes.data(), 16) != std::string_view("SQLite format 3\0", 16))
        return FileHeader::Foreign;
    return bytes[18] == 2 || bytes[19] == 2 ? FileHeader::Wal : FileHeader::Rollback;
}

} // namespace

Schema sharedFileSchema()
{
    return {SharedFileSchemaWords::tr("shared room"), sharedFileApplicationId, {sharedForm}};
}

Result<bool> formIsIntact(Database& database)
{
    static const std::string newest = newestForm();
    auto rows = database.prepare(formQuery);
    if (!rows)
        return pass(rows.error());
    std::string form;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return pass(row.error());
        if (!*row)
            return form == newest;
        form.append(seal::asText(rows->blob(0))).append(1, '\n');
        if (form.size() > newest.size())
            return false;
    }
}

FileHeader headerOf(const QString& path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return FileHeader::Missing;
    if (!file.isFile() || file.size() == 0) // a pipe would be waited for
        return FileHeader::Foreign;
    sqlite3* opened = nullptr;
    const int status = sqlite3_open_v2(path.toUtf8().constData(), &opened,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    const Handle handle(opened);
    return status == SQLITE_OK ? headerIn(opened) : FileHeader::Rollback;
}

bool isInWalMode(const Database& database)
{
    return headerIn(database.handle()) == FileHeader::Wal;
}

} // namespace wr
