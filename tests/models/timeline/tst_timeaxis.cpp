// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/instant.h"
#include "models/timeline/timeaxis.h"

#include <QtTest/QTest>

namespace tst_timeaxis {

using namespace Qt::Literals::StringLiterals;

using namespace wr;

namespace {

Stretch between(const QString& from, const QString& to)
{
    return {evidenceTimeFromIso(from)->nanos, evidenceTimeFromIso(to)->nanos};
}

QString labels(const TimeAxis& axis)
{
    QStringList all;
    for (const Tick& tick : axis.ticks)
        all << tick.label;
    return all.join(u' ');
}

} // namespace

class TestTimeAxis : public QObject
{
    Q_OBJECT

private slots:
    void ticksSayWhatTheirStepNeeds_data();
    void ticksSayWhatTheirStepNeeds();
    void theDateIsAlwaysSaid();
    void labelsNeverCrowd();
    void timesBefore1970AreRight();
    void durationsAreWords();
};

void TestTimeAxis::ticksSayWhatTheirStepNeeds_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("years") << u"2020-03-01T00:00:00Z"_s << u"2026-01-02T00:00:00Z"_s
                           << u"2021 2022 2023 2024 2025 2026"_s;
    QTest::newRow("months") << u"2026-01-15T00:00:00Z"_s << u"2026-06-15T00:00:00Z"_s
                            << u"2026-02 2026-03 2026-04 2026-05 2026-06"_s;
    QTest::newRow("minutes") << u"2026-11-24T13:18:00Z"_s << u"2026-11-24T14:12:00Z"_s
                             << u"13:20 13:30 13:40 13:50 14:00 14:10"_s;
    QTest::newRow("midnight") << u"2026-11-24T22:30:00Z"_s << u"2026-11-25T02:30:00Z"_s
                              << u"23:00 2026-11-25 01:00 02:00"_s;
    QTest::newRow("milliseconds")
        << u"2026-11-24T13:18:00Z"_s << u"2026-11-24T13:18:00.5Z"_s
        << u"13:18:00.000 13:18:00.100 13:18:00.200 13:18:00.300 13:18:00.400"_s;
    QTest::newRow("microseconds")
        << u"2026-11-24T13:18:00.000001Z"_s << u"2026-11-24T13:18:00.000005Z"_s
        << u"13:18:00.000001 13:18:00.000002 13:18:00.000003 13:18:00.000004"_s;
}

void TestTimeAxis::ticksSayWhatTheirStepNeeds()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);

    QCOMPARE(labels(timeAxis(between(from, to), 700, 100)), expected);
}

void TestTimeAxis::theDateIsAlwaysSaid()
{
    const Stretch minutes = between(u"2026-11-24T13:18:00Z"_s, u"2026-11-24T14:12:00Z"_s);
    QCOMPARE(timeAxis(minutes, 700, 100).context, u"2026-11-24 UTC"_s);
    const Stretch days = between(u"2026-11-20T00:00:00Z"_s, u"2026-11-24T00:00:00Z"_s);
    QVERIFY(labels(timeAxis(days, 700, 100)).contains(u"2026-11-21"_s));
}

void TestTimeAxis::labelsNeverCrowd()
{
    qint64 span = 1000;
    while (span < (qint64{1} << 61)) {
        const Stretch window{1'795'521'600'000'000'000 - span / 2,
                             1'795'521'600'000'000'000 + span / 2};
        const TimeAxis axis = timeAxis(window, 1700, 100);
        QCOMPARE_GT(axis.ticks.size(), size_t{1});
        QCOMPARE_LT(axis.ticks.size(), size_t{19});
        span = span / 3 * 4;
    }
}

void TestTimeAxis::timesBefore1970AreRight()
{
    QCOMPARE(readoutTime(-1, 1000), u"1969-12-31 23:59:59.999999999 UTC"_s);
}

void TestTimeAxis::durationsAreWords()
{
    QCOMPARE(durationText(90), u"90 ns"_s);
    QCOMPARE(durationText(1'250'000), u"1.250 ms"_s);
    QCOMPARE(durationText(125'000'000'000), u"2 min 5 s"_s);
}

QTEST_APPLESS_MAIN(TestTimeAxis)

} // namespace tst_timeaxis

#include "tst_timeaxis.moc"
