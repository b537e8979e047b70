// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/verifier.h"

#include "app/journal/journalschema.h"
#include "app/journal/rowcheck.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>

namespace wr {

namespace {

struct VerifierWords {
    Q_DECLARE_TR_FUNCTIONS(wr::JournalVerifier)
};

constexpr qint64 batch = 500;

seal::Bytes bytesOf(const Statement& row, int column)
{
    return seal::Bytes(seal::asText(row.blob(column)));
}

struct Names {
    QString log;
    QString room;
    JournalHead head;
    qint64 rows = 0; // the last position there is
};

Result<Names> readNames(Database& database)
{
    auto row = database.prepare(
        "SELECT (SELECT log FROM life WHERE id = 1), (SELECT value FROM meta WHERE name = "
        "'room'),"
        " (SELECT size FROM head WHERE id = 1), (SELECT root FROM head WHERE id = 1),"
        " (SELECT count(*) FROM entries)");
    if (!row)
        return pass(row.error());
    const auto found = row->step();
    if (!found)
        return pass(found.error());
    Names names{row->text(0),
                row->text(1),
                {row->text(0), row->integer(2), seal::Frontier().root()},
                row->integer(4)};
    const auto root = row->blob(3);
    if (root.size() == names.head.root.size())
        std::copy(root.begin(), root.end(), names.head.root.begin());
    return names;
}

// The next rows after the position; no transaction stays open between two calls.
Result<std::vector<JournalRow>> readRows(Database& database, qint64 after, qint64 limit)
{
    auto rows = database.prepare(
        "SELECT position, hash, author, sequence, kind, stream, time, envelope, leaf, flaw"
        " FROM entries WHERE position > ? ORDER BY position LIMIT ?");
    if (!rows)
        return pass(rows.error());
    rows->bindAll(after, limit);
    std::vector<JournalRow> result;
    for (;;) {
        const auto row = rows->step();
        if (!row)
            return pass(row.error());
        if (!*row)
            return result;
        result.push_back({rows->integer(0), bytesOf(*rows, 1), bytesOf(*rows, 2), rows->integer(3),
                          bytesOf(*rows, 4), bytesOf(*rows, 5), rows->integer(6), bytesOf(*rows, 7),
                          bytesOf(*rows, 8), rows->text(9)});
    }
}

// Able to write, so that what a writer killed meanwhile left half done can be rolled back; asked not to.
Result<Database> openForReading(const QString& path)
{
    auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database && database.error().fault == Fault::OutOfReach)
        return Database::open(path, OpenMode::ReadOnly);
    if (!database)
        return database;
    if (const auto asked = database->run("PRAGMA query_only = ON"); !asked)
        return pass(asked.error());
    return database;
}

} // namespace

Result<JournalReport> verifyJournal(const QString& replicaFolder, const VerifyHooks& hooks)
{
    auto database = openForReading(journalPath(replicaFolder));
    if (!database)
        return pass(database.error());
    if (const auto formed = ensureSchema(*database, journalSchema()); !formed)
        return pass(formed.error());
    JournalReport report;
    if (const auto whole = database->checkIntegrity(); !whole)
        report.problems.push_back({0, {}, whole.error().reason});
    const auto names = readNames(*database);
    if (!names)
        return pass(names.error());

    RowCheck check(names->log, names->room.toStdString(), report);
    qint64 position = std::numeric_limits<qint64>::min();
    while (report.entries < names->rows) {
        const auto rows
            = readRows(*database, position, std::min(batch, names->rows - report.entries));
        if (!rows)
            return pass(rows.error());
        if (rows->empty())
            break;
        for (const JournalRow& row : *rows)
            check.check(row, hooks);
        position = rows->back().position;
        if (hooks.progress && !hooks.progress(report.entries, names->rows))
            return fail(Fault::Cancelled, replicaFolder,
                        VerifierWords::tr("The verification was stopped."));
    }
    check.finish(names->head, names->rows);
    return report;
}

} // namespace wr
