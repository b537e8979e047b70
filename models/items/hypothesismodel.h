// SPDX-License-Identifier: GPL-3.0-or-later
//
// The hypotheses of one incident, the likeliest first: cause, words, confidence with its history, how much evidence speaks
// for and against. An item of evidence may be dropped on the two last columns. Merges without a reset. Thread: GUI.
#pragma once

#include "models/items/tablesteps.h"
#include "models/state/room.h"

namespace wr {

struct HypothesisRow {
    HypothesisId key;
    QString cause;
    QString text;
    int confidence = -1; // percent, -1 = not said
    QString history;     // "30 %, 80 %"
    QString nextCheck;
    int speakFor = 0;
    int speakAgainst = 0;
    bool unseen = false; // the last statement was made by who had not seen the one before it
    bool operator==(const HypothesisRow&) const = default;
};

// What carries the reference of an item of evidence while it is dragged.
inline constexpr const char* itemMimeType = "application/x-warroom-item";

class HypothesisModel final : public MergedTable<HypothesisRow>
{
    Q_OBJECT

public:
    enum Column {
        CauseColumn,
        TextColumn,
        ConfidenceColumn,
        HistoryColumn,
        ForColumn,
        AgainstColumn,
        columnCountAll
    };

    enum Role { SortRole = Qt::UserRole + 1 };

    explicit HypothesisModel(QObject* parent = nullptr);

    void show(const Room& room, const IncidentId& incident);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    // Somebody dropped an item on a hypothesis: 1 for it, -1 against it.
    void dropped(const wr::HypothesisId& hypothesis, const wr::ItemRef& item, int weight);
};

// "80 %", or that nobody said.
QString confidenceText(int percent);

} // namespace wr
