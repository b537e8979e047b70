// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/windowpair.h"

#include <QtTest/QtTest>

namespace tst_windowpair {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 minute = 60'000'000'000;
constexpr Stretch shown{0, 100 * minute};

} // namespace

class TestWindowPair final : public QObject
{
    Q_OBJECT

private slots:

    void twoChosenWindowsAreTheOnesThatAreMeant()
    {
        const auto pair
            = pairOf({.before = Stretch{0, 5}, .after = Stretch{50, 90}, .shown = shown});

        QVERIFY(pair.has_value());
        QCOMPARE(*pair, (WindowPair{{0, 5}, {50, 90}}));
    }

    void oneWindowAfterIsHeldAgainstAsMuchBeforeIt()
    {
        const auto pair = pairOf({.after = Stretch{60, 90}, .selection = Stretch{1, 2}});

        QVERIFY(pair.has_value());
        QCOMPARE(*pair, (WindowPair{{30, 60}, {60, 90}}));
    }

    void oneWindowBeforeIsHeldAgainstAsMuchAfterIt()
    {
        const auto pair = pairOf({.before = Stretch{60, 90}});

        QVERIFY(pair.has_value());
        QCOMPARE(*pair, (WindowPair{{60, 90}, {90, 120}}));
    }

    void aSelectionAloneIsTheWindowAfter()
    {
        const auto pair = pairOf({.selection = Stretch{60, 90}, .onset = 70, .shown = shown});

        QVERIFY(pair.has_value());
        QCOMPARE(*pair, (WindowPair{{30, 60}, {60, 90}}));
    }

    void withoutAnyChoiceTheOnsetParts()
    {
        const auto pair = pairOf({.onset = 80 * minute, .shown = shown});

        QVERIFY(pair.has_value());
        QCOMPARE(*pair, (WindowPair{{60 * minute, 80 * minute}, {80 * minute, 100 * minute}}));
    }

    void anOnsetOutOfSightIsNoneAndTheWordsSayWhatToDo()
    {
        for (const std::optional<qint64> onset :
             {std::optional<qint64>(), std::optional(200 * minute)}) {
            const auto pair = pairOf({.onset = onset, .shown = shown});

            QVERIFY(!pair.has_value());
            QCOMPARE(pair.error().fault, Fault::Usage);
            QVERIFY(pair.error().remedy.contains(u"Shift"_s));
        }
    }

    void windowsThatOverlapAreNotCompared()
    {
        const auto pair = pairOf({.before = Stretch{0, 10}, .after = Stretch{9, 20}});

        QVERIFY(!pair.has_value());
        QCOMPARE(pair.error().remedy, u"End one where the other begins."_s);
        QVERIFY(pairOf({.before = Stretch{0, 10}, .after = Stretch{10, 20}}).has_value());
    }

    void aWindowThatEndsBeforeItBeginsIsNotCompared()
    {
        const auto pair = comparable({{20, 10}, {30, 40}});

        QVERIFY(!pair.has_value());
        QCOMPARE(pair.error().remedy, u"Give the earlier time first."_s);
    }

    // Hostile clocks put evidence at the ends of time.
    void atTheEndsOfTimeThereIsNothingBeforeOrAfter()
    {
        const Stretch everything{-Viewport::farthest, Viewport::farthest};

        QVERIFY(!pairOf({.after = everything}).has_value());
        QVERIFY(!pairOf({.before = everything}).has_value());
        const auto early = pairOf({.after = Stretch{-Viewport::farthest + 5, 90}});
        QVERIFY(early.has_value());
        QCOMPARE(early->before, (Stretch{-Viewport::farthest, -Viewport::farthest + 5}));
    }

    void aStretchIsSaidInUtcWithItsLength()
    {
        QCOMPARE(stretchText({0, 10 * minute}),
                 u"1970-01-01 00:00:00.000 UTC to 1970-01-01 00:10:00.000 UTC, 10 min 0 s"_s);
    }
};

QTEST_GUILESS_MAIN(TestWindowPair)

} // namespace tst_windowpair

#include "tst_windowpair.moc"
