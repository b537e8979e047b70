// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/chain.h"

namespace wr::seal {

namespace {

tl::unexpected<Flaw> fork(std::int64_t sequence)
{
    return flawed(FlawKind::Fork,
                  "This device has signed two different entries with the number "
                      + std::to_string(sequence) + ".");
}

tl::unexpected<Flaw> repeated(std::int64_t sequence)
{
    return flawed(FlawKind::Repeated,
                  "Entry " + std::to_string(sequence) + " of this device is already in its chain.");
}

} // namespace

tl::expected<void, Flaw> extends(const ChainHead& head, const Payload& payload, const Digest& hash)
{
    if (payload.sequence == head.sequence && hash != head.hash)
        return fork(payload.sequence);
    if (payload.sequence <= head.sequence)
        return repeated(payload.sequence);
    if (payload.sequence - head.sequence > 1)
        return flawed(FlawKind::Gap,
                      "Entries of this device are missing: the last one known is "
                          + std::to_string(head.sequence) + ", this one is "
                          + std::to_string(payload.sequence) + ".");
    if (payload.previous != head.hash)
        return flawed(FlawKind::WrongPrevious,
                      "Entry " + std::to_string(payload.sequence)
                          + " of this device does not name the entry before it.");
    return {};
}

ChainHead Chains::head(const PublicKey& author) const
{
    const auto found = m_chains.find(author);
    if (found == m_chains.end() || found->second.hashes.empty())
        return {};
    const Chain& chain = found->second;
    return {chain.first + static_cast<std::int64_t>(chain.hashes.size() - 1), chain.hashes.back()};
}

tl::expected<void, Flaw> Chains::add(const Payload& payload, const Digest& hash)
{
    const auto found = m_chains.find(payload.author);
    if (found != m_chains.end() && payload.sequence >= found->second.first) {
        const Chain& chain = found->second;
        const auto at = static_cast<std::size_t>(payload.sequence - chain.first);
        if (at < chain.hashes.size() && chain.hashes[at] != hash)
            return fork(payload.sequence);
    }
    auto good = extends(head(payload.author), payload, hash);
    if (good)
        m_chains[payload.author].hashes.push_back(hash);
    return good;
}

void Chains::resume(const PublicKey& author, const ChainHead& verified)
{
    if (verified.sequence < 1)
        m_chains.erase(author);
    else
        m_chains[author] = Chain{verified.sequence, {verified.hash}};
}

std::map<PublicKey, ChainHead> Chains::heads() const
{
    std::map<PublicKey, ChainHead> all;
    for (const auto& chain : m_chains)
        all.emplace(chain.first, head(chain.first));
    return all;
}

} // namespace wr::seal
