// SPDX-License-Identifier: GPL-3.0-or-later
//
// The marks of what appears for the first time: a triangle in the band of a value, a diamond under the bands for a
// combination, hollow when it is only known to be the first of the window. GUI thread.
#pragma once

#include "ui/timeline/timelinescene.h"

class QPainter;

namespace wr::timeline {

// Puts the marks into the scene. REQUIRES: its lanes are laid out.
void placeFirsts(TimelineScene& scene, const std::vector<FirstSeen>& firsts);

// REQUIRES: the painter stands at the left edge of the plot and is scrolled.
void paintFirsts(QPainter& painter, const TimelineScene& scene);

// The mark that a pixel of the content means, which is the nearest within reach; null when there is none.
const FirstMark* firstMarkAt(const TimelineScene& scene, int x, int y);

// A ring around the marks at the cursor. REQUIRES: as paintFirsts().
void paintFirstAtCursor(QPainter& painter, const TimelineScene& scene,
                        const std::vector<FirstSeen>& firsts, qint64 cursor);

// The time, and everything that is seen for the first time then.
QString firstsSentence(const std::vector<FirstSeen>& firsts, qint64 at, qint64 span);

// "first seen: …" for every combination near x; empty when there is none.
QString combinationsNear(const TimelineScene& scene, const SceneSource& source, int x);

// The same for the values of a band in the window, for those who hear it; the first few of them.
QString firstsOfLane(const SceneLane& lane, const SceneSource& source);

} // namespace wr::timeline
