// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands out about a run, in a word with a shape before it: that one person broke the glass, that it was a drill, that it
// sends again what another run sent. Thread: any.
#pragma once

#include "models/facts/containment.h"

namespace wr {

// "▲ Break-glass", "◇ DRILL", "↻ sent again", several, or nothing.
QString runRemark(const Run& run);

// The name of a run with its remark before it, as lists show it.
QString remarked(const Run& run, const QString& name);

// The name of anything else of a drill: "◇ DRILL: …".
QString drilled(const QString& name);

} // namespace wr
