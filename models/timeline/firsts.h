// SPDX-License-Identifier: GPL-3.0-or-later
//
// What appears for the first time: a value of a band, and a combination of the values that one request shows, each in the
// whole evidence of the scope. What the evidence begins with is not new. Pure; any thread.
#pragma once

#include "models/timeline/picture.h"

#include <array>
#include <optional>
#include <vector>

namespace wr {

struct FirstSeen {
    qint64 at = 0;
    std::optional<BandKind> kind; // of a value; none = a combination
    QString what{};               // the value
    std::array<QString, combinedKinds.size()>
        values{}; // of the combination, as CombinationSeen has them
    bool operator==(const FirstSeen&) const = default;
};

// By time. whole: the picture of all evidence of the scope; picture: the one of the window.
std::vector<FirstSeen> firstsOf(const TimelinePicture& whole, const TimelinePicture& picture);

// "first seen: Answering model gpt-x-0815", or of a combination what it consists of.
// Foreign text in it is isolated.
QString firstSeenText(const FirstSeen& first);

} // namespace wr
