// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one gate: may this member make this entry, here and now? Asked by buttons and commands before, by the fold of every
// entry after, and by whatever sends a request last. Pure; time is the entry's claimed time.
#pragma once

#include "models/state/entry.h"
#include "models/state/room.h"

namespace wr {

// The gate itself. An unknown author is refused before this is asked.
Verdict gate(const Room& room, const MemberId& who, const Entry& entry);

// Who may exercise a right over a system, and whether this member may. NeedsSecondPerson when the authority says so.
Verdict mayExercise(const Room& room, const MemberId& who, const SystemId& system,
                    DecisionRight right);

// The same over any of several systems: the best answer counts.
Verdict mayExerciseOnAny(const Room& room, const MemberId& who, const QList<SystemId>& systems,
                         DecisionRight right);

// Whether this member may press this rung, before there is a request: right, second person, live run on its target.
Verdict mayPress(const Room& room, const MemberId& who, const SystemId& system, const Rung& rung,
                 bool undo = false);

// The same while the shared log is out of reach: only what may be sent twice, needs nobody else and says why.
Verdict mayPressOffline(const Room& room, const MemberId& who, const SystemId& system,
                        const Rung& rung, bool undo, const QString& reason);

// Whether this member may press alone, for this once, where a second person is wanted: whoever holds the right, only what
// can be taken back, and only with a reason. Refused also where nobody else is wanted.
Verdict mayBreakGlass(const Room& room, const MemberId& who, const SystemId& system,
                      const Rung& rung, bool undo, const QString& reason);

// Whether this member may answer an approval at this time.
Verdict mayApprove(const Room& room, const MemberId& who, const Approval& approval, Instant at);

// Whether the approval lets its asker order this request at this time.
bool approvalHolds(const Approval& approval, const MemberId& asker, const QString& requestHash,
                   Instant at);

// "Ada Osei, +49 30 1234" for each, joined; for sentences.
QString namesOf(const Room& room, const QList<MemberId>& members);

} // namespace wr
