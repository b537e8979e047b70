// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a damaged disk may give: chunks of the index, as they are and packed, and an exhibit with its frames and its seek
// table. None may crash, or give more than the bytes can hold.
#include "app/index/namecolumns.h"
#include "app/vault/exhibitreader.h"
#include "app/vault/vaultformat.h"
#include "tests/fuzz/memoryfile.h"

#include <cstdlib>

namespace {

void require(bool truth)
{
    if (!truth)
        std::abort();
}

void tryChunks(std::string_view text)
{
    const std::span<const std::uint8_t> bytes{reinterpret_cast<const std::uint8_t*>(text.data()),
                                              text.size()};
    if (const auto hot = wr::hotChunkOf(bytes))
        require(hot->marks.size() == hot->starts.size() && hot->lanes.size() == hot->starts.size());
    if (const auto cold = wr::coldChunkOf(bytes)) {
        std::size_t ids = 0;
        for (const wr::IndexRow& row : cold->rows)
            ids += cold->traceOf(row).size() + cold->spanOf(row).size()
                + cold->parentOf(row).size();
        require(ids <= cold->rows.size() * 3 * 255);
    }
    if (const auto names = wr::nameChunkOf(bytes)) {
        wr::ColdChunk cold;
        cold.rows.resize(names->durations.size());
        require(names->durations.size() <= wr::chunkItems && wr::addNames(cold, *names));
    }
    (void)wr::unpacked(bytes);
}

void tryExhibit(std::string_view bytes)
{
    (void)wr::framesOf(bytes);
    (void)wr::seekTableBytes(bytes);
    const wr::test::MemoryFile file(bytes);
    auto reader
        = wr::ExhibitReader::open(file.path(), wr::ExhibitId(QString(64, QLatin1Char('a'))));
    if (!reader)
        return;
    std::string all;
    for (std::size_t frame = 0; frame < reader->frames(); ++frame) {
        if (const auto read = reader->frame(frame))
            require(read->size() <= (std::size_t{1} << 20));
    }
    if (reader->read(0, reader->size(), all))
        require(static_cast<qint64>(all.size()) == reader->size());
}

} // namespace

// The fuzzer asks for this name.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size);

// NOLINTNEXTLINE(readability-identifier-naming)
int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    tryChunks(text);
    tryChunks(wr::packed(text)); // past the checksum of the packing
    tryExhibit(text);
    return 0;
}
