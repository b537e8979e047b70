// SPDX-License-Identifier: GPL-3.0-or-later
//
// Protobuf records written anew as OTLP/JSON: what was recorded says the same in both, and hand-made ones show every form.
#include "app/ingest/opened.h"
#include "app/report/evidencewriter.h"
#include "app/report/wirejson.h"
#include "tests/app/ingest/readall.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

namespace tst_wirejson {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray varint(quint64 value)
{
    QByteArray out;
    for (; value > 0x7f; value >>= 7)
        out.append(static_cast<char>(value | 0x80));
    out.append(static_cast<char>(value));
    return out;
}

QByteArray number(int field, quint64 value)
{
    return varint(static_cast<quint64>(field) << 3) + varint(value);
}

QByteArray raw64(quint64 value)
{
    QByteArray out;
    for (int at = 0; at < 8; ++at)
        out.append(static_cast<char>(value >> (8 * at)));
    return out;
}

QByteArray fixed(int field, quint64 value)
{
    return varint(static_cast<quint64>(field) << 3 | 1) + raw64(value);
}

quint64 bitsOf(double value)
{
    quint64 bits = 0;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

QByteArray bytes(int field, const QByteArray& value)
{
    return varint(static_cast<quint64>(field) << 3 | 2) + varint(static_cast<quint64>(value.size()))
        + value;
}

QByteArray pair(const QByteArray& key, const QByteArray& any)
{
    return bytes(1, key) + bytes(2, any);
}

std::string_view viewOf(const QByteArray& text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

std::optional<WireJson> jsonOf(const QByteArray& message)
{
    return wireJson(viewOf(message), [](const QByteArray& value) { return value; });
}

// A number in one spelling, however it was written.
QString told(const Node& value)
{
    return value.kind == Node::Kind::Number ? QString::number(value.text.toDouble(), 'g', 17)
                                            : written(value);
}

QStringList saidIn(const OpenedRecord& record)
{
    QStringList all{record.eventName, written(record.body)};
    for (const OpenedField& field : record.fields)
        all.append(field.key + u'=' + told(field.value));
    for (const OpenedEvent& event : record.events) {
        all.append(event.name);
        for (const OpenedField& field : event.fields)
            all.append(field.key + u'=' + told(field.value));
    }
    return all;
}

const QByteArray trace = QByteArray::fromHex("5b8efff798038103d269b633813fc60c");
const QByteArray spanId = QByteArray::fromHex("eee19b7ec3c1b174");

} // namespace

class TestWireJson : public QObject
{
    Q_OBJECT

private slots:

    void whatWasRecordedSaysTheSame_data()
    {
        QTest::addColumn<QString>("file");
        for (int at = 1; at <= 6; ++at)
            QTest::addRow("%d", at) << u"otlp-live/traceloop-proto/00%1-traces.pb"_s.arg(at);
    }

    void whatWasRecordedSaysTheSame()
    {
        QFETCH(QString, file);
        const ReadAll all = readAll(realFile(file));
        QVERIFY(!all.items.empty());
        for (const ReadItem& read : all.items) {
            const std::string_view message = all.part(read.raw.offset, read.raw.length);
            const auto json = wireJson(message, [](const QByteArray& value) { return value; });
            QVERIFY(json.has_value() && !json->point);
            const QByteArray text = QJsonDocument(json->record).toJson(QJsonDocument::Compact);
            const auto before = openRecord(message, {}, {});
            const auto after = openRecord(viewOf(text), {}, {});
            QVERIFY(before && after);
            QCOMPARE(saidIn(*after), saidIn(*before));
            QCOMPARE(json->record[u"name"].toString(), read.item.name);
            QCOMPARE(json->record[u"spanId"].toString().toLatin1(), read.item.spanId.toHex());
            QCOMPARE(json->record[u"startTimeUnixNano"].toString(),
                     QString::number(read.item.start.nanos));
        }
    }

    void everyFormOfAValueIsKept()
    {
        const QByteArray span = bytes(1, trace) + bytes(2, spanId) + bytes(5, "call") + number(6, 3)
            + fixed(7, 1'000) + fixed(8, 2'000) + bytes(9, pair("text", bytes(1, "a\"b")))
            + bytes(9, pair("yes", number(2, 1)))
            + bytes(9, pair("low", number(3, static_cast<quint64>(-5))))
            + bytes(9, pair("half", fixed(4, bitsOf(0.5))))
            + bytes(9, pair("endless", fixed(4, bitsOf(std::numeric_limits<double>::infinity()))))
            + bytes(9, pair("list", bytes(5, bytes(1, bytes(1, "x")) + bytes(1, number(3, 7)))))
            + bytes(9, pair("map", bytes(6, bytes(1, pair("k", bytes(1, "v"))))))
            + bytes(9, pair("raw", bytes(7, QByteArray("\x00\xff", 2)))) + number(10, 2)
            + bytes(11, fixed(1, 1'500) + bytes(2, "log"))
            + bytes(13, bytes(1, trace) + bytes(2, spanId))
            + bytes(15, bytes(2, "quota") + number(3, 2));

        const auto json = jsonOf(span);

        QVERIFY(json.has_value());
        // With ' for ", because moc 6.4 loses the slots that follow a raw string here.
        const QByteArray expected
            = QByteArray(
                  "{'attributes':[{'key':'text','value':{'stringValue':'a\\'b'}},{'key':'yes',"
                  "'value':{'boolValue':true}},{'key':'low','value':{'intValue':'-5'}},"
                  "{'key':'half','value':{'doubleValue':0.5}},{'key':'endless',"
                  "'value':{'doubleValue':'Infinity'}},{'key':'list',"
                  "'value':{'arrayValue':{'values':[{'stringValue':'x'},{'intValue':'7'}]}}},"
                  "{'key':'map','value':{'kvlistValue':{'values':[{'key':'k',"
                  "'value':{'stringValue':'v'}}]}}},{'key':'raw','value':{'bytesValue':'AP8='}}],"
                  "'droppedAttributesCount':2,'endTimeUnixNano':'2000','events':[{'name':'log',"
                  "'timeUnixNano':'1500'}],'kind':3,'links':[{'spanId':'eee19b7ec3c1b174',"
                  "'traceId':'5b8efff798038103d269b633813fc60c'}],'name':'call',"
                  "'spanId':'eee19b7ec3c1b174','startTimeUnixNano':'1000','status':{'code':2,"
                  "'message':'quota'},'traceId':'5b8efff798038103d269b633813fc60c'}")
                  .replace('\'', '"');
        QCOMPARE(QJsonDocument(json->record).toJson(QJsonDocument::Compact), expected);
    }

    void logRecordsAndPointsAreWrittenToo()
    {
        const auto log = jsonOf(fixed(1, 1'000) + number(2, 9) + bytes(5, bytes(1, "said"))
                                + fixed(11, 1'100) + bytes(12, "gen_ai.choice"));
        QVERIFY(log.has_value() && !log->point);
        QCOMPARE(log->record[u"body"][u"stringValue"].toString(), u"said"_s);
        QCOMPARE(log->record[u"eventName"].toString(), u"gen_ai.choice"_s);
        QCOMPARE(log->record[u"observedTimeUnixNano"].toString(), u"1100"_s);

        const auto point = jsonOf(fixed(2, 1) + fixed(3, 2) + fixed(6, static_cast<quint64>(-3))
                                  + bytes(7, pair("k", bytes(1, "v"))));
        QVERIFY(point.has_value() && point->point);
        QCOMPARE(point->record[u"asInt"].toString(), u"-3"_s);

        const auto histogram = jsonOf(
            fixed(3, 2) + fixed(4, 5) + fixed(5, bitsOf(1.5)) + bytes(6, raw64(2) + raw64(3))
            + bytes(7, raw64(bitsOf(0.25))) + bytes(9, pair("k", bytes(1, "v"))));
        QVERIFY(histogram.has_value() && histogram->point);
        QCOMPARE(histogram->record[u"bucketCounts"], QJsonValue(QJsonArray{u"2"_s, u"3"_s}));
        QCOMPARE(histogram->record[u"explicitBounds"], QJsonValue(QJsonArray{0.25}));

        const auto exponential
            = jsonOf(bytes(1, pair("k", bytes(1, "v"))) + fixed(3, 2) + number(6, 3)
                     + bytes(8, number(1, 4) + bytes(2, varint(1) + varint(300))));
        QVERIFY(exponential.has_value());
        QCOMPARE(exponential->record[u"scale"].toInt(), -2);
        QCOMPARE(exponential->record[u"positive"][u"bucketCounts"],
                 QJsonValue(QJsonArray{u"1"_s, u"300"_s}));
    }

    void whatIsBrokenOrTooDeepIsNone()
    {
        const QByteArray head = bytes(1, trace) + bytes(2, spanId) + fixed(7, 1'000);
        QVERIFY(jsonOf(head).has_value());
        QVERIFY(!jsonOf(head + bytes(9, "\x0a\x7f")).has_value());
        QVERIFY(!jsonOf(QByteArray("no record at all")).has_value());
        QByteArray deep = bytes(1, "x");
        for (int level = 0; level < 1'000; ++level)
            deep = bytes(5, bytes(1, deep));
        QVERIFY(!jsonOf(head + bytes(9, pair("deep", deep))).has_value());
    }

    // Adding to a list must not copy what is in it: with so many, the test would not end.
    void aRecordOfVeryManyAttributesIsWritten()
    {
        constexpr int many = 200'000;
        QByteArray record = bytes(1, trace) + bytes(2, spanId) + fixed(7, 1'000);
        const QByteArray one = bytes(9, pair("k", bytes(1, "v")));
        for (int i = 0; i < many; ++i)
            record += one;

        const auto json = jsonOf(record);

        QVERIFY(json.has_value());
        QCOMPARE(json->record.value(u"attributes"_s).toArray().size(), many);
    }

    void whatMustNotLeaveIsMaskedInBytesToo()
    {
        const auto rules = SensitiveRules::load();
        QVERIFY(rules.has_value());
        Masker masker(*rules);
        ItemDetail detail;
        detail.item.source = u"chat"_s;
        detail.record = bytes(1, trace) + bytes(2, spanId) + fixed(7, 1'000)
            + bytes(9, pair("to", bytes(1, "mia@example.com")))
            + bytes(9, pair("packed", bytes(7, "mail ben@example.com")))
            + bytes(9, pair("noise", bytes(7, QByteArray("\x00\xfe\x01", 3))));
        for (const ExportForm form : {ExportForm::Jsonl, ExportForm::Otlp}) {
            EvidenceWriter writer(form, &masker);
            const QByteArray line = writer.item(detail);
            QVERIFY(line.contains("5b8efff798038103d269b633813fc60c"));
            QVERIFY(line.contains("masked: e-mail"));
            QVERIFY(!line.contains("mia@example.com"));
            QVERIFY(!line.contains(QByteArray("mail ben@example.com").toBase64()));
            QVERIFY(!line.contains(QByteArray("\x00\xfe\x01", 3).toBase64()));
        }
        QVERIFY(masker.counts().value(u"e-mail"_s) >= 4);
    }

    // A rule that has no name is called by what it matched.
    void aVerdictIsNotCalledByWhatAnExportHides()
    {
        const auto rules = SensitiveRules::load();
        QVERIFY(rules.has_value());
        Masker masker(*rules);
        ItemDetail detail;
        detail.item.ref = {ExhibitId(QString(64, u'a')), 0, 2};
        ItemVerdict verdict;
        verdict.guardrail = u"274u1upxm897 / mia@example.com"_s;
        verdict.decision = u"BLOCKED"_s;
        detail.verdicts = {verdict};
        detail.record = "{}";
        for (const ExportForm form : {ExportForm::Csv, ExportForm::Jsonl}) {
            const QByteArray line = EvidenceWriter(form, &masker).item(detail);
            QVERIFY2(!line.contains("mia@example.com"), line.constData());
            QVERIFY(line.contains("274u1upxm897"));
            QVERIFY(line.contains("BLOCKED"));
        }
    }
};

QTEST_GUILESS_MAIN(TestWireJson)

} // namespace tst_wirejson

#include "tst_wirejson.moc"
