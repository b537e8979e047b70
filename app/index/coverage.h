// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the evidence of a system shows of each kind: how many items carry it and how much of it, and from when to when.
// Pure; any thread.
#pragma once

#include "app/index/columns.h"

#include <span>

namespace wr {

struct KindCoverage {
    std::array<qint64, 5> items{}; // by KindPresence
    qint64 fromNanos = 0;          // first and last item that bears the kind; both 0 when none does
    qint64 toNanos = 0;

    bool operator==(const KindCoverage&) const = default;
};

using Coverage = std::array<KindCoverage, evidenceKindCount>;

void addTo(Coverage& coverage, const IndexRow& row);
void addTo(Coverage& coverage, const Coverage& other);
std::string coverageBytes(const Coverage& coverage);
Coverage coverageOf(std::span<const std::uint8_t> bytes);

} // namespace wr
