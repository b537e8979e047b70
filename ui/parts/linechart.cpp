// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/linechart.h"

#include "ui/look/theme.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChartView>
#include <QtCharts/QLegendMarker>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace wr::parts {

namespace {

constexpr int kLineWidth = 2;
constexpr int kValueTicks = 5;
constexpr double kAir = 1.05; // above the highest value

using Run = QList<QPointF>;

// The stretches of a line without a gap.
QList<Run> runsOf(const ChartLine& line)
{
    QList<Run> runs;
    bool open = false;
    for (qsizetype step = 0; step < line.values.size(); ++step) {
        const auto& value = line.values.at(step);
        if (!value) {
            open = false;
            continue;
        }
        if (!open)
            runs.append(Run());
        open = true;
        runs.last().append(QPointF(static_cast<double>(step), *value));
    }
    return runs;
}

double highest(const QList<ChartLine>& lines)
{
    double most = 0;
    for (const ChartLine& line : lines) {
        for (const auto& value : line.values)
            most = std::max(most, value.value_or(0));
    }
    return most > 0 ? most * kAir : 1;
}

void dress(QAbstractAxis& axis, const QString& title)
{
    const look::Tokens& now = look::current();
    axis.setTitleText(title);
    axis.setTitleFont(look::font(look::TextRole::Caption));
    axis.setTitleBrush(now.muted);
    axis.setLabelsFont(look::font(look::TextRole::Caption));
    axis.setLabelsColor(now.normal);
    axis.setLinePenColor(now.outline);
    axis.setGridLineColor(now.grid);
}

} // namespace

LineChart::LineChart(QWidget* parent)
    : QWidget(parent)
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setLayoutDirection(Qt::LeftToRight); // time runs to the right
    m_chart->setLocalizeNumbers(true);
    m_chart->setMargins({look::kSpace1, 0, look::kSpace6, 0});
    m_chart->legend()->setMarkerShape(QLegend::MarkerShapeFromSeries);
    m_chart->legend()->setAlignment(Qt::AlignTop);
    draw();
}

void LineChart::setLines(const QList<ChartLine>& lines, const ChartEdges& edges)
{
    m_lines = lines;
    m_edges = edges;
    draw();
}

bool LineChart::hasValues() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const ChartLine& line) {
        return std::any_of(line.values.begin(), line.values.end(),
                           [](const auto& value) { return value.has_value(); });
    });
}

void LineChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        draw();
}

// The scheme may have changed while nobody saw it.
void LineChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    draw();
}

void LineChart::draw()
{
    const look::Tokens& now = look::current();
    m_chart->removeAllSeries();
    for (QAbstractAxis* axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    m_chart->setBackgroundBrush(now.card);
    m_chart->setBackgroundRoundness(0);
    m_view->setBackgroundBrush(now.card);
    m_chart->legend()->setFont(look::font(look::TextRole::Caption));
    m_chart->legend()->setLabelColor(now.normal);

    auto* along = new QCategoryAxis(m_chart);
    along->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    for (const auto& [step, label] : m_edges.steps)
        along->append(label, step);
    const int last = m_edges.steps.isEmpty() ? 1 : m_edges.steps.last().first;
    along->setRange(0, last);
    auto* up = new QValueAxis(m_chart);
    up->setRange(0, highest(m_lines));
    up->setTickCount(kValueTicks);
    up->applyNiceNumbers();
    dress(*along, m_edges.along);
    dress(*up, m_edges.up);
    m_chart->addAxis(along, Qt::AlignBottom);
    m_chart->addAxis(up, Qt::AlignLeft);

    for (const ChartLine& line : m_lines) {
        bool named = false;
        for (const Run& run : runsOf(line)) {
            auto* series = new QLineSeries(m_chart);
            series->setName(line.name);
            series->setPen(QPen(colourOf(line.tone), kLineWidth, line.stroke));
            series->setPointsVisible(run.size() == 1); // a lone value is no line
            series->append(run);
            m_chart->addSeries(series);
            series->attachAxis(along);
            series->attachAxis(up);
            for (QLegendMarker* marker : m_chart->legend()->markers(series))
                marker->setVisible(!named);
            named = true;
        }
    }
}

} // namespace wr::parts
