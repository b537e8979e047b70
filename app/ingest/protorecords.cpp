// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/protorecords.h"

namespace wr {

namespace {

constexpr unsigned char blockTag = 0x0a; // field 1, length-delimited
constexpr std::size_t longestHead = 11;  // tag and varint

} // namespace

ProtoRecords::ProtoRecords(std::int64_t limit, Take take, Refuse refuse)
    : m_limit(limit)
    , m_take(std::move(take))
    , m_refuse(std::move(refuse))
{
}

bool ProtoRecords::refuse(Refusal refusal)
{
    m_stopped = true;
    m_refuse(refusal, m_offset);
    return false;
}

void ProtoRecords::push(std::string_view chunk)
{
    if (m_stopped)
        return;
    m_carry.append(chunk);
    if (m_carry.size() < m_wanted)
        return;
    const std::size_t used = step(m_carry);
    m_carry.erase(0, m_stopped ? m_carry.size() : used);
}

std::size_t ProtoRecords::step(std::string_view text)
{
    std::size_t used = 0;
    while (used < text.size() && !m_stopped) {
        const std::string_view rest = text.substr(used);
        if (static_cast<unsigned char>(rest[0]) != blockTag) {
            refuse(Refusal::NoMessage);
            break;
        }
        std::uint64_t length = 0;
        std::size_t head = 1;
        bool closed = false;
        while (!closed && head < rest.size() && head < longestHead) {
            const auto byte = static_cast<unsigned char>(rest[head]);
            length |= static_cast<std::uint64_t>(byte & 0x7fU) << (7 * (head - 1));
            closed = (byte & 0x80U) == 0;
            ++head;
        }
        if (!closed && head >= longestHead) {
            refuse(Refusal::NoMessage);
            break;
        }
        if (!closed)
            break;
        if (length > static_cast<std::uint64_t>(m_limit)) {
            refuse(Refusal::TooLong);
            break;
        }
        m_wanted = head + length;
        if (rest.size() < m_wanted)
            return used;
        m_stopped = !m_take(rest.substr(head, m_wanted - head),
                            m_offset + static_cast<std::int64_t>(head));
        used += m_wanted;
        m_offset += static_cast<std::int64_t>(m_wanted);
        m_wanted = 0;
    }
    return used;
}

void ProtoRecords::finish()
{
    if (!m_stopped && !m_carry.empty())
        refuse(Refusal::Ends);
    m_carry.clear();
    m_stopped = true;
}

} // namespace wr
