// SPDX-License-Identifier: GPL-3.0-or-later
//
// A window of time with what it holds, as a whole and step by step, so that it can be drawn as lines beside another one.
// Only counts are kept. Pure; any thread.
#pragma once

#include "models/timeline/reasoncounts.h"
#include "models/timeline/traitcounts.h"
#include "models/timeline/twicetold.h"
#include "models/timeline/viewport.h"

namespace wr {

// What one step of a window holds.
struct StepCounts {
    qint64 items = 0;
    qint64 errors = 0;
    qint64 adverse = 0;
    DurationCounts calls{}; // of model calls
    bool operator==(const StepCounts&) const = default;
};

inline constexpr int windowSteps = 24; // enough for a shape, few enough for a table

struct CountedWindow {
    Stretch stretch;
    WindowCounts counts{};
    std::array<StepCounts, windowSteps> steps{};
    CallSample sample{}; // of the items in the lane of model behaviour
    CallPairs pairs{};
    bool operator==(const CountedWindow&) const = default;
};

// REQUIRES: the item begins within the window's stretch, and not before the one counted last.
void countItem(CountedWindow& window, const EvidenceItem& item);

// All items were counted.
void finish(CountedWindow& window);

// Where a step begins. REQUIRES: 0 <= step < windowSteps.
qint64 stepStart(const Stretch& stretch, int step);

} // namespace wr
