// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QtTest>

#include <bit>

#include "readall.h"

namespace tst_detail {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<ItemDocument> documents(const QByteArray& bytes, std::size_t at = 0)
{
    return readAll(bytes).detail(at, shippedDialects()).documents;
}

// Of an attribute that a dialect, or the format itself, knows.
QString valueOf(const ItemDetail& detail, const QString& key)
{
    for (const ItemAttribute& it : detail.attributes) {
        if (it.key == key && it.mapped)
            return it.value;
    }
    return {};
}

ItemDetail wireDetail(const QByteArray& message)
{
    return readDetail({{message.constData(), static_cast<std::size_t>(message.size())}, {}, {}},
                      shippedDialects())
        .value();
}

} // namespace

class TestDetail : public QObject
{
    Q_OBJECT

private slots:
    void callsThatRanTogetherStayApart();
    void partsInOneTextAreReadAsParts();
    void aDocumentOfAnEventIsOneDocument();
    void retrieversShowTheirDocuments();
    void aKnowledgeBaseNamesTheSourceOfItsDocuments();
    void aVectorStoreShowsWhatItFound();
    void whyASpanFailedIsShown();
    void aDataPointShowsWhatItMeasured();
    void aDataPointInProtobufShowsWhatItMeasured();
};

void TestDetail::callsThatRanTogetherStayApart()
{
    const QByteArray stem = "llm.output_messages.0.message.tool_calls.";
    const QByteArray one = R"({"a":1})";
    const QByteArray two = R"({"b":2})";
    const auto calls = [](const QByteArrayList& attributes) {
        return readAll(spanWith(attributes)).detail(0, shippedDialects()).messages.at(0).toolCall;
    };
    const QString both = u"first({\"a\":1})\nsecond({\"b\":2})"_s;

    QCOMPARE_EQ(calls({textAttribute(stem + "0.tool_call.function.name", "first"),
                       textAttribute(stem + "0.tool_call.function.arguments", one),
                       textAttribute(stem + "1.tool_call.function.name", "second"),
                       textAttribute(stem + "1.tool_call.function.arguments", two)}),
                both);
    QCOMPARE_EQ(calls({textAttribute("gen_ai.completion.0.tool_calls.0.arguments", one),
                       textAttribute("gen_ai.completion.0.tool_calls.0.name", "first"),
                       textAttribute("gen_ai.completion.0.tool_calls.1.name", "second"),
                       textAttribute("gen_ai.completion.0.tool_calls.1.arguments", two)}),
                both);
}

void TestDetail::partsInOneTextAreReadAsParts()
{
    const QByteArray parts
        = R"([{"type":"text","text":"Look"},{"type":"image_url","image_url":{"url":"https://i"}}])";
    const QByteArray data = R"([{"order": 17}])";

    const ItemDetail detail = readAll(spanWith({textAttribute("gen_ai.prompt.0.content", parts),
                                                textAttribute("gen_ai.prompt.1.content", data)}))
                                  .detail(0, shippedDialects());

    QCOMPARE_EQ(detail.messages.size(), 2);
    QCOMPARE_EQ(detail.messages.at(0).text, u"Look\n[image_url, https://i]"_s);
    QCOMPARE_EQ(detail.messages.at(1).text, u"[{\"order\": 17}]"_s);
}

void TestDetail::aDocumentOfAnEventIsOneDocument()
{
    const QByteArray event
        = R"({"timeUnixNano":"1760000000000000001","name":"db.query.result","attributes":[)";
    const QByteArray score = R"({"key":"db.query.result.score","value":{"doubleValue":0.77}},)";

    const QList<ItemDocument> found = documents(
        spanLine(",\"attributes\":[" + textAttribute("db.system", "pinecone") + "],\"events\":["
                 + event + score + textAttribute("db.query.result.id", "v1") + ","
                 + textAttribute("db.query.result.document", "first") + "]}," + event
                 + textAttribute("db.query.result.id", "v2") + "]}]"));

    QCOMPARE_EQ(found,
                (QList<ItemDocument>{{u"v1"_s, u"0.77"_s, u"first"_s, {}}, {u"v2"_s, {}, {}, {}}}));
}

void TestDetail::retrieversShowTheirDocuments()
{
    const QByteArray run
        = R"({"id":"r2","trace_id":"t1","name":"Retriever","run_type":"retriever","start_time":"2025-09-01T10:00:00","end_time":"2025-09-01T10:00:01","inputs":{"query":"refund"},"outputs":{"documents":[{"page_content":"Within 30 days.","metadata":{"source":"kb-7","score":0.4},"type":"Document"}]},"error":null})";
    const QByteArray trace
        = R"({"trace":{"id":"tr-1","projectId":"p","timestamp":"2025-09-01T10:00:00.000Z","name":"support"},"observations":[{"id":"ob-2","traceId":"tr-1","type":"RETRIEVER","startTime":"2025-09-01T10:00:00.000Z","endTime":"2025-09-01T10:00:01.000Z","name":"retr","input":"refund","output":[{"id":"k1","pageContent":"Within 30 days.","score":0.2}]}]})";

    QCOMPARE_EQ(documents(run),
                (QList<ItemDocument>{{u"kb-7"_s, u"0.4"_s, u"Within 30 days."_s,
                                      u"{\"source\":\"kb-7\",\"score\":0.4}"_s}}));
    QCOMPARE_EQ(documents(trace, 1),
                (QList<ItemDocument>{{u"k1"_s, u"0.2"_s, u"Within 30 days."_s, {}}}));
}

void TestDetail::aKnowledgeBaseNamesTheSourceOfItsDocuments()
{
    const QByteArray answer
        = R"({"retrievalResults":[{"content":{"text":"Within 30 days.","type":"TEXT"},"location":{"type":"S3","s3Location":{"uri":"s3://kb/a.pdf"}},"score":0.61}]})";

    QCOMPARE_EQ(
        documents(answer),
        (QList<ItemDocument>{{u"s3://kb/a.pdf"_s, u"0.61"_s, u"Within 30 days."_s,
                              u"{\"type\":\"S3\",\"s3Location\":{\"uri\":\"s3://kb/a.pdf\"}}"_s}}));
}

void TestDetail::aVectorStoreShowsWhatItFound()
{
    const QByteArray call
        = R"({"id":"call-1","trace_id":"t-1","call_type":"acompletion","status":"success","startTime":1756720800.25,"endTime":1756720801.5,"model":"gpt-x","model_group":"assistant","metadata":{"vector_store_request_metadata":[{"vector_store_id":"vs_1","query":"refund","vector_store_search_response":{"object":"vector_store.search_results.page","data":[{"score":0.81,"content":[{"text":"Within 30 days.","type":"text"}],"file_id":"f1","filename":"a.md"}]}}]},"hidden_params":{},"messages":[],"response":{}})";

    QCOMPARE_EQ(documents(call),
                (QList<ItemDocument>{{u"f1"_s, u"0.81"_s, u"Within 30 days."_s, u"a.md, vs_1"_s}}));
}

void TestDetail::whyASpanFailedIsShown()
{
    const QByteArray line = spanLine(R"(,"status":{"code":2,"message":"deadline exceeded"})");
    const QByteArray wire = QByteArray("\x0a\x10", 2) + QByteArray(16, '\x01') // trace id
        + QByteArray("\x12\x08", 2) + QByteArray(8, '\x02')                    // span id
        + QByteArray("\x39\x01\0\0\0\0\0\0\0\x41\x02\0\0\0\0\0\0\0", 18)       // times
        + QByteArray("\x7a\x08\x12\x04"
                     "late\x18\x02",
                     10);

    QCOMPARE_EQ(valueOf(readAll(line).detail(0, shippedDialects()), u"status.message"_s),
                u"deadline exceeded"_s);
    QCOMPARE_EQ(valueOf(wireDetail(wire), u"status.message"_s), u"late"_s);
}

void TestDetail::aDataPointShowsWhatItMeasured()
{
    const auto opened = [](const QByteArray& data) {
        const QByteArray head
            = R"({"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"gen_ai.client.operation.duration","unit":"s",)";
        return readAll(head + data + "}]}]}]}").detail(0, shippedDialects());
    };
    const QByteArray many
        = R"("histogram":{"dataPoints":[{"timeUnixNano":"1760000000000000000","count":"3","sum":4.5,"min":0.5,"max":2.5,"bucketCounts":["1","2"],"explicitBounds":[1]}]})";
    const QByteArray one
        = R"("gauge":{"dataPoints":[{"timeUnixNano":"1760000000000000000","asInt":"7"}]})";

    const ItemDetail histogram = opened(many);

    QCOMPARE_EQ(valueOf(histogram, u"metric.count"_s), u"3"_s);
    QCOMPARE_EQ(valueOf(histogram, u"metric.sum"_s), u"4.5"_s);
    QCOMPARE_EQ(valueOf(histogram, u"metric.bucketCounts"_s), u"[1,2]"_s);
    QCOMPARE_EQ(valueOf(opened(one), u"metric.value"_s), u"7"_s);
}

void TestDetail::aDataPointInProtobufShowsWhatItMeasured()
{
    const auto fixed = [](char tag, quint64 bits) -> QByteArray {
        return tag + QByteArray(reinterpret_cast<const char*>(&bits), sizeof bits);
    };
    const QByteArray time = fixed('\x19', 5);
    const QByteArray histogram = time + fixed('\x21', 3)
        + fixed('\x29', std::bit_cast<quint64>(4.5))
        + QByteArray("\x32\x08\x03\0\0\0\0\0\0\0", 10) // buckets
        + QByteArray("\x4a\x03\x0a\x01k", 5);          // an attribute

    const ItemDetail many = wireDetail(histogram);
    const ItemDetail one = wireDetail(time + fixed('\x31', 7));

    QCOMPARE_EQ(valueOf(many, u"metric.count"_s), u"3"_s);
    QCOMPARE_EQ(valueOf(many, u"metric.sum"_s), u"4.5"_s);
    QCOMPARE_EQ(valueOf(many, u"metric.bucketCounts"_s), u"[3]"_s);
    QCOMPARE_EQ(valueOf(one, u"metric.value"_s), u"7"_s);
}

QTEST_GUILESS_MAIN(TestDetail)

} // namespace tst_detail

#include "tst_detail.moc"
