// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines over equal steps, drawn by Qt Charts in the colours of the scheme in force. Each line has its words and a stroke of
// its own, so that no line is told by colour alone; a step without a value is a gap, never a zero. The numbers belong in a
// table beside it: the chart itself takes no focus. GUI thread.
#pragma once

#include "ui/parts/plainlabel.h"

#include <QtWidgets/QWidget>

#include <optional>

class QChart;
class QChartView;

namespace wr::parts {

struct ChartLine {
    QString name{};
    Qt::PenStyle stroke = Qt::SolidLine;
    Tone tone = Tone::Accent;
    QList<std::optional<double>> values{}; // one a step; none is a gap
};

// What stands along the edges.
struct ChartEdges {
    QList<std::pair<int, QString>> steps{}; // where a step has a label, in order
    QString along{};                        // what the steps are
    QString up{};                           // what the values are, with their unit
};

class LineChart final : public QWidget
{
    Q_OBJECT

public:
    explicit LineChart(QWidget* parent = nullptr);

    void setLines(const QList<ChartLine>& lines, const ChartEdges& edges);

    // Whether any line has a value.
    bool hasValues() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void draw();

    QList<ChartLine> m_lines;
    ChartEdges m_edges;
    QChart* m_chart;    // owned by the view
    QChartView* m_view; // owned by the widget tree
};

} // namespace wr::parts
