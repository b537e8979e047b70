// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/arriving.h"

#include "app/index/columns.h"

#include <algorithm>

namespace wr {

namespace {

constexpr int firstLevel = 20; // about a millisecond

} // namespace

void Arriving::begin(const SystemId& system, bool noNews)
{
    clear();
    const std::lock_guard lock(m_mutex);
    m_system = system;
    m_hidden = noNews;
}

void Arriving::clear()
{
    const std::lock_guard lock(m_mutex);
    m_system = {};
    m_exhibit = {};
    m_hidden = false;
    m_level = firstLevel;
    m_tiles.clear();
    m_latest = nullptr;
    m_extent.reset();
}

void Arriving::add(const RawBatch& batch)
{
    const std::lock_guard lock(m_mutex);
    if (m_hidden)
        return;
    for (const RawItem& item : batch.items) {
        if (item.timed)
            count(item.start, lanesOf(item.lane, item.presence), item.adverse,
                  item.status == ItemStatus::Error);
    }
}

void Arriving::count(qint64 start, LaneSet lanes, bool adverse, bool error)
{
    m_extent = m_extent
        ? Extent{std::min(m_extent->fromNanos, start), std::max(m_extent->toNanos, start)}
        : Extent{start, start};
    const qint64 index = start >> m_level;
    if (m_latest == nullptr || m_latest->index != index) {
        m_latest = &m_tiles[index];
        m_latest->index = index;
    }
    ++m_latest->items;
    for (const EvidenceKind kind : allEvidenceKinds) {
        if ((lanes & laneBit(kind)) == 0)
            continue;
        LaneBin& bin = m_latest->lanes[static_cast<std::size_t>(kind)];
        ++bin.count;
        bin.adverse += adverse ? 1 : 0;
        bin.errors += error ? 1 : 0;
    }
    while (m_tiles.size() > tileLimit && m_level < topTileLevel)
        coarsen();
}

Tiles Arriving::tiles() const
{
    Tiles tiles;
    tiles.reserve(m_tiles.size());
    for (const auto& [index, tile] : m_tiles)
        tiles.push_back(tile);
    return tiles;
}

void Arriving::coarsen()
{
    ++m_level;
    Tiles wider = coarsened(tiles());
    m_tiles.clear();
    for (Tile& tile : wider)
        m_tiles.insert(m_tiles.end(), {tile.index, tile});
    m_latest = nullptr;
}

void Arriving::settle(const ExhibitId& exhibit)
{
    const std::lock_guard lock(m_mutex);
    m_exhibit = exhibit;
}

std::optional<Arriving::Extent> Arriving::extent() const
{
    const std::lock_guard lock(m_mutex);
    return m_extent;
}

bool Arriving::addTo(PictureBuilder& builder, const QList<SystemId>& systems,
                     const std::function<bool(const SystemId&, const ExhibitId&)>& isThere) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_extent || (!systems.isEmpty() && !systems.contains(m_system))
        || (!m_exhibit.isEmpty() && isThere(m_system, m_exhibit)))
        return false;
    builder.widenExtent(m_extent->fromNanos, m_extent->toNanos + 1);
    const qint64 before = builder.items();
    builder.addTiles(m_level, tiles());
    return builder.items() > before;
}

ArrivingFile::ArrivingFile(Arriving* maybeArriving, const SystemId& system, bool noNews)
    : m_maybeArriving(maybeArriving)
{
    if (m_maybeArriving != nullptr)
        m_maybeArriving->begin(system, noNews);
}

ArrivingFile::~ArrivingFile()
{
    if (m_maybeArriving != nullptr && !m_isKept)
        m_maybeArriving->clear();
}

void ArrivingFile::add(const RawBatch& batch)
{
    if (m_maybeArriving != nullptr)
        m_maybeArriving->add(batch);
}

void ArrivingFile::settle(const ExhibitId& exhibit)
{
    if (m_maybeArriving != nullptr)
        m_maybeArriving->settle(exhibit);
}

} // namespace wr
