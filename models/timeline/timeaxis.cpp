// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/timeaxis.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace wr {
namespace {

constexpr qint64 microsecond = 1000;
constexpr qint64 millisecond = 1000 * microsecond;
constexpr qint64 second = 1000 * millisecond;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

// Steps below a day; above it the calendar counts in months.
constexpr std::array fixedSteps{microsecond / 10,
                                microsecond / 5,
                                microsecond / 2,
                                microsecond,
                                2 * microsecond,
                                5 * microsecond,
                                10 * microsecond,
                                20 * microsecond,
                                50 * microsecond,
                                100 * microsecond,
                                200 * microsecond,
                                500 * microsecond,
                                millisecond,
                                2 * millisecond,
                                5 * millisecond,
                                10 * millisecond,
                                20 * millisecond,
                                50 * millisecond,
                                100 * millisecond,
                                200 * millisecond,
                                500 * millisecond,
                                second,
                                2 * second,
                                5 * second,
                                10 * second,
                                15 * second,
                                30 * second,
                                minute,
                                2 * minute,
                                5 * minute,
                                10 * minute,
                                15 * minute,
                                30 * minute,
                                hour,
                                2 * hour,
                                3 * hour,
                                6 * hour,
                                12 * hour,
                                day,
                                2 * day,
                                7 * day};
constexpr std::array monthSteps{1, 3, 6, 12, 24, 60, 120, 240, 600, 1200};

struct Civil {
    int year = 1970;
    unsigned month = 1;
    unsigned dayOfMonth = 1;
    qint64 inDay = 0; // nanoseconds since midnight
};

qint64 floored(qint64 value, qint64 step)
{
    const qint64 rest = value % step;
    return rest < 0 ? value - rest - step : value - rest;
}

Civil civilOf(qint64 at)
{
    const qint64 midnight = floored(at, day);
    const std::chrono::year_month_day date{
        std::chrono::sys_days{std::chrono::days{static_cast<int>(midnight / day)}}};
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day()), at - midnight};
}

// Midnight of the first of a month counted from January of year 0.
qint64 startOfMonth(int months)
{
    const std::chrono::year_month_day date{
        std::chrono::year{months / 12}, std::chrono::month{static_cast<unsigned>(months % 12) + 1},
        std::chrono::day{1}};
    return std::chrono::sys_days{date}.time_since_epoch().count() * day;
}

QString padded(qint64 number, int digits)
{
    return QString::number(number).rightJustified(digits, u'0');
}

QString dateText(const Civil& civil)
{
    return padded(civil.year, 4) + u'-' + padded(civil.month, 2) + u'-'
        + padded(civil.dayOfMonth, 2);
}

// Hours and minutes, then as many more digits as the step can tell apart.
QString clockText(const Civil& civil, qint64 step)
{
    QString text = padded(civil.inDay / hour, 2) + u':' + padded(civil.inDay % hour / minute, 2);
    if (step >= minute)
        return text;
    text += u':' + padded(civil.inDay % minute / second, 2);
    const qint64 fraction = civil.inDay % second;
    if (step >= second)
        return text;
    if (step >= millisecond)
        return text + u'.' + padded(fraction / millisecond, 3);
    if (step >= microsecond)
        return text + u'.' + padded(fraction / microsecond, 6);
    return text + u'.' + padded(fraction, 9);
}

qint64 stepFor(qint64 span, int width, int apart)
{
    const qint64 least = scaled(span, std::max(apart, 1), std::max(width, 1));
    const auto found = std::lower_bound(fixedSteps.begin(), fixedSteps.end(), least);
    return found == fixedSteps.end() ? 0 : *found;
}

int monthsFor(qint64 span, int width, int apart)
{
    const qint64 least = scaled(span, std::max(apart, 1), std::max(width, 1)) / (30 * day);
    for (const int months : monthSteps) {
        if (months > least)
            return months;
    }
    return monthSteps.back();
}

void addCalendarTicks(TimeAxis& axis, const Stretch& window, int months)
{
    const Civil first = civilOf(window.from);
    int count = first.year * 12 + static_cast<int>(first.month) - 1;
    count -= count % months;
    for (qint64 at = startOfMonth(count); at < window.to; at = startOfMonth(count += months)) {
        if (at < window.from)
            continue;
        const Civil civil = civilOf(at);
        const QString year = padded(civil.year, 4);
        const QString label = months >= 12 ? year : year + u'-' + padded(civil.month, 2);
        axis.ticks.push_back({at, civil.month == 1, label});
    }
}

void addFixedTicks(TimeAxis& axis, const Stretch& window)
{
    const qint64 step = axis.step;
    qint64 at = floored(window.from, step);
    if (at < window.from)
        at += step;
    for (; at < window.to; at += step) {
        const Civil civil = civilOf(at);
        const bool midnight = civil.inDay == 0;
        const bool major = step >= day ? civil.dayOfMonth == 1 : midnight;
        const QString label = midnight ? dateText(civil) : clockText(civil, step);
        axis.ticks.push_back({at, major, label});
    }
}

QString contextOf(const Stretch& window, qint64 step)
{
    const Civil first = civilOf(window.from);
    if (step == 0 || step >= day)
        return u"UTC"_s;
    return dateText(first) + u" UTC"_s;
}

QString withUnits(qint64 nanos, qint64 larger, qint64 smaller, const QString& form)
{
    return form.arg(nanos / larger).arg(nanos % larger / smaller);
}

struct TimeAxisWords {
    Q_DECLARE_TR_FUNCTIONS(wr::TimeAxis)
};

} // namespace

TimeAxis timeAxis(const Stretch& window, int width, int apart)
{
    TimeAxis axis;
    axis.step = stepFor(window.span(), width, apart);
    axis.context = contextOf(window, axis.step);
    if (axis.step > 0)
        addFixedTicks(axis, window);
    else
        addCalendarTicks(axis, window, monthsFor(window.span(), width, apart));
    return axis;
}

QString readoutTime(qint64 at, qint64 span)
{
    const qint64 step = std::max<qint64>(span / 1000, 1);
    const Civil civil = civilOf(at);
    const qint64 shown = step >= minute ? second : step;
    return dateText(civil) + u' ' + clockText(civil, shown) + u" UTC"_s;
}

QString durationText(qint64 nanos)
{
    if (nanos >= 365 * day)
        return withUnits(nanos, 365 * day, day, TimeAxisWords::tr("%1 y %2 d"));
    if (nanos >= day)
        return withUnits(nanos, day, hour, TimeAxisWords::tr("%1 d %2 h"));
    if (nanos >= hour)
        return withUnits(nanos, hour, minute, TimeAxisWords::tr("%1 h %2 min"));
    if (nanos >= minute)
        return withUnits(nanos, minute, second, TimeAxisWords::tr("%1 min %2 s"));
    const auto decimal = [nanos](qint64 unit, const QString& form) {
        return form.arg(
            QString(QString::number(nanos / unit) + u'.' + padded(nanos % unit * 1000 / unit, 3)));
    };
    if (nanos >= second)
        return decimal(second, TimeAxisWords::tr("%1 s"));
    if (nanos >= millisecond)
        return decimal(millisecond, TimeAxisWords::tr("%1 ms"));
    if (nanos >= microsecond)
        return decimal(microsecond, TimeAxisWords::tr("%1 µs"));
    return TimeAxisWords::tr("%1 ns").arg(nanos);
}

} // namespace wr
