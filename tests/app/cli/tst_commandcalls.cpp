// SPDX-License-Identifier: GPL-3.0-or-later
//
// evidence show on recorded telemetry of two instrumentations at once: two spans of one call are said to be one, and a failure
// that left no span of a model is said to be a gap.
#include "tests/app/cli/commandroom.h"

#include <QtTest/QTest>

namespace tst_commandcalls {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestCommandCalls final : public QObject
{
    Q_OBJECT

private slots:

    void twoSpansOfOneCallAndTheGaps_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("framework"); // its emitter
        QTest::addColumn<QString>("items");     // the first ones
        QTest::addColumn<int>("pairs");
        QTest::newRow("traceloop")
            << u"traceloop-proto"_s << u"@traceloop/instrumentation-langchain"_s << u"40"_s << 2;
        QTest::newRow("openinference")
            << u"openinference-json-gzip"_s << u"@arizeai/openinference-instrumentation-langchain"_s
            << u"62"_s << 3;
    }

    void twoSpansOfOneCallAndTheGaps()
    {
        QFETCH(QString, folder);
        QFETCH(QString, framework);
        QFETCH(QString, items);
        QFETCH(int, pairs);
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        const Said in
            = room.run({u"evidence"_s, u"import"_s,
                        QStringLiteral(WARROOM_SOURCE_DIR "/tests/real/otlp-live/") + folder,
                        u"--system"_s, u"refund-assistant"_s});
        QVERIFY2(in.code == 0, in.err.constData());
        int told = 0;
        int gap = 0;
        for (const QJsonValue item :
             room.run({u"evidence"_s, u"list"_s, u"--limit"_s, items}).json[u"items"].toArray()) {
            const bool call = item[u"kind"] == u"model-behaviour"_s
                && item[u"bands"].toObject().contains(u"answering-model");
            const bool failed = item[u"status"] == u"error"_s;
            if (!call && !failed)
                continue;
            const QJsonObject shown
                = room.run({u"evidence"_s, u"show"_s, item[u"id"].toString()}).json;
            gap += shown[u"leftNoCall"].toBool() ? 1 : 0;
            if (shown[u"sameCall"].isNull())
                continue;
            ++told;
            const QJsonObject other
                = room.run({u"evidence"_s, u"show"_s, shown[u"sameCall"].toString()}).json;
            QCOMPARE(other[u"sameCall"], item[u"id"]);
            QCOMPARE(scopeOf(shown) == framework, scopeOf(other) != framework);
            QCOMPARE(answerOf(shown), answerOf(other));
        }
        QCOMPARE(told, 2 * pairs);
        QCOMPARE(gap, 6); // requests whose call failed before its instrumentation wrote a span
    }

    // What is counted are items, so a comparison says which calls are two of them.
    void aComparisonSaysWhichCallsCountTwice()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        QCOMPARE(
            room.run({u"evidence"_s, u"import"_s,
                      QStringLiteral(WARROOM_SOURCE_DIR "/tests/real/otlp-live/traceloop-proto"),
                      u"--system"_s, u"refund-assistant"_s})
                .code,
            0);
        const Said said
            = room.run({u"evidence"_s, u"compare"_s, u"--before"_s, u"2026-11-23T16:21:41Z"_s,
                        u"2026-11-23T16:21:42Z"_s, u"--after"_s, u"2026-11-23T16:21:42Z"_s,
                        u"2026-11-23T16:21:43Z"_s});
        QVERIFY2(said.code == 0, said.err.constData());
        const QJsonObject last = said.json[u"differences"].toArray().last().toObject();
        QCOMPARE(last[u"kind"], u"twice-told"_s);
        QCOMPARE(last[u"before"], 0); // one instrumentation at that time
        QCOMPARE(last[u"beforeOf"], 6);
        QCOMPARE(last[u"after"], 8);
        QCOMPARE(last[u"afterOf"], 16);
    }

private:
    static QString scopeOf(const QJsonObject& shown)
    {
        for (const QJsonValue field : shown[u"provenance"].toArray()) {
            if (field[u"key"] == u"scope.name"_s)
                return field[u"value"].toString();
        }
        return {};
    }

    static QString answerOf(const QJsonObject& shown)
    {
        return shown[u"messages"].toArray().last()[u"text"].toString();
    }
};

QTEST_GUILESS_MAIN(TestCommandCalls)

} // namespace tst_commandcalls

#include "tst_commandcalls.moc"
