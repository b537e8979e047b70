// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/taskmodel.h"

#include "models/rules/gate.h"
#include "models/state/breakglass.h"

#include <algorithm>
#include <limits>

namespace wr {

namespace {

TaskRow rowOf(const Room& room, const Incident& incident, const Task& task, const MemberId& me)
{
    TaskRow row;
    row.key = task.id;
    row.text = breakGlassWords(room, task.id.value, task.text);
    row.owner = task.owner.isEmpty() ? QString() : room.memberName(task.owner);
    if (task.boxMinutes > 0)
        row.due = Instant{task.recorded.micros + task.boxMinutes * microsPerMinute};
    row.done = task.done;
    row.mine = task.owner == me;
    Entry trial;
    trial.event = TaskDone{incident.id, task.id};
    row.whyNotEnded = gate(room, me, trial).why;
    return row;
}

} // namespace

TaskModel::TaskModel(QObject* parent)
    : MergedTable(parent)
{
}

void TaskModel::show(const Room& room, const IncidentId& incident, const MemberId& me)
{
    QList<TaskRow> wanted;
    if (const Incident* found = room.maybeIncident(incident)) {
        for (const Task& task : found->tasks)
            wanted.append(rowOf(room, *found, task, me));
    }
    const auto due = [](const TaskRow& row) {
        return row.due ? row.due->micros : std::numeric_limits<qint64>::max();
    };
    std::stable_sort(wanted.begin(), wanted.end(), [due](const TaskRow& a, const TaskRow& b) {
        return a.done != b.done ? b.done : due(a) < due(b);
    });
    merge(wanted);
}

int TaskModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountAll;
}

QVariant TaskModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskRow& row = at(index.row());
    if (role == Qt::CheckStateRole && index.column() == TextColumn)
        return row.done ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == TextColumn ? row.text : row.owner;
}

} // namespace wr
