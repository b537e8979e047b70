// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/memorylog.h"

#include "models/seal/digest.h"

#include <algorithm>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> unreachable()
{
    return fail(Fault::OutOfReach, u"memory"_s, u"The shared log cannot be reached."_s);
}

} // namespace

Result<void> MemoryLog::reach()
{
    const Mishap mishap = std::exchange(next, Mishap::None);
    m_loseAnswer = mishap == Mishap::AnswerLost;
    if (!reachable || mishap == Mishap::Unreachable)
        return unreachable();
    return {};
}

Result<void> MemoryLog::answer()
{
    if (std::exchange(m_loseAnswer, false))
        return unreachable();
    return {};
}

Result<LogState> MemoryLog::state()
{
    return reach().and_then([this] { return answer(); }).map([this] { return m_pool->state; });
}

Result<std::vector<LoggedEnvelope>> MemoryLog::after(qint64 position, qint64 limit)
{
    if (const auto reached = reach(); !reached)
        return pass(reached.error());
    if (const auto others = std::exchange(meanwhile, {}))
        others();
    std::vector<LoggedEnvelope> page;
    for (const LoggedEnvelope& entry : m_pool->entries) {
        if (entry.position > position && static_cast<qint64>(page.size()) < limit)
            page.push_back(entry);
    }
    return answer().map([&page] { return std::move(page); });
}

Result<void> MemoryLog::append(std::span<const seal::Envelope> envelopes)
{
    if (const auto reached = reach(); !reached)
        return reached;
    ++appends;
    std::vector<seal::Envelope> all = std::exchange(appendedBefore, {});
    all.insert(all.end(), envelopes.begin(), envelopes.end());
    for (const seal::Envelope& envelope : all) {
        const seal::Digest hash = seal::entryHash(envelope);
        const bool there
            = std::any_of(m_pool->entries.begin(), m_pool->entries.end(),
                          [&hash](const LoggedEnvelope& entry) { return entry.hash == hash; });
        if (there)
            continue;
        m_pool->entries.push_back({static_cast<qint64>(m_pool->entries.size()) + 1, hash,
                                   seal::writeEnvelope(envelope), Instant{m_pool->clockMicros}});
        m_pool->state.size = static_cast<qint64>(m_pool->entries.size());
    }
    return answer();
}

Result<seal::Digest> MemoryLog::digestOf(qint64 entries)
{
    if (const auto reached = reach(); !reached)
        return pass(reached.error());
    if (entries > static_cast<qint64>(m_pool->entries.size()))
        return fail(Fault::Integrity, u"memory"_s, u"An entry is missing."_s);
    seal::Sha256 digest;
    for (qint64 i = 0; i < entries; ++i) {
        if (m_pool->entries[static_cast<std::size_t>(i)].position != i + 1)
            return fail(Fault::Integrity, u"memory"_s, u"An entry is missing."_s);
        digest.add(m_pool->entries[static_cast<std::size_t>(i)].hash);
    }
    return answer().map([&digest] { return digest.finish(); });
}

Result<QString> MemoryLog::renew(const QString& log)
{
    if (const auto reached = reach(); !reached)
        return pass(reached.error());
    if (m_pool->state.log == log)
        m_pool->state.log = log.section(u'+', 0, 0) + u'+' + QString::number(++m_pool->renewals);
    return answer().map([this] { return m_pool->state.log; });
}

Result<void> MemoryLog::announce(const Presence& mine)
{
    if (const auto reached = reach(); !reached)
        return reached;
    m_pool->present.removeIf([&mine](const Presence& it) { return it.device == mine.device; });
    m_pool->present.append(mine);
    return answer();
}

Result<QList<Presence>> MemoryLog::present()
{
    return reach().map([this] { return m_pool->present; });
}

Result<ExhibitShare> MemoryLog::exhibit(const ExhibitId& id)
{
    if (const auto reached = reach(); !reached)
        return pass(reached.error());
    ExhibitShare share = m_pool->shares[id.value];
    for (const auto& [index, bytes] : m_pool->chunks[id.value])
        share.present.append(index);
    return share;
}

Result<void> MemoryLog::putChunk(const ExhibitId& id, const ExhibitShare& whole, qint64 index,
                                 const QByteArray& bytes)
{
    if (const auto reached = reach(); !reached)
        return reached;
    m_pool->shares[id.value] = {whole.bytes, whole.chunks, {}};
    m_pool->chunks[id.value].try_emplace(index, bytes);
    return answer();
}

Result<QByteArray> MemoryLog::chunk(const ExhibitId& id, qint64 index)
{
    if (const auto reached = reach(); !reached)
        return pass(reached.error());
    const auto& chunks = m_pool->chunks[id.value];
    const auto found = chunks.find(index);
    if (found == chunks.end())
        return fail(Fault::NotFound, id.value, u"This chunk is not there."_s);
    return found->second;
}

} // namespace wr::test
