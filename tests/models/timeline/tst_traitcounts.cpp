// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/traitcounts.h"

#include <QtTest/QtTest>

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

ItemDetail callThatEnded(const QString& key, const QString& value)
{
    ItemDetail detail;
    detail.attributes = {{u"gen_ai.system"_s, u"acme"_s, true}, {key, value, true}};
    return detail;
}

ReasonCounts reasonsOf(int calls, const QString& value)
{
    ReasonCounts counts;
    for (int at = 0; at < calls; ++at)
        countReasons(counts, callThatEnded(u"gen_ai.response.finish_reasons"_s, value));
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

    void aNewFinishReasonIsNamedAndARareChangeIsNot()
    {
        ReasonCounts before = reasonsOf(100, u"[\"stop\"]"_s);
        ReasonCounts after = reasonsOf(98, u"[\"stop\"]"_s);
        const QString filtered = u"content_filter %1"_s;
        countReasons(after, callThatEnded(u"azure.choices.0.finish_reason"_s, filtered));
        countReasons(after, callThatEnded(u"aws.bedrock.stopReason"_s, filtered));

        const auto found = compareReasons(before, after);

        QCOMPARE(after.calls, 100);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().value, filtered);
        QCOMPARE(found.first().after, 2);
        QVERIFY2(found.first().sentence.endsWith(u"after: content_filter %1"_s),
                 qPrintable(found.first().sentence));
    }

    void callsThatSayNoReasonAreNotCounted()
    {
        ReasonCounts none;
        countReasons(none, callThatEnded(u"gen_ai.response.model"_s, u"stop"_s));

        QCOMPARE(none.calls, 0);
        QVERIFY(compareReasons(none, reasonsOf(5, u"stop"_s)).isEmpty());
    }

    void aSampleIsSpreadOverAllAndStaysSmall()
    {
        CallSample sample;
        for (qint64 at = 0; at < 10'000; ++at)
            addToSample(sample, {ExhibitId(u"e"_s), at, 1});

        QCOMPARE(sample.seen, 10'000);
        QVERIFY(sample.refs.size() > sampleLimit / 2 && sample.refs.size() <= sampleLimit);
        QCOMPARE(sample.refs.first().offset, 0);
        QVERIFY(sample.refs.last().offset > 9'800);
        QCOMPARE(sample.refs.at(2).offset - sample.refs.at(1).offset,
                 sample.refs.at(1).offset - sample.refs.at(0).offset);
    }
};

QTEST_GUILESS_MAIN(TestTraitCounts)
#include "tst_traitcounts.moc"
