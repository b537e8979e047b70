// SPDX-License-Identifier: GPL-3.0-or-later
//
// The columns of a chunk that a filter by name or latency reads, and nothing else, not compressed (little-endian):
//   u32 n; u8 w; the lowest w bytes of each duration [n];
//   then for name, source and each kind of band: u32 d; u32 number[d], each once; and, unless d is 1, which of them an item
//   has: u8[n], or u16[n] when d is above 256
// A number is of the part's string table. What a name answers is so decided once a number and not once an item.
// Pure; any thread.
#pragma once

#include "app/index/columns.h"

namespace wr {

struct NameColumn {
    std::vector<quint32> numbers; // each once
    std::vector<quint16> codes;   // which of them, by row; empty when all have the first

    std::size_t codeOf(std::size_t row) const { return codes.empty() ? 0 : codes[row]; }

    quint32 at(std::size_t row) const { return numbers[codeOf(row)]; }
};

inline constexpr std::size_t nameSlot = 0;
inline constexpr std::size_t sourceSlot = 1;
inline constexpr std::size_t nameSlots = 2 + bandKindCount;

constexpr std::size_t bandSlot(BandKind kind)
{
    return 2 + static_cast<std::size_t>(kind);
}

struct NameChunk {
    std::vector<qint64> durations; // nanoseconds
    std::array<NameColumn, nameSlots> columns;
};

// REQUIRES: the rows are at most chunkItems, and at least one.
std::string nameColumnBytes(std::span<const IndexRow* const> rows);
// Nothing when the bytes are damaged.
std::optional<NameChunk> nameChunkOf(std::span<const std::uint8_t> bytes);
// Fills the fields of the rows; false when they are not as many.
bool addNames(ColdChunk& chunk, const NameChunk& names);

} // namespace wr
