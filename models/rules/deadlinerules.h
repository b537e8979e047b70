// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clocks of an incident: task time boxes, approvals that expire, the next update that the cadence promises.
// Time is an argument.
#pragma once

#include "models/state/room.h"

namespace wr {

struct RunningClock {
    enum class Kind { TimeBox, Approval, Update };
    Kind kind = Kind::Update;
    QString what; // a sentence's subject: the task's words, the rung
    MemberId owner;
    Instant due;
    bool operator==(const RunningClock&) const = default;
};

// Running clocks, the next one due first.
QList<RunningClock> clocksOf(const Room& room, const Incident& incident);

} // namespace wr
