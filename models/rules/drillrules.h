// SPDX-License-Identifier: GPL-3.0-or-later
//
// Drills: the same rungs against practice endpoints. Where a request goes is its address, that is scheme://host:port or the
// ${name} that a template begins with. In a drill every address of a rung is exchanged for its practice address. Pure; any
// thread.
#pragma once

#include "models/state/practice.h"
#include "models/state/room.h"

namespace wr {

// The first rules that tell a drill's run from a real one.
inline constexpr int rulesOfDrills = 3;
bool knowsDrills(const Room& room);

// scheme://host:port in lower case without the usual port, or the variable that stands for it.
QString addressOf(const QString& url);

// Each address that a request of this rung goes to, once, and those of them for which the ladder names no practice
// address, or names the real one.
QStringList addressesOf(const Rung& rung);
QStringList unpractised(const Rung& rung);

// The rung as a drill presses it. REQUIRES: unpractised() is empty; else what it lacks still goes to the real address.
Rung practised(const Rung& rung);

// The rung as an incident presses it: practised in a drill, else itself.
Rung rungFor(const Room& room, const IncidentId& incident, const Rung& rung);

// Whether an incident may press this rung at all: in a drill it needs a practice address for each of its own, which the
// answer names, and a room whose rules know drills.
Verdict mayPractise(const Room& room, const IncidentId& incident, const Rung& rung);

// Why a request may not go where it goes; allowed when it may. A drill's never to a real address of the rung, a real
// one's never to a practice address. Addresses that are variables are not known here: whoever sends knows them.
Verdict mayGoTo(const Rung& rung, bool practice, const QString& url);

// How a drill went.
struct DrillTimes {
    Instant declared;
    std::optional<Instant> firstContainment; // the first run was sent
    std::optional<Instant> confirmed;        // the first one
    std::optional<Instant> undone;           // the last one
    bool operator==(const DrillTimes&) const = default;
};

DrillTimes drillTimes(const Room& room, const Incident& incident);

} // namespace wr
