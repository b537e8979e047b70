// SPDX-License-Identifier: GPL-3.0-or-later
//
// The times under the timeline: a tick and a label for each step, the date once beside them. Left to right in every
// language, as clocks are. GUI thread.
#pragma once

#include "ui/timeline/timelinescene.h"

class QFont;
class QPainter;

namespace wr::timeline {

class Labels;

void paintRuler(QPainter& painter, const TimelineScene& scene, Labels& labels, const QFont& font,
                bool mirrored);

} // namespace wr::timeline
