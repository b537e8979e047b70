// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/tiles.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <cstring>

namespace wr {

namespace {

constexpr std::size_t laneNumbers = 3 * std::size_t{evidenceKindCount}; // of a tile
constexpr std::size_t tileBytes = 8 + 4 + 4 * laneNumbers;
static_assert(sizeof(std::array<LaneBin, evidenceKindCount>) == 4 * laneNumbers);

void add(Tile& to, const Tile& tile)
{
    to.items += tile.items;
    for (std::size_t lane = 0; lane < tile.lanes.size(); ++lane) {
        to.lanes[lane].count += tile.lanes[lane].count;
        to.lanes[lane].adverse += tile.lanes[lane].adverse;
        to.lanes[lane].errors += tile.lanes[lane].errors;
    }
}

// The last tile, or a new one behind it. REQUIRES: indexes ascend.
Tile& tileAt(Tiles& tiles, qint64 index)
{
    if (tiles.empty() || tiles.back().index != index)
        tiles.push_back({index, 0, {}});
    return tiles.back();
}

template<class Number>
char* put(char* to, Number number)
{
    qToLittleEndian(number, to);
    return to + sizeof number;
}

constexpr std::array<quint32 LaneBin::*, 3> binColumns{&LaneBin::count, &LaneBin::adverse,
                                                       &LaneBin::errors};

} // namespace

Tiles coarsened(const Tiles& tiles)
{
    Tiles up;
    up.reserve(tiles.size());
    for (const Tile& tile : tiles)
        add(tileAt(up, tile.index >> 1), tile);
    return up;
}

QByteArray bytesOf(std::span<const Tile> tiles)
{
    QByteArray out(static_cast<qsizetype>(4 + tiles.size() * tileBytes), Qt::Uninitialized);
    char* to = put(out.data(), static_cast<quint32>(tiles.size()));
    for (const Tile& tile : tiles)
        to = put(to, tile.index);
    for (const Tile& tile : tiles)
        to = put(to, tile.items);
    for (std::size_t lane = 0; lane < evidenceKindCount; ++lane) {
        for (const auto column : binColumns) {
            for (const Tile& tile : tiles)
                to = put(to, tile.lanes[lane].*column);
        }
    }
    return out;
}

std::optional<Tiles> tilesOf(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() < 4)
        return {};
    const std::size_t count = qFromLittleEndian<quint32>(bytes.data());
    if (bytes.size() != 4 + count * tileBytes)
        return {};
    const std::uint8_t* at = bytes.data() + 4;
    Tiles tiles(count);
    for (Tile& tile : tiles) {
        tile.index = qFromLittleEndian<qint64>(at);
        at += 8;
    }
    const auto next = [&at] {
        const auto number = qFromLittleEndian<quint32>(at);
        at += 4;
        return number;
    };
    for (Tile& tile : tiles)
        tile.items = next();
    for (std::size_t lane = 0; lane < evidenceKindCount; ++lane) {
        for (const auto column : binColumns) {
            for (Tile& tile : tiles)
                tile.lanes[lane].*column = next();
        }
    }
    return tiles;
}

TileBuilder::TileBuilder(std::size_t maxTiles)
    : m_maxTiles(std::max<std::size_t>(maxTiles, 2))
{
}

void TileBuilder::add(qint64 startNanos, LaneSet lanes, bool adverse, bool error)
{
    Tile& tile = tileAt(m_tiles, startNanos >> m_level);
    ++tile.items;
    for (std::size_t lane = 0; lane < evidenceKindCount; ++lane) {
        const quint32 there = (lanes >> lane) & 1U;
        tile.lanes[lane].count += there;
        tile.lanes[lane].adverse += adverse ? there : 0;
        tile.lanes[lane].errors += error ? there : 0;
    }
    while (m_tiles.size() > m_maxTiles && m_level < topTileLevel) {
        m_tiles = coarsened(m_tiles);
        ++m_level;
    }
}

} // namespace wr
