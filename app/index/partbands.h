// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a part tells of change bands: the runs of each value, and when each combination of values was seen first. Rows that are
// not counted tell nothing. Pure; any thread.
#pragma once

#include "app/index/columns.h"

namespace wr {

using RowOrder = std::vector<const IndexRow*>; // by start, then offset

// The request of each row, a hash of its trace; 0 = one of its own.
std::vector<quint64> requestsOf(const RowOrder& order, std::string_view ids);

// As the table `part` keeps them (indexfile.h), before they are packed.
std::string runBytes(const RowOrder& order, const std::vector<quint64>& requests);
std::string combinationBytes(const RowOrder& order, const std::vector<quint64>& requests);

} // namespace wr
