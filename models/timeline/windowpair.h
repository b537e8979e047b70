// SPDX-License-Identifier: GPL-3.0-or-later
//
// The two windows of time that are compared, one before and one after: which ones a person means, also when only one of
// them or none was chosen, and whether they can be compared at all. Pure; any thread.
#pragma once

#include "models/base/result.h"
#include "models/timeline/viewport.h"

namespace wr {

struct WindowPair {
    Stretch before;
    Stretch after;
    bool operator==(const WindowPair&) const = default;
};

// What was chosen so far, and what the choice may be filled up from.
struct WindowChoice {
    std::optional<Stretch> before{};
    std::optional<Stretch> after{};
    std::optional<Stretch> selection{}; // on the timeline now
    std::optional<qint64> onset{};      // of the incident, as declared
    Stretch shown{};                    // what the timeline shows
    bool operator==(const WindowChoice&) const = default;
};

// The pair that is meant. A window that was not chosen is the same length directly beside the other one; when none was, the
// selection is the one after; without a selection it is what is shown after the onset.
Result<WindowPair> pairOf(const WindowChoice& choice);

// Fails when a window ends before it begins, or when the two overlap; says what to do.
Result<WindowPair> comparable(const WindowPair& pair);

// "2026-11-24 14:00:00 UTC to 2026-11-24 14:10:00 UTC, 10 min 0 s"
QString stretchText(const Stretch& stretch);

} // namespace wr
