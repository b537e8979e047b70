// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/rawitem.h"

#include "app/ingest/letters.h"
#include "app/ingest/texthash.h"

#include <cstring>

namespace wr {

namespace {

constexpr std::size_t firstSlots = 1024;
constexpr std::size_t blockBytes = 64U << 10;

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

StringTable::StringTable()
{
    clear();
}

void StringTable::clear()
{
    m_views.clear();
    m_hashes.clear();
    m_slots.assign(firstSlots, 0);
    m_blocks.clear();
    m_blockLeft = 0;
    m_blockNext = nullptr;
    m_bytes = 0;
    intern({});
}

std::uint32_t StringTable::intern(std::string_view text)
{
    const std::uint64_t hash = textHash(text);
    std::size_t slot = hash & (m_slots.size() - 1);
    while (m_slots[slot] != 0) {
        const std::uint32_t id = m_slots[slot] - 1;
        if (m_hashes[id] == hash && m_views[id] == text)
            return id;
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    const auto id = static_cast<std::uint32_t>(m_views.size());
    m_views.emplace_back(keep(text), text.size());
    m_hashes.push_back(hash);
    m_slots[slot] = id + 1;
    m_bytes += text.size();
    if (m_views.size() * 2 > m_slots.size())
        grow();
    return id;
}

const char* StringTable::keep(std::string_view text)
{
    if (text.empty())
        return "";
    if (text.size() > m_blockLeft) {
        const std::size_t size = text.size() > blockBytes ? text.size() : blockBytes;
        m_blocks.push_back(std::make_unique<char[]>(size));
        m_blockNext = m_blocks.back().get();
        m_blockLeft = size;
    }
    char* const kept = m_blockNext;
    std::memcpy(kept, text.data(), text.size());
    m_blockNext += text.size();
    m_blockLeft -= text.size();
    return kept;
}

void StringTable::grow()
{
    std::vector<std::uint32_t> wider(m_slots.size() * 2, 0);
    for (std::size_t id = 0; id < m_hashes.size(); ++id) {
        std::size_t slot = m_hashes[id] & (wider.size() - 1);
        while (wider[slot] != 0)
            slot = (slot + 1) & (wider.size() - 1);
        wider[slot] = static_cast<std::uint32_t>(id) + 1;
    }
    m_slots.swap(wider);
}

EvidenceItem evidenceItem(const RawBatch& batch, const RawItem& item)
{
    EvidenceItem made;
    made.ref.offset = item.offset;
    made.ref.length = item.length;
    made.start.nanos = item.start;
    made.end.nanos = item.end;
    made.lane = item.lane;
    made.presence = item.presence;
    made.status = item.status;
    made.adverse = item.adverse;
    made.traceId = bytesOf(batch.bytes(item.traceId));
    made.spanId = bytesOf(batch.bytes(item.spanId));
    made.parentId = bytesOf(batch.bytes(item.parentId));
    made.name = textOf(batch.text(item.name));
    made.source = textOf(batch.text(item.source));
    for (std::size_t band = 0; band < item.bands.size(); ++band)
        made.bands[band] = textOf(batch.text(item.bands[band]));
    return made;
}

} // namespace wr
