// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which shape a state of a run takes. Only what a read-back confirmed is solid and good; unknown is a shape of its own.
#pragma once

#include "models/facts/containment.h"
#include "ui/look/palette.h"

namespace wr::actions {

look::StateMark markOf(RunState state);

// What a state means for the person who pressed, and what comes next; one or two sentences.
QString meaningOf(RunState state, bool undo);

} // namespace wr::actions
