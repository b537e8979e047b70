// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/spelling.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>
#include <QtCore/QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::look {

namespace {

constexpr qint64 kSecond = 1'000'000; // in microseconds
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

struct SpellingWords {
    Q_DECLARE_TR_FUNCTIONS(wr::look::Spelling)
};

// Down to whole milliseconds, also before 1970.
qint64 millisOf(Instant instant)
{
    const qint64 whole = instant.micros / 1000;
    return instant.micros % 1000 < 0 ? whole - 1 : whole;
}

QString two(qint64 number)
{
    return QString::number(number).rightJustified(2, u'0');
}

QString trimmedNumber(double value, int decimals, const QLocale& locale)
{
    QString text = locale.toString(value, 'f', decimals);
    if (decimals == 0)
        return text;
    while (text.endsWith(locale.zeroDigit()))
        text.chop(1);
    if (text.endsWith(locale.decimalPoint()))
        text.chop(locale.decimalPoint().size());
    return text;
}

// A length of time in its largest sensible unit, as in "due in …".
QString roughly(qint64 micros)
{
    if (micros < kMinute)
        return SpellingWords::tr("%n s", "seconds", static_cast<int>(micros / kSecond));
    if (micros < kHour)
        return SpellingWords::tr("%n min", "minutes", static_cast<int>(micros / kMinute));
    if (micros < kDay)
        return SpellingWords::tr("%1 h %2 min", "hours and minutes")
            .arg(micros / kHour)
            .arg(two(micros % kHour / kMinute));
    return SpellingWords::tr("%1 d %2 h", "days and hours")
        .arg(micros / kDay)
        .arg(micros % kDay / kHour);
}

} // namespace

QString utcText(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(millisOf(instant), Qt::UTC)
        .toString(u"yyyy-MM-dd HH:mm:ss'Z'");
}

QString utcText(EvidenceTime time)
{
    return isoText(time).replace(u'T', u' ');
}

QString localText(Instant instant, const QLocale& locale)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(millisOf(instant)).toLocalTime();
    const int offset = local.offsetFromUtc() / 60;
    const QString zone = u"UTC%1%2:%3"_s.arg(
        offset < 0 ? u"-"_s : u"+"_s, two(std::abs(offset) / 60), two(std::abs(offset) % 60));
    //: %1 is a local date, %2 a local time, %3 an offset such as UTC+01:00
    return SpellingWords::tr("%1 %2 %3")
        .arg(locale.toString(local.date(), QLocale::ShortFormat),
             local.time().toString(u"HH:mm:ss"), zone);
}

QString bothTimes(Instant instant, const QLocale& locale)
{
    return utcText(instant) + u" · "_s + localText(instant, locale);
}

QString elapsedText(Instant from, Instant now)
{
    const qint64 micros = std::max<qint64>(now.micros - from.micros, 0);
    const QString clock = two(micros % kDay / kHour) + u':' + two(micros % kHour / kMinute) + u':'
        + two(micros % kMinute / kSecond);
    if (micros < kDay)
        return clock;
    //: %1 days and a clock such as 04:10:00
    return SpellingWords::tr("%1 d %2").arg(micros / kDay).arg(clock);
}

QString dueText(Instant due, Instant now)
{
    const qint64 left = due.micros - now.micros;
    if (std::abs(left) < kSecond)
        return SpellingWords::tr("due now");
    return left > 0 ? SpellingWords::tr("due in %1").arg(roughly(left))
                    : SpellingWords::tr("late by %1").arg(roughly(-left));
}

bool isLate(Instant due, Instant now)
{
    return now.micros - due.micros >= kSecond;
}

QString agoText(Instant then, Instant now)
{
    const qint64 past = now.micros - then.micros;
    if (past < kSecond)
        return SpellingWords::tr("just now");
    return SpellingWords::tr("%1 ago").arg(roughly(past));
}

QString durationText(qint64 nanos, const QLocale& locale)
{
    const double value = static_cast<double>(nanos);
    const qint64 size = std::abs(nanos);
    if (size < 1'000)
        return SpellingWords::tr("%1 ns").arg(locale.toString(nanos));
    if (size < 1'000'000)
        return SpellingWords::tr("%1 µs").arg(trimmedNumber(value / 1e3, 1, locale));
    if (size < 1'000'000'000)
        return SpellingWords::tr("%1 ms").arg(trimmedNumber(value / 1e6, 1, locale));
    if (size < 60'000'000'000)
        return SpellingWords::tr("%1 s").arg(trimmedNumber(value / 1e9, 2, locale));
    const qint64 seconds = nanos / 1'000'000'000;
    if (size < 3'600'000'000'000)
        return SpellingWords::tr("%1 min %2 s").arg(seconds / 60).arg(std::abs(seconds % 60));
    return SpellingWords::tr("%1 h %2 min", "hours and minutes")
        .arg(seconds / 3600)
        .arg(two(std::abs(seconds % 3600) / 60));
}

QString countText(qint64 count, const QLocale& locale)
{
    return locale.toString(count);
}

QString bytesText(qint64 bytes, const QLocale& locale)
{
    return locale.formattedDataSize(bytes, 1, QLocale::DataSizeIecFormat);
}

QString percentText(double share, const QLocale& locale)
{
    //: a share, such as 41 %
    return SpellingWords::tr("%1 %").arg(trimmedNumber(share * 100, share < 0.1 ? 1 : 0, locale));
}

QString inOrder(const QString& shown, Qt::LayoutDirection direction)
{
    if (direction != Qt::RightToLeft || shown.isEmpty())
        return shown;
    const QChar from(0x2066); // a left-to-right isolate, up to the next one
    const QChar to(0x2069);
    const bool mirrored = std::any_of(shown.begin(), shown.end(), [](QChar letter) {
        return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
    });
    if (!mirrored)
        return from + shown + to;
    // Among words that are read from the right, only what they would take apart.
    static const QRegularExpression code(
        u"\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d(:\\d\\d([.,]\\d+)?)?( ?(Z|UTC)\\b)?|(?<!\\S)[+\u2212-]\\d[\\d.,]*"_s);
    QString out;
    qsizetype done = 0;
    for (auto found = code.globalMatch(shown); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        out += shown.mid(done, match.capturedStart() - done) + from + match.captured() + to;
        done = match.capturedEnd();
    }
    return out + shown.mid(done);
}

} // namespace wr::look
