// SPDX-License-Identifier: GPL-3.0-or-later
//
// The authority matrix: systems by decision rights and systems by layers, every gap below, and the picked cell in full
// beside it. What somebody else changes never moves the selection. GUI thread.
#pragma once

#include "models/items/matrixmodel.h"
#include "models/ports/clock.h"
#include "models/ports/desk.h"

#include <QtWidgets/QWidget>

class QStackedWidget;
class QTabBar;

namespace wr::parts {
class EmptyState;
class GridView;
} // namespace wr::parts

namespace wr::matrix {

class CellPanel;
class GapsPanel;

class MatrixView final : public QWidget
{
    Q_OBJECT

public:
    // REQUIRES: desk and clock outlive the view.
    MatrixView(Desk* desk, const Clock* clock, QWidget* parent = nullptr);

    // Goes to one cell.
    void pick(const SystemId& system, DecisionRight right);
    int gapCount() const;

signals:
    void gapsCounted(int gaps);
    void systemPicked(const wr::SystemId& system);
    // The ladder of this system is to be looked at and set up.
    void ladderAsked(const wr::SystemId& system);

private:
    parts::GridView* makeGrid(MatrixModel& model, const QString& name);
    QWidget* makeMain();
    void take(const Change& change, const Room& room);
    void showCell(const MatrixModel& model, const QModelIndex& source);

    Desk* m_desk;
    const Clock* m_clock;
    MatrixModel m_rights;
    MatrixModel m_layers;
    QStackedWidget* m_whole; // all owned by the widget tree
    QTabBar* m_faces;
    QStackedWidget* m_grids;
    parts::GridView* m_rightsGrid;
    parts::GridView* m_layersGrid;
    GapsPanel* m_gaps;
    CellPanel* m_cell;
};

} // namespace wr::matrix
