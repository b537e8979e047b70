// SPDX-License-Identifier: GPL-3.0-or-later
//
// From harm, misuse and dependency to a severity, and from a severity to who is owed the news. Pure.
#pragma once

#include "models/facts/event.h"
#include "models/state/room.h"

namespace wr {

struct SuggestedSeverity {
    Severity severity = Severity::Sev4;
    QString why;
    bool operator==(const SuggestedSeverity&) const = default;
};

// The first rule of the thresholds that holds; SEV4 when none does.
SuggestedSeverity suggestSeverity(const Thresholds& thresholds, const Levels& levels);

// A reason of the thresholds that come with the program, in the reader's language; a room's own stay as they are. For
// people only: entries carry the room's words.
QString thresholdWords(const QString& why);

// Whether this incident, as it stands, is over the threshold.
bool isCrossed(const Escalation& escalation, const Incident& incident);

// Whether news of this threshold may be written down now: the incident is over it, it is not on the board, and it was
// not over it all the time since the news was written down last.
bool isDue(const Escalation& escalation, const Incident& incident);

// Whether these are the functions that the threshold names, each with people of that function, and none left out who
// could hear it.
bool isRightlyOwed(const Room& room, const Escalation& escalation, const QList<Owed>& owed);

// The thresholds that the change from before (null when new) to after crosses, with who is owed the news by function.
QList<ThresholdCrossed> crossings(const Room& room, const Incident* maybeBefore,
                                  const Incident& after);

// The evidence kinds that the types of an incident call for.
QList<EvidenceKind> requiredEvidence(const Thresholds& thresholds,
                                     const QList<IncidentType>& types);

// Minutes between updates that the room promises for this severity; 0 = none.
int updateMinutes(const Thresholds& thresholds, Severity severity);

} // namespace wr
