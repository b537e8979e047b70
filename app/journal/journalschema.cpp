// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journalschema.h"

#include <QtCore/QCoreApplication>

namespace wr {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(wr::Journal)
};

constexpr qint32 journalApplicationId = 0x57524a4c; // "WRJL"

// The INSERT guard is needed as well: OR REPLACE removes rows without asking the DELETE trigger.
constexpr std::string_view form1 = R"sql(
CREATE TABLE entries(
    position INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE CHECK(length(hash) = 32),
    author BLOB NOT NULL CHECK(length(author) = 32),
    sequence INTEGER NOT NULL CHECK(sequence > 0),
    kind TEXT NOT NULL,
    stream TEXT NOT NULL,
    time INTEGER NOT NULL,
    envelope BLOB NOT NULL,
    leaf BLOB NOT NULL CHECK(length(leaf) = 32),
    UNIQUE(author, sequence)) STRICT;
CREATE TABLE head(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    frontier BLOB NOT NULL) STRICT;
CREATE TABLE meta(
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TRIGGER entries_stay_unchanged BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entries_stay BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;
CREATE TRIGGER entries_only_append BEFORE INSERT ON entries
WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM entries)
    OR EXISTS(SELECT 1 FROM entries WHERE hash = NEW.hash)
    OR EXISTS(SELECT 1 FROM entries WHERE author = NEW.author AND sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'an entry is only ever added at the end, once'); END;
CREATE TRIGGER meta_is_set_once BEFORE UPDATE ON meta
BEGIN SELECT RAISE(ABORT, 'what names the journal is set once'); END;
CREATE TRIGGER meta_stays BEFORE DELETE ON meta
BEGIN SELECT RAISE(ABORT, 'what names the journal stays'); END;
CREATE TRIGGER meta_only_grows BEFORE INSERT ON meta
WHEN EXISTS(SELECT 1 FROM meta WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'what names the journal is set once'); END;
)sql";

} // namespace

Schema journalSchema()
{
    return {Words::tr("journal of a replica"), journalApplicationId, {form1}};
}

} // namespace wr
