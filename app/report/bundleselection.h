// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which entries and exhibits of a room a bundle of one incident takes: the incident's own entries and those that they rest
// on (how the room was founded, the roster, the policy, its systems and who may do what, what arrived of their evidence),
// so that a stranger can fold the incident and ask the gate again. Pure; thread: any.
#pragma once

#include "app/report/prooftree.h"
#include "models/seal/envelope.h"
#include "models/state/entry.h"
#include "models/state/room.h"

#include <QtCore/QSet>

#include <span>

namespace wr {

// What the incident reaches, as the room knows it.
struct BundleScope {
    IncidentId incident;
    QSet<SystemId> systems;
    QSet<RunId> runs;
    QSet<ApprovalId> approvals;
    QSet<IncidentId> neighbours; // other incidents whose orders bind the same targets
};

// withNeighbours: also the orders of other incidents on the same systems. They are left out unless who might do what here
// cannot be told without them. REQUIRES: the incident exists.
BundleScope bundleScope(const Room& room, const IncidentId& incident, bool withNeighbours);

// Whether an entry belongs in the bundle. stream: as signed; for an entry that cannot be understood.
bool isInScope(const BundleScope& scope, const Event* maybeEvent, const QString& stream);

enum class ExhibitReason { Sealed, Pinned, Window };
QString exhibitReasonName(ExhibitReason reason); // sealed, pinned, window

struct ChosenExhibit {
    Exhibit exhibit;
    ExhibitReason reason = ExhibitReason::Window;
};

// How long before the onset evidence still belongs to the incident: what was normal must be seen too.
inline constexpr qint64 windowBeforeHours = 24;

// What was sealed, pinned or cited, and what arrived from the incident's systems and reaches into its window: from a day
// before the onset until the incident was closed. Each exhibit once, in the order of its name.
QList<ChosenExhibit> bundleExhibits(const Room& room, const BundleScope& scope);

// The same of an incident, without the reasons. REQUIRES: the incident exists.
QList<Exhibit> bundledExhibits(const Room& room, const IncidentId& incident);

} // namespace wr
