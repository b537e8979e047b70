// SPDX-License-Identifier: GPL-3.0-or-later
//
// Adds up what a timeline shows from the tiles and items of several segments. Column c of n shows the items whose start t
// has floor((t - from) * n / (to - from)) = c. Items are placed exactly; a tile counts where its middle lies, and as a
// tile is never wider than a column, a picture from tiles is exact to within one tile. Pure; any thread.
#pragma once

#include "models/timeline/picture.h"
#include "models/timeline/tiles.h"

namespace wr {

inline constexpr int pictureColumnLimit = 16384;

class PictureBuilder final
{
public:
    // A query without width or length gives an empty picture.
    explicit PictureBuilder(const PictureQuery& query);

    // The coarsest level whose tiles are no wider than a column; -1 when a column is narrower than a nanosecond.
    int level() const { return m_level; }

    // Tiles and items outside the query do not count. Each call goes through the columns once, so give many at a time.
    void addTiles(int level, std::span<const Tile> tiles);
    // lanes: in which each item stands. REQUIRES: starts ascend; as many marks and lanes as starts.
    void addItems(std::span<const qint64> starts, std::span<const std::uint8_t> marks,
                  std::span<const LaneSet> lanes);
    void widenExtent(qint64 fromNanos, qint64 toNanos);
    // The counts start again from zero; the extent stays.
    void clearCounts();

    qint64 items() const { return m_picture.itemsInView; }

    const PictureQuery& query() const { return m_picture.query; }

    TimelinePicture take() { return std::move(m_picture); }

private:
    std::size_t columnOf(qint64 nanos) const;

    TimelinePicture m_picture;
    std::vector<qint64> m_edges; // columns + 1; column c is [edges[c], edges[c + 1])
    int m_level = -1;
    bool m_hasExtent = false;
};

// An item's mark: its main lane in bits 0-2, adverse, error, said to be in order, without a usable time, counted in another exhibit.
// The last two stand in no picture.
inline constexpr std::uint8_t markLane = 0x07;
inline constexpr std::uint8_t markAdverse = 0x08;
inline constexpr std::uint8_t markError = 0x10;
inline constexpr std::uint8_t markOk = 0x20;
inline constexpr std::uint8_t markUntimed = 0x40;
inline constexpr std::uint8_t markSeenBefore = 0x80;
inline constexpr std::uint8_t markUncounted = markUntimed | markSeenBefore;

} // namespace wr
