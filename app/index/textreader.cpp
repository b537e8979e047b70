// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/textreader.h"

#include <algorithm>

namespace wr {

TextReader::TextReader(QString replica, std::vector<RecordShape> shapes)
    : m_replica(std::move(replica))
    , m_shapes(std::move(shapes))
    , m_text(m_shapes)
{
}

Result<void> TextReader::begin(IndexFile& index)
{
    if (!m_splitter) {
        auto splitter = WordSplitter::open(index.database());
        if (!splitter)
            return pass(splitter.error());
        m_splitter.emplace(std::move(*splitter));
    }
    m_pieces.clear();
    if (!m_file) {
        auto file = TextFile::openReader(m_replica, index.salt());
        if (!file)
            return {}; // the records have everything
        m_file.emplace(std::move(*file));
    }
    Result<void> begun = m_file->database().run("BEGIN");
    if (begun) {
        auto pieces = m_file->pieces();
        if (pieces)
            m_pieces = std::move(*pieces);
        else
            begun = pass(pieces.error());
    }
    if (!begun)
        m_file.reset();
    return {};
}

void TextReader::end()
{
    if (m_file && m_file->database().inTransaction())
        std::ignore = m_file->database().run("COMMIT"); // nothing was written
}

std::optional<TextPiece> TextReader::piece(qint64 part) const
{
    const auto found = std::find_if(m_pieces.begin(), m_pieces.end(),
                                    [part](const TextPiece& piece) { return piece.part == part; });
    if (found == m_pieces.end() || found->chunksDone == 0)
        return {};
    return *found;
}

Result<std::optional<TraitChunk>> TextReader::traits(qint64 part, qint64 chunk)
{
    if (!m_file)
        return std::optional<TraitChunk>();
    return m_file->traits(part, chunk);
}

Result<qint64> TextReader::count(const std::string& match, qint64 first, qint64 count)
{
    auto query = database().prepare(
        "SELECT count(*) FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?");
    if (!query)
        return pass(query.error());
    const auto row = query->bindAll(std::string_view(match), first, first + count - 1).step();
    if (!row)
        return pass(row.error());
    return *row ? query->integer(0) : 0;
}

TextHits::TextHits(Database& words, std::string match, const TextPiece& piece)
    : m_words(&words)
    , m_match(std::move(match))
    , m_piece(piece)
{
}

qint64 TextHits::from(qint64 row)
{
    if (m_next >= row || m_error)
        return m_next;
    if (!m_rows) {
        auto query = m_words->prepare("SELECT rowid FROM words WHERE words MATCH ? AND rowid "
                                      "BETWEEN ? AND ? ORDER BY rowid");
        if (!query) {
            m_error = query.error();
            return m_next = none;
        }
        m_rows.emplace(std::move(*query));
        m_rows->bindAll(std::string_view(m_match), m_piece.first + row,
                        m_piece.first + m_piece.items - 1);
    }
    while (m_next < row) {
        const auto there = m_rows->step();
        if (!there)
            m_error = there.error();
        m_next = there && *there ? m_rows->integer(0) - m_piece.first : none;
    }
    return m_next;
}

} // namespace wr
