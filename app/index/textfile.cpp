// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/textfile.h"

#include "app/disk/schema.h"
#include "app/index/bytebuffer.h"
#include "app/index/columns.h"
#include "models/seal/bytes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <algorithm>
#include <bit>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TextFileWords {
    Q_DECLARE_TR_FUNCTIONS(wr::TextFile)
};

// hashsize: bytes of words that gather in memory before they are written, so that less is merged afterwards. automerge: as
// many pieces of a size become one of the next, so that each word is copied half as often as by SQLite's own four;
// crisismerge stays above it, because it merges all at once.
constexpr std::string_view firstTextForm = R"(
CREATE TABLE origin(salt BLOB NOT NULL, next INTEGER NOT NULL);
INSERT INTO origin VALUES(x'', 1);
CREATE TABLE piece(
    part INTEGER PRIMARY KEY,
    first INTEGER NOT NULL,
    items INTEGER NOT NULL,
    chunks_done INTEGER NOT NULL,
    items_done INTEGER NOT NULL);
CREATE TABLE trait(part INTEGER NOT NULL, chunk INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY(part, chunk));
CREATE VIRTUAL TABLE words USING fts5(said, content='', columnsize=0, detail=none, tokenize='unicode61 remove_diacritics 2');
INSERT INTO words(words, rank) VALUES('hashsize', 33554432);
INSERT INTO words(words, rank) VALUES('automerge', 16);
INSERT INTO words(words, rank) VALUES('crisismerge', 64);
)";

Schema textSchema()
{
    return {QCoreApplication::translate("wr::TextFile", "full-text index of evidence"),
            0x57525458,
            {firstTextForm}};
}

// What a power cut takes is built again, so a commit need not wait for the disk.
SqlProfile textProfile()
{
    SqlProfile wal;
    wal.journaling = Journaling::Wal;
    wal.durability = Durability::Normal;
    wal.cacheKibibytes = 32 * 1024;
    return wal;
}

QString pathIn(const QString& replica)
{
    return replica + u"/evidence-text.sqlite"_s;
}

std::optional<TraitChunk> traitsOf(std::span<const std::uint8_t> bytes)
{
    const auto plain = unpacked(bytes);
    if (!plain)
        return {};
    ByteReader reader(*plain);
    const std::size_t count = reader.number<quint32>();
    if (count > chunkItems)
        return {};
    TraitChunk chunk;
    for (std::size_t i = 0; i < count; ++i)
        chunk.leastScores.push_back(std::bit_cast<double>(reader.number<quint64>()));
    for (std::size_t i = 0; i < count; ++i)
        chunk.mostScores.push_back(std::bit_cast<double>(reader.number<quint64>()));
    for (std::size_t i = 0; i < count; ++i)
        chunk.tokens.push_back(reader.number<qint64>());
    for (std::size_t i = 0; i < count; ++i)
        chunk.cut.push_back(reader.number<quint8>());
    if (!reader.isWhole())
        return {};
    return chunk;
}

} // namespace

TextFile::TextFile(Database database)
    : m_database(std::move(database))
{
}

Result<TextFile> TextFile::openWriter(const QString& replica, std::span<const std::uint8_t> salt)
{
    auto lock = LockFile::take(replica + u"/evidence-text.lock"_s);
    if (!lock)
        return pass(lock.error());
    for (const bool again : {false, true}) {
        auto database = Database::open(pathIn(replica), OpenMode::Create, textProfile());
        Result<void> formed = database ? ensureSchema(*database, textSchema())
                                       : Result<void>(pass(database.error()));
        if (formed) {
            TextFile file(std::move(*database));
            formed = file.adopt(salt);
            if (formed) {
                file.m_lock.emplace(std::move(*lock));
                return file;
            }
        }
        const Fault fault = formed.error().fault;
        if (again || (fault != Fault::Integrity && fault != Fault::BadInput))
            return pass(formed.error());
        database = fail(Fault::Integrity, {}, {}); // closed before it goes
        for (const QString& part : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(pathIn(replica) + part);
    }
    return fail(
        Fault::OutOfReach, pathIn(replica),
        TextFileWords::tr("The full-text index cannot be made."),
        TextFileWords::tr("Make room and see that the folder can be written to; searches read the "
                          "records meanwhile."));
}

Result<TextFile> TextFile::openReader(const QString& replica, std::span<const std::uint8_t> salt)
{
    auto database = Database::open(pathIn(replica), OpenMode::ReadOnly, textProfile());
    if (!database)
        return pass(database.error());
    if (const auto formed = ensureSchema(*database, textSchema()); !formed)
        return pass(formed.error());
    TextFile file(std::move(*database));
    const auto belongs = file.belongsTo(salt);
    if (!belongs)
        return pass(belongs.error());
    if (!*belongs)
        return fail(
            Fault::NotFound, pathIn(replica),
            TextFileWords::tr("The full-text index belongs to another index of evidence."),
            TextFileWords::tr("It is built again by itself, or by: warroomctl evidence reindex"));
    return file;
}

Result<bool> TextFile::belongsTo(std::span<const std::uint8_t> salt)
{
    auto query = m_database.prepare("SELECT salt FROM origin");
    if (!query)
        return pass(query.error());
    const auto row = query->step();
    if (!row)
        return pass(row.error());
    const auto bytes = *row ? query->blob(0) : std::span<const std::uint8_t>();
    return std::equal(bytes.begin(), bytes.end(), salt.begin(), salt.end());
}

Result<void> TextFile::adopt(std::span<const std::uint8_t> salt)
{
    const auto belongs = belongsTo(salt);
    if (!belongs)
        return pass(belongs.error());
    if (*belongs)
        return {};
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return pass(transaction.error());
    if (const auto removed = removeAll(); !removed)
        return removed;
    {
        auto update = m_database.prepare("UPDATE origin SET salt = ?");
        if (!update)
            return pass(update.error());
        if (const auto done = update->bindAll(salt).execute(); !done)
            return done;
    }
    return transaction->commit();
}

Result<std::vector<TextPiece>> TextFile::pieces()
{
    auto query = m_database.prepare(
        "SELECT part, first, items, chunks_done, items_done FROM piece ORDER BY part");
    if (!query)
        return pass(query.error());
    std::vector<TextPiece> all;
    while (true) {
        const auto row = query->step();
        if (!row)
            return pass(row.error());
        if (!*row)
            return all;
        all.push_back({query->integer(0), query->integer(1), query->integer(2), query->integer(3),
                       query->integer(4)});
    }
}

Result<std::optional<TraitChunk>> TextFile::traits(qint64 part, qint64 chunk)
{
    auto query = m_database.prepare("SELECT body FROM trait WHERE part = ? AND chunk = ?");
    if (!query)
        return pass(query.error());
    const auto row = query->bindAll(part, chunk).step();
    if (!row)
        return pass(row.error());
    return *row ? traitsOf(query->blob(0)) : std::nullopt;
}

Result<TextPiece> TextFile::addPiece(qint64 part, qint64 items)
{
    const auto next = m_database.number("SELECT next FROM origin");
    if (!next)
        return pass(next.error());
    const TextPiece piece{part, *next, items, 0, 0};
    auto update = m_database.prepare("UPDATE origin SET next = ?");
    if (!update)
        return pass(update.error());
    if (const auto done = update->bindAll(piece.first + items).execute(); !done)
        return pass(done.error());
    if (const auto saved = savePiece(piece); !saved)
        return pass(saved.error());
    return piece;
}

Result<void> TextFile::addTraits(qint64 part, qint64 chunk, const TraitChunk& traits)
{
    std::string bytes;
    putNumber(bytes, static_cast<quint32>(traits.tokens.size()));
    for (const double score : traits.leastScores)
        putNumber(bytes, std::bit_cast<quint64>(score));
    for (const double score : traits.mostScores)
        putNumber(bytes, std::bit_cast<quint64>(score));
    for (const qint64 tokens : traits.tokens)
        putNumber(bytes, tokens);
    for (const quint8 cut : traits.cut)
        putNumber(bytes, cut);
    const std::string body = packed(bytes);
    auto insert = m_database.prepare("INSERT OR REPLACE INTO trait VALUES(?, ?, ?)");
    if (!insert)
        return pass(insert.error());
    return insert->bindAll(part, chunk, seal::asOctets(body)).execute();
}

Result<void> TextFile::savePiece(const TextPiece& piece)
{
    auto insert = m_database.prepare("INSERT OR REPLACE INTO piece VALUES(?, ?, ?, ?, ?)");
    if (!insert)
        return pass(insert.error());
    return insert->bindAll(piece.part, piece.first, piece.items, piece.chunksDone, piece.itemsDone)
        .execute();
}

Result<void> TextFile::removePiece(qint64 part)
{
    for (const std::string_view sql :
         {"DELETE FROM trait WHERE part = ?", "DELETE FROM piece WHERE part = ?"}) {
        auto statement = m_database.prepare(sql);
        if (!statement)
            return pass(statement.error());
        if (const auto done = statement->bindAll(part).execute(); !done)
            return done;
    }
    return {};
}

Result<void> TextFile::removeAll()
{
    return m_database.run(
        "DELETE FROM piece; DELETE FROM trait; UPDATE origin SET next = 1; INSERT INTO "
        "words(words) VALUES('delete-all');");
}

Result<qint64> TextFile::rowsGiven()
{
    const auto next = m_database.number("SELECT next FROM origin");
    if (!next)
        return pass(next.error());
    return *next - 1;
}

} // namespace wr
