// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which rows of a part may answer a query, chunk by chunk: its hot columns decide first, then the full-text index, then
// names and durations, then scores and tokens, each only for what the one before left. What a name answers is decided once
// a string of the part. Left are the rows that answer, but for what needs the record itself (words that the full-text
// index does not know yet, phrases), a trace, or a reference to go on from. Thread: one at a time.
#pragma once

#include "app/index/partstore.h"
#include "app/index/searchplan.h"
#include "app/index/textreader.h"
#include "models/ports/evidence.h"

namespace wr {

bool inScope(const PartPlace& part, const QList<SystemId>& systems);

// No item of the part starts earlier.
qint64 earliestIn(const PartPlace& part);

// A part as a search goes through it, forwards.
struct SearchedPart {
    explicit SearchedPart(const PartPlace& part)
        : place(&part)
    {
    }

    const PartPlace* place;
    std::shared_ptr<const std::vector<ChunkPlace>> chunks; // null until it is opened
    std::shared_ptr<const PartTexts> texts;
    std::optional<TextHits> hits; // of the full-text index
    qint64 inText = 0;            // rows from the first one that are in the full-text index
    std::vector<std::vector<quint8>> said; // by term and string: whether it answers
    std::size_t chunk = 0;                 // the one that is looked at
    std::shared_ptr<const HotChunk> hot;   // of it
    std::vector<quint16> rows;             // of it, that may answer

    bool isAtEnd() const { return chunk == chunks->size(); }

    const ChunkPlace& chunkPlace() const { return (*chunks)[chunk]; }

    // Of its first row within the part.
    qint64 first() const { return chunkPlace().number * static_cast<qint64>(chunkItems); }

    bool isInText(std::size_t row) const { return first() + static_cast<qint64>(row) < inText; }
};

class ChunkFilter final
{
public:
    // REQUIRES: all outlive the filter; the store is fresh and the words have begun.
    ChunkFilter(PartStore& store, TextReader& words, const ItemQuery& query,
                const SearchPlan& plan);

    // False when no item of the part can answer.
    bool mayHold(const PartPlace& part) const;
    Result<void> open(SearchedPart& part) const;
    // Goes to the first chunk from here on that may hold something; false at the end of the part or of the query.
    Result<bool> find(SearchedPart& part) const;
    // The rows of the chunk that may answer.
    Result<void> choose(SearchedPart& part) const;

private:
    void chooseHot(SearchedPart& part) const;
    Result<void> chooseWords(SearchedPart& part) const;
    Result<void> chooseNames(SearchedPart& part) const;
    Result<void> chooseNumbers(SearchedPart& part) const;
    void chooseNamed(SearchedPart& part, const NameChunk& names, std::size_t term) const;

    PartStore& m_store;
    TextReader& m_words;
    const ItemQuery& m_query;
    const SearchPlan& m_plan;
    std::array<bool, 256> m_marks{}; // what passes
    std::array<bool, 256> m_lanes{};
    std::optional<qint64> m_from;
    std::optional<qint64> m_to; // exclusive
};

} // namespace wr
