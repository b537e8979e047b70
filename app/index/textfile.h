// SPDX-License-Identifier: GPL-3.0-or-later
//
// REPLICA/evidence-text.sqlite: the words of all items, for full-text search. It stands beside evidence.sqlite so that
// filling it never waits for an import, nor an import for it, and like it may be thrown away: it is filled again in the
// background. One process writes it at a time (REPLICA/evidence-text.lock); any number read. It belongs to the index
// whose salt it names; beside another index it counts for nothing.
//
//   origin  the salt of evidence.sqlite, and the next row number that was never given
//   piece   a part of the index, by its number, which is never given twice: items get the row numbers from `first` on,
//           in the order of the part's chunks; the first chunks_done chunks are in
//   words   FTS5 without content, columns or positions: which words, never where. Also, behind U+E000: u or s and the
//           hex of the item's user or session
//   trait   numbers of a chunk's items (packed as in columns.h): f64 least score[n], most score[n]; i64 tokens[n];
//           u8 cut[n]
//
// Thread: one at a time.
#pragma once

#include "app/disk/lockfile.h"
#include "app/disk/sqlite.h"

#include <optional>
#include <span>
#include <vector>

namespace wr {

struct TextPiece {
    qint64 part = 0;
    qint64 first = 0;
    qint64 items = 0;
    qint64 chunksDone = 0;
    qint64 itemsDone = 0;
};

struct TraitChunk {
    std::vector<double> leastScores;
    std::vector<double> mostScores;
    std::vector<qint64> tokens;
    std::vector<quint8> cut;
};

class TextFile final
{
public:
    // Makes the file when it is missing, and anew when it is damaged or belongs to another index. Busy while another
    // process writes.
    static Result<TextFile> openWriter(const QString& replica, std::span<const std::uint8_t> salt);
    // NotFound while there is none that belongs to the index.
    static Result<TextFile> openReader(const QString& replica, std::span<const std::uint8_t> salt);

    Database& database() { return m_database; }

    // By part.
    Result<std::vector<TextPiece>> pieces();
    // The numbers of one chunk; nothing when it is not in.
    Result<std::optional<TraitChunk>> traits(qint64 part, qint64 chunk);
    // REQUIRES of these: a writer with a transaction open.
    Result<TextPiece> addPiece(qint64 part, qint64 items);
    Result<void> addTraits(qint64 part, qint64 chunk, const TraitChunk& traits);
    Result<void> savePiece(const TextPiece& piece);
    // The words of a piece stay behind, where nobody asks for them.
    Result<void> removePiece(qint64 part);
    Result<void> removeAll();
    // Row numbers given so far, also of pieces that are gone.
    Result<qint64> rowsGiven();

private:
    explicit TextFile(Database database);
    Result<bool> belongsTo(std::span<const std::uint8_t> salt);
    Result<void> adopt(std::span<const std::uint8_t> salt);

    std::optional<LockFile> m_lock;
    Database m_database;
};

} // namespace wr
