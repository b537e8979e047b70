// SPDX-License-Identifier: GPL-3.0-or-later
//
// The brief that goes with command: how an incident stands, what waits for a decision, what runs against the clock, who is
// owed news, and who may act on its systems. Its parts are read from the room by who takes over, so that nothing rests on what
// the giver remembers. Pure; time is an argument.
#pragma once

#include "models/rules/authorityrules.h"
#include "models/rules/deadlinerules.h"
#include "models/state/room.h"

namespace wr {

// A clock at the moment of the brief.
struct BriefClock {
    RunningClock clock;
    qint64 leftMicros = 0; // negative = late by so much

    bool isLate() const { return leftMicros < 0; }

    bool operator==(const BriefClock&) const = default;
};

struct Brief {
    IncidentId incident;
    QString code;
    QString title;
    Instant at; // when it was drawn up
    Severity severity = Severity::Sev3;
    Phase phase = Phase::Triage;
    bool drill = false;
    MemberId commander; // empty = command is vacant
    MemberId offeredTo; // whom command is offered to; empty = nobody
    Instant happened;
    qint64 elapsedMicros = 0;       // since it happened; never negative
    QList<Run> inForce;             // confirmed and not undone, the latest of each target
    QList<Run> open;                // under way or unknown
    QList<Approval> approvals;      // asked and unanswered, run out or not
    QList<FieldConflict> conflicts; // that a person must settle
    QList<Task> tasks;              // not done
    QList<BriefClock> clocks;       // the next one due first
    QList<Crossing> owed;           // news that nobody acknowledged
    QList<WhoCan> authorities;      // every right over every system in scope, by system, then right
    bool operator==(const Brief&) const = default;
};

Brief briefOf(const Room& room, const Incident& incident, Instant now);

} // namespace wr
