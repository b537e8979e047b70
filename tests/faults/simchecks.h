// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must hold of a simulated room when everything has healed. Each oracle is told what really happened and follows the
// rules on its own; none asks the product whether it was right. Thread: one.
#pragma once

#include "tests/faults/simmember.h"

namespace wr::test {

// Violations go into the world. REQUIRES: all are up, healed and quiet.
void checkHealed(World& world, const std::vector<std::unique_ptr<SimMember>>& members);

// Whether one of the histories that ever were let this order take effect at its position.
bool tookEffect(const World& world, const RunId& run, const EntryHash& order);

// Marks the promises that no replica or log can keep any more, after something was put back.
void excuseLost(World& world, const std::vector<std::unique_ptr<SimMember>>& members);

} // namespace wr::test
