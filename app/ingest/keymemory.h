// SPDX-License-Identifier: GPL-3.0-or-later
//
// The keys one reader has met, each with its meaning and how often it was seen. Bounded: a file that makes up a new
// key per record cannot fill the memory.
#pragma once

#include "app/ingest/dialects.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace wr {

class KeyMemory final
{
public:
    explicit KeyMemory(const DialectSet& dialects);

    // The meaning of a key; counts the sight of it. The reference holds until the next call.
    const KeyMeaning& meaning(std::string_view key);
    // Keys that no dialect lists, with how often they were seen.
    std::vector<std::pair<std::string_view, std::int64_t>> unmapped() const;

private:
    struct Row {
        std::string key;
        std::uint64_t hash = 0;
        std::int64_t seen = 0;
        KeyMeaning meaning;
    };

    void grow();

    const DialectSet& m_dialects;
    std::deque<Row> m_rows;
    std::vector<std::uint32_t> m_slots; // 0 = free, else row + 1
    KeyMeaning m_beyond;                // of keys past the limit
};

} // namespace wr
