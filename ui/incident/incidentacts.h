// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one can do to an incident as a whole, and why not. GUI thread.
#pragma once

#include "models/base/instant.h"
#include "models/state/room.h"

namespace wr::incident {

// What one can do to an incident as a whole.
enum class Act {
    Raise,
    Lower,
    Phase,
    TakeCommand,
    HandOver,
    Accept,
    Decide,
    Seal,
    Retitle,
    Close,
    Classify,
    Acknowledge,
    Grant, // restricts an incident that is not restricted yet
    EndAccess,
    Bundle, // exports it for somebody who does not have the room
};

QString actTitle(Act act);

// Why the person cannot do it now; empty when they can.
QString whyNot(const Room& room, const Incident& incident, Act act, const MemberId& me,
               Instant now);

} // namespace wr::incident
