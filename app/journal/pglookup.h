// SPDX-License-Identifier: GPL-3.0-or-later
//
// The numeric addresses of a host, looked up without waiting beyond a deadline; libpq's own look-up has none.
// Thread: any.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace wr {

// Empty when the name is not known or the time was up. A numeric address is its own.
std::vector<std::string> addressesOf(const std::string& host,
                                     std::chrono::steady_clock::time_point until);

} // namespace wr
