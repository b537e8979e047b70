// SPDX-License-Identifier: GPL-3.0-or-later
//
// One phase of the board: its name with a count above its cards. GUI thread.
#pragma once

#include "models/items/boardmodel.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QWidget>

class QAbstractItemDelegate;
class QListView;

namespace wr::parts {

class PlainLabel;

} // namespace wr::parts

namespace wr::board {

// Rows of one phase in which every word typed occurs.
class PhaseRows final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    PhaseRows(Phase phase, QObject* parent);

    void setWords(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Phase m_phase;
    QStringList m_words;
};

class PhaseColumn final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: model and delegate outlive the column.
    PhaseColumn(Phase phase, BoardModel* model, QAbstractItemDelegate* delegate,
                QWidget* parent = nullptr);

    QListView* list() const { return m_list; }

    void setWords(const QString& text);
    // The row of the board's model under the cursor; -1 when there is none.
    int currentRow() const;
    int count() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showCount();

    Phase m_phase;
    PhaseRows* m_rows;         // owned by this column
    parts::PlainLabel* m_head; // owned by the widget tree
    QListView* m_list;         // owned by the widget tree
    parts::PlainLabel* m_none; // owned by the widget tree
};

} // namespace wr::board
