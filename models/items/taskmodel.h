// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tasks of one incident: open ones first, by deadline; done ones after. Merges without a reset. Thread: GUI.
#pragma once

#include "models/items/tablesteps.h"
#include "models/state/room.h"

namespace wr {

struct TaskRow {
    TaskId key;
    QString text;
    QString owner; // empty = anybody
    std::optional<Instant> due;
    bool done = false;
    bool mine = false;   // mine to do
    QString whyNotEnded; // why who works here may not end it; empty when they may
    bool operator==(const TaskRow&) const = default;
};

class TaskModel final : public MergedTable<TaskRow>
{
    Q_OBJECT

public:
    enum Column { TextColumn, OwnerColumn, columnCountAll };

    explicit TaskModel(QObject* parent = nullptr);

    void show(const Room& room, const IncidentId& incident, const MemberId& me);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
};

} // namespace wr
