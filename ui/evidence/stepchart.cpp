// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/stepchart.h"

#include "ui/evidence/rowsmodel.h"
#include "ui/look/theme.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/gridview.h"
#include "ui/parts/linechart.h"

#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace wr::evidence {

namespace {

constexpr std::array kStepchartWidths{185, 185, 140, 140, 140, 140};
constexpr int kLabelled = 4; // parts of the axis
constexpr double millisPerSecond = 1000;

bool isLatency(StepMeasure measure)
{
    return measure == StepMeasure::Median || measure == StepMeasure::Slowest;
}

void toSeconds(QList<parts::ChartLine>& lines)
{
    for (parts::ChartLine& line : lines) {
        for (auto& value : line.values) {
            if (value)
                *value /= millisPerSecond;
        }
    }
}

bool anyAbove(const QList<parts::ChartLine>& lines, double bound)
{
    return std::any_of(lines.begin(), lines.end(), [bound](const parts::ChartLine& line) {
        return std::any_of(line.values.begin(), line.values.end(),
                           [bound](const auto& value) { return value.value_or(0) >= bound; });
    });
}

} // namespace

StepChart::StepChart(const QString& name, const QString& title, StepMeasure one, StepMeasure other,
                     QWidget* parent)
    : QWidget(parent)
    , m_one(one)
    , m_other(other)
    , m_rows(new RowsModel(stepHeaders(one, other), this))
    , m_pages(new QStackedWidget(this))
    , m_chart(new parts::LineChart(this))
    , m_none(new parts::EmptyState(
          u"timeline"_s, tr("There is nothing to draw."),
          tr("Compare two windows in which there are items; model calls for how long they took."),
          this))
    , m_table(new parts::GridView(this))
{
    setObjectName(name);
    m_chart->setAccessibleName(title);
    m_chart->setAccessibleDescription(tr("The table beside it holds the same numbers."));
    m_pages->addWidget(m_none);
    m_pages->addWidget(m_chart);
    m_table->setObjectName(name + u"Table"_s);
    m_table->setAccessibleName(tr("The numbers of the lines: %1").arg(title));
    m_table->setEmptyText(tr("There are no numbers yet."), tr("Compare two windows first."));
    m_table->setSource(m_rows);
    m_table->setSortRole(RowsModel::SortRole);
    for (std::size_t at = 0; at < kStepchartWidths.size(); ++at)
        m_table->setColumnWidth(static_cast<int>(at), look::textPx(kStepchartWidths.at(at)));
    auto* across = new QSplitter(this);
    across->addWidget(m_pages);
    across->addWidget(m_table);
    across->setChildrenCollapsible(false);
    across->setStretchFactor(0, 3);
    across->setStretchFactor(1, 2);
    across->setHandleWidth(look::kSpace2);
    across->setSizes({3 * look::kSideWidth, 2 * look::kSideWidth});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, look::kSpace2, 0, 0);
    column->addWidget(across);
}

void StepChart::setCounts(const CountedWindow& before, const CountedWindow& after)
{
    m_rows->setRows(stepRows(before, after, m_one, m_other),
                    stepOrders(before, after, m_one, m_other));
    using parts::ChartLine;
    using parts::Tone;
    QList<ChartLine> lines{
        ChartLine{lineTitle(m_one, false), Qt::DashLine, Tone::Accent, stepValues(before, m_one)},
        ChartLine{lineTitle(m_one, true), Qt::SolidLine, Tone::Accent, stepValues(after, m_one)},
        ChartLine{lineTitle(m_other, false), Qt::DotLine, Tone::Danger,
                  stepValues(before, m_other)},
        ChartLine{lineTitle(m_other, true), Qt::DashDotLine, Tone::Danger,
                  stepValues(after, m_other)}};
    parts::ChartEdges edges;
    for (int part = 0; part <= kLabelled; ++part) {
        const int step = part * windowSteps / kLabelled;
        edges.steps.append({step, stepOffsetText(before, after, step)});
    }
    edges.along = tr("Time since the window began");
    edges.up = tr("Share of items (%)");
    if (isLatency(m_one)) {
        const bool long_ = anyAbove(lines, millisPerSecond);
        if (long_)
            toSeconds(lines);
        edges.up = long_ ? tr("Seconds") : tr("Milliseconds");
    }
    m_chart->setLines(lines, edges);
    m_pages->setCurrentIndex(m_chart->hasValues() ? 1 : 0);
}

void StepChart::clear()
{
    m_rows->setRows({});
    m_pages->setCurrentIndex(0);
}

} // namespace wr::evidence
