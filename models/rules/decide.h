// SPDX-License-Identifier: GPL-3.0-or-later
//
// state + command -> the events to append, or why not. Pure: ids, time and author come with the question.
#pragma once

#include "models/base/result.h"
#include "models/facts/command.h"
#include "models/state/room.h"

namespace wr {

struct Asker {
    MemberId member; // empty for who founds the room
    DeviceKey device;
    Instant now;
};

// The wanted event, completed, then the facts that follow from it. Fault::Refused names who may; Fault::Waiting says
// that a second person must approve first; Fault::BadInput names the field that would not be readable afterwards.
Result<QList<Event>> decide(const Room& room, const Asker& asker, const Command& command);

// What stands for a reason where everybody reads an entry of a restricted incident; the words are in a sealed note.
QString withheldReason();

// WR-7K3F: four characters without look-alikes, from the incident's id.
QString codeFor(const IncidentId& incident);

} // namespace wr
