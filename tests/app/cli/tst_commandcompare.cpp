// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/commandroom.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

namespace tst_commandcompare {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 tenOClock = 1756720800; // 2025-09-01
constexpr int callsAWindow = 1200;

QByteArray call(int number, qint64 created, const QString& reasons)
{
    return R"({"id":"c%1","object":"chat.completion","created":%2,"model":"gpt-x","choices":[%3]})"_L1
               .arg(QString::number(number), QString::number(created), reasons)
               .toUtf8()
        + '\n';
}

QString choice(const QString& reason)
{
    return uR"({"index":0,"finish_reason":"%1","message":{"role":"assistant","content":"Hello"}})"_s
        .arg(reason);
}

// Late calls end in ways that a sample of every eighth call cannot see: three in one that vendors give, three in one that nobody
// knows, two in two at once.
QString lateReasons(int at)
{
    if (at == 101 || at == 501 || at == 901)
        return choice(u"content_filter"_s);
    if (at == 203 || at == 603 || at == 1003)
        return choice(u"acme_halt"_s);
    if (at == 305 || at == 705)
        return choice(u"Stop"_s) + u',' + choice(u"length"_s);
    return choice(u"Stop"_s);
}

bool write(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray twoHours()
{
    QByteArray calls;
    for (int at = 0; at < callsAWindow; ++at)
        calls += call(at, tenOClock + at, choice(u"Stop"_s));
    for (int at = 0; at < callsAWindow; ++at)
        calls += call(callsAWindow + at, tenOClock + 3600 + at, lateReasons(at));
    return calls;
}

int countOf(const CommandRoom& room, const QString& search)
{
    const Said said = room.run({u"evidence"_s, u"search"_s, search, u"--count"_s});
    return said.code == 0 ? said.json[u"count"].toInt(-1) : -1;
}

} // namespace

class TestCommandCompare final : public QObject
{
    Q_OBJECT

private slots:

    void rareReasonsAreCountedWhereASampleWouldMissThem()
    {
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        QVERIFY(write(room.path(u"calls.jsonl"_s), twoHours()));
        QCOMPARE(room.run({u"evidence"_s, u"import"_s, room.path(u"calls.jsonl"_s), u"--system"_s,
                           u"refund-assistant"_s})
                     .code,
                 0);

        const Said said
            = room.run({u"evidence"_s, u"compare"_s, u"--before"_s, u"2025-09-01T10:00:00Z"_s,
                        u"2025-09-01T11:00:00Z"_s, u"--after"_s, u"2025-09-01T11:00:00Z"_s,
                        u"2025-09-01T12:00:00Z"_s});

        QVERIFY2(said.code == 0, said.err.constData());
        QMap<QString, QJsonObject> found;
        for (const QJsonValue& one : said.json[u"differences"].toArray())
            found.insert(one[u"kind"].toString() + u' ' + one[u"value"].toString(), one.toObject());
        QCOMPARE(found.keys(),
                 QStringList({u"finish-reason content_filter"_s, u"finish-reason length"_s,
                              u"other-finish-reasons "_s}));
        const QJsonObject filtered = found.value(u"finish-reason content_filter"_s);
        QCOMPARE(filtered[u"before"].toInt(), 0);
        QCOMPARE(filtered[u"beforeOf"].toInt(), callsAWindow);
        QCOMPARE(filtered[u"after"].toInt(), 3);
        QCOMPARE(filtered[u"afterOf"].toInt(), callsAWindow);
        QCOMPARE(found.value(u"finish-reason length"_s)[u"after"].toInt(), 2);
        const QJsonObject others = found.value(u"other-finish-reasons "_s);
        QCOMPARE(others[u"before"].toInt(), 0);
        QCOMPARE(others[u"after"].toInt(), 3);
        QVERIFY2(others[u"sentence"].toString().endsWith(u": Stop, length, content_filter"_s),
                 qPrintable(others[u"sentence"].toString()));

        // What the other ones are is one search away.
        QCOMPARE(countOf(room, u"finish:* -finish:stop -finish:length -finish:content_filter"_s),
                 3);
        QCOMPARE(countOf(room, u"finish:ACME_HALT"_s), 3);
    }

    void reasonsOfRealTelemetryAreFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("search");
        QTest::addColumn<int>("count");
        const QString vercel = u"otlp/vercel-captured.otlp.json"_s;
        const QString otel = u"otlp-live/otel-json/001-traces.json"_s;
        QTest::newRow("vercel, the call and the step in it") << vercel << u"finish:*"_s << 2;
        QTest::newRow("vercel, with a dash") << vercel << u"finish:tool-calls"_s << 2;
        QTest::newRow("vercel, another one") << vercel << u"finish:stop"_s << 0;
        QTest::newRow("openllmetry")
            << u"otlp/openllmetry-traceloop.otlp.json"_s << u"finish:TOOL_CALL"_s << 1;
        QTest::newRow("openinference")
            << u"otlp/openinference-openai.otlp.json"_s << u"finish:tool_calls"_s << 1;
        QTest::newRow("litellm") << u"otlp/litellm-captured.otlp.json"_s << u"finish:tool_calls"_s
                                 << 1;
        QTest::newRow("otel, any") << otel << u"finish:*"_s << 4;
        QTest::newRow("otel, stop") << otel << u"finish:stop"_s << 3;
        QTest::newRow("otel, any but stop") << otel << u"finish:* -finish:stop"_s << 1;
        QTest::newRow("bedrock") << u"cassettes/bedrock-converse-guardrail.jsonl"_s
                                 << u"finish:guardrail_intervened"_s << 1;
    }

    void reasonsOfRealTelemetryAreFound()
    {
        QFETCH(QString, file);
        QFETCH(QString, search);
        QFETCH(int, count);
        const CommandRoom room;
        QVERIFY(room.make());
        QVERIFY(room.addSystem(u"ada-osei"_s));
        QCOMPARE(room.run({u"evidence"_s, u"import"_s,
                           QStringLiteral(WARROOM_SOURCE_DIR "/tests/real/") + file, u"--system"_s,
                           u"refund-assistant"_s})
                     .code,
                 0);

        QCOMPARE(countOf(room, search), count);
    }
};

QTEST_GUILESS_MAIN(TestCommandCompare)

} // namespace tst_commandcompare

#include "tst_commandcompare.moc"
