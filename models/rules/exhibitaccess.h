// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which exhibits only the members of a restricted incident read, and what must not carry them out of it. Only who can read the
// incident knows of them, so this is asked before something is written, and by whoever puts together what others get; the
// room's rules, which all must answer alike, cannot. Pure; any thread.
#pragma once

#include "models/state/room.h"

namespace wr {

// May what is written for this incident (empty = for the whole room) speak of the exhibit? True for an exhibit that
// everybody reads, for one of this incident, and for one that the room does not know.
bool isReadableIn(const Room& room, const ExhibitId& exhibit, const IncidentId& incident);

// The restricted incident that the exhibit belongs to; null when everybody in the room may read it, or nobody knows it.
const Incident* maybeKeeperOf(const Room& room, const ExhibitId& exhibit);

// All such exhibits, with the codes of their incidents.
QHash<ExhibitId, QString> restrictedExhibits(const Room& room);

// Why the event would carry an exhibit of a restricted incident out of it; empty when it does not.
QString whyNotTold(const Room& room, const Event& event);

} // namespace wr
