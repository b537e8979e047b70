// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/textbuilder.h"

#include "app/disk/checkpoint.h"
#include "app/index/decodedcopy.h"
#include "app/index/recordtext.h"
#include "models/timeline/picturebuilder.h"

#include <algorithm>
#include <numeric>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int batchChunks = 16;
constexpr std::size_t blockItems = 256;             // whose text stands in memory at once
constexpr qint64 staleAllowed = qint64{256} * 1024; // rows of parts that are gone

qint64 rowOf(const TextPiece& piece, std::size_t row)
{
    return piece.first + piece.chunksDone * static_cast<qint64>(chunkItems)
        + static_cast<qint64>(row);
}

} // namespace

TextBuilder::TextBuilder(const QString& replica, IndexFile&& index, TextFile&& text,
                         const std::vector<RecordShape>& shapes)
    : m_index(std::move(index))
    , m_file(std::move(text))
    , m_store(m_index)
    , m_records(
          Vault(replica + u"/vault"_s), decodedVault(replica),
          [this](const ExhibitId& exhibit) { return decodedName(m_index.database(), exhibit); })
    , m_text(shapes)
{
}

Result<std::unique_ptr<TextBuilder>> TextBuilder::open(const QString& replica,
                                                       const std::vector<RecordShape>& shapes)
{
    auto index = IndexFile::openReader(replica);
    if (!index)
        return pass(index.error());
    auto text = TextFile::openWriter(replica, index->salt());
    if (!text)
        return pass(text.error());
    return std::unique_ptr<TextBuilder>(
        new TextBuilder(replica, std::move(*index), std::move(*text), shapes));
}

Result<void> TextBuilder::removeAll()
{
    auto transaction = Transaction::begin(m_file.database());
    if (!transaction)
        return pass(transaction.error());
    if (const auto removed = m_file.removeAll(); !removed)
        return removed;
    return transaction->commit();
}

// Brings the pieces in line with the parts, and counts. REQUIRES: a transaction.
Result<void> TextBuilder::reconcile()
{
    if (const auto fresh = m_store.refresh(); !fresh)
        return pass(fresh.error());
    auto pieces = m_file.pieces();
    const auto given = m_file.rowsGiven();
    if (!pieces || !given)
        return pass(pieces ? given.error() : pieces.error());
    const auto isGone = [this](const TextPiece& piece) {
        const auto& parts = m_store.parts();
        return std::none_of(parts.begin(), parts.end(), [&piece](const PartPlace& part) {
            return part.id == piece.part && part.items == piece.items;
        });
    };
    for (const TextPiece& piece : *pieces) {
        if (!isGone(piece))
            continue;
        if (const auto removed = m_file.removePiece(piece.part); !removed)
            return removed;
    }
    std::erase_if(*pieces, isGone);
    const qint64 live
        = std::accumulate(pieces->begin(), pieces->end(), qint64{0},
                          [](qint64 sum, const TextPiece& piece) { return sum + piece.items; });
    if (*given - live > std::max(live, staleAllowed)) {
        if (const auto removed = m_file.removeAll(); !removed)
            return removed;
        pieces->clear();
    }
    m_pieces = std::move(*pieces);
    m_progress = {};
    for (const PartPlace& part : m_store.parts())
        m_progress.total += part.items;
    for (const TextPiece& piece : m_pieces)
        m_progress.searchable += piece.itemsDone;
    return {};
}

Result<bool> TextBuilder::step(const std::function<bool()>& cancelled)
{
    auto transaction = Transaction::begin(m_file.database());
    if (!transaction)
        return pass(transaction.error());
    if (const auto in = reconcile(); !in)
        return pass(in.error());
    int left = batchChunks;
    bool more = false;
    for (const PartPlace& part : m_store.parts()) {
        const auto known = std::find_if(m_pieces.begin(), m_pieces.end(),
                                        [&](const TextPiece& it) { return it.part == part.id; });
        if (known != m_pieces.end() && known->itemsDone >= part.items)
            continue;
        more = true;
        if (left == 0)
            break;
        auto piece = known != m_pieces.end() ? Result<TextPiece>(*known)
                                             : m_file.addPiece(part.id, part.items);
        if (!piece)
            return pass(piece.error());
        while (left > 0 && piece->itemsDone < part.items) {
            if (cancelled && cancelled()) {
                left = 0;
                break;
            }
            if (const auto added = addChunk(part, *piece); !added)
                return pass(added.error());
            --left;
        }
        if (const auto saved = m_file.savePiece(*piece); !saved)
            return pass(saved.error());
    }
    if (const auto committed = transaction->commit(); !committed)
        return pass(committed.error());
    const auto moved = more ? m_file.database().run("PRAGMA wal_checkpoint(PASSIVE)")
                            : checkpointWal(m_file.database());
    if (!moved)
        return pass(moved.error());
    return more;
}

Result<void> TextBuilder::addChunk(const PartPlace& part, TextPiece& piece)
{
    auto hot = m_store.hot(part, piece.chunksDone);
    auto cold = m_store.cold(part, piece.chunksDone);
    auto names = m_store.texts(part);
    if (!hot)
        return pass(hot.error());
    if (!cold || !names)
        return pass(cold ? names.error() : cold.error());
    m_hot = std::move(*hot);
    m_cold = std::move(*cold);
    m_names = std::move(*names);
    const std::size_t rows = m_cold->rows.size();
    m_traits = {};
    m_traits.leastScores.resize(rows);
    m_traits.mostScores.resize(rows);
    m_traits.tokens.resize(rows);
    m_traits.cut.resize(rows);
    for (std::size_t from = 0; from < rows; from += blockItems) {
        if (const auto added = addBlock(part, piece, from, std::min(rows, from + blockItems));
            !added)
            return added;
    }
    if (const auto added = m_file.addTraits(part.id, piece.chunksDone, m_traits); !added)
        return added;
    ++piece.chunksDone;
    piece.itemsDone += static_cast<qint64>(rows);
    m_progress.searchable += static_cast<qint64>(rows);
    return {};
}

// Items are read where they lie, and put in by their numbers.
Result<void> TextBuilder::addBlock(const PartPlace& part, const TextPiece& piece, std::size_t from,
                                   std::size_t to)
{
    std::vector<std::size_t> order(to - from);
    std::iota(order.begin(), order.end(), from);
    std::sort(order.begin(), order.end(), [this](std::size_t left, std::size_t right) {
        return m_cold->rows[left].offset < m_cold->rows[right].offset;
    });
    std::vector<std::string> said(to - from);
    for (const std::size_t row : order) {
        if ((m_hot->marks[row] & markSeenBefore) != 0)
            continue;
        readItemText(m_records, part.exhibit, *m_names, m_cold->rows[row], m_text);
        std::string& text = said[row - from];
        text = m_text.text();
        const ItemTraits& traits = m_text.traits();
        if (!traits.user.empty())
            text += textMark('u', traits.user) + textParting;
        if (!traits.session.empty())
            text += textMark('s', traits.session) + textParting;
        for (const std::string& reason : traits.finishes)
            text += textMark('f', finishMark(reason)) + textParting;
        if (!traits.finishes.empty())
            text += textMark('f', finishMark("*"));
        m_traits.leastScores[row] = traits.leastScore;
        m_traits.mostScores[row] = traits.mostScore;
        m_traits.tokens[row] = traits.tokens;
        m_traits.cut[row] = traits.cut ? 1 : 0;
    }
    auto insert = m_file.database().prepare("INSERT INTO words(rowid, said) VALUES(?, ?)");
    if (!insert)
        return pass(insert.error());
    for (std::size_t row = from; row < to; ++row) {
        if (said[row - from].empty())
            continue;
        insert->bindAll(rowOf(piece, row), std::string_view(said[row - from]));
        if (const auto done = insert->execute(); !done)
            return done;
    }
    return {};
}

} // namespace wr
