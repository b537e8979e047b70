// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/deadlinerules.h"

#include "models/rules/severityrules.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

constexpr qint64 microsPerMinute = 60'000'000;

} // namespace

QList<RunningClock> clocksOf(const Room& room, const Incident& incident)
{
    QList<RunningClock> clocks;
    if (!incident.isOpen())
        return clocks;
    for (const Task& task : incident.tasks) {
        if (!task.done && task.boxMinutes > 0)
            clocks.append(
                RunningClock{RunningClock::Kind::TimeBox, task.text, task.owner,
                             Instant{task.recorded.micros + task.boxMinutes * microsPerMinute}});
    }
    for (const Approval& approval : room.approvals) {
        if (approval.incident == incident.id && approval.state == ApprovalState::Asked)
            clocks.append(RunningClock{RunningClock::Kind::Approval, approval.rung.value,
                                       approval.askedBy, approval.expires});
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
