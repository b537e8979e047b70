// SPDX-License-Identifier: GPL-3.0-or-later
//
// What real emitters write otherwise than OTLP says, one slot each: accepted, counted, and named in the report.
#include <QtTest/QtTest>

#include "readall.h"

namespace tst_otlpdeviations {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray span(const QByteArray& from, const QByteArray& to)
{
    QByteArray text = spanLine();
    text.replace(from, to);
    return text;
}

qint64 warned(const ReadAll& all, const QString& name)
{
    return all.report.warnings.value(name).times;
}

// Behind its size, as the collector's file exporter writes messages that are not JSON lines.
QByteArray sized(const QByteArray& message)
{
    QByteArray size(4, '\0');
    qToBigEndian(static_cast<quint32>(message.size()), size.data());
    return size + message;
}

QString attribute(const ReadAll& all, const QString& key)
{
    const ItemDetail detail = all.detail(0, shippedDialects());
    for (const ItemAttribute& it : detail.attributes) {
        if (it.key == key)
            return it.value;
    }
    return {};
}

const QByteArray logLine
    = R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1760000000500000000","eventName":"gen_ai.user.message","body":{"stringValue":"hi"}}]}]}]})";

} // namespace

class TestOtlpDeviations : public QObject
{
    Q_OBJECT

private slots:
    void enumsMayBeNames();
    void timesMayBeBareNumbersBeyondADouble();
    void integersMayBeBareNumbers();
    void idsMayBeBase64();
    void idsMayBeAnything();
    void keyValueListsMayLackTheirValues();
    void linesMayMixTracesAndLogs();
    void aParentMayBeElsewhereOrNeverCome();
    void protobufMayStandBehindItsSize();
    void jsonMayStandBehindItsSize();
    void aSizedMessageThatBreaksOffKeepsWhatWasGood();
    void dataPointsOfKnownMetricsAreItems();
    void aMetricNobodyKnowsIsCountedByName();
    void dataPointsInProtobufAreItems();
};

void TestOtlpDeviations::enumsMayBeNames()
{
    const ReadAll all
        = readAll(spanLine(R"(,"kind":"SPAN_KIND_CLIENT","status":{"code":"STATUS_CODE_OK"})"));

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.items.at(0).item.status, ItemStatus::Ok);
    QCOMPARE_EQ(warned(all, u"enum-name"_s), 2);
}

void TestOtlpDeviations::timesMayBeBareNumbersBeyondADouble()
{
    const ReadAll all = readAll(span("\"1760000000000000000\"", "1760000000000000001"));

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.items.at(0).item.start.nanos, 1'760'000'000'000'000'001);
    QCOMPARE_EQ(warned(all, u"bare-number"_s), 1);
}

void TestOtlpDeviations::integersMayBeBareNumbers()
{
    const ReadAll all = readAll(spanLine(
        R"(,"attributes":[{"key":"gen_ai.usage.input_tokens","value":{"intValue":9007199254740993}}])"));

    QVERIFY(!all.error);
    QCOMPARE_EQ(attribute(all, u"gen_ai.usage.input_tokens"_s), u"9007199254740993"_s);
}

void TestOtlpDeviations::idsMayBeBase64()
{
    const ReadAll all
        = readAll(span("\"0102030405060708090a0b0c0d0e0f10\"", "\"AQIDBAUGBwgJCgsMDQ4PEA==\""));

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.items.at(0).item.traceId,
                QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10"));
    QCOMPARE_EQ(warned(all, u"base64-id"_s), 1);
}

void TestOtlpDeviations::idsMayBeAnything()
{
    const ReadAll all = readAll(span("\"0102030405060708090a0b0c0d0e0f10\"", "\"trace-aaaa\""));

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.items.at(0).item.traceId, QByteArray("trace-aaaa"));
    QCOMPARE_EQ(all.report.traces, 1);
    QCOMPARE_EQ(warned(all, u"opaque-id"_s), 1);
}

void TestOtlpDeviations::keyValueListsMayLackTheirValues()
{
    const ReadAll all = readAll(spanLine(
        R"(,"attributes":[{"key":"m","value":{"kvlistValue":[{"key":"a","value":{"stringValue":"b"}}]}}])"));

    QVERIFY(!all.error);
    QCOMPARE_EQ(warned(all, u"bare-list"_s), 1);
    QVERIFY(attribute(all, u"m"_s).contains(u'b'));
}

void TestOtlpDeviations::linesMayMixTracesAndLogs()
{
    const ReadAll all = readAll(spanLine() + '\n' + logLine + '\n' + spanLine() + '\n');

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.report.items, 3);
    QCOMPARE_EQ(all.items.at(1).item.lane, EvidenceKind::PromptPath);
}

void TestOtlpDeviations::aParentMayBeElsewhereOrNeverCome()
{
    const ReadAll all = readAll(spanLine(R"(,"parentSpanId":"00000000000000aa")"));

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.items.at(0).item.parentId, QByteArray::fromHex("00000000000000aa"));
    QVERIFY(all.report.warnings.isEmpty());
}

void TestOtlpDeviations::protobufMayStandBehindItsSize()
{
    const QByteArray first = realFile(u"otlp-live/traceloop-proto/001-traces.pb"_s);
    const QByteArray second = realFile(u"otlp-live/traceloop-proto/002-traces.pb"_s);
    const QByteArray file = sized(first) + sized({}) + sized(second);
    EvidenceItem last = readAll(second).items.back().item;
    last.ref.offset += first.size() + 12;

    for (const std::size_t piece : {std::size_t{1}, std::size_t{777}, std::size_t{1} << 20}) {
        const ReadAll all = readAll(file, shippedDialects(), piece);

        QVERIFY2(!all.error, all.error ? qPrintable(sentence(*all.error)) : "");
        QCOMPARE_EQ(all.report.items, 13 + 11);
        QCOMPARE_EQ(all.items.back().item, last);
    }
}

void TestOtlpDeviations::jsonMayStandBehindItsSize()
{
    const ReadAll all = readAll(sized(spanLine()) + sized(logLine));

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.report.items, 2);
    QCOMPARE_EQ(all.part(all.items.at(0).raw.offset, 1), std::string_view("{"));
}

void TestOtlpDeviations::aSizedMessageThatBreaksOffKeepsWhatWasGood()
{
    const QByteArray good = realFile(u"otlp-live/traceloop-proto/001-traces.pb"_s);

    const ReadAll all = readAll(sized(good) + sized(good).left(500));

    QVERIFY(all.error && all.error->reason.contains(u"ends in the middle"));
    QCOMPARE_EQ(all.report.items, 13);
}

void TestOtlpDeviations::dataPointsOfKnownMetricsAreItems()
{
    const ReadAll all = readAll(realFile(u"otlp-live/otel-json/006-metrics.json"_s));

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.report.items, 13);
    QCOMPARE_EQ(all.count(EvidenceKind::ModelBehaviour), 13);
    QVERIFY(all.hasBand(BandKind::AnsweringModel, u"gpt-4o-mini-2024-07-18"_s));
    QCOMPARE_EQ(all.items.at(0).item.name, u"gen_ai.client.operation.duration"_s);
    QVERIFY(all.items.at(1).item.adverse); // an error.type stands beside it
    const ItemDetail detail = all.detail(0, shippedDialects());
    QVERIFY(detail.record.contains("\"bucketCounts\""));
    QCOMPARE_EQ(detail.attributes.first().key, u"gen_ai.operation.name"_s);
}

void TestOtlpDeviations::aMetricNobodyKnowsIsCountedByName()
{
    const ReadAll all = readAll(
        R"({"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"sum":{"dataPoints":[{"asInt":"3","timeUnixNano":"1760000000000000000"}]},"name":"jvm.threads"}]}]}]})");

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.report.items, 0);
    QCOMPARE_EQ(warned(all, u"metrics"_s), 1);
    QCOMPARE_EQ(all.report.unmapped.value(u"jvm.threads"_s), 1);
}

void TestOtlpDeviations::dataPointsInProtobufAreItems()
{
    const auto field = [](int number, const QByteArray& bytes) -> QByteArray {
        return QByteArray(1, static_cast<char>(number << 3 | 2))
            + QByteArray(1, static_cast<char>(bytes.size())) + bytes;
    };
    QByteArray time(8, '\0');
    qToLittleEndian(qint64{1'760'000'000'000'000'000}, time.data());
    const QByteArray model = field(1, "gen_ai.request.model") + field(2, field(1, "gpt-4o"));
    const QByteArray point = field(9, model) + QByteArray(1, static_cast<char>(3 << 3 | 1)) + time;
    const QByteArray metric = field(1, "gen_ai.client.token.usage") + field(9, field(1, point));

    const ReadAll all = readAll(field(1, field(2, field(2, metric))));

    QVERIFY2(!all.error, all.error ? qPrintable(sentence(*all.error)) : "");
    QCOMPARE_EQ(all.report.items, 1);
    QCOMPARE_EQ(all.items.at(0).item.start.nanos, 1'760'000'000'000'000'000);
    QVERIFY(all.hasBand(BandKind::RequestedModel, u"gpt-4o"_s));
    QCOMPARE_EQ(attribute(all, u"gen_ai.request.model"_s), u"gpt-4o"_s);
}

QTEST_GUILESS_MAIN(TestOtlpDeviations)

} // namespace tst_otlpdeviations

#include "tst_otlpdeviations.moc"
