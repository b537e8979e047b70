// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two measures of the windows before and after, step by step: as lines, and beside them as a table of the same numbers, which
// is what the keyboard and a screen reader get. GUI thread.
#pragma once

#include "models/items/comparerows.h"

#include <QtWidgets/QWidget>

class QStackedWidget;

namespace wr::parts {
class EmptyState;
class GridView;
class LineChart;
} // namespace wr::parts

namespace wr::evidence {

class RowsModel;

class StepChart final : public QWidget
{
    Q_OBJECT

public:
    // name is the object name; title says what is drawn.
    StepChart(const QString& name, const QString& title, StepMeasure one, StepMeasure other,
              QWidget* parent = nullptr);

    void setCounts(const CountedWindow& before, const CountedWindow& after);
    // Nothing is counted.
    void clear();

private:
    StepMeasure m_one;
    StepMeasure m_other;
    RowsModel* m_rows;       // owned by this widget
    QStackedWidget* m_pages; // all owned by the widget tree
    parts::LineChart* m_chart;
    parts::EmptyState* m_none;
    parts::GridView* m_table;
};

} // namespace wr::evidence
