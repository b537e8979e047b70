// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/clockmodel.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

ClockModel::ClockModel(QObject* parent)
    : MergedTable(parent)
{
}

void ClockModel::show(const Room& room, const IncidentId& incident)
{
    QList<ClockRow> wanted;
    QHash<QString, int> seen; // two clocks may be alike
    if (const Incident* found = room.maybeIncident(incident)) {
        for (const RunningClock& clock : clocksOf(room, *found)) {
            QString key = QString::number(static_cast<int>(clock.kind)) + u'/' + clock.what;
            key += u'/' + QString::number(seen[key]++);
            QString what = clock.what;
            if (clock.kind == RunningClock::Kind::Approval)
                what = tr("Approval for %1 runs out").arg(clock.what);
            wanted.append({key, what,
                           clock.owner.isEmpty() ? QString() : room.memberName(clock.owner),
                           clock.due});
        }
    }
    merge(wanted);
}

int ClockModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant ClockModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClockRow& row = at(index.row());
    if (role == DueRole)
        return row.due.micros;
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == 0 ? row.what : row.owner;
}

} // namespace wr
