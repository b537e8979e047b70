// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fills the full-text index from the exhibits, batch by batch, whenever there are items whose words are not in yet. A
// batch is in whole or not at all; who is killed goes on where the last batch ended. Parts that are gone are taken out.
// Thread: one at a time.
#pragma once

#include "app/index/partstore.h"
#include "app/index/recordreader.h"
#include "app/index/textfile.h"
#include "app/ingest/itemtext.h"
#include "models/ports/evidence.h"

#include <functional>

namespace wr {

class TextBuilder final
{
public:
    // REQUIRES: the shapes outlive the builder. replica: the folder.
    static Result<std::unique_ptr<TextBuilder>> open(const QString& replica,
                                                     const std::vector<RecordShape>& shapes);

    // One batch; false when everything is in. cancelled is asked once a chunk and leaves what is done.
    Result<bool> step(const std::function<bool()>& cancelled = {});
    // Forgets all words; the next steps gather them again.
    Result<void> removeAll();

    const TextProgress& progress() const { return m_progress; }

private:
    TextBuilder(const QString& replica, IndexFile&& index, TextFile&& text,
                const std::vector<RecordShape>& shapes);
    Result<void> reconcile();
    Result<void> addChunk(const PartPlace& part, TextPiece& piece);
    Result<void> addBlock(const PartPlace& part, const TextPiece& piece, std::size_t from,
                          std::size_t to);

    IndexFile m_index;
    TextFile m_file;
    PartStore m_store;
    RecordReader m_records;
    ItemText m_text;
    std::vector<TextPiece> m_pieces;
    TextProgress m_progress;
    std::shared_ptr<const HotChunk> m_hot; // of the chunk at hand
    std::shared_ptr<const ColdChunk> m_cold;
    std::shared_ptr<const PartTexts> m_names;
    TraitChunk m_traits;
};

} // namespace wr
