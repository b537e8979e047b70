// SPDX-License-Identifier: GPL-3.0-or-later
//
// One row of the index and the columns that rows are kept in, at most chunkItems a chunk, by start and then offset.
//
// hot, what counting and filtering read, not compressed (little-endian):
//   u32 n; i64 start[n]; u8 mark[n] (picturebuilder.h); u8 lanes[n] (bit k: stands in the lane of kind k)
// cold, what listing and opening read: u32 size, then one zstd frame of that many bytes:
//   u32 n; i64 offset[n]; i64 offset - resourceOffset [n]; i64 offset - scopeOffset [n];
//   u32 length, resourceLength, scopeLength, presence [n each]; u8 traceSize, spanSize, parentSize [n each]; then the
//   bytes of trace, span and parent ids, item after item
// presence holds three bits a kind. The rest, durations and names, stands in namecolumns.h.
// Pure; any thread.
#pragma once

#include "app/index/bytebuffer.h"
#include "models/timeline/picturebuilder.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wr {

inline constexpr std::size_t chunkItems = 2048;

struct IndexRow {
    qint64 start = 0;
    qint64 end = 0;
    qint64 offset = 0;
    qint64 resourceOffset = 0;
    qint64 scopeOffset = 0;
    quint64 pairHash
        = 0; // of trace and span id, else of the record; 0 = none; only while a segment is built
    quint32 length = 0;
    quint32 resourceLength = 0;
    quint32 scopeLength = 0;
    quint32 name = 0;
    quint32 source = 0;
    std::array<quint32, bandKindCount> bands{};
    quint32 presence = 0;
    quint32 idsAt = 0; // into the byte store beside the rows
    quint8 traceSize = 0;
    quint8 spanSize = 0;
    quint8 parentSize = 0;
    quint8 mark = 0;

    KindPresence presenceOf(EvidenceKind kind) const
    {
        return static_cast<KindPresence>((presence >> (3U * static_cast<unsigned>(kind))) & 7U);
    }
};

struct HotChunk {
    std::vector<qint64> starts;
    std::vector<quint8> marks;
    std::vector<LaneSet> lanes;
};

struct ColdChunk {
    // start and mark stay 0; end is the duration; names and duration come from namecolumns.h
    std::vector<IndexRow> rows;
    std::string ids;

    std::string_view traceOf(const IndexRow& row) const;
    std::string_view spanOf(const IndexRow& row) const;
    std::string_view parentOf(const IndexRow& row) const;
};

// What the row bears, and its main lane.
LaneSet lanesOf(const IndexRow& row);
LaneSet lanesOf(EvidenceKind lane, const std::array<KindPresence, evidenceKindCount>& presence);

// REQUIRES: the rows stand in order and are at most chunkItems.
std::string hotBytes(std::span<const IndexRow* const> rows);
std::string coldBytes(std::span<const IndexRow* const> rows, std::string_view ids);
// Nothing when the bytes are damaged.
std::optional<HotChunk> hotChunkOf(std::span<const std::uint8_t> bytes);
std::optional<ColdChunk> coldChunkOf(std::span<const std::uint8_t> bytes);

// u32 size, then one zstd frame.
std::string packed(std::string_view bytes);
std::optional<std::string> unpacked(std::span<const std::uint8_t> bytes);

} // namespace wr
