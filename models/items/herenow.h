// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who looks at which incident now, for the cards of the board. What their programs say of it is signed by nobody: a device
// that belongs to nobody on the roster does not count, and names come from the roster. Pure.
#pragma once

#include "models/ports/sharing.h"
#include "models/state/room.h"

namespace wr {

// By incident, the others who look at it, by name and joined, each with the field that they are typing in.
using PeopleHere = QMap<IncidentId, QString>;

// Nothing when the room is not shared: then nobody else can be here.
std::optional<PeopleHere> peopleHere(const Room& room, const SharingState& state);

} // namespace wr
