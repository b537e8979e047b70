// SPDX-License-Identifier: GPL-3.0-or-later
//
// What appears for the first time: a value of a band in the whole evidence, and a combination of the values that one
// request shows (answering model, prompt version, retrieval source, guardrail version). What the evidence begins with is
// not new.
//
// Tiles hold values, not what occurred together. Combinations are read from single items, so they are known only where a
// picture holds those. That one is the first of all is certain when its youngest value appeared within the window;
// otherwise it is only known to be the first of the window. Pure; any thread.
#pragma once

#include "models/timeline/picture.h"

#include <optional>
#include <vector>

namespace wr {

struct FirstSeen {
    qint64 at = 0;
    std::optional<BandKind> kind; // of a value; none = a combination
    QString what;
    bool certain = true; // false: it may have occurred before the window
    bool operator==(const FirstSeen&) const = default;
};

// By time. whole: the picture of all evidence of the scope; picture: the one of the window.
std::vector<FirstSeen> firstsOf(const TimelinePicture& whole, const TimelinePicture& picture);

// "first seen: Answering model gpt-x-0815", or of a combination what it consists of and whether it is certain.
// Foreign text in it is isolated.
QString firstSeenText(const FirstSeen& first);

} // namespace wr
