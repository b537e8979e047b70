// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/predicates.h"

#include <QtTest/QtTest>

namespace tst_predicates {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

Answer json(const QByteArray& body)
{
    return {200, {{u"Content-Type"_s, u"application/json; charset=utf-8"_s}}, body, 1};
}

Predicate expects(const QString& path, const QString& equals, const QString& absent = {},
                  const QString& decode = {})
{
    return {path, equals, absent, decode};
}

} // namespace

class TestPredicates final : public QObject
{
    Q_OBJECT

private slots:

    void aPointerFindsTheJsonSpelling_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << u"/a/b/1"_s << u"two"_s;
        QTest::newRow("boolean") << u"/on"_s << u"false"_s;
        QTest::newRow("number") << u"/n"_s << u"42"_s;
        QTest::newRow("large number") << u"/big"_s << u"9007199254740993"_s;
        QTest::newRow("null") << u"/none"_s << u"null"_s;
        QTest::newRow("escapes") << u"/x~1y~0z"_s << u"odd"_s;
        QTest::newRow("empty key") << u"/"_s << u"nameless"_s;
        QTest::newRow("object") << u"/a"_s << u"{\"b\":[\"one\",\"two\"]}"_s;
    }

    void aPointerFindsTheJsonSpelling()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        const Answer answer = json(
            "{\"a\":{\"b\":[\"one\",\"two\"]},\"on\":false,\"n\":42,\"big\":9007199254740993,"
            "\"none\":null,\"x/y~z\":\"odd\",\"\":\"nameless\"}");

        const Finding finding = findIn(answer, path, {});

        QCOMPARE(finding.kind, Finding::Kind::Found);
        QCOMPARE(finding.text, text);
    }

    void aPatternMustMatchTheWholeValue_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("decode");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const QString& pattern, Judgement::Kind kind,
                            const QString& decode = u"matches"_s) {
            QTest::newRow(name) << pattern << decode << static_cast<int>(kind);
        };
        row("whole", u"v[0-9]+"_s, Judgement::Kind::Holds);
        row("a part only", u"[0-9]+"_s, Judgement::Kind::Differs);
        row("either", u"v41|v42"_s, Judgement::Kind::Holds);
        row("a part of either", u"v4|v42x"_s, Judgement::Kind::Differs);
        row("no pattern at all", u"v[0-9"_s, Judgement::Kind::Differs);
        row("empty", {}, Judgement::Kind::Differs);
        row("equal is not asked", u"v.."_s, Judgement::Kind::Differs, {});
        row("after Base64", u"pinned-.*"_s, Judgement::Kind::Undecided, u"base64 matches"_s);
    }

    void aPatternMustMatchTheWholeValue()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, decode);
        QFETCH(int, kind);

        const Judgement judgement
            = judge({expects(u"/version"_s, pattern, {}, decode)}, json("{\"version\":\"v42\"}"));

        QCOMPARE(static_cast<int>(judgement.kind), kind);
    }

    void aPatternIsMatchedAfterBase64AndInPlaceOfWhatIsAbsent()
    {
        const Answer answer = json("{\"value\":\"" + QByteArray("pinned-7").toBase64() + "\"}");

        QCOMPARE(
            judge({expects(u"/value"_s, u"pinned-[0-9]"_s, {}, u"base64 matches"_s)}, answer).kind,
            Judgement::Kind::Holds);
        QCOMPARE(judge({expects(u"/none"_s, u"[0-9]+"_s, u"0"_s, u"matches"_s)}, answer).kind,
                 Judgement::Kind::Holds);
    }

    // A pattern that takes exponential time, and a value that is too long to be searched, end at once and never hold.
    void noPatternHoldsTheReadBackUp()
    {
        const Answer answer = json("{\"value\":\"" + QByteArray(5000, 'a') + "!\"}");
        const Answer longest = json("{\"value\":\"" + QByteArray(100'000, 'a') + "\"}");

        QCOMPARE(judge({expects(u"/value"_s, u"(a+)+b"_s, {}, u"matches"_s)}, answer).kind,
                 Judgement::Kind::Differs);
        QCOMPARE(judge({expects(u"/value"_s, u"a*"_s, {}, u"matches"_s)}, longest).kind,
                 Judgement::Kind::Differs);
        QVERIFY(!patternFlaw(QString(501, u'a')).isEmpty());
        QVERIFY(!patternFlaw(u"(a"_s).isEmpty());
        QVERIFY(patternFlaw(u"(a|b)c?"_s).isEmpty());
    }

    void statusHeaderAndWholeBodyAreFound()
    {
        Answer answer{303, {{u"Location"_s, u"/haproxy;st=DONE"_s}}, "true\n", 1};

        QCOMPARE(findIn(answer, u"status"_s, {}).text, u"303"_s);
        QCOMPARE(findIn(answer, u"header:location"_s, {}).text, u"/haproxy;st=DONE"_s);
        QCOMPARE(findIn(answer, {}, {}).text, u"true"_s);
    }

    void aCredentialHeaderIsNeverRead()
    {
        const Answer answer{200, {{u"Set-Cookie"_s, u"session=1"_s}}, {}, 1};

        QCOMPARE(findIn(answer, u"header:Set-Cookie"_s, {}).kind, Finding::Kind::Unreadable);
    }

    void aMissingBooleanCountsAsWhatTheLadderSays()
    {
        const Judgement judgement
            = judge({expects(u"/succeeded"_s, u"true"_s, u"false"_s)}, json("{\"header\":{}}"));

        QCOMPARE(judgement.kind, Judgement::Kind::Differs);
        QVERIFY2(judgement.sentence.contains(u"true"_s)
                     && judgement.sentence.contains(u"found false"_s),
                 qPrintable(judgement.sentence));
    }

    void aMissingValueDecidesNothing()
    {
        const Judgement judgement = judge({expects(u"/value"_s, u"off"_s)}, json("{}"));

        QCOMPARE(judgement.kind, Judgement::Kind::Undecided);
        QVERIFY(judgement.sentence.contains(u"/value"_s));
    }

    void aDifferenceOutweighsWhatIsMissing()
    {
        const Judgement judgement
            = judge({expects(u"/gone"_s, u"1"_s), expects(u"/value"_s, u"off"_s)},
                    json("{\"value\":\"on\"}"));

        QCOMPARE(judgement.kind, Judgement::Kind::Differs);
        QVERIFY(judgement.sentence.contains(u"found on"_s));
    }

    void aPageIsNoReading()
    {
        const Answer page{200, {{u"Content-Type"_s, u"text/html"_s}}, "{\"value\":\"off\"}", 1};

        const Judgement judgement = judge({expects(u"/value"_s, u"off"_s)}, page);

        QCOMPARE(judgement.kind, Judgement::Kind::Undecided);
        QVERIFY2(judgement.sentence.contains(u"text/html"_s), qPrintable(judgement.sentence));
    }

    void brokenJsonIsNoReading_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("cut") << QByteArray("{\"value\":\"of");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("two values") << QByteArray("{\"value\":\"off\"},{\"value\":\"off\"}");
        QTest::newRow("deep") << QByteArray(5000, '[');
    }

    void brokenJsonIsNoReading()
    {
        QFETCH(QByteArray, body);

        QCOMPARE(judge({expects(u"/value"_s, u"off"_s)}, json(body)).kind,
                 Judgement::Kind::Undecided);
    }

    void base64IsDecodedBeforeComparing()
    {
        const Answer answer = json("{\"v\":\"b2Zm\",\"bad\":\"not base64!\",\"bytes\":\"//79\"}");

        QCOMPARE(judge({expects(u"/v"_s, u"off"_s, {}, u"base64"_s)}, answer).kind,
                 Judgement::Kind::Holds);
        QCOMPARE(findIn(answer, u"/bad"_s, u"base64"_s).kind, Finding::Kind::Unreadable);
        QCOMPARE(findIn(answer, u"/bytes"_s, u"base64"_s).kind, Finding::Kind::Unreadable);
    }

    void whatWasLookedAtIsKept()
    {
        const Judgement judgement
            = judge({expects(u"/value"_s, u"off"_s)}, json("{\"value\":\"on\"}"));

        QCOMPARE(judgement.observed, (QList<Captured>{{u"/value"_s, u"on"_s}}));
    }

    void everyCaptureMustBeThere()
    {
        const Answer answer = json("{\"version\":7}");

        const auto there = capturedFrom({{u"version"_s, u"/version"_s, {}}}, answer);
        const auto missing = capturedFrom({{u"value"_s, u"/value"_s, {}}}, answer);

        QVERIFY(there.has_value());
        QCOMPARE(*there, (QList<Captured>{{u"version"_s, u"7"_s}}));
        QVERIFY(!missing.has_value());
        QCOMPARE(missing.error().subject, u"value"_s);
    }
};

QTEST_GUILESS_MAIN(TestPredicates)

} // namespace tst_predicates

#include "tst_predicates.moc"
