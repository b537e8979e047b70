// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/spelling.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

constexpr qint64 kSecond = 1'000'000;

Instant at(const QString& iso)
{
    return instantFromIso(iso).value_or(Instant{});
}

Instant after(Instant start, qint64 seconds)
{
    return Instant{start.micros + seconds * kSecond};
}

} // namespace

class TestSpelling final : public QObject
{
    Q_OBJECT

private slots:

    void utcHasOneFormWithItsDate()
    {
        QCOMPARE(look::utcText(at(u"2026-11-24T14:03:22.900Z"_s)), u"2026-11-24 14:03:22Z"_s);
    }

    void timesBefore1970RoundDown()
    {
        QCOMPARE(look::utcText(Instant{-1}), u"1969-12-31 23:59:59Z"_s);
    }

    void localTimeShowsDateAndOffset()
    {
        const QString text = look::localText(at(u"2026-11-24T14:03:22Z"_s), QLocale::c());

        QVERIFY2(text.contains(u"14:03:22"_s) && text.contains(u"UTC+00:00"_s), qPrintable(text));
        QVERIFY2(text.contains(u"24"_s), qPrintable(text));
    }

    void elapsedCountsOnPastADay()
    {
        const Instant start = at(u"2026-11-24T14:00:00Z"_s);

        QCOMPARE(look::elapsedText(start, after(start, 42 * 60 + 17)), u"00:42:17"_s);
        QCOMPARE(look::elapsedText(start, after(start, 3 * 86'400 + 4 * 3'600 + 600)),
                 u"3 d 04:10:00"_s);
        QCOMPARE(look::elapsedText(start, after(start, -5)), u"00:00:00"_s);
    }

    void deadlinesSayDueOrLate()
    {
        const Instant now = at(u"2026-11-24T14:00:00Z"_s);

        QCOMPARE(look::dueText(after(now, 6 * 60), now), u"due in 6 min"_s);
        QCOMPARE(look::dueText(now, now), u"due now"_s);
        QCOMPARE(look::dueText(after(now, -180), now), u"late by 3 min"_s);
        QCOMPARE(look::dueText(after(now, 71 * 3'600 + 720), now), u"due in 2 d 23 h"_s);
        QVERIFY(!look::isLate(now, now));
        QVERIFY(look::isLate(now, after(now, 1)));
    }

    void spansTakeTheUnitThatSuits()
    {
        const QLocale c = QLocale::c();

        QCOMPARE(look::durationText(850, c), u"850 ns"_s);
        QCOMPARE(look::durationText(12'000, c), u"12 µs"_s);
        QCOMPARE(look::durationText(340'500'000, c), u"340.5 ms"_s);
        QCOMPARE(look::durationText(1'250'000'000, c), u"1.25 s"_s);
        QCOMPARE(look::durationText(200'000'000'000, c), u"3 min 20 s"_s);
    }

    void countsFollowTheLocale()
    {
        QCOMPARE(look::countText(12'345, QLocale(QLocale::English, QLocale::UnitedStates)),
                 u"12,345"_s);
        QCOMPARE(look::countText(12'345, QLocale(QLocale::German, QLocale::Germany)), u"12.345"_s);
        QCOMPARE(look::bytesText(12'992'500, QLocale::c()), u"12.4 MiB"_s);
        QCOMPARE(look::percentText(0.412, QLocale::c()), u"41 %"_s);
    }

    void amongWordsFromTheRightTimesKeepTheirOrder()
    {
        const QString word(QChar(0x05D0));

        QCOMPARE(look::inOrder(word + u" 2026-11-28 14:03:07Z · "_s + word, Qt::RightToLeft),
                 word + u" \u20662026-11-28 14:03:07Z\u2069 · "_s + word);
        QCOMPARE(look::inOrder(word + u" +2 3/7"_s, Qt::RightToLeft),
                 word + u" \u2066+2\u2069 3/7"_s);
        QCOMPARE(look::inOrder(u"14:03 UTC"_s, Qt::RightToLeft), u"\u206614:03 UTC\u2069"_s);
        QCOMPARE(look::inOrder(u"14:03 UTC"_s, Qt::LeftToRight), u"14:03 UTC"_s);
    }
};

int main(int argc, char* argv[])
{
    qputenv("TZ", "UTC");
    QCoreApplication app(argc, argv);
    TestSpelling test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_spelling.moc"
