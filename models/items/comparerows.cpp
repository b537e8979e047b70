// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/comparerows.h"

#include "models/timeline/timeaxis.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace wr {

namespace {

constexpr double half = 0.5;
constexpr double slowest = 0.95; // of 100 calls, what 95 do not exceed
constexpr double nanosPerMilli = 1e6;

struct CompareRowsWords {
    Q_DECLARE_TR_FUNCTIONS(wr::CompareRows)
};

QString number(qint64 count)
{
    return QLocale().toString(count);
}

// "12 (3.4 %)"; a share of nothing is none.
QString countText(qint64 count, qint64 of)
{
    return of == 0 ? number(count)
                   : CompareRowsWords::tr("%1 (%2)").arg(number(count), shareText(count, of));
}

QString callsText(const DurationCounts& calls, double share)
{
    return calls.count() == 0 ? CompareRowsWords::tr("no model calls")
                              : latencyText(calls.quantile(share));
}

QVariant callsOrder(const DurationCounts& calls, double share)
{
    return calls.count() == 0 ? QVariant() : QVariant(calls.quantile(share));
}

QString quantityText(const Difference& one, qint64 count, qint64 of)
{
    switch (one.kind) {
    case DifferenceKind::Items:
    case DifferenceKind::Kind:
        return number(count);
    case DifferenceKind::Median:
    case DifferenceKind::Slowest:
        return latencyText(count);
    case DifferenceKind::Errors:
    case DifferenceKind::Adverse:
    case DifferenceKind::NewValue:
    case DifferenceKind::GoneValue:
    case DifferenceKind::ChangedShare:
    case DifferenceKind::Tokens:
    case DifferenceKind::Scores:
    case DifferenceKind::FinishReason:
    case DifferenceKind::OtherFinishReasons:
    case DifferenceKind::TwiceTold:
        return CompareRowsWords::tr("%1 of %2").arg(number(count), number(of));
    }
    return {};
}

bool isShare(StepMeasure measure)
{
    return measure == StepMeasure::Failed || measure == StepMeasure::Adverse;
}

std::optional<double> stepValue(const StepCounts& step, StepMeasure measure)
{
    if (isShare(measure)) {
        if (step.items == 0)
            return std::nullopt;
        const qint64 count = measure == StepMeasure::Failed ? step.errors : step.adverse;
        return 100.0 * static_cast<double>(count) / static_cast<double>(step.items);
    }
    if (step.calls.count() == 0)
        return std::nullopt;
    const qint64 nanos = step.calls.quantile(measure == StepMeasure::Median ? half : slowest);
    return static_cast<double>(nanos) / nanosPerMilli;
}

// The cell of a table; a step that holds nothing to measure says so.
QString stepText(const StepCounts& step, StepMeasure measure)
{
    if (!isShare(measure))
        return callsText(step.calls, measure == StepMeasure::Median ? half : slowest);
    if (step.items == 0)
        return CompareRowsWords::tr("no items");
    const qint64 count = measure == StepMeasure::Failed ? step.errors : step.adverse;
    return CompareRowsWords::tr("%1 of %2 (%3)")
        .arg(number(count), number(step.items), shareText(count, step.items));
}

} // namespace

StepValues stepValues(const CountedWindow& window, StepMeasure measure)
{
    StepValues values;
    for (const StepCounts& step : window.steps)
        values.append(stepValue(step, measure));
    return values;
}

QStringList totalHeaders()
{
    return {CompareRowsWords::tr("In all"), CompareRowsWords::tr("Before"),
            CompareRowsWords::tr("After")};
}

QList<QStringList> totalRows(const CountedWindow& before, const CountedWindow& after)
{
    const WindowCounts& was = before.counts;
    const WindowCounts& is = after.counts;
    return {{CompareRowsWords::tr("Items"), number(was.items), number(is.items)},
            {CompareRowsWords::tr("Failed"), countText(was.errors, was.items),
             countText(is.errors, is.items)},
            {CompareRowsWords::tr("Blocked, failed or complained about"),
             countText(was.adverse, was.items), countText(is.adverse, is.items)},
            {CompareRowsWords::tr("Model calls: half took at most"), callsText(was.calls, half),
             callsText(is.calls, half)},
            {CompareRowsWords::tr("Model calls: 95 of 100 took at most"),
             callsText(was.calls, slowest), callsText(is.calls, slowest)}};
}

QList<QVariantList> totalOrders(const CountedWindow& before, const CountedWindow& after)
{
    const WindowCounts& was = before.counts;
    const WindowCounts& is = after.counts;
    return {QVariantList{{}, was.items, is.items}, QVariantList{{}, was.errors, is.errors},
            QVariantList{{}, was.adverse, is.adverse},
            QVariantList{{}, callsOrder(was.calls, half), callsOrder(is.calls, half)},
            QVariantList{{}, callsOrder(was.calls, slowest), callsOrder(is.calls, slowest)}};
}

QStringList differenceHeaders()
{
    return {CompareRowsWords::tr("What changed"), CompareRowsWords::tr("Before"),
            CompareRowsWords::tr("After")};
}

QList<QStringList> differenceRows(const QList<Difference>& found)
{
    QList<QStringList> rows;
    for (const Difference& one : found)
        rows.append({one.sentence, quantityText(one, one.before, one.beforeOf),
                     quantityText(one, one.after, one.afterOf)});
    return rows;
}

// Shares by the share, so that 3 of 4 stand before 30 of 400.
QList<QVariantList> differenceOrders(const QList<Difference>& found)
{
    const auto order = [](qint64 count, qint64 of) {
        return of == 0 ? QVariant(count)
                       : QVariant(static_cast<double>(count) / static_cast<double>(of));
    };
    QList<QVariantList> orders;
    for (const Difference& one : found)
        orders << QVariantList{{}, order(one.before, one.beforeOf), order(one.after, one.afterOf)};
    return orders;
}

QString lineTitle(StepMeasure measure, bool after)
{
    switch (measure) {
    case StepMeasure::Failed:
        return after ? CompareRowsWords::tr("Failed, after")
                     : CompareRowsWords::tr("Failed, before");
    case StepMeasure::Adverse:
        return after ? CompareRowsWords::tr("Adverse, after")
                     : CompareRowsWords::tr("Adverse, before");
    case StepMeasure::Median:
        return after ? CompareRowsWords::tr("Median, after")
                     : CompareRowsWords::tr("Median, before");
    case StepMeasure::Slowest:
        return after ? CompareRowsWords::tr("95 of 100, after")
                     : CompareRowsWords::tr("95 of 100, before");
    }
    return {};
}

QStringList stepHeaders(StepMeasure one, StepMeasure other)
{
    return {CompareRowsWords::tr("Step before, from (UTC)"),
            CompareRowsWords::tr("Step after, from (UTC)"),
            lineTitle(one, false),
            lineTitle(one, true),
            lineTitle(other, false),
            lineTitle(other, true)};
}

QList<QStringList> stepRows(const CountedWindow& before, const CountedWindow& after,
                            StepMeasure one, StepMeasure other)
{
    QList<QStringList> rows;
    for (int at = 0; at < windowSteps; ++at) {
        const StepCounts& was = before.steps[static_cast<std::size_t>(at)];
        const StepCounts& is = after.steps[static_cast<std::size_t>(at)];
        rows.append({readoutTime(stepStart(before.stretch, at), before.stretch.span()),
                     readoutTime(stepStart(after.stretch, at), after.stretch.span()),
                     stepText(was, one), stepText(is, one), stepText(was, other),
                     stepText(is, other)});
    }
    return rows;
}

QList<QVariantList> stepOrders(const CountedWindow& before, const CountedWindow& after,
                               StepMeasure one, StepMeasure other)
{
    const auto order = [](const StepCounts& step, StepMeasure measure) {
        const auto value = stepValue(step, measure);
        return value ? QVariant(*value) : QVariant();
    };
    QList<QVariantList> orders;
    for (int at = 0; at < windowSteps; ++at) {
        const StepCounts& was = before.steps[static_cast<std::size_t>(at)];
        const StepCounts& is = after.steps[static_cast<std::size_t>(at)];
        orders << QVariantList{stepStart(before.stretch, at),
                               stepStart(after.stretch, at),
                               order(was, one),
                               order(is, one),
                               order(was, other),
                               order(is, other)};
    }
    return orders;
}

QString stepOffsetText(const CountedWindow& before, const CountedWindow& after, int step)
{
    if (before.stretch.span() != after.stretch.span())
        return shareText(step, windowSteps);
    if (step == 0)
        return number(0);
    return durationText(scaled(after.stretch.span(), step, windowSteps));
}

} // namespace wr
