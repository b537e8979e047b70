// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/instant.h"

#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 nanosPerSecond = 1'000'000'000;
constexpr qint64 maxSeconds = 9'223'372'035; // the last whole second that int64 nanoseconds hold

qint64 floorDiv(qint64 value, qint64 by)
{
    const qint64 quotient = value / by;
    return (value % by != 0 && (value < 0) != (by < 0)) ? quotient - 1 : quotient;
}

QString withFraction(qint64 seconds, qint64 fraction, int digits)
{
    QString text
        = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    if (fraction != 0) {
        QString tail = QString::number(fraction).rightJustified(digits, u'0');
        while (tail.endsWith(u'0'))
            tail.chop(1);
        text += u'.' + tail;
    }
    return text + u'Z';
}

} // namespace

QString isoText(Instant instant)
{
    const qint64 rest = instant.micros % 1'000'000;
    return withFraction(floorDiv(instant.micros, 1'000'000), rest < 0 ? rest + 1'000'000 : rest, 6);
}

QString isoText(EvidenceTime time)
{
    const qint64 rest = time.nanos % nanosPerSecond;
    return withFraction(floorDiv(time.nanos, nanosPerSecond),
                        rest < 0 ? rest + nanosPerSecond : rest, 9);
}

std::optional<EvidenceTime> evidenceTimeFromIso(const QString& text)
{
    static const QRegularExpression pattern(
        u"^(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}:\\d{2})(?:[.,](\\d{1,9}))?(Z|z|[+-]\\d{2}:?\\d{2})?$"_s);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2), u"HH:mm:ss"_s);
    if (!date.isValid() || !time.isValid()) // QDateTime would take a wrong time for midnight
        return std::nullopt;
    qint64 seconds = QDateTime(date, time, Qt::UTC).toSecsSinceEpoch();
    const QString zone = match.captured(4);
    if (zone.size() >= 5) {
        const int hours = zone.mid(1, 2).toInt();
        const int minutes = zone.right(2).toInt();
        if (hours > 23 || minutes > 59)
            return std::nullopt;
        const qint64 offset = hours * 3600 + minutes * 60;
        seconds += zone.startsWith(u'-') ? offset : -offset;
    }
    if (seconds > maxSeconds || seconds < -maxSeconds)
        return std::nullopt;
    const qint64 fraction = match.captured(3).leftJustified(9, u'0').toLongLong();
    return EvidenceTime{seconds * nanosPerSecond + fraction};
}

std::optional<Instant> instantFromIso(const QString& text)
{
    const auto time = evidenceTimeFromIso(text);
    if (!time)
        return std::nullopt;
    return Instant{floorDiv(time->nanos, 1000)};
}

std::optional<Instant> instantFromPerson(const QString& text, Instant now)
{
    static const QRegularExpression ago(u"^(?:[Tt])?-(\\d{1,6})\\s*([smhd])$"_s);
    static const QRegularExpression clock(u"^(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:Z|z)?$"_s);
    static const QRegularExpression minute(
        u"^(\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2})(Z|z|[+-]\\d{2}:?\\d{2})?$"_s);
    const QString typed = text.trimmed();
    if (const auto match = ago.match(typed); match.hasMatch()) {
        const QChar unit = match.captured(2).at(0);
        const qint64 scale = unit == u's' ? 1 : unit == u'm' ? 60 : unit == u'h' ? 3600 : 86400;
        return Instant{now.micros - match.captured(1).toLongLong() * scale * 1'000'000};
    }
    if (const auto match = clock.match(typed); match.hasMatch()) {
        const QTime time(match.captured(1).toInt(), match.captured(2).toInt(),
                         match.captured(3).toInt());
        if (!time.isValid())
            return std::nullopt;
        const QDate today = QDateTime::fromMSecsSinceEpoch(now.micros / 1000, Qt::UTC).date();
        Instant at{QDateTime(today, time, Qt::UTC).toMSecsSinceEpoch() * 1000};
        if (at > now)
            at.micros -= qint64{86400} * 1'000'000;
        return at;
    }
    if (const auto match = minute.match(typed); match.hasMatch())
        return instantFromIso(match.captured(1) + u":00"_s + match.captured(2));
    return instantFromIso(typed);
}

} // namespace wr
