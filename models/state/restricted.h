// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of a restricted incident is sealed, and who may have sealed it. Everything asked here is answered alike by who can
// read the incident and who cannot. Pure; any thread.
#pragma once

#include "models/state/room.h"

namespace wr {

// The first rules that know restricted incidents.
inline constexpr int rulesOfRestricted = 2;

// The incident that an event belongs to, also where it names only a run or an approval.
const Incident* maybeSubject(const Room& room, const Event& event);

// The restricted incident whose content this event is: it is written sealed. Null for all else: command, orders and
// outcomes, approvals of rungs, and the access itself stay in the clear, since they bind everybody.
const Incident* maybeSealedFor(const Room& room, const Event& event);

// Whether what was sealed for this incident is its content. If not, it counts as one that does not open, since those who
// cannot look into it count it so.
bool isContentOf(const Room& room, const IncidentId& incident, const Event& event);

// Why a sealed entry of this author takes no effect; empty when it does.
QString whyNotSealed(const Room& room, const MemberId& by, const IncidentId& incident,
                     qint64 epoch);

// Who changes the access now: the commander, else the named ones, else every member. Nobody who was revoked.
QList<MemberId> grantersOf(const Room& room, const Incident& incident);

// What a device must be given so that these people read the incident: the next access without its keys. Who is added
// again gets the keys for devices enrolled meanwhile. Each device to be given keys stands in it with epoch 0.
AccessSet accessWith(const Room& room, const IncidentId& incident, const MemberId& by,
                     const QList<MemberId>& add, const QList<MemberId>& remove = {});

} // namespace wr
