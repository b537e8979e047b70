// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/sizedrecords.h"

#include "app/ingest/sniff.h"

namespace wr {

SizedRecords::SizedRecords(std::int64_t limit, ProtoRecords::Take take, ProtoRecords::Refuse refuse)
    : m_limit(limit)
    , m_take(std::move(take))
    , m_refuse(std::move(refuse))
{
}

void SizedRecords::refuse(ProtoRecords::Refusal refusal)
{
    m_stopped = true;
    m_refuse(refusal, m_offset);
}

void SizedRecords::push(std::string_view chunk)
{
    if (m_stopped)
        return;
    m_carry.append(chunk);
    if (m_carry.size() < m_wanted)
        return;
    const std::size_t used = step(m_carry);
    m_carry.erase(0, m_stopped ? m_carry.size() : used);
}

std::size_t SizedRecords::step(std::string_view text)
{
    std::size_t used = 0;
    while (!m_stopped && text.size() - used >= sizeBytes) {
        const std::string_view rest = text.substr(used);
        const std::size_t size = sizeBefore(rest);
        if (static_cast<std::int64_t>(size) > m_limit) {
            refuse(ProtoRecords::Refusal::TooLong);
            break;
        }
        m_wanted = sizeBytes + size;
        if (rest.size() < m_wanted)
            break;
        m_stopped = size > 0
            && !m_take(rest.substr(sizeBytes, size),
                       m_offset + static_cast<std::int64_t>(sizeBytes));
        used += m_wanted;
        m_offset += static_cast<std::int64_t>(m_wanted);
        m_wanted = 0;
    }
    return used;
}

void SizedRecords::finish()
{
    if (!m_stopped && !m_carry.empty())
        refuse(ProtoRecords::Refusal::Ends);
    m_carry.clear();
    m_stopped = true;
}

} // namespace wr
