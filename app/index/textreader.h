// SPDX-License-Identifier: GPL-3.0-or-later
//
// The full-text index as a question sees it: one state from begin() to end(), whatever is filled in meanwhile. Without a
// full-text index everything is asked of the records. Thread: one at a time.
#pragma once

#include "app/index/indexfile.h"
#include "app/index/textfile.h"
#include "app/index/wordsplitter.h"
#include "app/ingest/itemtext.h"

namespace wr {

class TextReader final
{
public:
    TextReader(QString replica, std::vector<RecordShape> shapes);

    // REQUIRES: the index outlives the reader.
    Result<void> begin(IndexFile& index);
    void end();

    // Of a part; nothing when none of it is in.
    std::optional<TextPiece> piece(qint64 part) const;
    Result<std::optional<TraitChunk>> traits(qint64 part, qint64 chunk);
    // How many items match, of the row numbers [first, first + count).
    Result<qint64> count(const std::string& match, qint64 first, qint64 count);

    const std::vector<TextPiece>& pieces() const { return m_pieces; }

    // REQUIRES: there is a piece.
    Database& database() { return m_file->database(); }

    // REQUIRES: begin() has succeeded.
    const WordSplitter& splitter() const { return *m_splitter; }

    ItemText& text() { return m_text; }

private:
    QString m_replica;
    std::vector<RecordShape> m_shapes;
    ItemText m_text;
    std::optional<WordSplitter> m_splitter;
    std::optional<TextFile> m_file;
    std::vector<TextPiece> m_pieces;
};

// The items of a piece that match, forwards. Thread: that of the reader.
class TextHits final
{
public:
    // REQUIRES: the database and this stay as they are together.
    TextHits(Database& words, std::string match, const TextPiece& piece);

    // The first item from row on that matches, counted within the piece; none beyond the end. Rows only grow.
    qint64 from(qint64 row);

    // What stopped the hits early.
    const std::optional<Error>& error() const { return m_error; }

    static constexpr qint64 none = std::numeric_limits<qint64>::max();

private:
    Database* m_words;
    std::string m_match;
    TextPiece m_piece;
    std::optional<Statement> m_rows;
    qint64 m_next = -1;
    std::optional<Error> m_error;
};

} // namespace wr
