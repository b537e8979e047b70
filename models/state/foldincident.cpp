// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/fields.h"
#include "models/state/foldparts.h"

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

Nonsense noIncident()
{
    return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "There is no such incident."));
}

// Which of two values set by people who had not seen each other's is in force: the higher severity, else the
// one that came first.
bool newerWins(const QString& field, const QString& inForce, const QString& newer)
{
    return field == u"severity"_s && newer < inForce; // sev1 sorts before sev4
}

// The one spelling of a value, for telling equal ones: the order of a list says nothing.
QString canonical(const QString& field, const QString& value)
{
    Incident trial; // no field looks at another
    setField(trial, field, value);
    const QString text = fieldText(trial, field);
    if (field != u"types"_s && field != u"systems"_s)
        return text;
    QStringList parts = text.split(u',');
    parts.sort();
    return parts.join(u',');
}

// What is still in conflict stands against the value that is in force now; equal values are no conflict.
void restate(Incident& incident, const QString& field)
{
    const FieldOrigin origin = incident.origins.value(field);
    const QString text = fieldText(incident, field);
    const QString value = canonical(field, text);
    incident.conflicts.removeIf([&](const FieldConflict& conflict) {
        return conflict.field == field && canonical(field, conflict.other) == value;
    });
    for (FieldConflict& conflict : incident.conflicts) {
        if (conflict.field != field)
            continue;
        conflict.inForce = text;
        conflict.inForceBy = origin.by;
        conflict.inForceAt = origin.at;
        conflict.inForceEntry = origin.entry;
    }
}

void putInForce(Incident& incident, const FieldChange& change, const FieldOrigin& origin)
{
    setField(incident, change.field, change.value);
    incident.origins.insert(change.field, origin);
    restate(incident, change.field);
}

// What follows from the values in force: the mark of a lowering, and when the incident was closed.
void followUp(const FoldContext& at, Incident& incident, Severity before)
{
    if (incident.severity > before)
        incident.loweredOnce = true;
    if (!incident.isOpen() && !incident.closedAt)
        incident.closedAt = at.entry.time;
    if (incident.isOpen())
        incident.closedAt.reset();
}

bool isLevel(int level)
{
    return level >= 0 && level <= 3;
}

Nonsense checkFields(const QList<FieldChange>& changes)
{
    Incident trial;
    for (const FieldChange& change : changes) {
        if (const QString why = setField(trial, change.field, change.value); !why.isEmpty())
            return why;
    }
    return {};
}

// Sets one field, or keeps both values when who sets it had not seen the one in force; answers how.
Act setOne(const FoldContext& at, Incident& incident, const FieldChange& change)
{
    const QString inForce = fieldText(incident, change.field);
    const FieldOrigin origin = incident.origins.value(change.field);
    const bool sawIt = origin.entry.isEmpty() || origin.entry == change.base
        || (!change.base.isEmpty() && origin.same.contains(change.base));
    const FieldOrigin mine{at.entry.hash, at.by, at.entry.time};
    Act act;
    act.field = change.field;
    act.before = inForce;
    act.after = change.value;
    if (!sawIt && canonical(change.field, inForce) == canonical(change.field, change.value)) {
        incident.origins[change.field].same.append(at.entry.hash);
        act.after = inForce;
        return act;
    }
    if (sawIt) {
        putInForce(incident, change, mine);
        act.after = fieldText(incident, change.field);
        return act;
    }
    act.unseen = true;
    const bool swap = newerWins(change.field, inForce, change.value);
    FieldConflict conflict{change.field,
                           swap ? change.value : inForce,
                           swap ? inForce : change.value,
                           swap ? mine.by : origin.by,
                           swap ? origin.by : mine.by,
                           swap ? mine.at : origin.at,
                           swap ? origin.at : mine.at,
                           swap ? mine.entry : origin.entry,
                           swap ? origin.entry : mine.entry};
    incident.conflicts.append(conflict);
    act.inForce = swap;
    if (swap)
        putInForce(incident, change, mine);
    return act;
}

// Moves command to who made the entry.
void takeCommand(FoldContext& at, const IncidentId& id, ActKind kind, const QString& reason)
{
    Incident& incident = at.room.editIncident(id);
    Act act;
    act.kind = kind;
    act.other = incident.commander;
    act.reason = reason;
    addAct(at, incident, act);
    incident.commander = at.by;
    incident.commandOfferedTo = {};
    incident.commanderLastHeard = at.entry.time;
    at.change.incidents.insert(id);
}

} // namespace

void addAct(const FoldContext& at, Incident& incident, Act act)
{
    act.by = at.by;
    act.recorded = at.entry.time;
    act.entry = at.entry.hash;
    act.position = at.entry.position;
    incident.acts.append(std::move(act));
}

Nonsense foldEvent(FoldContext& at, const IncidentDeclared& it)
{
    const Incident* known = at.room.maybeIncident(it.incident);
    if (known != nullptr && !known->isInaccessible())
        return foldPhrase(
            QT_TRANSLATE_NOOP("wr::Fold", "This incident has been declared already."));
    if (it.incident.isEmpty())
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "An incident needs an id."));
    if (!isLevel(it.levels.harm) || !isLevel(it.levels.misuse) || !isLevel(it.levels.dependency))
        return foldPhrase(QT_TRANSLATE_NOOP(
            "wr::Fold", "A level is 0 (none), 1 (low), 2 (serious) or 3 (grave)."));
    Incident& incident = at.room.editIncident(it.incident);
    if (!incident.access) // else it has been given one
        incident.code = it.code;
    incident.title = it.title;
    incident.systems = it.systems;
    incident.types = it.types;
    incident.levels = it.levels;
    incident.severity = it.severity;
    incident.drill = it.drill;
    incident.happened = it.happened;
    incident.declared = at.entry.time;
    incident.declaredBy = at.by;
    for (const QString& field : incidentFields())
        incident.origins.insert(field, FieldOrigin{at.entry.hash, at.by, at.entry.time});
    at.change.incidents.insert(it.incident);
    return {};
}

Nonsense foldEvent(FoldContext& at, const IncidentChanged& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return noIncident();
    if (Nonsense why = checkFields(it.changes); !why.isEmpty())
        return why;
    Incident& incident = at.room.editIncident(it.incident);
    const Severity before = incident.severity;
    for (const FieldChange& change : it.changes) {
        Act act = setOne(at, incident, change);
        act.reason = it.reason;
        addAct(at, incident, std::move(act));
    }
    followUp(at, incident, before);
    at.change.incidents.insert(it.incident);
    return {};
}

Nonsense foldEvent(FoldContext& at, const ConflictResolved& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return noIncident();
    const FieldChange change{it.field, it.value, {}};
    if (Nonsense why = checkFields({change}); !why.isEmpty())
        return why;
    Incident& incident = at.room.editIncident(it.incident);
    const Severity before = incident.severity;
    const qsizetype settled = incident.conflicts.removeIf([&it](const FieldConflict& conflict) {
        return conflict.field == it.field && it.settles.contains(conflict.inForceEntry)
            && it.settles.contains(conflict.otherEntry);
    });
    if (settled == 0)
        return foldPhrase(
            QT_TRANSLATE_NOOP("wr::Fold", "This conflict has been settled or has changed."));
    Act act;
    act.kind = ActKind::ConflictSettled;
    act.field = it.field;
    act.before = fieldText(incident, it.field);
    putInForce(incident, change, FieldOrigin{at.entry.hash, at.by, at.entry.time});
    act.after = fieldText(incident, it.field);
    addAct(at, incident, std::move(act));
    followUp(at, incident, before);
    at.change.incidents.insert(it.incident);
    return {};
}

Nonsense foldEvent(FoldContext& at, const CommandTaken& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return noIncident();
    takeCommand(at, it.incident, ActKind::CommandTaken, it.reason);
    return {};
}

Nonsense foldEvent(FoldContext& at, const CommandOffered& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return noIncident();
    const Member* to = at.room.maybeMember(it.to);
    if (to == nullptr || to->revoked)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "Nobody with this id is on the roster."));
    Incident& incident = at.room.editIncident(it.incident);
    incident.commandOfferedTo = it.to;
    Act act;
    act.kind = ActKind::CommandOffered;
    act.other = it.to;
    addAct(at, incident, std::move(act));
    return {};
}

Nonsense foldEvent(FoldContext& at, const CommandAccepted& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return noIncident();
    takeCommand(at, it.incident, ActKind::CommandAccepted, {});
    return {};
}

Nonsense foldEvent(FoldContext& at, const NoteAdded& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return noIncident();
    at.room.editIncident(it.incident)
        .notes.append(Note{it.note, at.by, it.text, it.happened, at.entry.time, it.evidence,
                           at.entry.hash, at.entry.position});
    return {};
}

Nonsense foldEvent(FoldContext& at, const DecisionMade& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return noIncident();
    // Whoever cannot read a restricted incident must count its approved orders alike: a decision uses up none of them.
    const bool ofRung = !at.room.approvals.value(it.approval).rung.isEmpty();
    if (!ofRung || !at.room.maybeIncident(it.incident)->access)
        useApproval(at, it.approval, at.room.approvals.value(it.approval).request);
    at.room.editIncident(it.incident)
        .decisions.append(Decision{it.decision, at.by, it.text, it.right, it.objections,
                                   it.happened, at.entry.time, at.entry.hash, at.entry.position});
    return {};
}

Nonsense foldEvent(FoldContext& at, const TaskAdded& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return noIncident();
    at.room.editIncident(it.incident)
        .tasks.append(Task{it.task,
                           at.by,
                           it.owner,
                           it.text,
                           it.boxMinutes,
                           at.entry.time,
                           false,
                           {},
                           {},
                           at.entry.position});
    return {};
}

Nonsense foldEvent(FoldContext& at, const TaskDone& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return noIncident();
    for (Task& task : at.room.editIncident(it.incident).tasks) {
        if (task.id == it.task && !task.done) {
            task.done = true;
            task.doneAt = at.entry.time;
            task.doneBy = at.by;
            return {};
        }
    }
    return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "There is no such open task."));
}

Nonsense foldEvent(FoldContext& at, const ThresholdCrossed& it)
{
    const Incident* old = at.room.maybeIncident(it.incident);
    if (old == nullptr)
        return noIncident();
    const bool known = std::any_of(old->crossings.begin(), old->crossings.end(),
                                   [&it](const Crossing& crossing) {
                                       return crossing.id == it.crossing && crossing.isOpen();
                                   });
    if (known)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "This threshold is on the board already."));
    at.room.editIncident(it.incident)
        .crossings.append(Crossing{
            it.crossing, it.why, it.owed, at.entry.time, {}, {}, at.entry.hash, at.entry.position});
    return {};
}

Nonsense foldEvent(FoldContext& at, const CrossingAcknowledged& it)
{
    if (at.room.maybeIncident(it.incident) == nullptr)
        return noIncident();
    for (Crossing& crossing : at.room.editIncident(it.incident).crossings) {
        if (crossing.id == it.crossing && crossing.isOpen()) {
            crossing.acknowledgedBy = at.by;
            crossing.acknowledgedAt = at.entry.time;
            return {};
        }
    }
    return foldPhrase(
        QT_TRANSLATE_NOOP("wr::Fold", "There is no such threshold waiting to be acknowledged."));
}

} // namespace wr
