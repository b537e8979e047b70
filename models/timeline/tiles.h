// SPDX-License-Identifier: GPL-3.0-or-later
//
// Density tiles: how many items start in one stretch of 2^level nanoseconds, in all and in each lane that they bear. A
// segment keeps its tiles from a base level, chosen so that tiles are worth more than the items under them, up to a top
// level of a few tiles.
// Pure; any thread.
#pragma once

#include "models/timeline/picture.h"

#include <QtCore/QByteArray>

#include <optional>
#include <span>
#include <vector>

namespace wr {

struct Tile {
    qint64 index = 0;  // of the stretch: [index << level, (index + 1) << level)
    quint32 items = 0; // each once
    std::array<LaneBin, evidenceKindCount> lanes{};

    bool operator==(const Tile&) const = default;
};

// Ascending by index; no tile is empty.
using Tiles = std::vector<Tile>;

// The tiles one level up, half as many where they lie close.
Tiles coarsened(const Tiles& tiles);

// Tiles as bytes, for a blob of at most tilesPerChunk. Little-endian columns: u32 count; then per tile i64 index,
// u32 items, and per kind u32 count, u32 adverse, u32 errors, each as a column of its own.
inline constexpr std::size_t tilesPerChunk = 1024;
QByteArray bytesOf(std::span<const Tile> tiles);
// Nothing when the bytes are not whole.
std::optional<Tiles> tilesOf(std::span<const std::uint8_t> bytes);

// Builds the base tiles in one pass and never holds more than maxTiles of them: when they grow beyond, it goes one
// level up.
class TileBuilder final
{
public:
    explicit TileBuilder(std::size_t maxTiles);

    // REQUIRES: starts ascend.
    void add(qint64 startNanos, LaneSet lanes, bool adverse, bool error);

    int level() const { return m_level; }

    const Tiles& tiles() const { return m_tiles; }

private:
    std::size_t m_maxTiles;
    int m_level = 0;
    Tiles m_tiles;
};

inline constexpr int topTileLevel = 60;

} // namespace wr
