// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people in a simulated room do: one act of one member, drawn from what its screen shows at that moment. Thread: one.
#pragma once

#include "tests/faults/simmember.h"

namespace wr::test {

// Two systems whose ladders share target keys.
QList<System> simulatedSystems();

// Does one thing and says which. May throw a Crash. REQUIRES: the member is up.
void actOnce(SimMember& member);

} // namespace wr::test
