// SPDX-License-Identifier: GPL-3.0-or-later
//
// When what a rung did is to be taken back: by the target itself, or by somebody whom this desk reminds. Never by a command
// that was given ahead. Pure.
#pragma once

#include "models/state/room.h"

namespace wr {

// A run that is in force, that no target takes back by itself, and when its time is over.
struct RevertDue {
    RunId run;
    SystemId system;
    RungId rung;
    Instant at;
    bool operator==(const RevertDue&) const = default;
};

// Who takes it back, and when; a sentence. at: the moment in words, when the rung is in force. Empty when the ladder names
// no time.
QString revertText(const Rung& rung, const QString& at = {});

// When a run that is in force is to be taken back. Nothing: it is not in force, or the ladder names no time.
std::optional<Instant> revertAt(const Rung& rung, const Run& run);

// What somebody is to be reminded of, now or later; of open incidents, the earliest first.
QList<RevertDue> plannedReverts(const Room& room);
// Those of them whose time has come.
QList<RevertDue> revertsDue(const QList<RevertDue>& planned, Instant now);

} // namespace wr
