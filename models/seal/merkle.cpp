// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/merkle.h"

#include "models/seal/digest.h"

#include <algorithm>
#include <bit>
#include <sodium.h>

namespace wr::seal {

namespace {

constexpr std::string_view leafPrefix("\x00", 1);

// The largest power of two below the size. REQUIRES: size > 1.
std::uint64_t split(std::uint64_t size)
{
    return std::bit_floor(size - 1);
}

void addInclusion(Proof& proof, std::span<const Digest> leaves, std::uint64_t index)
{
    if (leaves.size() < 2)
        return;
    const std::uint64_t left = split(leaves.size());
    if (index < left) {
        addInclusion(proof, leaves.first(left), index);
        proof.push_back(rootOf(leaves.subspan(left)));
    } else {
        addInclusion(proof, leaves.subspan(left), index - left);
        proof.push_back(rootOf(leaves.first(left)));
    }
}

// SUBPROOF of RFC 6962, 2.1.2: known says whether the verifier has the root of these leaves already.
void addConsistency(Proof& proof, std::span<const Digest> leaves, std::uint64_t oldSize, bool known)
{
    if (oldSize == leaves.size()) {
        if (!known)
            proof.push_back(rootOf(leaves));
        return;
    }
    const std::uint64_t left = split(leaves.size());
    if (oldSize <= left) {
        addConsistency(proof, leaves.first(left), oldSize, known);
        proof.push_back(rootOf(leaves.subspan(left)));
    } else {
        addConsistency(proof, leaves.subspan(left), oldSize - left, false);
        proof.push_back(rootOf(leaves.first(left)));
    }
}

// Where the walk from a node to the root stands: the node's index and the last index, on its level.
struct Walk {
    std::uint64_t node;
    std::uint64_t last;

    bool siblingIsLeft() const { return (node & 1U) == 1U || node == last; }

    // A node at the right edge without a sibling rises until it is a right child.
    void skipLonely()
    {
        while ((node & 1U) == 0U && node != 0) {
            node >>= 1U;
            last >>= 1U;
        }
    }

    void up()
    {
        node >>= 1U;
        last >>= 1U;
    }
};

// The roots of the old and the new tree as far as a proof has been followed.
struct Grown {
    Digest oldHash;
    Digest newHash;
};

// Follows every element; false when there are too many or too few of them.
bool climb(Walk walk, Grown& grown, std::span<const Digest> siblings)
{
    for (const Digest& sibling : siblings) {
        if (walk.last == 0)
            return false;
        if (walk.siblingIsLeft()) {
            grown.oldHash = nodeHash(sibling, grown.oldHash);
            grown.newHash = nodeHash(sibling, grown.newHash);
            walk.skipLonely();
        } else {
            grown.newHash = nodeHash(grown.newHash, sibling);
        }
        walk.up();
    }
    return walk.last == 0;
}

// The same tree twice, or the empty tree before any other: there is nothing to prove, so nothing may be
// proved. The root of an empty tree is known.
tl::expected<void, Flaw> verifyWithoutProof(std::uint64_t oldSize, const Digest& oldRoot,
                                            std::uint64_t newSize, const Digest& newRoot,
                                            std::span<const Digest> proof)
{
    const Digest empty = sha256({});
    const bool oldGood = oldSize != 0 || oldRoot == empty;
    const bool newGood = newSize != 0 || newRoot == empty;
    const bool same = oldSize != newSize || oldRoot == newRoot;
    if (proof.empty() && oldGood && newGood && same)
        return {};
    return flawed(FlawKind::BadProof, "The roots do not belong to the same history.");
}

} // namespace

Digest leafHash(std::string_view leaf)
{
    return Sha256().add(leafPrefix).add(leaf).finish();
}

Digest nodeHash(const Digest& left, const Digest& right)
{
    std::array<std::uint8_t, 65> bytes{0x01};
    std::ranges::copy(left, bytes.begin() + 1);
    std::ranges::copy(right, bytes.begin() + 33);
    Digest digest{};
    crypto_hash_sha256(digest.data(), bytes.data(), bytes.size());
    return digest;
}

Digest rootOf(std::span<const Digest> leaves)
{
    Frontier frontier;
    for (const Digest& leaf : leaves)
        frontier.append(leaf);
    return frontier.root();
}

void Frontier::append(const Digest& leaf)
{
    Digest subtree = leaf;
    for (std::uint64_t size = m_size; (size & 1U) == 1U; size >>= 1U) {
        subtree = nodeHash(m_subtrees.back(), subtree);
        m_subtrees.pop_back();
    }
    m_subtrees.push_back(subtree);
    ++m_size;
}

Digest Frontier::root() const
{
    if (m_subtrees.empty())
        return sha256({});
    Digest root = m_subtrees.back();
    for (std::size_t i = m_subtrees.size() - 1; i > 0; --i)
        root = nodeHash(m_subtrees[i - 1], root);
    return root;
}

Bytes Frontier::write() const
{
    Bytes bytes(asText(bigEndian(m_size)));
    for (const Digest& subtree : m_subtrees)
        bytes.append(asText(subtree));
    return bytes;
}

tl::expected<Frontier, Flaw> Frontier::read(std::string_view bytes)
{
    if (bytes.size() < 8)
        return flawed(FlawKind::Truncated, "The tree's state ends before its size.", bytes.size());
    Frontier frontier;
    for (const std::uint8_t octet : asOctets(bytes.substr(0, 8)))
        frontier.m_size = (frontier.m_size << 8U) + octet;
    const auto subtrees = static_cast<std::size_t>(std::popcount(frontier.m_size));
    std::string_view rest = bytes.substr(8);
    if (rest.size() != subtrees * sizeof(Digest))
        return flawed(FlawKind::WrongValue,
                      "The tree's state does not have the length that its size asks for.", 8);
    frontier.m_subtrees.resize(subtrees);
    for (Digest& subtree : frontier.m_subtrees) {
        std::ranges::copy(asOctets(rest.substr(0, subtree.size())), subtree.begin());
        rest.remove_prefix(subtree.size());
    }
    return frontier;
}

tl::expected<Proof, Flaw> makeInclusion(std::span<const Digest> leaves, std::uint64_t index)
{
    if (index >= leaves.size())
        return flawed(FlawKind::BadProof, "There is no such leaf in the tree.");
    Proof proof;
    addInclusion(proof, leaves, index);
    return proof;
}

tl::expected<void, Flaw> verifyInclusion(const Digest& leaf, std::uint64_t index,
                                         std::uint64_t size, std::span<const Digest> proof,
                                         const Digest& root)
{
    if (index >= size)
        return flawed(FlawKind::BadProof, "There is no such leaf in the tree.");
    Walk walk{index, size - 1};
    Digest hash = leaf;
    for (const Digest& sibling : proof) {
        if (walk.last == 0)
            return flawed(FlawKind::BadProof, "The proof of inclusion is too long.");
        if (walk.siblingIsLeft()) {
            hash = nodeHash(sibling, hash);
            walk.skipLonely();
        } else {
            hash = nodeHash(hash, sibling);
        }
        walk.up();
    }
    if (walk.last != 0)
        return flawed(FlawKind::BadProof, "The proof of inclusion is too short.");
    if (hash != root)
        return flawed(FlawKind::BadProof, "The proof of inclusion does not lead to the root.");
    return {};
}

tl::expected<Proof, Flaw> makeConsistency(std::span<const Digest> leaves, std::uint64_t oldSize)
{
    if (oldSize > leaves.size())
        return flawed(FlawKind::BadProof, "The tree has fewer leaves than that.");
    Proof proof;
    if (oldSize > 0)
        addConsistency(proof, leaves, oldSize, true);
    return proof;
}

tl::expected<void, Flaw> verifyConsistency(std::uint64_t oldSize, const Digest& oldRoot,
                                           std::uint64_t newSize, const Digest& newRoot,
                                           std::span<const Digest> proof)
{
    if (oldSize > newSize)
        return flawed(FlawKind::BadProof, "The tree has become smaller.");
    if (oldSize == newSize || oldSize == 0)
        return verifyWithoutProof(oldSize, oldRoot, newSize, newRoot, proof);
    // RFC 9162, 2.1.4.2. When the old tree is complete, its root is the first element and is left out.
    const bool complete = std::has_single_bit(oldSize);
    if (!complete && proof.empty())
        return flawed(FlawKind::BadProof, "The proof of consistency is too short.");
    Walk walk{oldSize - 1, newSize - 1};
    while ((walk.node & 1U) == 1U)
        walk.up();
    Grown grown{complete ? oldRoot : proof.front(), complete ? oldRoot : proof.front()};
    if (!climb(walk, grown, complete ? proof : proof.subspan(1)))
        return flawed(FlawKind::BadProof, "The proof of consistency has the wrong length.");
    if (grown.oldHash != oldRoot || grown.newHash != newRoot)
        return flawed(FlawKind::BadProof,
                      "The shared history was changed: the proof does not lead to the roots.");
    return {};
}

} // namespace wr::seal
