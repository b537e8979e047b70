// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/roomdump.h"

#include "models/facts/codec.h"

#include <algorithm>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QString text(const QString& value)
{
    return value;
}

QString text(qint64 value)
{
    return QString::number(value);
}

QString text(const seal::Json& value)
{
    return QString::fromStdString(seal::write(value));
}

template<class Tag>
QString text(const Id<Tag>& value)
{
    return value.value;
}

QString text(Instant value)
{
    return QString::number(value.micros);
}

QString text(EvidenceTime value)
{
    return QString::number(value.nanos);
}

QString text(const ItemRef& value)
{
    return itemRefText(value);
}

QString text(const Captured& value)
{
    return value.name + u'=' + value.value;
}

QString text(const KindCount& value)
{
    return evidenceKindName(value.kind) + u'=' + QString::number(value.items);
}

QString text(const Owed& value)
{
    return functionName(value.function) + u'=' + value.member.value + u'@' + value.contact;
}

QString text(IncidentType value)
{
    return incidentTypeName(value);
}

template<class T>
QString text(const std::optional<T>& value)
{
    return value ? text(static_cast<T>(*value)) : u"-"_s;
}

template<>
QString text(const std::optional<DecisionRight>& value)
{
    return value ? decisionRightName(*value) : u"-"_s;
}

template<class T>
QString text(const QList<T>& values)
{
    QStringList parts;
    for (const T& value : values)
        parts.append(text(value));
    return u'[' + parts.join(u", "_s) + u']';
}

template<class... Parts>
QString line(const char* what, const Parts&... parts)
{
    QStringList all{QString::fromLatin1(what)};
    (all.append(text(parts)), ...);
    return all.join(u" | "_s);
}

void dumpIncident(QStringList& out, const Incident& it)
{
    out << line("incident", it.id, it.code, it.title, it.systems, it.types, qint64{it.levels.harm},
                qint64{it.levels.misuse}, qint64{it.levels.dependency}, severityName(it.severity),
                phaseName(it.phase), it.commander, it.commandOfferedTo, qint64{it.drill},
                qint64{it.loweredOnce}, it.happened, it.declared, it.declaredBy,
                it.commanderLastHeard, it.closedAt, it.outcome);
    for (const Note& note : it.notes)
        out << line(" note", note.id, note.by, note.text, note.happened, note.recorded,
                    note.evidence, note.entry, note.position);
    for (const Decision& one : it.decisions)
        out << line(" decision", one.id, one.by, one.text, one.right, one.objections, one.happened,
                    one.recorded, one.entry, one.position);
    for (const Task& task : it.tasks)
        out << line(" task", task.id, task.by, task.owner, task.text, qint64{task.boxMinutes},
                    task.recorded, qint64{task.done}, task.doneAt, task.doneBy, task.position);
    for (const Crossing& one : it.crossings)
        out << line(" crossing", one.id, one.why, one.owed, one.at, one.acknowledgedBy,
                    one.acknowledgedAt, one.entry, one.position);
    for (const Pin& pin : it.pins)
        out << line(" pin", pin.item, pin.by, pin.comment, pin.recorded, pin.entry, pin.position);
    for (const Seal& seal : it.seals)
        out << line(" seal", seal.id, seal.by, seal.why, seal.exhibits, seal.items, seal.root,
                    seal.recorded, seal.entry, seal.position);
    for (const FieldConflict& one : it.conflicts)
        out << line(" conflict", one.field, one.inForce, one.other, one.inForceBy, one.otherBy,
                    one.inForceAt, one.otherAt, one.inForceEntry, one.otherEntry);
    for (auto origin = it.origins.begin(); origin != it.origins.end(); ++origin)
        out << line(" origin", origin.key(), origin->entry, origin->by, origin->at, origin->same);
    for (const Act& act : it.acts)
        out << line(" act", qint64{static_cast<int>(act.kind)}, act.by, act.recorded, act.field,
                    act.before, act.after, qint64{act.unseen}, qint64{act.inForce}, act.other,
                    act.reason, act.entry, act.position);
    for (auto heard = it.lastHeard.begin(); heard != it.lastHeard.end(); ++heard)
        out << line(" heard", functionName(heard.key()), *heard);
}

void dumpRun(QStringList& out, const Run& it)
{
    out << line("run", it.id, it.incident, it.system, it.rung, it.target, it.device, it.orderedBy,
                it.orderedAt, qint64{it.deadlineMs}, writePrepared(it.request), it.before,
                it.reason, it.undoes, it.approval, it.offlineSince, runStateName(it.state),
                it.entry, it.position);
    for (const RunStep& step : it.steps)
        out << line(" step", runStateName(step.state), step.at, qint64{step.status}, step.detail,
                    step.values, step.by);
}

void dumpApproval(QStringList& out, const Approval& it)
{
    out << line("approval", it.id, it.incident, it.system, it.rung, it.right, it.requestHash,
                it.beforeHash, writePrepared(it.request), it.before, it.askedBy, it.askedAt,
                it.expires, it.reason, qint64{static_cast<int>(it.state)}, it.answeredBy,
                it.answeredAt, it.answer, it.entry, it.position);
}

void dumpRoster(QStringList& out, const Room& room)
{
    for (const Member& member : room.members) {
        out << line("member", writeMember(member), qint64{member.revoked},
                    room.memberOrigins.value(member.id));
        for (const Device& device : member.devices)
            out << line(" device", device.key, device.label, device.revokedFrom,
                        device.suspectedFrom, room.deviceOwners.value(device.key));
    }
    for (const System* system : room.systems()) {
        out << line("system", writeSystem(*system), qint64{system->onlyYou}, system->setBy);
        for (const Authority& right : system->authority)
            out << line(" authority", decisionRightName(right.right), right.primary, right.deputies,
                        qint64{right.secondPerson}, right.confirmedAt, right.confirmedBy,
                        right.setBy);
    }
}

void dumpEvidence(QStringList& out, const Room& room)
{
    for (const Exhibit& it : room.exhibits)
        out << line("exhibit", it.id, it.system, it.name, it.bytes, it.dialect, it.items, it.kinds,
                    it.from, it.to, it.by, it.recorded, it.entry, it.position);
    for (auto system = room.arrived.begin(); system != room.arrived.end(); ++system) {
        for (const Arrived& kind : *system)
            out << line("arrived", system.key(), kind.items, kind.first, kind.last);
    }
}

} // namespace

QStringList dumpOf(const Room& room)
{
    QStringList out;
    out << line("room", room.id, room.name, qint64{room.demo}, qint64{room.rules},
                room.thresholdsText, room.position);
    dumpRoster(out, room);
    dumpEvidence(out, room);
    QList<const Incident*> incidents = room.incidents();
    std::sort(incidents.begin(), incidents.end(),
              [](const Incident* a, const Incident* b) { return a->id < b->id; });
    for (const Incident* incident : incidents)
        dumpIncident(out, *incident);
    for (const Run* run : room.runs())
        dumpRun(out, *run);
    for (const Approval& approval : room.approvals)
        dumpApproval(out, approval);
    for (auto live = room.liveRuns.begin(); live != room.liveRuns.end(); ++live)
        out << line("live", live.key(), *live);
    for (auto live = room.liveBefore.begin(); live != room.liveBefore.end(); ++live)
        out << line("live before", live.key(), *live);
    for (const Refusal& it : room.refusals)
        out << line("refusal", it.entry, it.position, it.by, it.why);
    return out;
}

QString firstDifference(const QStringList& one, const QStringList& other)
{
    for (qsizetype i = 0; i < std::max(one.size(), other.size()); ++i) {
        if (one.value(i) != other.value(i))
            return u"“%1” and “%2”"_s.arg(one.value(i), other.value(i));
    }
    return {};
}

} // namespace wr::test
