// SPDX-License-Identifier: GPL-3.0-or-later
//
// The timeline in sentences: for the readout line under it, for the lane names, and for screen readers. Foreign text
// in them is made visible and isolated. GUI thread.
#pragma once

#include "ui/timeline/timelinescene.h"

#include <QtCore/QString>

namespace wr::timeline {

// "31,402 · 2 % adverse"
QString laneCountText(const LaneMarks& marks);

// What stands beside a flag: who and what, or the state of a run.
QString flagText(const TimelineEntry& entry);

// What a lane shows in this window, without its name.
QString laneSentence(const SceneLane& lane, const SceneSource& source);

// What the whole window shows.
QString viewSentence(const TimelineScene& scene, const SceneSource& source);

// What lies at a time in a lane; lane -1 says the time only.
QString readoutSentence(const TimelineScene& scene, const SceneSource& source, int lane, qint64 at);

} // namespace wr::timeline
