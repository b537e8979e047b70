// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which values of the bands occur together in one request: the answering model, the prompt version, the retrieval source,
// the guardrail version, the provider and the deployment. The items of a request say them in pieces, so the values of a
// request are gathered over its items. Pure; any thread.
#pragma once

#include "models/timeline/picture.h"

#include <array>
#include <cstddef>
#include <unordered_map>
#include <vector>

namespace wr {

// Of one segment and of the whole evidence: what lies beyond is not followed, the oldest are.
inline constexpr std::size_t combinationsFollowed = 1024;

// One combination inside one segment; values are the segment's string numbers, 0 = the request says nothing.
struct CombinationRun {
    std::array<quint32, combinedKinds.size()> values{};
    qint64 firstNanos = 0;
    bool operator==(const CombinationRun&) const = default;
};

class CombinationBuilder final
{
public:
    // request: which request the item belongs to; 0 = one of its own. The first value of a kind in a request counts.
    // REQUIRES: starts ascend.
    void add(const std::array<quint32, bandKindCount>& bands, qint64 startNanos, quint64 request);
    // Those of at least two values, by time, each once; the builder is empty afterwards.
    std::vector<CombinationRun> take();

private:
    std::vector<CombinationRun> m_requests;
    std::unordered_map<quint64, std::size_t> m_places; // of a request
};

// By time, each combination where it was seen first, without the one with which the evidence begins. One that shows less than another one that was there before or at the
// same moment, as a request does that is cut at a segment's edge, is none of its own.
QList<CombinationSeen> firstCombinations(std::vector<CombinationSeen> seen);
// Those in [from, to).
QList<CombinationSeen> combinationsIn(const QList<CombinationSeen>& all, qint64 fromNanos,
                                      qint64 toNanos);

} // namespace wr
