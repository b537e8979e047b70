// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/gateparts.h"
#include "models/rules/severityrules.h"
#include "models/state/breakglass.h"
#include "models/state/fields.h"

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// Nobody but this member is on the roster.
bool isAloneHere(const Asked& asked)
{
    return std::none_of(asked.room.members.begin(), asked.room.members.end(),
                        [&asked](const Member& it) { return !it.revoked && it.id != asked.who; });
}

Verdict commanderOnly(const Asked& asked, const Incident& incident, const QString& why)
{
    if (incident.commander == asked.who)
        return allow();
    if (incident.commander.isEmpty())
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "%1 Command is vacant: take it first."))
                .arg(why));
    return refuseNaming(asked.room, why, {incident.commander});
}

Verdict severityOrCommander(const Asked& asked, const Incident& incident, const QString& why)
{
    const QList<MemberId> may = severitySetters(asked.room, incident);
    return may.contains(asked.who) ? allow() : refuseNaming(asked.room, why, may);
}

// Whether who names this base saw the value that is in force.
bool isSeen(const Incident& incident, const QString& field, const EntryHash& base)
{
    const FieldOrigin origin = incident.origins.value(field);
    return origin.entry.isEmpty() || origin.entry == base || origin.same.contains(base);
}

Verdict gateSeverity(const Asked& asked, const Incident& incident, const QString& value,
                     const QString& reason, const EntryHash& base)
{
    const auto severity = severityFromName(value);
    if (!severity || *severity <= incident.severity)
        return allow(); // any member raises
    if (!base.isEmpty() && !isSeen(incident, u"severity"_s, base))
        return allow(); // raised from what was seen; the higher one stays in force, both are shown
    if (reason.trimmed().isEmpty())
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Lowering the severity needs a reason.")));
    return severityOrCommander(
        asked, incident,
        gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate", "Only the commander or a holder of “Set severity” lowers the severity.")));
}

Verdict gatePhase(const Asked& asked, const Incident& incident, const QString& value)
{
    if (value == phaseName(Phase::Closed))
        return severityOrCommander(
            asked, incident,
            gatePhrase(QT_TRANSLATE_NOOP(
                "wr::Gate",
                "Only the commander or a holder of “Set severity” closes an incident.")));
    return commanderOnly(
        asked, incident,
        gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Only the commander moves the phase.")));
}

Verdict gateField(const Asked& asked, const Incident& incident, const QString& field,
                  const QString& value, const QString& reason, const EntryHash& base)
{
    if (field == u"severity"_s)
        return gateSeverity(asked, incident, value, reason, base);
    if (field == u"phase"_s)
        return gatePhase(asked, incident, value);
    if (incident.commander.isEmpty())
        return allow(); // nobody to ask yet
    return severityOrCommander(
        asked, incident,
        gatePhrase(QT_TRANSLATE_NOOP("wr::Gate",
                                     "Only the commander or a holder of “Set severity” sets “%1”."))
            .arg(fieldTitle(field)));
}

} // namespace

QList<MemberId> severitySetters(const Room& room, const Incident& incident)
{
    QList<MemberId> may;
    if (!incident.commander.isEmpty())
        may.append(incident.commander);
    for (const SystemId& id : incident.systems) {
        const System* system = room.maybeSystem(id);
        if (system == nullptr)
            continue;
        for (const MemberId& holder : holdersOf(room, *system, DecisionRight::SetSeverity)) {
            if (!may.contains(holder))
                may.append(holder);
        }
    }
    return may;
}

Verdict gateEvent(const Asked& asked, const IncidentDeclared& it)
{
    if (it.title.trimmed().isEmpty())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "An incident needs a title.")));
    if (it.systems.isEmpty())
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "An incident needs a system in scope.")));
    for (const SystemId& system : it.systems) {
        if (asked.room.maybeSystem(system) == nullptr)
            return noSuchSystem();
    }
    return allow();
}

Verdict gateEvent(const Asked& asked, const IncidentChanged& it)
{
    const Incident* incident = asked.room.maybeIncident(it.incident);
    if (incident == nullptr)
        return noSuchIncident();
    for (const FieldChange& change : it.changes) {
        const Verdict verdict
            = gateField(asked, *incident, change.field, change.value, it.reason, change.base);
        if (!verdict.allowed())
            return verdict;
    }
    return allow();
}

Verdict gateEvent(const Asked& asked, const ConflictResolved& it)
{
    const Incident* incident = asked.room.maybeIncident(it.incident);
    if (incident == nullptr)
        return noSuchIncident();
    return gateField(asked, *incident, it.field, it.value, u"conflict"_s, {});
}

Verdict gateEvent(const Asked& asked, const CommandTaken& it)
{
    const Incident* incident = asked.room.maybeIncident(it.incident);
    if (incident == nullptr)
        return noSuchIncident();
    if (incident->commander.isEmpty())
        return allow();
    if (incident->commander == asked.who)
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "You have command already.")));
    const int minutes = asked.room.thresholds.silentCommandMinutes;
    const Instant until{incident->commanderLastHeard.micros + minutes * microsPerMinute};
    if (asked.entry.time < until)
        return refuseNaming(
            asked.room,
            gatePhrase(
                QT_TRANSLATE_NOOP("wr::Gate",
                                  "%1 has command and was heard at %2; it may be taken after %3 "
                                  "minutes of silence, or handed over."))
                .arg(asked.room.memberName(incident->commander),
                     isoText(incident->commanderLastHeard), QString::number(minutes)),
            {incident->commander});
    if (it.reason.trimmed().isEmpty())
        return refuse(gatePhrase(
            QT_TRANSLATE_NOOP("wr::Gate", "Taking command from somebody needs a reason.")));
    return allow();
}

Verdict gateEvent(const Asked& asked, const CommandOffered& it)
{
    const Incident* incident = asked.room.maybeIncident(it.incident);
    if (incident == nullptr)
        return noSuchIncident();
    return commanderOnly(
        asked, *incident,
        gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Only the commander hands over.")));
}

Verdict gateEvent(const Asked& asked, const CommandAccepted& it)
{
    const Incident* incident = asked.room.maybeIncident(it.incident);
    if (incident == nullptr)
        return noSuchIncident();
    if (incident->commandOfferedTo == asked.who)
        return allow();
    return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Command was not offered to you.")));
}

Verdict gateEvent(const Asked& asked, const NoteAdded& it)
{
    if (asked.room.maybeIncident(it.incident) == nullptr)
        return noSuchIncident();
    if (it.text.trimmed().isEmpty())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "The note is empty.")));
    return allow();
}

Verdict gateEvent(const Asked& asked, const DecisionMade& it)
{
    const Incident* incident = asked.room.maybeIncident(it.incident);
    if (incident == nullptr)
        return noSuchIncident();
    if (it.text.trimmed().isEmpty())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "The decision has no words.")));
    if (!it.right)
        return commanderOnly(
            asked, *incident,
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Only the commander decides.")));
    const Verdict verdict = mayExerciseOnAny(asked.room, asked.who, incident->systems, *it.right);
    if (verdict.answer != Ruling::NeedsSecondPerson)
        return verdict;
    const Approval approval = asked.room.approvals.value(it.approval);
    const bool same = approval.rung.isEmpty() && approval.right == it.right
        && approval.incident == it.incident && incident->systems.contains(approval.system)
        && approval.request.body == it.text;
    return same && approvalHolds(approval, asked.who, approval.requestHash, asked.entry.time)
            && mayExercise(asked.room, asked.who, approval.system, *it.right).answer
                != Ruling::Refused
        ? allow()
        : verdict;
}

Verdict gateEvent(const Asked& asked, const TaskAdded& it)
{
    if (asked.room.maybeIncident(it.incident) == nullptr)
        return noSuchIncident();
    if (it.text.trimmed().isEmpty())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "The task has no words.")));
    if (!it.owner.isEmpty() && asked.room.maybeMember(it.owner) == nullptr)
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Nobody with this id is on the roster.")));
    return allow();
}

Verdict gateEvent(const Asked& asked, const TaskDone& it)
{
    const Incident* incident = asked.room.maybeIncident(it.incident);
    if (incident == nullptr)
        return noSuchIncident();
    for (const Task& task : incident->tasks) {
        if (task.id != it.task)
            continue;
        const Run* broken = maybeBroken(asked.room, it.task.value);
        if (broken != nullptr && broken->orderedBy == asked.who && !isAloneHere(asked))
            return refuse(gatePhrase(QT_TRANSLATE_NOOP(
                "wr::Gate", "Whoever broke the glass does not review it: somebody else does.")));
        const Member* owner = asked.room.maybeMember(task.owner);
        const bool ownerless = owner == nullptr || owner->revoked;
        if (task.owner == asked.who || task.by == asked.who || ownerless
            || incident->commander == asked.who)
            return allow();
        return refuseNaming(
            asked.room,
            gatePhrase(QT_TRANSLATE_NOOP(
                "wr::Gate", "Only its owner, who gave it, or the commander ends a task.")),
            {task.owner});
    }
    return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "There is no such task.")));
}

Verdict gateEvent(const Asked& asked, const ThresholdCrossed& it)
{
    const Incident* incident = asked.room.maybeIncident(it.incident);
    if (incident == nullptr)
        return noSuchIncident();
    const QList<Escalation>& known = asked.room.thresholds.escalations;
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&it](const Escalation& one) { return one.id == it.crossing; });
    if (found == known.end())
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "The room has no such threshold.")));
    if (!isDue(*found, *incident))
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate",
            "The incident has not crossed this threshold, or its news is out already.")));
    if (it.why != found->why || !isRightlyOwed(asked.room, *found, it.owed))
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate", "This threshold owes its news to other people, or for another reason.")));
    return allow();
}

Verdict gateEvent(const Asked& asked, const CrossingAcknowledged& it)
{
    const Incident* incident = asked.room.maybeIncident(it.incident);
    if (incident == nullptr)
        return noSuchIncident();
    for (const Crossing& crossing : incident->crossings) {
        if (crossing.id != it.crossing || !crossing.isOpen())
            continue;
        QList<MemberId> owed;
        for (const Owed& one : crossing.owed) {
            const Member* member = asked.room.maybeMember(one.member);
            if (member != nullptr && !member->revoked)
                owed.append(one.member);
        }
        const bool nobody = owed.isEmpty();
        if (owed.contains(asked.who) || (nobody && incident->commander == asked.who))
            return allow();
        return refuseNaming(
            asked.room,
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate",
                                         "Only somebody who is owed the news acknowledges it.")),
            nobody && !incident->commander.isEmpty() ? QList<MemberId>{incident->commander} : owed);
    }
    return refuse(gatePhrase(
        QT_TRANSLATE_NOOP("wr::Gate", "There is no such threshold waiting to be acknowledged.")));
}

} // namespace wr
