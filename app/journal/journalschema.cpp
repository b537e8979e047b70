// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journalschema.h"

#include <QtCore/QCoreApplication>

namespace wr {

namespace {

struct JournalSchemaWords {
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

// A replica of a shared room: where its log is, what waits for a place in it, entries of the log that take no effect because
// of a flaw, and histories that were put aside. What the log's store claims (flaw apart, received) is kept beside, unsigned.
constexpr std::string_view form2 = R"sql(
CREATE TABLE life(
    id INTEGER PRIMARY KEY CHECK(id = 1),
    log TEXT NOT NULL,
    place TEXT NOT NULL,
    halted TEXT NOT NULL) STRICT;
INSERT INTO life SELECT 1, value, '', '' FROM meta WHERE name = 'log';
CREATE TABLE waiting(
    ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
    hash BLOB NOT NULL UNIQUE CHECK(length(hash) = 32),
    author BLOB NOT NULL CHECK(length(author) = 32),
    sequence INTEGER NOT NULL CHECK(sequence > 0),
    envelope BLOB NOT NULL,
    UNIQUE(author, sequence)) STRICT;
CREATE TABLE kept(
    log TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash BLOB NOT NULL,
    envelope BLOB NOT NULL,
    PRIMARY KEY(log, position)) STRICT;
DROP TRIGGER entries_stay_unchanged;
DROP TRIGGER entries_stay;
DROP TRIGGER entries_only_append;
CREATE TABLE grown(
    position INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE CHECK(length(hash) = 32),
    author BLOB NOT NULL CHECK(length(author) = 32),
    sequence INTEGER NOT NULL CHECK(sequence > 0),
    kind TEXT NOT NULL,
    stream TEXT NOT NULL,
    time INTEGER NOT NULL,
    envelope BLOB NOT NULL,
    leaf BLOB NOT NULL CHECK(length(leaf) = 32),
    flaw TEXT NOT NULL DEFAULT '',
    received INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO grown SELECT position, hash, author, sequence, kind, stream, time, envelope, leaf, '', 0 FROM entries;
DROP TABLE entries;
ALTER TABLE grown RENAME TO entries;
CREATE UNIQUE INDEX entries_chain ON entries(author, sequence) WHERE flaw = '';
CREATE TRIGGER entries_stay_unchanged BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entries_stay BEFORE DELETE ON entries
WHEN NOT EXISTS(SELECT 1 FROM kept WHERE log = (SELECT log FROM life) AND position = OLD.position AND hash = OLD.hash)
BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;
CREATE TRIGGER entries_only_append BEFORE INSERT ON entries
WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM entries)
    OR EXISTS(SELECT 1 FROM entries WHERE hash = NEW.hash)
    OR (NEW.flaw = '' AND EXISTS(
        SELECT 1 FROM entries WHERE author = NEW.author AND sequence = NEW.sequence AND flaw = ''))
BEGIN SELECT RAISE(ABORT, 'an entry is only ever added at the end, once'); END;
CREATE TRIGGER kept_stays_unchanged BEFORE UPDATE ON kept
BEGIN SELECT RAISE(ABORT, 'a history that was put aside is never changed'); END;
CREATE TRIGGER kept_stays BEFORE DELETE ON kept
BEGIN SELECT RAISE(ABORT, 'a history that was put aside is never removed'); END;
)sql";

// Whose entries are this computer's own: only they can be signed anew. And an old copy of a log may come back under the id
// that it had: then two histories are put aside under one id.
constexpr std::string_view form3 = R"sql(
CREATE TABLE signers(
    author BLOB PRIMARY KEY CHECK(length(author) = 32)) STRICT, WITHOUT ROWID;
INSERT INTO signers SELECT DISTINCT author FROM waiting;
DROP TRIGGER entries_stay;
CREATE TABLE aside(
    log TEXT NOT NULL,
    position INTEGER NOT NULL,
    hash BLOB NOT NULL,
    envelope BLOB NOT NULL,
    PRIMARY KEY(log, position, hash)) STRICT;
INSERT INTO aside SELECT log, position, hash, envelope FROM kept;
DROP TABLE kept;
ALTER TABLE aside RENAME TO kept;
CREATE TRIGGER entries_stay BEFORE DELETE ON entries
WHEN NOT EXISTS(SELECT 1 FROM kept WHERE log = (SELECT log FROM life) AND position = OLD.position AND hash = OLD.hash)
BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;
CREATE TRIGGER kept_stays_unchanged BEFORE UPDATE ON kept
BEGIN SELECT RAISE(ABORT, 'a history that was put aside is never changed'); END;
CREATE TRIGGER kept_stays BEFORE DELETE ON kept
BEGIN SELECT RAISE(ABORT, 'a history that was put aside is never removed'); END;
)sql";

// What a device signed anew has another hash, and who opened an editor before still names the old one.
constexpr std::string_view form4 = R"sql(
CREATE TABLE anew(
    old BLOB PRIMARY KEY CHECK(length(old) = 32),
    hash BLOB NOT NULL CHECK(length(hash) = 32)) STRICT, WITHOUT ROWID;
CREATE INDEX anew_hash ON anew(hash);
)sql";

} // namespace

Schema journalSchema()
{
    return {JournalSchemaWords::tr("journal of a replica"),
            journalApplicationId,
            {form1, form2, form3, form4}};
}

} // namespace wr
