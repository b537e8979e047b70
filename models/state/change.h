// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which things moved with an entry, so that views touch only those.
#pragma once

#include "models/base/ids.h"

#include <QtCore/QSet>

namespace wr {

struct Change {
    QSet<IncidentId> incidents;
    QSet<SystemId> systems;
    QSet<RunId> runs;
    QSet<ApprovalId> approvals;
    bool roster = false;
    bool everything = false; // the room was opened or folded anew
    qint64 position = -1;

    void add(const Change& other)
    {
        incidents.unite(other.incidents);
        systems.unite(other.systems);
        runs.unite(other.runs);
        approvals.unite(other.approvals);
        roster = roster || other.roster;
        everything = everything || other.everything;
        position = other.position > position ? other.position : position;
    }
};

} // namespace wr
