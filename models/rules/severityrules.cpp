// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/severityrules.h"

#include <algorithm>

namespace wr {

namespace {

QList<Owed> owedBy(const Room& room, const QList<Function>& functions)
{
    QList<Owed> list;
    for (const Function function : functions) {
        const qsizetype before = list.size();
        for (const Member& member : room.members) {
            if (member.function == function && !member.revoked)
                list.append(
                    Owed{function, member.id,
                         member.contacts.isEmpty() ? QString() : member.contacts.first().value});
        }
        if (list.size() == before)
            list.append(Owed{function, {}, {}});
    }
    return list;
}

} // namespace

SuggestedSeverity suggestSeverity(const Thresholds& thresholds, const Levels& levels)
{
    for (const SeverityRule& rule : thresholds.severities) {
        if (levels.harm >= rule.harm && levels.misuse >= rule.misuse
            && levels.dependency >= rule.dependency)
            return {rule.severity, rule.why};
    }
    return {};
}

bool isCrossed(const Escalation& escalation, const Incident& incident)
{
    if (incident.severity > escalation.severity) // sev1 is the smallest
        return false;
    return escalation.types.isEmpty()
        || std::any_of(escalation.types.begin(), escalation.types.end(),
                       [&incident](IncidentType type) { return incident.types.contains(type); });
}

QList<ThresholdCrossed> crossings(const Room& room, const Incident* maybeBefore,
                                  const Incident& after)
{
    QList<ThresholdCrossed> list;
    for (const Escalation& escalation : room.thresholds.escalations) {
        const bool before = maybeBefore != nullptr && isCrossed(escalation, *maybeBefore);
        const bool open = std::any_of(after.crossings.begin(), after.crossings.end(),
                                      [&](const Crossing& crossing) {
                                          return crossing.id == escalation.id && crossing.isOpen();
                                      });
        if (!before && !open && isCrossed(escalation, after))
            list.append(ThresholdCrossed{after.id, escalation.id, escalation.why,
                                         owedBy(room, escalation.owed)});
    }
    return list;
}

QList<EvidenceKind> requiredEvidence(const Thresholds& thresholds, const QList<IncidentType>& types)
{
    QList<EvidenceKind> kinds;
    for (const EvidenceKind kind : allEvidenceKinds) {
        const bool needed
            = std::any_of(thresholds.evidence.begin(), thresholds.evidence.end(),
                          [&](const RequiredEvidence& required) {
                              return types.contains(required.type) && required.kinds.contains(kind);
                          });
        if (needed)
            kinds.append(kind);
    }
    return kinds;
}

int updateMinutes(const Thresholds& thresholds, Severity severity)
{
    for (const UpdateCadence& cadence : thresholds.updates) {
        if (cadence.severity == severity)
            return cadence.minutes;
    }
    return 0;
}

} // namespace wr
