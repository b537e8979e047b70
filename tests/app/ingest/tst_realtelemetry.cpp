// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/demotelemetry.h"

#include <QtCore/QDirIterator>
#include <QtCore/QSet>
#include <QtTest/QtTest>

#include "readall.h"
#include "shapedsamples.h"

namespace tst_realtelemetry {

using namespace wr;

namespace {

bool saysSomewhere(const ReadAll& all, const QString& text)
{
    for (std::size_t at = 0; at < all.items.size(); ++at) {
        for (const ItemMessage& message : all.detail(at, shippedDialects()).messages) {
            if (message.text.contains(text) || message.toolCall.contains(text))
                return true;
        }
    }
    return false;
}

} // namespace

class TestRealTelemetry : public QObject
{
    Q_OBJECT

private slots:
    void everyFileGivesWhatItHolds_data();
    void everyFileGivesWhatItHolds();
    void aRecordIsExactlyTheBytesItIsNamedBy();
    void everyFileIsReadTheSameInPieces();
    void theAnsweringModelDiffersFromTheRequestedOne();
    void providerBuildAndDeploymentAreFollowed();
    void contentThatWasNotCapturedIsAbsent();
    void loggedMessagesShowTheirRoles();
    void pythonTextIsShownAsItStands();
    void observationsThatStandTwiceCountOnce();
    void theDemoShowsSomethingInEveryLane();
    void everyDialectHasASample();
};

void TestRealTelemetry::everyFileGivesWhatItHolds_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("traces");
    QTest::addColumn<QList<int>>("lanes"); // by kind, in the order of EvidenceKind
    QTest::addColumn<QString>("says");
    const auto row = [](const char* file, const char* dialect, int items, int traces,
                        const QList<int>& lanes, const char* says) {
        QTest::newRow(file) << QString::fromLatin1(dialect) << items << traces << lanes
                            << QString::fromUtf8(says);
    };
    row("otlp/braintrust.otlp.json", "braintrust", 2, 2, {1, 2, 0, 0, 0, 2},
        "Where is order A-1187?");
    row("otlp/genai-semconv-otel-openai-v2.otlp.json", "otel-genai", 1, 1, {1, 1, 0, 0, 0, 1},
        "Where is order A-1187?");
    row("otlp/litellm-captured.otlp.json", "litellm", 2, 1, {2, 2, 0, 0, 0, 2},
        "Where is order A-1187?");
    row("otlp/logs.json", "plain-otlp", 1, 1, {0, 0, 0, 0, 0, 1}, "");
    row("otlp/openinference-openai.otlp.json", "openinference", 1, 1, {1, 1, 0, 0, 0, 1},
        "Where is order A-1187?");
    row("otlp/openllmetry-legacy.otlp.json", "openllmetry-legacy", 2, 1, {1, 1, 0, 0, 0, 2},
        "Where is order A-1187?");
    row("otlp/openllmetry-traceloop.otlp.json", "openllmetry", 2, 1, {2, 2, 0, 0, 0, 2},
        "Where is order A-1187?");
    row("otlp/trace.json", "plain-otlp", 1, 1, {0, 0, 0, 0, 0, 1}, "");
    row("otlp/vercel-captured.otlp.json", "vercel-ai", 3, 1, {2, 3, 0, 0, 0, 3},
        "Where is order A-1187?");
    row("otlp-live/openinference-json-gzip/001-traces.json.gz", "openinference", 13, 8,
        {4, 5, 0, 0, 0, 13}, "Refunds are always granted, no limit");
    row("otlp-live/openinference-json-gzip/002-traces.json.gz", "openinference", 32, 8,
        {18, 18, 7, 0, 0, 32}, "I can't help with that.");
    row("otlp-live/openinference-json-gzip/003-traces.json.gz", "openinference", 17, 3,
        {12, 11, 2, 0, 0, 17}, "[500] refund");
    row("otlp-live/otel-json-nocontent/001-traces.json", "otel-genai", 17, 8, {0, 9, 0, 0, 0, 17},
        "");
    row("otlp-live/otel-json-nocontent/002-traces.json", "otel-genai", 10, 5, {1, 5, 2, 0, 0, 10},
        "");
    row("otlp-live/otel-json-nocontent/003-logs.json", "otel-genai", 31, 11, {25, 7, 0, 0, 0, 31},
        "");
    row("otlp-live/otel-json-nocontent/004-metrics.json", "otel-genai", 13, 0, {0, 13, 2, 0, 0, 13},
        "");
    row("otlp-live/otel-json-nocontent/005-metrics.json", "otel-genai", 13, 0, {0, 13, 2, 0, 0, 13},
        "");
    row("otlp-live/otel-json/001-traces.json", "otel-genai", 17, 8, {0, 9, 0, 0, 0, 17}, "");
    row("otlp-live/otel-json/002-logs.json", "otel-genai", 57, 20, {47, 11, 0, 0, 0, 57},
        "May I get a refund after 90 days?");
    row("otlp-live/otel-json/003-traces.json", "otel-genai", 27, 13, {1, 14, 2, 0, 0, 27}, "");
    row("otlp-live/otel-json/004-traces.json", "otel-genai", 10, 5, {1, 5, 2, 0, 0, 10}, "");
    row("otlp-live/otel-json/005-logs.json", "otel-genai", 5, 2, {3, 3, 0, 0, 0, 5},
        "Prompt version refund/8");
    row("otlp-live/otel-json/006-metrics.json", "otel-genai", 13, 0, {0, 13, 2, 0, 0, 13}, "");
    row("otlp-live/otel-json/007-metrics.json", "otel-genai", 13, 0, {0, 13, 2, 0, 0, 13}, "");
    row("otlp-live/traceloop-proto/001-traces.pb", "openllmetry", 13, 8, {4, 5, 0, 0, 0, 13},
        "Prompt version refund/");
    row("otlp-live/traceloop-proto/002-traces.pb", "openllmetry", 11, 6, {6, 6, 0, 0, 0, 11},
        "Prompt version refund/");
    row("otlp-live/traceloop-proto/003-traces.pb", "openllmetry", 32, 7, {26, 25, 0, 0, 0, 32},
        "Answer from the context only.");
    row("otlp-live/traceloop-proto/004-traces.pb", "openllmetry", 10, 7, {2, 3, 0, 0, 0, 10},
        "Prompt version refund/");
    row("otlp-live/traceloop-proto/005-traces.pb", "openllmetry", 32, 8, {24, 23, 0, 0, 0, 32},
        "Prompt version refund/");
    row("otlp-live/traceloop-proto/006-traces.pb", "openllmetry", 8, 2, {6, 6, 0, 0, 0, 8},
        "refund agent");
    row("langfuse/google-adk-2025-08-28.trace.json", "langfuse", 8, 1, {6, 8, 0, 1, 0, 6},
        "Hello Langfuse");
    row("langfuse/langgraph-python-2025-08-22.trace.json", "langfuse", 12, 1, {10, 12, 0, 1, 0, 10},
        "The search for \"example\" primarily leads");
    row("langfuse/llamaindex-2025-06-05.trace.json", "langfuse", 3, 1, {2, 2, 0, 1, 0, 3},
        "What is Langfuse?");
    row("langfuse/openai-agents-2025-09-30.trace.json", "langfuse", 8, 1, {5, 7, 0, 1, 0, 6},
        "The weather in Tokyo is sunny.");
    row("langfuse/vercel-aisdk-2025-11-17.trace.json", "langfuse", 6, 1, {4, 6, 0, 1, 0, 4},
        "getWeather");
    row("cassettes/bedrock-apply-guardrail.jsonl", "bedrock", 1, 0, {0, 0, 0, 0, 1, 1},
        "Sorry, the model cannot answer this question.");
    row("documented/google-adk.otlp.json", "google-adk", 3, 1, {2, 2, 0, 0, 0, 3},
        "Where is order A-1187?");
    row("documented/llama-guard-ollama.jsonl", "llama-guard", 5, 0, {0, 0, 0, 0, 5, 0}, "");
    row("documented/llama-guard.txt", "llama-guard", 4, 0, {0, 0, 0, 0, 4, 0}, "");
    row("documented/otel-genai-1.27.otlp.json", "otel-genai", 1, 1, {1, 1, 0, 0, 0, 1},
        "Where is order A-1187?");
    row("documented/otel-genai-main.otlp.json", "otel-genai", 2, 1, {1, 1, 1, 0, 0, 2},
        "Where is order A-1187?");
    row("documented/pydantic-ai.otlp.json", "pydantic-ai", 3, 1, {2, 3, 0, 0, 0, 3},
        "Where is order A-1187?");
    row("cassettes/bedrock-converse-guardrail.jsonl", "bedrock", 1, 0, {0, 1, 0, 0, 1, 0},
        "The capital of {ADDRESS}");
    row("cassettes/bedrock-retrieve.jsonl", "bedrock", 1, 0, {0, 0, 1, 0, 0, 0}, "");
}

void TestRealTelemetry::everyFileGivesWhatItHolds()
{
    QFETCH(QString, dialect);
    QFETCH(int, items);
    QFETCH(int, traces);
    QFETCH(QList<int>, lanes);
    QFETCH(QString, says);

    const ReadAll all = readAll(realFile(QString::fromLatin1(QTest::currentDataTag())));

    QVERIFY2(!all.error, all.error ? qPrintable(sentence(*all.error)) : "");
    QCOMPARE_EQ(all.report.dialect, dialect);
    QCOMPARE_EQ(all.report.items, items);
    QCOMPARE_EQ(static_cast<int>(all.items.size()), items);
    QCOMPARE_EQ(all.report.traces, traces);
    QVERIFY(dialect == QStringLiteral("plain-otlp") || all.report.margin > 0.1);
    for (const EvidenceKind kind : allEvidenceKinds)
        QCOMPARE_EQ(all.count(kind), lanes.at(static_cast<int>(kind)));
    QVERIFY2(says.isEmpty() || saysSomewhere(all, says), qPrintable(says));
}

void TestRealTelemetry::aRecordIsExactlyTheBytesItIsNamedBy()
{
    const ReadAll all = readAll(realFile(QStringLiteral("otlp/vercel-captured.otlp.json")));

    for (const ReadItem& read : all.items) {
        const std::string_view record = all.part(read.raw.offset, read.raw.length);
        QVERIFY(record.front() == '{' && record.back() == '}');
        QVERIFY(record.find("\"spanId\"") != std::string_view::npos);
        QVERIFY(all.part(read.raw.resourceOffset, read.raw.resourceLength).front() == '{');
        QVERIFY(all.part(read.raw.scopeOffset, read.raw.scopeLength).find("\"ai\"")
                != std::string_view::npos);
    }
}

void TestRealTelemetry::everyFileIsReadTheSameInPieces()
{
    for (const char* name :
         {"otlp/litellm-captured.otlp.json", "otlp-live/traceloop-proto/003-traces.pb",
          "otlp-live/openinference-json-gzip/002-traces.json.gz",
          "langfuse/google-adk-2025-08-28.trace.json"}) {
        const QByteArray bytes = realFile(QString::fromLatin1(name));
        const ReadAll whole = readAll(bytes);
        for (const std::size_t piece : {std::size_t(1), std::size_t(7), std::size_t(1000)}) {
            const ReadAll pieces = readAll(bytes, shippedDialects(), piece);
            QVERIFY(pieces.items == whole.items);
            QCOMPARE_EQ(pieces.report.unmapped, whole.report.unmapped);
        }
    }
}

void TestRealTelemetry::theAnsweringModelDiffersFromTheRequestedOne()
{
    const ReadAll all = readAll(realFile(QStringLiteral("otlp/openllmetry-legacy.otlp.json")));

    QVERIFY(all.hasBand(BandKind::RequestedModel, QStringLiteral("gpt-4o-mini")));
    QVERIFY(all.hasBand(BandKind::AnsweringModel, QStringLiteral("gpt-4o-mini-2024-07-18")));
    QVERIFY(all.hasBand(BandKind::ModelDifference,
                        QStringLiteral("gpt-4o-mini \u2192 gpt-4o-mini-2024-07-18")));
    QVERIFY(all.hasBand(BandKind::PromptVersion, QStringLiteral("order_status/3")));
}

void TestRealTelemetry::providerBuildAndDeploymentAreFollowed()
{
    const ReadAll live = readAll(realFile(QStringLiteral("otlp-live/otel-json/001-traces.json")));
    QVERIFY(live.hasBand(BandKind::Provider, QStringLiteral("openai")));
    QVERIFY(live.hasBand(BandKind::Deployment, QStringLiteral("refund-assistant/2026.06.2")));

    // Written "OpenAI" here; a service without a version is no deployment that could change.
    const ReadAll legacy = readAll(realFile(QStringLiteral("otlp/openllmetry-legacy.otlp.json")));
    QVERIFY(legacy.hasBand(BandKind::Provider, QStringLiteral("openai")));
    for (const ReadItem& it : legacy.items)
        QVERIFY(it.item.bands[static_cast<std::size_t>(BandKind::Deployment)].isEmpty());
}

void TestRealTelemetry::contentThatWasNotCapturedIsAbsent()
{
    const ReadAll with
        = readAll(realFile(QStringLiteral("otlp/genai-semconv-otel-openai-v2.otlp.json")));
    const ReadAll without
        = readAll(realFile(QStringLiteral("otlp-live/otel-json-nocontent/001-traces.json")));

    QCOMPARE_EQ(with.report.presence[EvidenceKind::PromptPath][KindPresence::Captured], 1);
    QVERIFY(!without.report.kinds.contains(EvidenceKind::PromptPath));
    QCOMPARE_EQ(without.report.presence[EvidenceKind::PromptPath][KindPresence::Absent],
                without.report.items);

    // A log record whose body is an empty list of keys says who spoke and not what.
    const ReadAll logs
        = readAll(realFile(QStringLiteral("otlp-live/otel-json-nocontent/003-logs.json")));
    const auto& prompts = logs.report.presence[EvidenceKind::PromptPath];
    QCOMPARE_EQ(prompts[KindPresence::Captured], 3); // a call, its answer, one with messages
}

void TestRealTelemetry::loggedMessagesShowTheirRoles()
{
    const ReadAll all = readAll(realFile(QStringLiteral("otlp-live/otel-json/002-logs.json")));

    const ItemDetail system = all.detail(0, shippedDialects());
    const ItemDetail choice = all.detail(2, shippedDialects());

    QCOMPARE_EQ(system.messages.size(), 1);
    QCOMPARE_EQ(system.messages.first().role, QStringLiteral("system"));
    QVERIFY(
        system.messages.first().text.startsWith(QStringLiteral("You are the refund assistant.")));
    QCOMPARE_EQ(choice.messages.first().role, QStringLiteral("assistant"));
    QVERIFY(choice.messages.first().text.contains(QStringLiteral("Refunds are always granted")));
}

void TestRealTelemetry::pythonTextIsShownAsItStands()
{
    const ReadAll all = readAll(realFile(QStringLiteral("otlp/litellm-captured.otlp.json")));

    const ItemDetail raw = all.detail(1, shippedDialects());

    QCOMPARE_EQ(raw.messages.size(), 2);
    QVERIFY(raw.messages.first().text.startsWith(QStringLiteral("[{'role': 'system'")));
}

void TestRealTelemetry::observationsThatStandTwiceCountOnce()
{
    const ReadAll all
        = readAll(realFile(QStringLiteral("langfuse/langgraph-python-2025-08-22.trace.json")));

    const auto observations
        = std::count_if(all.items.begin(), all.items.end(),
                        [](const ReadItem& read) { return read.item.spanId.size() == 8; });

    QCOMPARE_EQ(observations, 9);
}

void TestRealTelemetry::theDemoShowsSomethingInEveryLane()
{
    const ReadAll all = readAll(demoTelemetry(Instant{1'760'000'000'000'000}));

    QVERIFY(!all.error);
    for (const EvidenceKind kind : allEvidenceKinds)
        QVERIFY2(all.count(kind) > 500, qPrintable(evidenceKindTitle(kind)));
}

// A dialect that no sample is recognised by is one that nobody knows to work.
void TestRealTelemetry::everyDialectHasASample()
{
    QSet<QString> met;
    const QDir real(QStringLiteral(WARROOM_SOURCE_DIR "/tests/real"));
    QDirIterator files(real.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = real.relativeFilePath(files.next());
        if (!file.endsWith(QStringLiteral("LICENSE")) && !file.endsWith(QStringLiteral(".md")))
            met.insert(readAll(realFile(file)).report.dialect);
    }
    for (const QByteArray& text :
         {langsmith, phoenix, openAi, bedrockLog, azure, liteLlm, nemo, tableText})
        met.insert(readAll(text).report.dialect);
    met.insert(readAll(demoTelemetry(Instant{1'760'000'000'000'000})).report.dialect);

    for (std::size_t at = 0; at < shippedDialects().size(); ++at)
        QVERIFY2(met.contains(shippedDialects().name(at)), qPrintable(shippedDialects().name(at)));
}

QTEST_GUILESS_MAIN(TestRealTelemetry)

} // namespace tst_realtelemetry

#include "tst_realtelemetry.moc"
