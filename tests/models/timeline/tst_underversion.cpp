// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/underversion.h"

#include <QtTest/QtTest>

namespace tst_underversion {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

SeenVerdict verdictOf(const QString& version, const QString& decision, const QString& score,
                      const QString& threshold = {}, const QByteArray& trace = {})
{
    static int number = 0;
    SeenVerdict seen;
    seen.verdict.guardrail = u"refund-policy"_s;
    seen.verdict.stage = u"output"_s;
    seen.verdict.version = version;
    seen.verdict.decision = decision;
    seen.verdict.score = score;
    seen.verdict.threshold = threshold;
    seen.traceId = trace;
    seen.ref = {ExhibitId(QString(64, u'a')), ++number * 100, 99};
    return seen;
}

SeenVerdict old(const QString& decision, const QString& score, const QString& threshold = {})
{
    return verdictOf(u"6"_s, decision, score, threshold);
}

UnderVersion under(const QString& score, const QList<SeenVerdict>& seen)
{
    return decisionUnder(verdictOf(u"7"_s, u"block"_s, score, u"0.8"_s, "t1"), seen);
}

} // namespace

class TestUnderVersion : public QObject
{
    Q_OBJECT

private slots:
    void aThresholdThatIsKeptTellsOnBothSides();
    void aThresholdThatIsNotKeptTellsNothing();
    void scoresThatDoNotMixTell_data();
    void scoresThatDoNotMixTell();
    void theSameRequestWeighsMost();
    void aSameRequestOfTwoMindsTellsNothing();
    void aWordForAScoreTellsOnlyWhenAllAreAlike();
    void withoutScoresNothingIsMadeUp();
    void theSpellingOfADecisionIsNoDifference();
    void foreignTextStandsAsItIs();
};

void TestUnderVersion::aThresholdThatIsKeptTellsOnBothSides()
{
    const QList<SeenVerdict> seen{old(u"allow"_s, u"0.4"_s, u"0.95"_s),
                                  old(u"allow"_s, u"0.6"_s, u"0.95"_s),
                                  old(u"block"_s, u"0.99"_s, u"0.95"_s)};

    const UnderVersion below = under(u"0.91"_s, seen);
    QCOMPARE(below.ground, VerdictGround::Threshold);
    QCOMPARE(below.decision, u"allow"_s);
    QVERIFY(below.differs());
    QCOMPARE(below.version, u"6"_s);
    QCOMPARE(below.seen, 3);
    QVERIFY2(below.sentence.contains(u"0.95"_s) && below.sentence.contains(u"2 of 2"_s),
             qUtf8Printable(below.sentence));
    QCOMPARE(under(u"0.95"_s, seen).decision, u"block"_s); // the threshold itself is not below it
    QVERIFY(!under(u"0.97"_s, seen).differs());
}

void TestUnderVersion::aThresholdThatIsNotKeptTellsNothing()
{
    const UnderVersion found
        = under(u"0.7"_s,
                {old(u"allow"_s, u"0.5"_s, u"0.8"_s), old(u"block"_s, u"0.6"_s, u"0.8"_s),
                 old(u"allow"_s, u"0.75"_s, u"0.8"_s)});
    QCOMPARE(found.decision, QString());
    QCOMPARE(found.ground, VerdictGround::None);
    QVERIFY(!found.sentence.isEmpty());
}

void TestUnderVersion::scoresThatDoNotMixTell_data()
{
    QTest::addColumn<QString>("score");
    QTest::addColumn<QString>("decision");
    QTest::newRow("inside of the low ones") << u"0.3"_s << u"allow"_s;
    QTest::newRow("on the edge") << u"0.5"_s << u"allow"_s;
    QTest::newRow("below all") << u"0.0"_s << u"allow"_s;
    QTest::newRow("above all") << u"1"_s << u"block"_s;
    QTest::newRow("between") << u"0.7"_s << QString();
    QTest::newRow("no number") << u"high"_s << QString();
    QTest::newRow("not finite") << u"nan"_s << QString();
}

void TestUnderVersion::scoresThatDoNotMixTell()
{
    QFETCH(const QString, score);
    QFETCH(const QString, decision);
    const UnderVersion found = under(score,
                                     {old(u"allow"_s, u"0.1"_s), old(u"block"_s, u"0.9"_s),
                                      old(u"allow"_s, u"0.5"_s), old(u"block"_s, u"0.95"_s)});
    QCOMPARE(found.decision, decision);
    QVERIFY(!found.sentence.isEmpty());
    QVERIFY(found.example.has_value());
    QCOMPARE(found.ground == VerdictGround::Scores, !decision.isEmpty());
}

void TestUnderVersion::theSameRequestWeighsMost()
{
    QList<SeenVerdict> seen{old(u"block"_s, u"0.9"_s, u"0.8"_s),
                            old(u"allow"_s, u"0.2"_s, u"0.8"_s)};
    seen.append(verdictOf(u"6"_s, u"allow"_s, u"0.2"_s, {}, "t1"));

    const UnderVersion found = under(u"0.9"_s, seen);
    QCOMPARE(found.ground, VerdictGround::SameRequest);
    QCOMPARE(found.decision, u"allow"_s);
    QCOMPARE(*found.example, seen.last().ref);
}

void TestUnderVersion::aSameRequestOfTwoMindsTellsNothing()
{
    const UnderVersion found = under(
        {},
        {verdictOf(u"6"_s, u"allow"_s, {}, {}, "t1"), verdictOf(u"6"_s, u"block"_s, {}, {}, "t1")});
    QCOMPARE(found.decision, QString());
}

void TestUnderVersion::aWordForAScoreTellsOnlyWhenAllAreAlike()
{
    QList<SeenVerdict> seen{old(u"NONE"_s, u"LOW"_s), old(u"BLOCKED"_s, u"HIGH"_s),
                            old(u"BLOCKED"_s, u"HIGH"_s)};
    const UnderVersion found = under(u"HIGH"_s, seen);
    QCOMPARE(found.ground, VerdictGround::SameScore);
    QCOMPARE(found.decision, u"BLOCKED"_s);
    QVERIFY(found.sentence.contains(u'2'));
    seen.append(old(u"NONE"_s, u"high"_s));
    QCOMPARE(under(u"HIGH"_s, seen).decision, QString());
    QCOMPARE(under(u"MEDIUM"_s, seen).decision, QString());
}

void TestUnderVersion::withoutScoresNothingIsMadeUp()
{
    const UnderVersion found = under({}, {old(u"block"_s, {}), old(u"block"_s, {})});
    QCOMPARE(found.decision, QString());
    QVERIFY2(found.sentence.contains(u"2 of 2"_s), qUtf8Printable(found.sentence));
    QVERIFY(!found.differs());
    // A verdict that does not say what it decided is no ground.
    QCOMPARE(under(u"0.9"_s, {old({}, u"0.9"_s)}).decision, QString());
}

void TestUnderVersion::theSpellingOfADecisionIsNoDifference()
{
    const UnderVersion found
        = under(u"0.9"_s, {old(u"Block"_s, u"0.9"_s), old(u"BLOCK"_s, u"0.95"_s)});
    QCOMPARE(found.decision.toLower(), u"block"_s);
    QVERIFY(!found.differs());
}

void TestUnderVersion::foreignTextStandsAsItIs()
{
    const UnderVersion found
        = under(u"0.9"_s, {old(u"%1 %2 allow"_s, u"0.9"_s), old(u"%1 %2 allow"_s, u"0.95"_s)});
    QVERIFY2(found.sentence.contains(u"%1 %2 allow"_s), qUtf8Printable(found.sentence));
}

QTEST_GUILESS_MAIN(TestUnderVersion)

} // namespace tst_underversion

#include "tst_underversion.moc"
