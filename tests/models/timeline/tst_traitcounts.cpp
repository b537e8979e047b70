// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/traitcounts.h"

#include <QtTest/QtTest>

namespace tst_traitcounts {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

// A window in which so many items say each of these numbers of tokens, and so many have each of these scores.
TraitCounts windowOf(const QMap<double, qint64>& tokens, const QMap<double, qint64>& scores)
{
    TraitCounts counts;
    while (const auto term = counts.next()) {
        const auto& said = term->field == SearchField::Tokens ? tokens : scores;
        qint64 answers = 0;
        for (auto it = said.begin(); it != said.end(); ++it)
            answers += holds(term->sign, it.key(), term->number) ? it.value() : 0;
        counts.take(answers);
    }
    return counts;
}

} // namespace

class TestTraitCounts final : public QObject
{
    Q_OBJECT

private slots:

    void theBoundThatTellsMostIsSaid()
    {
        const auto found
            = compareTraits(windowOf({{500, 200}}, {}), windowOf({{500, 40}, {5000, 160}}, {}));

        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, DifferenceKind::Tokens);
        QCOMPARE(found.first().before, 0);
        QCOMPARE(found.first().after, 160);
        QCOMPARE(found.first().afterOf, 200);
        QVERIFY2(found.first().sentence.startsWith(u"Tokens: more than 1,000 in 0 of 200"_s)
                     || found.first().sentence.startsWith(u"Tokens: more than 3,000 in 0 of 200"_s),
                 qPrintable(found.first().sentence));
    }

    void fallenScoresAreSaid()
    {
        const auto found
            = compareTraits(windowOf({}, {{0.9, 100}}), windowOf({}, {{0.9, 50}, {0.3, 50}}));

        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, DifferenceKind::Scores);
        QVERIFY2(
            found.first().sentence.contains(u"in 0 of 100 items that have one (0.0 %) before"_s),
            qPrintable(found.first().sentence));
    }

    void equalWindowsAndWindowsThatSayNothingTellNothing()
    {
        const TraitCounts one = windowOf({{500, 200}}, {{0.5, 30}});

        QVERIFY(compareTraits(one, one).isEmpty());
        QVERIFY(compareTraits(one, windowOf({}, {})).isEmpty());
    }

    void whereNothingSaysANumberNoBoundIsAskedAbout()
    {
        TraitCounts counts;
        int asked = 0;
        for (; counts.next(); ++asked)
            counts.take(0);

        QCOMPARE(asked, 2); // who says tokens, who has a score
    }
};

QTEST_GUILESS_MAIN(TestTraitCounts)

} // namespace tst_traitcounts

#include "tst_traitcounts.moc"
