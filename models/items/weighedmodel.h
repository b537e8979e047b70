// SPDX-License-Identifier: GPL-3.0-or-later
//
// The evidence that bears on one hypothesis: what speaks for it, what against it, and what is pinned to the incident and
// not weighed yet. Rows can be dragged. Merges without a reset. Thread: GUI.
#pragma once

#include "models/items/tablesteps.h"
#include "models/state/room.h"

namespace wr {

struct WeighedRow {
    QString key; // the item's reference as text
    ItemRef item;
    int weight = 0;
    QString what; // of the item, as far as it is known here
    QString why;
    QString by;
    bool operator==(const WeighedRow&) const = default;
};

class WeighedModel final : public MergedTable<WeighedRow>
{
    Q_OBJECT

public:
    enum Column { SideColumn, ItemColumn, WhyColumn, WhoColumn, columnCountAll };

    explicit WeighedModel(QObject* parent = nullptr);

    void show(const Room& room, const IncidentId& incident, const HypothesisId& hypothesis);
    // What an item is, once it was looked up; shown from then on.
    void name(const ItemRef& item, const QString& what);
    // Items that nobody has named yet.
    QList<ItemRef> nameless() const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    QMap<QString, QString> m_names; // by reference
};

} // namespace wr
