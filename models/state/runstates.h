// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which state of a run may follow which.
#pragma once

#include "models/facts/containment.h"

namespace wr {

// ordered -> sending | not sent, or unknown when somebody takes the run over; sending -> pending | rejected | unknown | not sent; what was sent is settled only by
// a read-back; a confirmed run may drift or be undone.
bool mayFollow(RunState before, RunState after);

} // namespace wr
