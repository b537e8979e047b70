// SPDX-License-Identifier: GPL-3.0-or-later
//
// Paints one card of the board: severity, code, title, age, commander, systems, the rung in force, the next clock,
// blind spots, the function that is silent longest, who is here, and who is owed the news with a button to acknowledge. Only
// paints; BoardRow says everything. GUI thread.
#pragma once

#include "models/items/boardmodel.h"
#include "models/ports/clock.h"

#include <QtWidgets/QStyledItemDelegate>

namespace wr::board {

class BoardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    // REQUIRES: both outlive the delegate.
    BoardDelegate(const BoardModel* model, const Clock* clock, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

signals:
    // The news of a crossed threshold was acknowledged on a card.
    void acknowledged(const wr::IncidentId& incident, const QString& crossing);

private:
    const BoardRow& rowOf(const QModelIndex& index) const;

    const BoardModel* m_model;
    const Clock* m_clock;
};

} // namespace wr::board
