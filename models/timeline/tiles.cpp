// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/tiles.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace wr {

namespace {

void add(LaneBin& to, const LaneBin& bin)
{
    to.count += bin.count;
    to.adverse += bin.adverse;
    to.errors += bin.errors;
}

// The tile of this index and lane among the last few, which hold the other lanes of the same index; made when missing.
LaneBin& binAt(Tiles& tiles, qint64 index, EvidenceKind lane)
{
    auto at = tiles.end();
    while (at != tiles.begin()) {
        const Tile& before = *(at - 1);
        if (before.index < index || before.lane < lane)
            break;
        --at;
        if (at->lane == lane)
            return at->bin;
    }
    return tiles.insert(at, Tile{index, lane, {}})->bin;
}

template<class Number>
void put(QByteArray& out, Number number)
{
    const Number little = qToLittleEndian(number);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
}

constexpr std::size_t tileBytes = 8 + 1 + 4 + 4 + 4;

} // namespace

Tiles coarsened(const Tiles& tiles)
{
    Tiles up;
    up.reserve(tiles.size());
    for (const Tile& tile : tiles)
        add(binAt(up, tile.index >> 1, tile.lane), tile.bin);
    return up;
}

QByteArray bytesOf(std::span<const Tile> tiles)
{
    QByteArray out;
    out.reserve(static_cast<qsizetype>(4 + tiles.size() * tileBytes));
    put(out, static_cast<quint32>(tiles.size()));
    for (const Tile& tile : tiles)
        put(out, tile.index);
    for (const Tile& tile : tiles)
        put(out, static_cast<quint8>(tile.lane));
    for (const Tile& tile : tiles)
        put(out, tile.bin.count);
    for (const Tile& tile : tiles)
        put(out, tile.bin.adverse);
    for (const Tile& tile : tiles)
        put(out, tile.bin.errors);
    return out;
}

std::optional<Tiles> tilesOf(std::span<const std::uint8_t> bytes)
{
    if (bytes.size() < 4)
        return {};
    const std::size_t count = qFromLittleEndian<quint32>(bytes.data());
    if (bytes.size() != 4 + count * tileBytes)
        return {};
    const std::uint8_t* const index = bytes.data() + 4;
    const std::uint8_t* const lane = index + count * 8;
    const std::uint8_t* const numbers = lane + count;
    Tiles tiles(count);
    for (std::size_t i = 0; i < count; ++i) {
        Tile& tile = tiles[i];
        if (lane[i] >= evidenceKindCount)
            return {};
        tile.index = qFromLittleEndian<qint64>(index + i * 8);
        tile.lane = static_cast<EvidenceKind>(lane[i]);
        tile.bin.count = qFromLittleEndian<quint32>(numbers + i * 4);
        tile.bin.adverse = qFromLittleEndian<quint32>(numbers + (count + i) * 4);
        tile.bin.errors = qFromLittleEndian<quint32>(numbers + (2 * count + i) * 4);
    }
    return tiles;
}

TileBuilder::TileBuilder(std::size_t maxTiles)
    : m_maxTiles(std::max<std::size_t>(maxTiles, 2 * evidenceKindCount))
{
}

void TileBuilder::add(qint64 startNanos, EvidenceKind lane, bool adverse, bool error)
{
    LaneBin one{1, adverse ? 1U : 0U, error ? 1U : 0U};
    wr::add(binAt(m_tiles, startNanos >> m_level, lane), one);
    while (m_tiles.size() > m_maxTiles && m_level < topTileLevel) {
        m_tiles = coarsened(m_tiles);
        ++m_level;
    }
}

} // namespace wr
