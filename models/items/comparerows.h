// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two counted windows as rows of words for tables, and as numbers for lines: the totals side by side, what changed, and the
// two charts with the table that says the same. Pure; any thread.
#pragma once

#include "models/timeline/countedwindow.h"

#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace wr {

// One line of a chart; nothing where a step holds nothing to measure.
using StepValues = QList<std::optional<double>>;

// What a chart shows of one window.
enum class StepMeasure : quint8 { Failed, Adverse, Median, Slowest };

// Of Failed and Adverse the share of the step's items in percent; of Median and Slowest (95 of 100) milliseconds of model calls.
StepValues stepValues(const CountedWindow& window, StepMeasure measure);

// Measure, before, after: items, failed, adverse, median, slowest.
QList<QStringList> totalRows(const CountedWindow& before, const CountedWindow& after);
QStringList totalHeaders();
// What the cells sort by, for RowsModel; nothing where the words do.
QList<QVariantList> totalOrders(const CountedWindow& before, const CountedWindow& after);

// Sentence, before, after.
QList<QStringList> differenceRows(const QList<Difference>& found);
QStringList differenceHeaders();
QList<QVariantList> differenceOrders(const QList<Difference>& found);

// The numbers of one chart, a row a step: when it begins in either window, and the two measures before and after.
QList<QStringList> stepRows(const CountedWindow& before, const CountedWindow& after,
                            StepMeasure one, StepMeasure other);
QList<QVariantList> stepOrders(const CountedWindow& before, const CountedWindow& after,
                               StepMeasure one, StepMeasure other);
QStringList stepHeaders(StepMeasure one, StepMeasure other);

// "Failed, before"
QString lineTitle(StepMeasure measure, bool after);

// How far into the windows a step begins, for the axis: a duration, or a share when the windows are not equally long.
QString stepOffsetText(const CountedWindow& before, const CountedWindow& after, int step);

} // namespace wr
