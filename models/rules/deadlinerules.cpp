// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/deadlinerules.h"

#include "models/rules/severityrules.h"
#include "models/state/breakglass.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

// What the approval is for, in the words of who made the ladder, or of the right that a decision needs.
QString subjectOf(const Room& room, const Approval& approval)
{
    if (approval.right)
        return decisionRightTitle(*approval.right);
    const System* system = room.maybeSystem(approval.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(approval.rung);
    return rung == nullptr ? approval.rung.value : rung->title;
}

} // namespace

QList<RunningClock> clocksOf(const Room& room, const Incident& incident)
{
    QList<RunningClock> clocks;
    if (!incident.isOpen())
        return clocks;
    for (const Task& task : incident.tasks) {
        if (!task.done && task.boxMinutes > 0)
            clocks.append(RunningClock{
                RunningClock::Kind::TimeBox, breakGlassWords(room, task.id.value, task.text),
                task.owner, Instant{task.recorded.micros + task.boxMinutes * microsPerMinute}});
    }
    for (const Approval* approval : room.approvalsOf(incident.id)) {
        if (approval->state == ApprovalState::Asked)
            clocks.append(RunningClock{RunningClock::Kind::Approval, subjectOf(room, *approval),
                                       approval->askedBy, approval->expires});
    }
    if (const int minutes = updateMinutes(room.thresholds, incident.severity);
        minutes > 0 && !incident.commander.isEmpty())
        clocks.append(RunningClock{
            RunningClock::Kind::Update, QCoreApplication::translate("wr::Clock", "Next update"),
            incident.commander,
            Instant{incident.commanderLastHeard.micros + minutes * microsPerMinute}});
    std::sort(clocks.begin(), clocks.end(),
              [](const RunningClock& a, const RunningClock& b) { return a.due < b.due; });
    return clocks;
}

} // namespace wr
