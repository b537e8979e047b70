// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same telemetry in OTLP/JSON and in protobuf: it is shown and searched alike.
#include "app/ingest/itemtext.h"

#include <QtTest/QtTest>

#include <limits>

#include "otlptwins.h"
#include "readall.h"

namespace tst_otlptwins {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 time = 1'760'000'000'000'000'000;
const QByteArray timeJson = quoted("'timeUnixNano':'1760000000000000000'");
const QByteArray attributeJson
    = quoted(",'attributes':[{'key':'gen_ai.request.model','value':{'stringValue':'gpt-x'}}]");

QByteArray attribute()
{
    return wire::pair("gen_ai.request.model", wire::text("gpt-x"));
}

QStringList shown(const ReadAll& all)
{
    QStringList lines;
    if (all.items.size() != 1)
        return {u"%1 items"_s.arg(all.items.size())};
    for (const ItemAttribute& it : all.detail(0, shippedDialects()).attributes)
        lines += it.key + u" = "_s + it.value;
    return lines;
}

// What the full-text search finds the item by.
QByteArrayList wordsOf(const ReadAll& all)
{
    if (all.items.empty())
        return {};
    ItemText words(shippedDialects().shapes());
    const RawItem& raw = all.items.front().raw;
    words.read(all.part(raw.offset, raw.length), {});
    return QByteArray::fromStdString(words.text()).split(textParting);
}

QByteArray histogramBytes()
{
    return wire::fixed(3, time) + wire::fixed(4, 3) + wire::real(5, 0.1)
        + wire::bytes(6, wire::raw(quint64{1}) + wire::raw(quint64{2}))
        + wire::bytes(7, wire::raw(0.7));
}

// As the collector writes one: what is empty is written, too.
QByteArray exponentialBytes(const QByteArray& negative)
{
    return wire::fixed(3, time) + wire::fixed(4, 304) + wire::real(5, 1234567.5)
        + wire::number(6, 39) + wire::fixed(7, 3)
        + wire::bytes(8, wire::number(1, 5) + wire::bytes(2, wire::varint(1) + wire::varint(300)))
        + wire::bytes(9, negative) + wire::real(12, 0.25) + wire::real(13, 9000)
        + wire::real(14, 0.001);
}

const QByteArray exponentialJson = timeJson
    + quoted(",'count':'304','sum':1234567.5,'scale':-20,'zeroCount':'3','positive':{'offset':-3,'"
             "bucketCounts':['1','300']},'min':0.25,'max':9000,'zeroThreshold':0.001");
const QStringList exponentialShown{u"metric.count = 304"_s,
                                   u"metric.sum = 1234567.5"_s,
                                   u"metric.min = 0.25"_s,
                                   u"metric.max = 9000"_s,
                                   u"metric.scale = -20"_s,
                                   u"metric.zeroCount = 3"_s,
                                   u"metric.zeroThreshold = 0.001"_s,
                                   u"metric.positive = {\"offset\":-3,\"bucketCounts\":[1,300]}"_s};

} // namespace

class TestOtlpTwins final : public QObject
{
    Q_OBJECT

private slots:

    void aPointShowsTheSame_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<QStringList>("lines");
        const QString model = u"gen_ai.request.model = gpt-x"_s;
        const QStringList histogram{u"metric.count = 3"_s, u"metric.sum = 0.1"_s,
                                    u"metric.bucketCounts = [1,2]"_s,
                                    u"metric.explicitBounds = [0.7]"_s};
        const QByteArray histogramJson = timeJson
            + quoted(",'count':'3','sum':0.1,'bucketCounts':['1','2'],'explicitBounds':[0.7]");
        const QByteArray quantilesJson = timeJson
            + quoted(",'count':'2','sum':3.5,'quantileValues':[{'quantile':0.5,'value':1.2},{'"
                     "quantile':1,'value':2.3}]");
        const QByteArray quantilesBytes = wire::fixed(3, time) + wire::fixed(4, 2)
            + wire::real(5, 3.5) + wire::bytes(6, wire::real(1, 0.5) + wire::real(2, 1.2))
            + wire::bytes(6, wire::real(1, 1) + wire::real(2, 2.3));
        const QStringList quantiles{
            u"metric.count = 2"_s, u"metric.sum = 3.5"_s,
            u"metric.quantileValues = [{\"quantile\":0.5,\"value\":1.2},{\"quantile\":1,\"value\":2.3}]"_s};

        QTest::newRow("a fraction") << jsonPoint("gauge", timeJson + quoted(",'asDouble':0.3"))
                                    << wirePoint(5, wire::fixed(3, time) + wire::real(4, 0.3))
                                    << QStringList{u"metric.value = 0.3"_s};
        QTest::newRow("a whole number")
            << jsonPoint("sum", timeJson + quoted(",'asInt':'-7'") + attributeJson)
            << wirePoint(7,
                         wire::fixed(3, time) + wire::fixed(6, static_cast<quint64>(-7))
                             + wire::bytes(7, attribute()))
            << QStringList{model, u"metric.value = -7"_s};
        QTest::newRow("no number")
            << jsonPoint("gauge", timeJson + quoted(",'asDouble':'Infinity'"))
            << wirePoint(
                   5, wire::fixed(3, time) + wire::real(4, std::numeric_limits<double>::infinity()))
            << QStringList{u"metric.value = Infinity"_s};
        QTest::newRow("a histogram")
            << jsonPoint("histogram",
                         histogramJson + quoted(",'min':0.05,'max':100000") + attributeJson)
            << wirePoint(9,
                         histogramBytes() + wire::bytes(9, attribute()) + wire::real(11, 0.05)
                             + wire::real(12, 100000))
            << QStringList{model,
                           u"metric.count = 3"_s,
                           u"metric.sum = 0.1"_s,
                           u"metric.min = 0.05"_s,
                           u"metric.max = 100000"_s,
                           u"metric.bucketCounts = [1,2]"_s,
                           u"metric.explicitBounds = [0.7]"_s};
        QTest::newRow("a histogram without attributes")
            << jsonPoint("histogram", histogramJson) << wirePoint(9, histogramBytes()) << histogram;
        QTest::newRow("a count too large for a sign")
            << jsonPoint("histogram",
                         timeJson + quoted(",'count':'18446744073709551615','min':1,'max':2"))
            << wirePoint(9,
                         wire::fixed(3, time) + wire::fixed(4, ~quint64{0}) + wire::real(11, 1)
                             + wire::real(12, 2))
            << QStringList{u"metric.count = 18446744073709551615"_s, u"metric.min = 1"_s,
                           u"metric.max = 2"_s};
        QTest::newRow("an exponential histogram")
            << jsonPoint("exponentialHistogram", exponentialJson + attributeJson)
            << wirePoint(10, wire::bytes(1, attribute()) + exponentialBytes({}))
            << QStringList{model} + exponentialShown;
        QTest::newRow("one with losses, without attributes")
            << jsonPoint("exponentialHistogram",
                         exponentialJson + quoted(",'negative':{'bucketCounts':['4']}"))
            << wirePoint(10, exponentialBytes(wire::bytes(2, wire::varint(4))))
            << exponentialShown + QStringList{u"metric.negative = {\"bucketCounts\":[4]}"_s};
        QTest::newRow("a plain one of scale 0")
            << jsonPoint(
                   "exponentialHistogram",
                   timeJson
                       + quoted(",'count':'1','positive':{'bucketCounts':['1']},'negative':{}"))
            << wirePoint(10,
                         wire::fixed(3, time) + wire::fixed(4, 1)
                             + wire::bytes(8, wire::bytes(2, wire::varint(1))) + wire::bytes(9, {}))
            << QStringList{u"metric.count = 1"_s, u"metric.positive = {\"bucketCounts\":[1]}"_s};
        QTest::newRow("a summary") << jsonPoint("summary", quantilesJson + attributeJson)
                                   << wirePoint(11, quantilesBytes + wire::bytes(7, attribute()))
                                   << QStringList{model} + quantiles;
        QTest::newRow("a summary without attributes")
            << jsonPoint("summary", quantilesJson) << wirePoint(11, quantilesBytes) << quantiles;
        QTest::newRow("a summary of nothing but zeros")
            << jsonPoint("summary", timeJson + quoted(",'count':'12'") + attributeJson)
            << wirePoint(11,
                         wire::fixed(3, time) + wire::fixed(4, 12) + wire::bytes(7, attribute()))
            << QStringList{model, u"metric.count = 12"_s};
    }

    void aPointShowsTheSame()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, wire);
        QFETCH(const QStringList, lines);

        QCOMPARE(shown(readAll(json)), lines);
        QCOMPARE(shown(readAll(wire)), lines);
    }

    // Emitters pack the numbers of a list; readers must take them one by one, too.
    void numbersThatStandAloneMakeTheSameList()
    {
        const QByteArray point = wire::bytes(1, attribute()) + wire::fixed(3, time)
            + wire::fixed(4, 3) + wire::bytes(8, wire::number(2, 1) + wire::number(2, 2));

        QCOMPARE(shown(readAll(wirePoint(10, point))).last(),
                 u"metric.positive = {\"bucketCounts\":[1,2]}"_s);
    }

    void aListOfVeryManyBucketsIsCut()
    {
        const QByteArray point = wire::bytes(1, attribute()) + wire::fixed(3, time)
            + wire::fixed(4, 3) + wire::bytes(8, wire::bytes(2, QByteArray(1'000'000, '\x01')));
        const QString line = shown(readAll(wirePoint(10, point))).last();

        QCOMPARE_LT(line.size(), 200'000);
        QVERIFY(line.endsWith(u",\"\u2026\"]}"));
    }

    // Fractions are not: they would only fill the index.
    void whatWasCountedIsFoundBySearch()
    {
        const QByteArrayList json
            = wordsOf(readAll(jsonPoint("exponentialHistogram", exponentialJson)));
        const QByteArrayList wire = wordsOf(readAll(wirePoint(10, exponentialBytes({}))));

        for (const char* const word : {"304", "-20", "300", "-3"}) {
            QVERIFY2(json.contains(word), word);
            QVERIFY2(wire.contains(word), word);
        }
    }

    void whyASpanFailedIsFoundAndShown()
    {
        const ReadAll json
            = readAll(spanLine(quoted(",'status':{'message':'quota exceeded','code':2}")));
        const ReadAll wire = readAll(wire::request(
            {wire::span(wire::bytes(15, wire::bytes(2, "quota exceeded") + wire::number(3, 2)))}));

        for (const ReadAll& all : {json, wire}) {
            QVERIFY(wordsOf(all).contains("quota exceeded"));
            QVERIFY(shown(all).contains(u"status.message = quota exceeded"_s));
        }
    }

    void namesOfEventsAndSeveritiesAreFound()
    {
        const QByteArrayList spans[] = {
            wordsOf(readAll(spanLine(quoted(",'events':[{'name':'gen_ai.choice'}]")))),
            wordsOf(readAll(
                wire::request({wire::span(wire::bytes(11, wire::bytes(2, "gen_ai.choice")))}))),
        };
        for (const QByteArrayList& words : spans)
            QVERIFY2(words.contains("gen_ai.choice"), words.join(' ').constData());
        const ReadAll logs[] = {
            readAll(quoted("{'resourceLogs':[{'scopeLogs':[{'logRecords':[{") + timeJson
                    + quoted(",'severityText':'FATAL2','eventName':'gen_ai.choice','body':"
                             "{'stringValue':'no answer'}}]}]}]}")),
            readAll(wire::request({wire::fixed(1, time) + wire::bytes(3, "FATAL2")
                                   + wire::bytes(5, wire::text("no answer"))
                                   + wire::bytes(12, "gen_ai.choice")})),
        };
        for (const ReadAll& all : logs) {
            for (const char* const word : {"FATAL2", "gen_ai.choice", "no answer"})
                QVERIFY2(wordsOf(all).contains(word), wordsOf(all).join(' ').constData());
            QVERIFY2(shown(all).contains(u"severityText = FATAL2"_s),
                     qPrintable(shown(all).join(u'|')));
        }
    }

    // Only the records themselves: what is cut off is told when it arrives.
    void cutOffRecordsAreOpenedAsFarAsTheyGo()
    {
        const QByteArray span
            = wire::span(wire::bytes(15, wire::bytes(2, "quota") + wire::number(3, 2)));
        const QByteArray exponential = wire::bytes(1, attribute())
            + exponentialBytes(wire::number(1, 3) + wire::bytes(2, "\x01\xff"));
        const QByteArray summary = wire::fixed(3, time) + wire::fixed(4, 1) + wire::real(5, 1)
            + wire::bytes(6, wire::real(1, 1));
        ItemText words(shippedDialects().shapes());
        for (const QByteArray& record : {span, exponential, summary, histogramBytes()}) {
            for (qsizetype size = 1; size <= record.size(); ++size) {
                const QByteArray part = record.left(size);
                const std::string_view view(part.constData(), static_cast<std::size_t>(size));
                words.clear();
                words.read(view, {});
                QVERIFY(readDetail({view, {}, {}}, shippedDialects()).has_value());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestOtlpTwins)

} // namespace tst_otlptwins

#include "tst_otlptwins.moc"
