// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether a target is still as a run left it, so that its undo restores what was captured and nothing that somebody else
// did since. Compared are what the rung expects of its record, and each captured value that the undo puts back or rests on.
// Thread: the one that reads the target.
#pragma once

#include "app/engine/runvalues.h"

namespace wr {

struct UndoStates {
    QList<StateRow> rows; // as we found it, as we left it, as it is now
    QList<Captured> left; // what the undo rests on as long as nothing moved
    QList<Captured> now;  // what it rests on when somebody goes on anyway
    bool moved = false;
    std::optional<Error> maybeUnreadable; // nothing could be compared
};

// Reads the record of the run's rung once. REQUIRES: sent is of this run, terms carry its values.
UndoStates undoStates(const Effector& effector, const SentRun& sent, const Run& run,
                      const Terms& terms);

// Refused: the target is no longer as the run left it; names the three states of what differs.
Error movedError(const RunId& run, const QList<StateRow>& rows);

} // namespace wr
