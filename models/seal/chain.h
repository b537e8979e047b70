// SPDX-License-Identifier: GPL-3.0-or-later
//
// The chain of one device: its entries are numbered 1, 2, 3 ... and each names the hash of the one before. A
// missing number is a gap (wait for the rest); two entries with one number are a fork: a copied profile, a
// restored machine or an attack, never chance.
// Thread: confined to whoever owns the Chains; the rest are values.
#pragma once

#include "models/seal/payload.h"

#include <map>

namespace wr::seal {

// The last entry of a device; number 0 and a zero hash before its first.
struct ChainHead {
    std::int64_t sequence = 0;
    Digest hash{};

    bool operator==(const ChainHead&) const = default;
};

// Whether the entry with this payload and hash stands directly behind the head. Repeated, Fork, Gap and
// WrongPrevious tell what is wrong. An entry before the head is called Repeated: the head alone cannot tell it
// from a fork, Chains can.
tl::expected<void, Flaw> extends(const ChainHead& head, const Payload& payload, const Digest& hash);

// Every device's chain with the hashes of all its entries (32 bytes each), so that a fork is found however
// late the second entry arrives.
class Chains final
{
public:
    // The head of this device's chain; an empty head when nothing is known.
    ChainHead head(const PublicKey& author) const;

    // Adds the entry if it extends its author's chain; changes nothing otherwise.
    tl::expected<void, Flaw> add(const Payload& payload, const Digest& hash);

    // Starts a chain in the middle, from a head verified earlier; forgets what was known of this author.
    void resume(const PublicKey& author, const ChainHead& verified);

    // Every author with its head, in the order of the keys.
    std::map<PublicKey, ChainHead> heads() const;

private:
    struct Chain {
        std::int64_t first = 1; // the number of hashes.front()
        std::vector<Digest> hashes;
    };

    std::map<PublicKey, Chain> m_chains;
};

} // namespace wr::seal
