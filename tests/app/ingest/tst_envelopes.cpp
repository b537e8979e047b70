// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records as services hand them out: in the lists of an answer, or as texts in the records of a log service.
#include <QtTest/QtTest>

#include "readall.h"
#include "shapedsamples.h"

namespace tst_envelopes {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

// What GET /api/public/observations gives, cut to the fields that matter here (Langfuse API reference, observations).
const QByteArray observation
    = R"({"id":"obs-1","traceId":"trace-1","type":"GENERATION","name":"answer","startTime":"2025-09-01T10:00:00.000Z","endTime":"2025-09-01T10:00:01.500Z","model":"gpt-4o-2024-08-06","level":"DEFAULT","input":[{"role":"user","content":"Where is my refund?"}],"output":{"role":"assistant","content":"On its way."},"parentObservationId":null})";
const QByteArray failedObservation
    = R"({"id":"obs-2","traceId":"trace-1","type":"SPAN","name":"look up","startTime":"2025-09-01T10:00:02.000Z","level":"ERROR","parentObservationId":"obs-1"})";
const QByteArray score
    = R"({"id":"score-1","traceId":"trace-1","observationId":"obs-1","name":"helpful","value":0,"dataType":"BOOLEAN","source":"ANNOTATION","timestamp":"2025-09-01T10:05:00.000Z"})";
// Of GET /api/public/traces: observations and scores by id only.
const QByteArray trace
    = R"({"id":"trace-1","timestamp":"2025-09-01T10:00:00.000Z","name":"refund","sessionId":"s-7","userId":"u-3","release":"v12","input":"Where is my refund?","observations":["obs-1","obs-2"],"scores":["score-1"]})";

QByteArray page(const QByteArrayList& records)
{
    return R"({"data":[)" + records.join(',')
        + R"(],"meta":{"page":1,"limit":50,"totalItems":2,"totalPages":1}})";
}

QByteArray inText(const QByteArray& json)
{
    QByteArray text = json;
    text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + text + '"';
}

// One invocation log, and what an application wrote into the same log group.
QByteArray invocation()
{
    return bedrockLog.trimmed();
}

// `aws logs filter-log-events` (CloudWatch Logs API reference, FilterLogEvents).
QByteArray filtered()
{
    return R"({"events":[{"logStreamName":"aws/bedrock/modelinvocations","timestamp":1756720801000,"message":)"
        + inText(invocation()) + R"(,"ingestionTime":1756720802000,"eventId":"1"},)"
        + R"({"logStreamName":"app","timestamp":1756720803000,"message":"started","ingestionTime":1756720804000,"eventId":"2"}],"searchedLogStreams":[]})";
}

// What a subscription sends (CloudWatch Logs User Guide, subscription filters).
QByteArray subscribed()
{
    return R"({"messageType":"DATA_MESSAGE","owner":"123456789012","logGroup":"bedrock","logStream":"s","subscriptionFilters":["f"],"logEvents":[{"id":"1","timestamp":1756720801000,"message":)"
        + inText(invocation()) + "}]}";
}

// Results of a Logs Insights query, exported as JSON.
QByteArray queried()
{
    return R"([{"@timestamp":"2025-09-01 10:00:01.000","@message":)" + inText(invocation()) + "}]";
}

} // namespace

class TestEnvelopes final : public QObject
{
    Q_OBJECT

private slots:

    void whatTheApiOfLangfuseListsIsRead()
    {
        const ReadAll all = readAll(page({observation, failedObservation}));

        QCOMPARE(all.items.size(), std::size_t{2});
        QCOMPARE(all.report.dialect, u"langfuse"_s);
        QCOMPARE(all.items[0].item.name, u"answer"_s);
        QVERIFY(all.hasBand(BandKind::AnsweringModel, u"gpt-4o-2024-08-06"_s));
        QCOMPARE(all.items[1].item.status, ItemStatus::Error);
        QCOMPARE(all.items[1].item.parentId, QByteArray("obs-1"));
        QCOMPARE(all.items[0].item.traceId, all.items[1].item.traceId);
        const ItemDetail detail = all.detail(0, shippedDialects());
        QCOMPARE(detail.messages.size(), 2);
        QCOMPARE(detail.messages.front().text, u"Where is my refund?"_s);
    }

    void tracesAndScoresOfTheApiAreReadToo()
    {
        const ReadAll traces = readAll(page({trace}));
        const ReadAll scores = readAll(page({score}));

        QCOMPARE(traces.items.size(), std::size_t{1});
        QVERIFY(traces.hasBand(BandKind::Deployment, u"v12"_s));
        QCOMPARE(scores.items.size(), std::size_t{1});
        QCOMPARE(scores.items.front().item.parentId, QByteArray("obs-1"));
        QCOMPARE(scores.items.front().item.lane, EvidenceKind::UserAction);
    }

    void aLineForEachObservationIsThePageWithoutItsEnvelope()
    {
        const ReadAll lines = readAll(observation + '\n' + failedObservation + '\n');
        const ReadAll together = readAll(page({observation, failedObservation}));

        QCOMPARE(lines.items.size(), together.items.size());
        for (std::size_t at = 0; at < lines.items.size(); ++at)
            QCOMPARE(lines.items[at].item.name, together.items[at].item.name);
    }

    void spansListedByTraceAreRead()
    {
        const QByteArray span = phoenix.mid(1).chopped(1);
        const ReadAll all = readAll(R"({"0af7":[)" + span + R"(],"b7ad":[]})");

        QCOMPARE(all.items.size(), std::size_t{1});
        QCOMPARE(all.report.dialect, u"phoenix"_s);
    }

    void aLogServiceKeepsTheRecordAsAText_data()
    {
        QTest::addColumn<QByteArray>("text");

        QTest::newRow("filtered") << filtered();
        QTest::newRow("subscribed") << subscribed();
        QTest::newRow("queried") << queried();
    }

    void aLogServiceKeepsTheRecordAsAText()
    {
        QFETCH(const QByteArray, text);
        const ReadAll all = readAll(text);
        const ReadAll plain = readAll(invocation());

        QCOMPARE(all.items.size(), std::size_t{1});
        QCOMPARE(all.report.dialect, u"bedrock"_s);
        const EvidenceItem& item = all.items.front().item;
        const EvidenceItem& same = plain.items.front().item;
        QCOMPARE(item.name, same.name);
        QCOMPARE(item.start, same.start);
        QCOMPARE(item.bands, same.bands);
        QCOMPARE(item.presence, same.presence);
        QCOMPARE(item.traceId, same.traceId);
        QCOMPARE(all.detail(0, shippedDialects()).messages,
                 plain.detail(0, shippedDialects()).messages);
    }

    void whatElseStandsInTheListIsCounted()
    {
        const ReadAll all = readAll(filtered());

        QVERIFY(std::any_of(
            all.report.warnings.begin(), all.report.warnings.end(),
            [](const auto& warning) { return warning.times == 1 && !warning.sentence.isEmpty(); }));
    }

    void anAnswerThatListsNoTelemetryIsNone()
    {
        const ReadAll all
            = readAll(R"({"data":[{"name":"x","list":[)" + observation + R"(]}],"more":[1,2]})");

        QVERIFY(all.items.empty()); // one list deep, no deeper
        QVERIFY(all.error.has_value());
    }

    void aListThatBreaksOffIsNamed()
    {
        const QByteArray whole = page({observation, failedObservation});
        const ReadAll all = readAll(whole.left(whole.size() - 90));

        QVERIFY(all.items.empty());
        QVERIFY(all.error.has_value());
    }
};

QTEST_GUILESS_MAIN(TestEnvelopes)

} // namespace tst_envelopes

#include "tst_envelopes.moc"
