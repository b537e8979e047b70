// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one item says of the change bands: of several keys that say it the one that ranks first, of the item before its
// resource. Views given to add() must hold until settle(); what a resource says is kept.
#pragma once

#include "app/ingest/dialects.h"
#include "app/ingest/fields.h"
#include "app/ingest/rawitem.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace wr {

class BandPicks final
{
public:
    // A new resource says nothing yet.
    void enterResource() { m_resource.clear(); }

    void addToResource(const KeyMeaning& meaning, const FieldValue& value);

    // A new item says nothing yet.
    void startItem() { m_picked = 0; }

    void add(const KeyMeaning& meaning, const FieldValue& value)
    {
        follow(meaning.bands, meaning.part, meaning.rank, value);
    }

    // The item is whole: its values as numbers of the table, 0 where it says nothing.
    void settle(StringTable& strings, std::array<std::uint32_t, bandKindCount>& bands);

private:
    struct Pick {
        int rank = 1000;
        int nameRank = 1000;
        FieldValue value;
        FieldValue name;
        BandPart part = BandPart::Value;
        BandPart namePart = BandPart::Name;
    };

    struct OfResource {
        unsigned bands = 0;
        BandPart part = BandPart::Value;
        int rank = 0;
        std::string text;
    };

    void follow(unsigned bands, BandPart part, int rank, const FieldValue& value);
    std::uint32_t textOf(StringTable& strings, const Pick& pick);
    const std::string& instructionDigest(const FieldValue& value, std::string_view text);
    std::uint32_t difference(StringTable& strings, std::uint32_t requested, std::uint32_t answered);

    std::vector<OfResource> m_resource;
    std::array<Pick, bandKindCount> m_picks{};
    unsigned m_picked = 0; // bit per band
    // Of an instruction's bytes and of what it says: most items of a stream repeat one.
    std::unordered_map<std::string, std::string> m_digests;
    std::string m_scratch;
    std::string m_otherScratch;
};

} // namespace wr
