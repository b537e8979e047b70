// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names that appear twice in one object of a payload. Few members are compared pair by pair; many are sorted, so
// that no object costs the square of its size. Thread: any.
#pragma once

#include "models/seal/json.h"

namespace wr::seal {

// The index of the first member whose name was there before, or the number of members.
std::size_t repeatedMember(const Json::Object& members);

} // namespace wr::seal
