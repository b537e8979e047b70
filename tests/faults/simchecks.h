// SPDX-License-Identifier: GPL-3.0-or-later
//
// What must hold of a simulated room when everything has healed. Each oracle is told what really happened and follows the
// rules on its own; none asks the product whether it was right.
//
//   promises    what submit() promised is in the log, once, with effect
//   signatures  what somebody wrote in another's name has no effect
//   replicas    same entries in the same order, same root, same room, sound when verified
//   command     passes by taking, by offer and acceptance, or falls vacant; at every position
//   runs        never two live ones on one target, unless one was sent offline; at every position
//   conflicts   of two values set by people who had not seen each other's, the one that lost is shown until it is settled
//
// While it runs (simulator.cpp, simmember.cpp): each order is sent once at most, within 120 s, by who ordered it, with an
// effect at its position; a replica stops only when something was put back or copied; and whoever has accepted a history or
// audited it has a journal that verifies.
// Thread: one.
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
