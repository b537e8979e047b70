// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tree of RFC 6962 over the shared log: leaf hash SHA-256(0x00 || leaf), inner node SHA-256(0x01 || left ||
// right), the empty tree SHA-256(""). A proof is checked against every one of its elements and against its
// exact length; what is left over or missing refuses it.
// Thread: any; everything here is a value.
#pragma once

#include "models/seal/bytes.h"
#include "models/seal/flaw.h"

#include <vector>

namespace wr::seal {

using Proof = std::vector<Digest>;

Digest leafHash(std::string_view leaf);
Digest nodeHash(const Digest& left, const Digest& right);

// The root of a tree with these leaf hashes.
Digest rootOf(std::span<const Digest> leaves);

// A tree that only grows: what append() and root() need, at most 64 hashes however large the tree.
class Frontier final
{
public:
    void append(const Digest& leaf);

    std::uint64_t size() const { return m_size; }

    Digest root() const;

    // Size in eight bytes, most significant first, then the roots of the complete subtrees, largest first.
    Bytes write() const;
    static tl::expected<Frontier, Flaw> read(std::string_view bytes);

    bool operator==(const Frontier&) const = default;

private:
    std::uint64_t m_size = 0;
    std::vector<Digest> m_subtrees; // one for each bit set in m_size, largest first
};

// That the leaf at the index is in the tree of these leaves; refused when there is no such leaf.
tl::expected<Proof, Flaw> makeInclusion(std::span<const Digest> leaves, std::uint64_t index);
tl::expected<void, Flaw> verifyInclusion(const Digest& leaf, std::uint64_t index,
                                         std::uint64_t size, std::span<const Digest> proof,
                                         const Digest& root);

// That the tree of the first oldSize leaves is a beginning of the tree of all; refused when oldSize is larger.
// The empty tree is a beginning of every tree, with an empty proof.
tl::expected<Proof, Flaw> makeConsistency(std::span<const Digest> leaves, std::uint64_t oldSize);
tl::expected<void, Flaw> verifyConsistency(std::uint64_t oldSize, const Digest& oldRoot,
                                           std::uint64_t newSize, const Digest& newRoot,
                                           std::span<const Digest> proof);

} // namespace wr::seal
