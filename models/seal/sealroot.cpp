// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/sealroot.h"

#include "models/seal/digest.h"
#include "models/seal/merkle.h"

#include <algorithm>

namespace wr::seal {

namespace {

bool sameName(const SealedRecord& left, const SealedRecord& right)
{
    return left.exhibit == right.exhibit && left.offset == right.offset
        && left.length == right.length;
}

} // namespace

Digest sealLeaf(const Digest& exhibit, std::uint64_t offset, std::uint64_t length,
                const Digest& record)
{
    const std::string_view prefix("\x00", 1);
    return Sha256()
        .add(prefix)
        .add(exhibit)
        .addNumber(offset)
        .addNumber(length)
        .add(record)
        .finish();
}

tl::expected<std::vector<Digest>, Flaw> sealLeaves(std::vector<SealedRecord> records)
{
    std::sort(records.begin(), records.end());
    records.erase(std::unique(records.begin(), records.end()), records.end());
    if (std::adjacent_find(records.begin(), records.end(), sameName) != records.end())
        return flawed(FlawKind::WrongValue, "One record is named twice with different contents.");
    std::vector<Digest> leaves;
    leaves.reserve(records.size());
    for (const SealedRecord& it : records)
        leaves.push_back(sealLeaf(it.exhibit, it.offset, it.length, it.record));
    return leaves;
}

tl::expected<Digest, Flaw> sealRoot(std::vector<SealedRecord> records)
{
    return sealLeaves(std::move(records)).map([](const std::vector<Digest>& leaves) {
        return rootOf(leaves);
    });
}

} // namespace wr::seal
