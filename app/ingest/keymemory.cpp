// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/keymemory.h"

#include "app/ingest/texthash.h"

namespace wr {

namespace {

constexpr std::size_t keyLimit = 16384;
constexpr std::size_t keyBytesLimit = 512; // longer keys are looked up each time

} // namespace

KeyMemory::KeyMemory(const DialectSet& dialects)
    : m_dialects(dialects)
    , m_slots(2048, 0)
{
}

const KeyMeaning& KeyMemory::meaning(std::string_view key)
{
    const std::uint64_t hash = textHash(key);
    std::size_t slot = hash & (m_slots.size() - 1);
    while (m_slots[slot] != 0) {
        Row& row = m_rows[m_slots[slot] - 1];
        if (row.hash == hash && row.key == key) {
            ++row.seen;
            return row.meaning;
        }
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    if (m_rows.size() >= keyLimit || key.size() > keyBytesLimit) {
        m_beyond = m_dialects.meaning(key);
        return m_beyond;
    }
    m_rows.push_back({std::string(key), hash, 1, m_dialects.meaning(key)});
    m_slots[slot] = static_cast<std::uint32_t>(m_rows.size());
    if (m_rows.size() * 2 > m_slots.size())
        grow();
    return m_rows.back().meaning;
}

void KeyMemory::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        std::size_t slot = m_rows[row].hash & (m_slots.size() - 1);
        while (m_slots[slot] != 0)
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = static_cast<std::uint32_t>(row) + 1;
    }
}

std::vector<std::pair<std::string_view, std::int64_t>> KeyMemory::unmapped() const
{
    std::vector<std::pair<std::string_view, std::int64_t>> found;
    for (const Row& row : m_rows) {
        if (!row.meaning.known)
            found.emplace_back(row.key, row.seen);
    }
    return found;
}

} // namespace wr
