// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/picturebuilder.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace wr {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr unsigned allLanes = (1U << evidenceKindCount) - 1;

// The first time that lies in column c.
qint64 edge(const PictureQuery& query, quint64 length, quint64 column)
{
    const auto columns = static_cast<Wide>(query.columns);
    const Wide exact = (static_cast<Wide>(length) * column + columns - 1) / columns;
    return static_cast<qint64>(static_cast<quint64>(query.fromNanos) + static_cast<quint64>(exact));
}

void add(LaneBin& to, const LaneBin& bin)
{
    to.count += bin.count;
    to.adverse += bin.adverse;
    to.errors += bin.errors;
}

qint64 middleOf(qint64 index, int level)
{
    const auto start = static_cast<qint64>(static_cast<quint64>(index) << level);
    const qint64 half = level == 0 ? 0 : qint64{1} << (level - 1);
    return start > std::numeric_limits<qint64>::max() - half ? start : start + half;
}

} // namespace

PictureBuilder::PictureBuilder(const PictureQuery& query)
{
    m_picture.query = query;
    m_picture.query.columns = std::clamp(query.columns, 0, pictureColumnLimit);
    if (m_picture.query.columns == 0 || query.toNanos <= query.fromNanos) {
        m_picture.query.columns = 0;
        return;
    }
    const auto columns = static_cast<quint64>(m_picture.query.columns);
    const quint64 length
        = static_cast<quint64>(query.toNanos) - static_cast<quint64>(query.fromNanos);
    const quint64 width = length / columns;
    m_level = width == 0 ? -1 : std::min(static_cast<int>(std::bit_width(width)) - 1, topTileLevel);
    m_edges.reserve(columns + 1);
    for (quint64 column = 0; column <= columns; ++column)
        m_edges.push_back(edge(m_picture.query, length, column));
    clearCounts();
}

void PictureBuilder::clearCounts()
{
    m_picture.itemsInView = 0;
    for (auto& lane : m_picture.lanes)
        lane.assign(static_cast<std::size_t>(m_picture.query.columns), {});
}

void PictureBuilder::addTiles(int level, std::span<const Tile> tiles)
{
    if (m_edges.empty())
        return;
    const auto first = std::find_if(tiles.begin(), tiles.end(), [&](const Tile& tile) {
        return middleOf(tile.index, level) >= m_edges.front();
    });
    if (first == tiles.end())
        return;
    std::size_t column = columnOf(middleOf(first->index, level));
    for (auto tile = first; tile != tiles.end(); ++tile) {
        const qint64 at = middleOf(tile->index, level);
        if (at >= m_edges.back())
            break;
        while (m_edges[column + 1] <= at)
            ++column;
        m_picture.itemsInView += tile->items;
        for (std::size_t lane = 0; lane < evidenceKindCount; ++lane)
            add(m_picture.lanes[lane][column], tile->lanes[lane]);
    }
}

std::size_t PictureBuilder::columnOf(qint64 nanos) const
{
    const auto after = std::upper_bound(m_edges.begin(), m_edges.end(), nanos);
    return static_cast<std::size_t>(after - m_edges.begin()) - 1;
}

void PictureBuilder::addItems(std::span<const qint64> starts, std::span<const std::uint8_t> marks,
                              std::span<const LaneSet> lanes)
{
    if (m_edges.empty())
        return;
    const auto first = std::lower_bound(starts.begin(), starts.end(), m_edges.front());
    if (first == starts.end())
        return;
    std::size_t column = columnOf(*first);
    for (auto i = static_cast<std::size_t>(first - starts.begin());
         i < starts.size() && starts[i] < m_edges.back(); ++i) {
        while (m_edges[column + 1] <= starts[i])
            ++column;
        const std::uint8_t mark = marks[i];
        if ((mark & markUncounted) != 0)
            continue;
        ++m_picture.itemsInView;
        const LaneBin one{1, (mark & markAdverse) != 0 ? 1U : 0U,
                          (mark & markError) != 0 ? 1U : 0U};
        for (unsigned left = lanes[i] & allLanes; left != 0; left &= left - 1)
            add(m_picture.lanes[static_cast<std::size_t>(std::countr_zero(left))][column], one);
    }
}

void PictureBuilder::widenExtent(qint64 fromNanos, qint64 toNanos)
{
    m_picture.extentFromNanos
        = m_hasExtent ? std::min(m_picture.extentFromNanos, fromNanos) : fromNanos;
    m_picture.extentToNanos = m_hasExtent ? std::max(m_picture.extentToNanos, toNanos) : toNanos;
    m_hasExtent = true;
}

} // namespace wr
