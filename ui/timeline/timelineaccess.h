// SPDX-License-Identifier: GPL-3.0-or-later
//
// The timeline for screen readers: a chart whose value is a sentence about what is in view, with one child per lane.
// Installed once per program; needs no view to exist. GUI thread.
#pragma once

namespace wr::timeline {

// Lets assistive programs see timelines. May be called more than once.
void installTimelineAccess();

} // namespace wr::timeline
