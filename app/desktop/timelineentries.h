// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people and targets did in an incident, for the timeline's lane of entries. Pure; any thread.
#pragma once

#include "models/state/room.h"
#include "models/timeline/lanes.h"

namespace wr {

std::vector<TimelineEntry> timelineEntries(const Room& room, const IncidentId& incident);

} // namespace wr
