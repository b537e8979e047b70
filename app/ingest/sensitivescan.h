// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds secrets and personal data in text: in a record as it arrived, where JSON escapes stand, or in plain text. Says
// where they are, and never keeps what they are. The first rule that fits at a place counts; hits do not overlap.
//
// Thread: any; a counter belongs to one at a time.
#pragma once

#include "app/ingest/sensitiverules.h"

#include <functional>
#include <string_view>

namespace wr {

struct SensitiveHit {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::size_t rule = 0;
    bool operator==(const SensitiveHit&) const = default;
};

// In order. withOptional: the rules that are only followed when asked for, too.
std::vector<SensitiveHit> sensitiveHits(std::string_view text, const SensitiveRules& rules,
                                        bool withOptional = false);

// Counts what a stream holds, in pieces of any size.
class SensitiveCounter final
{
public:
    // REQUIRES: rules outlives it.
    explicit SensitiveCounter(const SensitiveRules& rules)
        : m_rules(rules)
        , m_times(rules.rules().size())
    {
    }

    void push(std::string_view piece);
    // What comes next does not go on from what came: the words that are cut off here, on both sides, do not count.
    void skip();
    // The stream is complete. By the rules' wire names; those never met are left out.
    SensitiveCounts finish();

private:
    void count(bool last);

    const SensitiveRules& m_rules;
    std::vector<qint64> m_times;
    std::string m_waiting;
    std::size_t m_counted = 0; // of what waits
    bool m_cutOff = false;     // in the rest of a word
};

} // namespace wr
