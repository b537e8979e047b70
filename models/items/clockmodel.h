// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clocks of one incident, the next one due first. Merges without a reset. Thread: GUI.
#pragma once

#include "models/items/tablesteps.h"
#include "models/rules/deadlinerules.h"

namespace wr {

struct ClockRow {
    QString key;
    QString what;
    QString owner;
    Instant due;
    bool operator==(const ClockRow&) const = default;
};

class ClockModel final : public MergedTable<ClockRow>
{
    Q_OBJECT

public:
    enum Role { DueRole = Qt::UserRole + 1 };

    explicit ClockModel(QObject* parent = nullptr);

    void show(const Room& room, const IncidentId& incident);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
};

} // namespace wr
