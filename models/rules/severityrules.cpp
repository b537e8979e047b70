// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/severityrules.h"

#include "models/state/fields.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

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

// Of resources/thresholds/default.json.
constexpr std::array knownReasons{
    QT_TRANSLATE_NOOP("wr::Thresholds", "People are gravely harmed by the output."),
    QT_TRANSLATE_NOOP(
        "wr::Thresholds",
        "A workflow that cannot do without the system acts on seriously harmful output."),
    QT_TRANSLATE_NOOP("wr::Thresholds",
                      "Grave misuse reaches a workflow that depends on the system."),
    QT_TRANSLATE_NOOP("wr::Thresholds", "The output does serious harm."),
    QT_TRANSLATE_NOOP("wr::Thresholds", "The system is gravely misused."),
    QT_TRANSLATE_NOOP("wr::Thresholds",
                      "Serious misuse reaches a workflow that depends on the system."),
    QT_TRANSLATE_NOOP("wr::Thresholds",
                      "A workflow that cannot do without the system acts on wrong output."),
    QT_TRANSLATE_NOOP("wr::Thresholds", "The output does some harm."),
    QT_TRANSLATE_NOOP("wr::Thresholds", "The system is misused."),
    QT_TRANSLATE_NOOP("wr::Thresholds", "A workflow depends on the system."),
    QT_TRANSLATE_NOOP("wr::Thresholds", "No harm, misuse or dependency is known yet."),
    QT_TRANSLATE_NOOP(
        "wr::Thresholds",
        "Severity 1: product, legal, security and operations are owed the news at once."),
    QT_TRANSLATE_NOOP("wr::Thresholds", "Severity 2: product and operations are owed the news."),
    QT_TRANSLATE_NOOP("wr::Thresholds", "A privacy leak: legal decides about notification clocks."),
    QT_TRANSLATE_NOOP("wr::Thresholds",
                      "A prompt path bypasses controls: security looks for misuse."),
    QT_TRANSLATE_NOOP("wr::Thresholds",
                      "A vendor changed behaviour: platform owns the model access path.")};

} // namespace

QString thresholdWords(const QString& why)
{
    const QByteArray bytes = why.toUtf8();
    const auto* const known
        = std::find_if(knownReasons.begin(), knownReasons.end(),
                       [&bytes](const char* reason) { return bytes == reason; });
    return known == knownReasons.end() ? why
                                       : QCoreApplication::translate("wr::Thresholds", *known);
}

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

bool isDue(const Escalation& escalation, const Incident& incident)
{
    if (!isCrossed(escalation, incident))
        return false;
    const auto written
        = std::find_if(incident.crossings.rbegin(), incident.crossings.rend(),
                       [&escalation](const Crossing& it) { return it.id == escalation.id; });
    if (written == incident.crossings.rend())
        return true;
    if (written->isOpen())
        return false;
    Incident then; // goes back in time, entry by entry
    then.severity = incident.severity;
    then.types = incident.types;
    for (qsizetype i = incident.acts.size() - 1; i >= 0; --i) {
        const Act& act = incident.acts.at(i);
        if (act.position >= 0 && act.position <= written->position)
            return false;
        if (act.inForce && (act.field == u"severity"_s || act.field == u"types"_s))
            setField(then, act.field, act.before);
        const bool whole = i == 0 || incident.acts.at(i - 1).entry != act.entry;
        if (whole && !isCrossed(escalation, then))
            return true;
    }
    return false;
}

bool isRightlyOwed(const Room& room, const Escalation& escalation, const QList<Owed>& owed)
{
    for (const Owed& one : owed) {
        const Member* member = room.maybeMember(one.member);
        const bool named = !one.member.isEmpty();
        if (!escalation.owed.contains(one.function)
            || (named && (member == nullptr || member->function != one.function)))
            return false;
    }
    return std::all_of(
        escalation.owed.begin(), escalation.owed.end(), [&](const Function function) {
            const bool somebody = std::any_of(
                room.members.begin(), room.members.end(), [function](const Member& member) {
                    return member.function == function && !member.revoked;
                });
            return std::any_of(owed.begin(), owed.end(), [&](const Owed& one) {
                return one.function == function && (!somebody || !one.member.isEmpty());
            });
        });
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
