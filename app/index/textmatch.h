// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks for a word in bytes, upper and lower case alike for ASCII. Pure; any thread.
#pragma once

#include <string_view>

namespace wr {

// True when lower, which is in lower case and not empty, occurs in text.
bool containsFolded(std::string_view text, std::string_view lower);

} // namespace wr
