// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/prooftree.h"

#include <algorithm>
#include <bit>

namespace wr {

namespace {

// Where RFC 6962 splits a tree of so many leaves: the largest power of two below.
std::uint64_t splitOf(std::uint64_t leaves)
{
    return std::bit_floor(leaves - 1);
}

} // namespace

ProofTree::ProofTree(std::vector<seal::Digest> leaves)
{
    m_levels.push_back(std::move(leaves));
    while (m_levels.back().size() > 1) {
        const auto& below = m_levels.back();
        std::vector<seal::Digest> level;
        level.reserve(below.size() / 2);
        for (std::size_t i = 0; i + 1 < below.size(); i += 2)
            level.push_back(seal::nodeHash(below[i], below[i + 1]));
        m_levels.push_back(std::move(level));
    }
}

seal::Digest ProofTree::rootOf(std::uint64_t from, std::uint64_t to) const
{
    const std::uint64_t leaves = to - from;
    if (std::has_single_bit(leaves))
        return m_levels[static_cast<std::size_t>(std::countr_zero(leaves))][from / leaves];
    const std::uint64_t split = splitOf(leaves);
    return seal::nodeHash(rootOf(from, from + split), rootOf(from + split, to));
}

seal::Digest ProofTree::root() const
{
    return size() == 0 ? seal::rootOf({}) : rootOf(0, size());
}

seal::Proof ProofTree::inclusion(std::uint64_t index) const
{
    seal::Proof proof;
    std::uint64_t from = 0;
    std::uint64_t to = size();
    while (to - from > 1) {
        const std::uint64_t middle = from + splitOf(to - from);
        if (index < middle) {
            proof.push_back(rootOf(middle, to));
            to = middle;
        } else {
            proof.push_back(rootOf(from, middle));
            from = middle;
        }
    }
    std::reverse(proof.begin(), proof.end()); // from the leaf up
    return proof;
}

} // namespace wr
