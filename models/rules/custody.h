// SPDX-License-Identifier: GPL-3.0-or-later
//
// An exhibit's chain of custody: who collected, opened, exported and handed it on; and what is to be entered when
// somebody opens it. Pure; any thread.
#pragma once

#include "models/facts/event.h"
#include "models/state/room.h"

namespace wr {

// One act of the chain.
struct CustodyRow {
    QString act;   // collected, opened, exported, transferred
    QString title; // the same, for people
    Instant at;
    MemberId by;
    QString byName;
    SystemId system;
    QString where; // the file that arrived, whom or where it went, or where it was opened
    QString why;
    IncidentId incident; // empty when it was for none
    QString code;        // of that incident
    EntryHash entry;
    bool operator==(const CustodyRow&) const = default;
};

// Oldest first: that it was collected, once a system that has it, then all that followed.
QList<CustodyRow> custodyOf(const Room& room, const ExhibitId& exhibit);

// What to enter when somebody opens the exhibit, without its `to`; nothing when the exhibit is neither restricted nor
// sealed, or the room keeps no custody. now: the incident that one works on, if any; of several that sealed it, it counts.
std::optional<CustodyNoted> openingOf(const Room& room, const ExhibitId& exhibit,
                                      const IncidentId& now);

// Did this member open the exhibit at this time or later?
bool hasOpened(const Room& room, const ExhibitId& exhibit, const MemberId& member, Instant since);

} // namespace wr
