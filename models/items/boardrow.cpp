// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/boardmodel.h"
#include "models/items/runremark.h"
#include "models/rules/coverage.h"
#include "models/rules/gate.h"
#include "models/rules/severityrules.h"
#include "models/state/breakglass.h"
#include "models/state/restricted.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString boardRowPhrase(const char* text)
{
    return QCoreApplication::translate("wr::BoardModel", text);
}

QString owedText(const Room& room, const Crossing& crossing)
{
    QStringList names;
    for (const Owed& owed : crossing.owed) {
        const QString function = functionTitle(owed.function);
        const Member* member = room.maybeMember(owed.member);
        names.append(
            member == nullptr || member->revoked
                ? boardRowPhrase(QT_TRANSLATE_NOOP("wr::BoardModel", "%1 (nobody)")).arg(function)
                : boardRowPhrase(QT_TRANSLATE_NOOP("wr::BoardModel", "%1 (%2)"))
                      .arg(function, member->name));
    }
    return names.join(u", "_s);
}

QList<OpenCrossing> openCrossings(const Room& room, const Incident& incident, const MemberId& me)
{
    QList<OpenCrossing> open;
    for (const Crossing& crossing : incident.crossings) {
        if (!crossing.isOpen())
            continue;
        Entry trial;
        trial.event = CrossingAcknowledged{incident.id, crossing.id};
        const QString why = breakGlassWords(room, crossing.id, thresholdWords(crossing.why));
        open.append(OpenCrossing{crossing.id, why, owedText(room, crossing),
                                 gate(room, me, trial).allowed()});
    }
    return open;
}

// The function on the roster that was heard last the longest ago; one that was never heard comes first.
void setQuietest(const Room& room, const Incident& incident, BoardRow& row)
{
    QSet<Function> present;
    for (const Member& member : room.members) {
        if (!member.revoked)
            present.insert(member.function);
    }
    std::optional<qint64> oldest;
    for (const Function function : allFunctions) {
        if (!present.contains(function))
            continue;
        const bool heard = incident.lastHeard.contains(function);
        const qint64 at = heard ? incident.lastHeard.value(function).micros
                                : std::numeric_limits<qint64>::min();
        if (oldest && *oldest <= at)
            continue;
        oldest = at;
        row.quietest = functionTitle(function);
        row.quietSince = heard ? std::optional(Instant{at}) : std::nullopt;
    }
}

void setBlind(const Room& room, const Incident& incident, BoardRow& row)
{
    QStringList kinds;
    for (const SystemId& id : incident.systems) {
        const System* system = room.maybeSystem(id);
        if (system == nullptr)
            continue;
        for (const EvidenceKind kind : blindSpots(room, *system)) {
            ++row.blindSpots;
            if (const QString title = evidenceKindTitle(kind); !kinds.contains(title))
                kinds.append(title);
        }
    }
    row.blind = kinds.join(u", "_s);
}

QString rungTitle(const Room& room, const Run& run)
{
    const System* system = room.maybeSystem(run.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(run.rung);
    return rung == nullptr ? run.rung.value : rung->title;
}

// Of a restricted incident everybody sees this much: that it is there, who grants access, command, orders, outcomes.
void setClearPart(const Room& room, const Incident& incident, BoardRow& row)
{
    row.restricted = incident.access.has_value();
    row.inaccessible = incident.isInaccessible();
    row.granters = namesOf(room, grantersOf(room, incident));
    if (!row.inaccessible)
        return;
    row.severity = Severity::Sev4;
    row.title
        = boardRowPhrase(QT_TRANSLATE_NOOP("wr::BoardModel", "Inaccessible: restricted incident"));
    row.happened = incident.declared;
    QStringList systems;
    for (const Run* run : room.runsOf(incident.id)) {
        const System* system = room.maybeSystem(run->system);
        systems.append(system == nullptr ? run->system.value : system->name);
    }
    systems.removeDuplicates();
    row.systems = systems.join(u", "_s);
}

} // namespace

std::optional<RungInForce> rungInForce(const Room& room, const IncidentId& incident)
{
    const QList<const Run*> runs = room.runsOf(incident);
    for (auto it = runs.rbegin(); it != runs.rend(); ++it) {
        const Run& run = **it;
        if (run.undoes || !(isConfirmed(run.state) || run.state == RunState::Drifted))
            continue;
        RungInForce force;
        force.title = remarked(run, rungTitle(room, run));
        force.state = run.state;
        force.since = run.steps.isEmpty() ? run.orderedAt : run.steps.last().at;
        if (const System* system = room.maybeSystem(run.system)) {
            force.of = static_cast<int>(system->ladder.size());
            for (int i = 0; i < system->ladder.size(); ++i) {
                if (system->ladder.at(i).id == run.rung)
                    force.number = i + 1;
            }
        }
        return force;
    }
    return std::nullopt;
}

BoardRow boardRow(const Room& room, const Incident& incident, const MemberId& me)
{
    BoardRow row;
    row.key = incident.id;
    row.severity = incident.severity;
    row.code = incident.code;
    row.title = incident.title;
    row.phase = incident.phase;
    row.commander = incident.commander.isEmpty() ? QString() : room.memberName(incident.commander);
    QStringList systems;
    for (const SystemId& id : incident.systems) {
        const System* system = room.maybeSystem(id);
        systems.append(system == nullptr ? id.value : system->name);
    }
    row.systems = systems.join(u", "_s);
    row.happened = incident.happened;
    row.drill = incident.drill;
    row.conflicts = static_cast<int>(incident.conflicts.size());
    row.rung = rungInForce(room, incident.id);
    const QList<const Run*> runs = room.runsOf(incident.id);
    for (const Run* run : runs) {
        if (isLive(run->state))
            row.liveRun
                = boardRowPhrase(QT_TRANSLATE_NOOP("wr::BoardModel", "%1: %2"))
                      .arg(remarked(*run, rungTitle(room, *run)), runStateTitle(run->state));
    }
    setQuietest(room, incident, row);
    setClearPart(room, incident, row);
    if (row.inaccessible)
        return row;
    if (const QList<RunningClock> clocks = clocksOf(room, incident); !clocks.isEmpty())
        row.clock = clocks.first();
    setBlind(room, incident, row);
    row.crossings = openCrossings(room, incident, me);
    return row;
}

} // namespace wr
