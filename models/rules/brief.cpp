// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/brief.h"

#include <QtCore/QSet>

#include <algorithm>

namespace wr {

namespace {

// What two rungs contend for: where both set the same target, the later one is in force.
QString contended(const Run& run)
{
    return run.target.isEmpty() ? QString(run.system.value + u'/' + run.rung.value) : run.target;
}

void addRuns(const Room& room, Brief& brief)
{
    const QList<const Run*> runs = room.runsOf(brief.incident);
    QSet<QString> taken;
    for (auto it = runs.rbegin(); it != runs.rend(); ++it) {
        const Run& run = **it;
        if (isLive(run.state)) {
            brief.open.prepend(run);
            continue;
        }
        if (run.undoes || !(isConfirmed(run.state) || run.state == RunState::Drifted)
            || taken.contains(contended(run)))
            continue;
        taken.insert(contended(run));
        brief.inForce.prepend(run);
    }
}

void addWaiting(const Room& room, const Incident& incident, Brief& brief)
{
    for (const Approval* approval : room.approvalsOf(incident.id)) {
        if (approval->state == ApprovalState::Asked)
            brief.approvals.append(*approval);
    }
    brief.conflicts = incident.conflicts;
    std::copy_if(incident.tasks.begin(), incident.tasks.end(), std::back_inserter(brief.tasks),
                 [](const Task& task) { return !task.done; });
    std::copy_if(incident.crossings.begin(), incident.crossings.end(),
                 std::back_inserter(brief.owed),
                 [](const Crossing& crossing) { return crossing.isOpen(); });
}

} // namespace

Brief briefOf(const Room& room, const Incident& incident, Instant now)
{
    Brief brief;
    brief.incident = incident.id;
    brief.code = incident.code;
    brief.title = incident.title;
    brief.at = now;
    brief.severity = incident.severity;
    brief.phase = incident.phase;
    brief.drill = incident.drill;
    brief.commander = incident.commander;
    brief.offeredTo = incident.commandOfferedTo;
    brief.happened = incident.happened;
    brief.elapsedMicros = std::max<qint64>(now.micros - incident.happened.micros, 0);
    addRuns(room, brief);
    addWaiting(room, incident, brief);
    for (const RunningClock& clock : clocksOf(room, incident))
        brief.clocks.append(BriefClock{clock, clock.due.micros - now.micros});
    for (const SystemId& system : incident.systems) {
        for (const DecisionRight right : allDecisionRights)
            brief.authorities.append(whoCan(room, system, right));
    }
    return brief;
}

} // namespace wr
