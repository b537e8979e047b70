// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fixes whole exhibits: one leaf per exhibit, whose record is the exhibit itself, so that a stranger needs only
// sha256sum and the leaf rule to check the root. Pure; thread: any.
#pragma once

#include "models/facts/event.h"
#include "models/state/room.h"

namespace wr {

// The root over these exhibits; 64 hex digits. Integrity when an id is no SHA-256 or two exhibits disagree.
Result<QString> exhibitsRoot(const QList<Exhibit>& exhibits);

// The exhibits of these systems, in order of arrival.
QList<Exhibit> exhibitsOf(const Room& room, const QList<SystemId>& systems);

// The seal of every exhibit of the systems. NotFound when there is no evidence to seal.
Result<EvidenceSealed> sealOf(const Room& room, const IncidentId& incident,
                              const QList<SystemId>& systems, const QString& why);

} // namespace wr
