// SPDX-License-Identifier: GPL-3.0-or-later
//
// Thresholds: data that leads from output harm, misuse and dependency to a severity, to who is owed the news, and to
// the evidence that an incident type needs. Copied into the journal when a room is made.
#pragma once

#include "models/base/result.h"
#include "models/facts/incident.h"

#include <string_view>

namespace wr {

// Holds when every level is at least as high. The first rule that holds decides.
struct SeverityRule {
    Severity severity = Severity::Sev4;
    int harm = 0;
    int misuse = 0;
    int dependency = 0;
    QString why;
    bool operator==(const SeverityRule&) const = default;
};

// Crossed when the severity is at least this one and, if types are named, the incident bears one of them.
struct Escalation {
    QString id;
    Severity severity = Severity::Sev1;
    QList<IncidentType> types;
    QList<Function> owed;
    QString why;
    bool operator==(const Escalation&) const = default;
};

struct RequiredEvidence {
    IncidentType type = IncidentType::UnsafeOutput;
    QList<EvidenceKind> kinds;
    bool operator==(const RequiredEvidence&) const = default;
};

struct UpdateCadence {
    Severity severity = Severity::Sev4;
    int minutes = 60;
    bool operator==(const UpdateCadence&) const = default;
};

struct Thresholds {
    int version = 0;
    QList<SeverityRule> severities;
    QList<Escalation> escalations;
    QList<RequiredEvidence> evidence;
    QList<UpdateCadence> updates;
    int silentCommandMinutes = 15; // after which command may be taken with a reason
    bool operator==(const Thresholds&) const = default;
};

// Reads resources/thresholds/*.json. Errors name the byte or the path.
Result<Thresholds> readThresholds(std::string_view text);

} // namespace wr
