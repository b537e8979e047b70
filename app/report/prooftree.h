// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tree of models/seal/merkle.h with its complete subtrees kept, so that each of many inclusion proofs costs a few
// hashes and not one for every leaf. 64 bytes a leaf. Thread: any; immutable.
#pragma once

#include "models/seal/merkle.h"

namespace wr {

class ProofTree final
{
public:
    explicit ProofTree(std::vector<seal::Digest> leaves);

    std::uint64_t size() const { return m_levels.front().size(); }

    seal::Digest root() const;
    // REQUIRES: index < size().
    seal::Proof inclusion(std::uint64_t index) const;

private:
    seal::Digest rootOf(std::uint64_t from, std::uint64_t to) const;

    // By height: the roots of the complete subtrees of 2^height leaves, from the left.
    std::vector<std::vector<seal::Digest>> m_levels;
};

} // namespace wr
