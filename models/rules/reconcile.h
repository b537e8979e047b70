// SPDX-License-Identifier: GPL-3.0-or-later
//
// After a time apart: which of one's own entries met something when they got their positions. Pure; any thread.
#pragma once

#include "models/state/room.h"

namespace wr {

enum class MeetingKind {
    Conflict, // another value was set in the same field; both are kept
    NoEffect, // the entry came too late or without authority where it stands now
    Run,      // a run that was sent offline met another on the same target
};

struct Meeting {
    MeetingKind kind = MeetingKind::Conflict;
    IncidentId incident; // empty for the room's own matters
    EntryHash entry;     // one's own
    QString what;        // a sentence: what met what
    bool operator==(const Meeting&) const = default;
};

struct Reconciliation {
    qint64 merged = 0; // own entries that got a position
    qint64 others = 0; // entries of others that arrived with them
    QList<Meeting> meetings;
    bool operator==(const Reconciliation&) const = default;
};

// mine: own entries that waited and have a position now.
QList<Meeting> meetingsOf(const Room& room, const QSet<EntryHash>& mine);

} // namespace wr
