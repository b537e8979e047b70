// SPDX-License-Identifier: GPL-3.0-or-later
//
// What people say and press about an incident, as facts to ask for. Bases are those of the incident as it was seen
// when the editor was opened. Pure but for new ids. Thread: any.
#pragma once

#include "models/facts/event.h"

namespace wr::incident {

// A new id: the stem and something nobody has had.
QString newId(const QString& stem);

// A time at the start of a text, such as "T-5m" or "14:02Z", and the text without it.
struct Said {
    QString text;
    Instant happened;
    bool timed = false; // the text began with a time
    bool operator==(const Said&) const = default;
};

Said said(const QString& typed, Instant now);

// One field, set by somebody who saw the incident like this.
IncidentChanged changed(const Incident& seen, const QString& field, const QString& value,
                        const QString& reason = {});

// Why somebody who is no member, as in a bundle, can do nothing here; empty for a member.
QString whyReadOnly(const MemberId& me);

// One step more severe; nothing at SEV1.
std::optional<IncidentChanged> raised(const Incident& seen);
// Closed with what came out of it.
IncidentChanged closed(const Incident& seen, const QString& outcome);
// The open crossing that this member is owed, else the first open one; empty when none is open.
QString crossingToAcknowledge(const Incident& seen, const MemberId& me);
ConflictResolved resolved(const Incident& seen, const FieldConflict& conflict,
                          const QString& value);

} // namespace wr::incident
