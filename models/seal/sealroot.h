// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sealing evidence: one root over chosen records, each named by its exhibit, byte offset and length in the
// decoded stream. Leaf = SHA-256(0x00 || exhibit || offset || length || SHA-256(record)), numbers in eight
// bytes, most significant first; the tree of merkle.h over the leaves in the order exhibit, offset, length.
// The same records give the same root on every replica, in whatever order they were picked.
// Thread: any; everything here is a value.
#pragma once

#include "models/seal/bytes.h"
#include "models/seal/flaw.h"

#include <vector>

namespace wr::seal {

struct SealedRecord {
    Digest exhibit{};
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    Digest record{}; // SHA-256 of the record's bytes

    // NOLINTNEXTLINE(modernize-use-nullptr): the check misreads the comparison that the compiler writes.
    auto operator<=>(const SealedRecord&) const = default;
};

// The record is given as its SHA-256.
Digest sealLeaf(const Digest& exhibit, std::uint64_t offset, std::uint64_t length,
                const Digest& record);

// The leaves in their order; a record picked twice counts once. Two records of one name with different
// contents are refused.
tl::expected<std::vector<Digest>, Flaw> sealLeaves(std::vector<SealedRecord> records);
tl::expected<Digest, Flaw> sealRoot(std::vector<SealedRecord> records);

} // namespace wr::seal
