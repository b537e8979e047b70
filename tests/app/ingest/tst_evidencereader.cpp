// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QtTest>

#include <random>
#include <sys/resource.h>

#include "readall.h"

namespace tst_evidencereader {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

bool warns(const ReadAll& all, const QString& words)
{
    return std::any_of(
        all.report.warnings.begin(), all.report.warnings.end(),
        [&words](const ImportWarning& warning) { return warning.sentence.contains(words); });
}

long peakKilobytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

QByteArray manyLines(int lines)
{
    QByteArray text;
    for (int line = 0; line < lines; ++line)
        text
            += spanLine(
                   R"(,"attributes":[{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}}])")
            + '\n';
    return text;
}

} // namespace

class TestEvidenceReader : public QObject
{
    Q_OBJECT

private slots:
    void documentsBehindACutFirstLineAreNotLost();
    void aLineThatIsCutOffLosesOnlyItself_data();
    void aLineThatIsCutOffLosesOnlyItself();
    void aDocumentOfManyLinesIsNotTakenForACutOne();
    void linesAndOneLongDocumentGiveTheSame();
    void documentsBehindEachOtherAreAllRead();
    void anyCutOfTheStreamGivesTheSameItems();
    void aTruncatedDocumentNamesWhereItEnds();
    void aBadLineLosesOnlyItself();
    void deepNestingIsRefused();
    void aKeyThatComesTwiceIsWarnedOf();
    void textThatIsNotUtf8IsRefusedWithItsPlace();
    void aTimeBeyond64BitsIsAnErrorAndKeepsItsSpan();
    void aLineWithoutEndIsRefusedInLittleMemory();
    void spansWithoutIdsOrTimesAreKept();
    void jsonThatIsNoTelemetryIsRefused();
    void textThatIsNoJsonIsRefused();
    void anEmptyFileIsRefused();
    void numbersNamesAndBase64AreAccepted();
    void spansThatComeBeforeTheirResourceKnowIt();
    void redactedAndDroppedContentIsToldApart();
    void whatIsBadIsMarkedAdverse();
    void protobufThatBreaksOffKeepsWhatWasGood();
    void instructionsWithoutVersionAreFollowedByDigest();
};

void TestEvidenceReader::linesAndOneLongDocumentGiveTheSame()
{
    const QByteArray line = spanLine();
    QByteArray pretty = line;
    pretty.replace("{", "{\n  ").replace(",", ",\n  ");

    const ReadAll compact = readAll(line + '\n');
    const ReadAll spread = readAll(pretty);

    QVERIFY(!compact.error && !spread.error);
    QCOMPARE_EQ(compact.items.size(), std::size_t(1));
    QCOMPARE_EQ(spread.items.size(), std::size_t(1));
    QCOMPARE_EQ(spread.items[0].item.traceId, compact.items[0].item.traceId);
    QCOMPARE_EQ(spread.items[0].item.start, compact.items[0].item.start);
    QCOMPARE_EQ(spread.items[0].item.source, u"chat"_s);
}

void TestEvidenceReader::documentsBehindEachOtherAreAllRead()
{
    const QByteArray one = spanLine();

    QCOMPARE_EQ(readAll(one + one + "\r\n\n" + one).report.items, 3);
    QCOMPARE_EQ(readAll("[" + one + "," + one + "]").report.items, 2);
    QCOMPARE_EQ(readAll("\xef\xbb\xbf" + one).report.items, 1);
}

void TestEvidenceReader::anyCutOfTheStreamGivesTheSameItems()
{
    QByteArray text = manyLines(20);
    QByteArray pretty = spanLine();
    pretty.replace("{", "{\n");
    text += pretty + '\n' + manyLines(3) + "{\"cut\": [\n";
    const ReadAll whole = readAll(text);
    std::mt19937 random(20261123); // a fixed seed: the test is the same each time

    for (int round = 0; round < 60; ++round) {
        const std::size_t piece = 1 + random() % (round % 2 == 0 ? 40 : 9000);
        const ReadAll pieces = readAll(text, shippedDialects(), piece);

        QVERIFY(pieces.items == whole.items);
        QCOMPARE_EQ(pieces.error, whole.error);
        QCOMPARE_EQ(pieces.report.unmapped, whole.report.unmapped);
    }
    QCOMPARE_EQ(whole.items.size(), std::size_t(24));
}

void TestEvidenceReader::aTruncatedDocumentNamesWhereItEnds()
{
    const QByteArray good = spanLine();

    const ReadAll all = readAll(good + '\n' + good.left(300));

    QVERIFY(all.error);
    QCOMPARE_EQ(all.error->fault, Fault::BadInput);
    QVERIFY2(all.error->subject.contains(u"line 2"), qPrintable(all.error->subject));
    QVERIFY(all.error->subject.contains(QString::number(good.size() + 301)));
    QVERIFY(!all.error->remedy.isEmpty());
    QCOMPARE_EQ(all.report.items, 1);
}

void TestEvidenceReader::aBadLineLosesOnlyItself()
{
    const QByteArray good = spanLine();
    QByteArray bad = good;
    bad.replace("\"spanId\":", "\"spanId\"");

    const ReadAll all = readAll(good + '\n' + bad + '\n' + good + '\n');

    QVERIFY(all.error && all.error->subject.contains(u"line 2"));
    QCOMPARE_EQ(all.report.items, 2);
}

void TestEvidenceReader::deepNestingIsRefused()
{
    const QByteArray deep
        = "{\"resourceSpans\":" + QByteArray(100000, '[') + QByteArray(100000, ']') + "}";

    const ReadAll all = readAll(spanLine() + '\n' + deep + '\n');

    QVERIFY(all.error && all.error->reason.contains(u"nested deeper"));
    QCOMPARE_EQ(all.report.items, 1);
}

void TestEvidenceReader::aKeyThatComesTwiceIsWarnedOf()
{
    const ReadAll all = readAll(spanLine(R"(,"name":"other")"));

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.items[0].item.name, u"other"_s);
    QVERIFY(warns(all, u"the same key twice"_s));
}

void TestEvidenceReader::textThatIsNotUtf8IsRefusedWithItsPlace()
{
    QByteArray bad = spanLine();
    const qsizetype at = bad.indexOf("\"name\":\"chat\"") + 9;
    bad[at] = '\xff';

    const ReadAll all = readAll(spanLine() + '\n' + bad + '\n');

    QVERIFY(all.error && all.error->reason.contains(u"UTF-8"));
    QVERIFY(all.error->subject.contains(QString::number(spanLine().size() + 1 + at)));
    QCOMPARE_EQ(all.report.items, 1);
}

void TestEvidenceReader::aTimeBeyond64BitsIsAnErrorAndKeepsItsSpan()
{
    QByteArray text = spanLine();
    text.replace("1760000000000000000", "99999999999999999999999")
        .replace("1760000001000000000", "18446744073709551615");

    const ReadAll all = readAll(text);

    QVERIFY(all.error && all.error->reason.contains(u"64 bits"));
    QCOMPARE_EQ(all.items.size(), std::size_t(1));
    QVERIFY(!all.items[0].raw.timed);
}

void TestEvidenceReader::aLineWithoutEndIsRefusedInLittleMemory()
{
    EvidenceReader reader(u"huge.json"_s, shippedDialects(), {});
    const std::string good = spanLine().toStdString() + "\n";
    const std::string piece(1U << 20, 'x');
    const long before = peakKilobytes();

    reader.push(good);
    reader.push("{\"resourceSpans\":[{\"a\":\"");
    for (int mebibyte = 0; mebibyte < 1024; ++mebibyte)
        reader.push(piece);
    reader.push("\"}]}\n" + good);
    const Result<void> done = reader.finish();

    QVERIFY(!done && done.error().reason.contains(u"64 MiB"));
    QVERIFY(done.error().subject.contains(u"line 2"));
    QCOMPARE_EQ(reader.report().items, 2);
    QVERIFY(peakKilobytes() - before < 300 * 1024);
}

void TestEvidenceReader::spansWithoutIdsOrTimesAreKept()
{
    const ReadAll all
        = readAll(R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"lost"}]}]}]})");

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.items.size(), std::size_t(1));
    QVERIFY(!all.items[0].raw.timed);
    QVERIFY(all.items[0].item.traceId.isEmpty());
    QVERIFY(warns(all, u"no trace id"_s) && warns(all, u"has no time"_s));
    QVERIFY(!all.report.from);
}

void TestEvidenceReader::jsonThatIsNoTelemetryIsRefused()
{
    const ReadAll all = readAll(R"({"rows":[1,2,3]})");

    QVERIFY(all.error && all.error->reason.contains(u"no telemetry"));
    QCOMPARE_EQ(all.report.items, 0);
}

void TestEvidenceReader::textThatIsNoJsonIsRefused()
{
    QVERIFY(readAll("Dear all,\nplease find attached\n").error);
    QVERIFY(readAll(QByteArray("\x7f"
                               "ELF\x02\x01\x01\0\0\0",
                               10)
                    + QByteArray(5000, '\x90'))
                .error);
    QVERIFY(readAll("\n\nhello").error);
}

void TestEvidenceReader::anEmptyFileIsRefused()
{
    const ReadAll all = readAll({});

    QVERIFY(all.error && all.error->reason.contains(u"empty"));
    QVERIFY(all.report.error);
}

void TestEvidenceReader::numbersNamesAndBase64AreAccepted()
{
    QByteArray text = spanLine(
        R"(,"kind":"SPAN_KIND_CLIENT","status":{"code":"STATUS_CODE_ERROR"},"attributes":[{"key":"m","value":{"kvlistValue":[{"key":"a","value":{"intValue":7}}]}}])");
    text.replace("\"1760000000000000000\"", "1760000000000000001")
        .replace("\"0102030405060708090a0b0c0d0e0f10\"", "\"AQIDBAUGBwgJCgsMDQ4PEA==\"")
        .replace("\"0102030405060708\"", "\"span-one\"");

    const ReadAll all = readAll(text);

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.items[0].item.start.nanos, 1760000000000000001);
    QCOMPARE_EQ(all.items[0].item.traceId, QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10"));
    QCOMPARE_EQ(all.items[0].item.spanId, QByteArray("span-one"));
    QCOMPARE_EQ(all.items[0].item.status, ItemStatus::Error);
    QVERIFY(all.items[0].item.adverse);
    QCOMPARE_EQ(all.report.warnings.size(), 5);
}

void TestEvidenceReader::spansThatComeBeforeTheirResourceKnowIt()
{
    const ReadAll all = readAll(
        R"({"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"a","spanId":"0102030405060708"}],"scope":{"name":"ai"}}],"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"late"}}]}}]})");

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.items[0].item.source, u"late"_s);
    QCOMPARE_EQ(all.report.dialect, u"vercel-ai"_s);
    QCOMPARE_EQ(all.part(all.items[0].raw.scopeOffset, all.items[0].raw.scopeLength),
                std::string_view(R"({"name":"ai"})"));
}

void TestEvidenceReader::redactedAndDroppedContentIsToldApart()
{
    const auto presence = [](const QByteArray& extra) {
        return readAll(spanLine(extra))
            .items.at(0)
            .item.presence[static_cast<std::size_t>(EvidenceKind::PromptPath)];
    };
    const QByteArray captured
        = R"(,"attributes":[{"key":"gen_ai.input.messages","value":{"stringValue":"[]x"}}])";

    QCOMPARE_EQ(presence(captured), KindPresence::Captured);
    QCOMPARE_EQ(presence(captured + R"(,"droppedAttributesCount":3)"), KindPresence::Truncated);
    QCOMPARE_EQ(
        presence(R"(,"attributes":[{"key":"input.value","value":{"stringValue":"__REDACTED__"}}])"),
        KindPresence::Redacted);
    QCOMPARE_EQ(presence({}), KindPresence::Absent);
}

void TestEvidenceReader::whatIsBadIsMarkedAdverse()
{
    const auto adverse = [](const QByteArray& key, const QByteArray& value) {
        return readAll(
                   spanLine(R"(,"attributes":[{"key":")" + key + R"(","value":)" + value + "}]"))
            .items.at(0)
            .item.adverse;
    };

    QVERIFY(adverse("guardrail.decision", R"({"stringValue":"block"})"));
    QVERIFY(!adverse("guardrail.decision", R"({"stringValue":"allow"})"));
    QVERIFY(adverse("gen_ai.response.finish_reasons",
                    R"({"arrayValue":{"values":[{"stringValue":"content_filter"}]}})"));
    QVERIFY(!adverse("gen_ai.response.finish_reasons",
                     R"({"arrayValue":{"values":[{"stringValue":"stop"}]}})"));
    QVERIFY(adverse("user.action", R"({"stringValue":"thumbs_down"})"));
}

void TestEvidenceReader::protobufThatBreaksOffKeepsWhatWasGood()
{
    const QByteArray good = realFile(u"otlp-live/traceloop-proto/001-traces.pb"_s);
    QVERIFY(!good.isEmpty());

    const ReadAll twice = readAll(good + good.left(good.size() / 2), shippedDialects(), 100);
    const ReadAll noise = readAll(good + QByteArray(200, '\x7f'));

    QVERIFY(twice.error && twice.error->reason.contains(u"ends in the middle"));
    QCOMPARE_EQ(twice.report.items, 13);
    QVERIFY(noise.error);
    QCOMPARE_EQ(noise.report.items, 13);
}

void TestEvidenceReader::instructionsWithoutVersionAreFollowedByDigest()
{
    const ReadAll all = readAll(spanLine(
        R"(,"attributes":[{"key":"gen_ai.system_instructions","value":{"stringValue":"Be \"kind\"."}}])"));

    QCOMPARE_EQ(all.items[0].item.bands[static_cast<std::size_t>(BandKind::PromptVersion)],
                u"sha256:"_s
                    + QString::fromLatin1(
                        QCryptographicHash::hash("Be \"kind\".", QCryptographicHash::Sha256)
                            .toHex()
                            .left(12)));
}

// The first chunk ends in the first line of a document, which is broken; the last one holds the rest of it and a whole one.
void TestEvidenceReader::documentsBehindACutFirstLineAreNotLost()
{
    const auto span = [](const QByteArray& name, const QByteArray& space) -> QByteArray {
        return "{" + space
            + "\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":"
              "\"5b8efff798038103d269b633813fc60c\",\"spanId\":\"eee19b7ec3c1b174\",\"name\":\""
            + name + "\",\"startTimeUnixNano\":\"1795521600000000000\"}]}]}]" + space + "}\n";
    };
    const QByteArray first = span(QByteArray(9000, 'x'), {});
    const QByteArray broken = "{\n\"resourceSpans\": \"cut\n";
    const QByteArray bytes = first + broken + span("c", {});

    const ReadAll all
        = readAll(bytes, shippedDialects(), static_cast<std::size_t>(first.size()) + 1);

    QCOMPARE_EQ(all.items.size(), 2U);
}

void TestEvidenceReader::aLineThatIsCutOffLosesOnlyItself_data()
{
    QTest::addColumn<QByteArray>("cut");
    QTest::addColumn<int>("behind");
    const QByteArray line = spanLine();
    const auto until = [&line](const QByteArray& words) {
        return line.left(line.indexOf(words) + words.size());
    };
    const QByteArray number = until("UnixNano\"") + ":176000";
    const QList<std::pair<const char*, QByteArray>> cuts{
        {"inside a number", number},
        {"inside a number, carriage return", number + '\r'},
        {"behind a key", until("UnixNano\"")},
        {"behind a colon", until("UnixNano\":")},
        {"behind a comma", until("\"name\":\"chat\",")},
        {"behind a bracket", until("\"spans\":[")},
        {"behind a brace", until("\"spans\":[{")},
        {"inside a text", until("\"spanId\":\"0102")},
        {"in short words", "{broken json"}};
    for (const auto& [name, cut] : cuts) {
        QVERIFY2(cut.size() > 10, name);
        for (const int behind : {1, 2, 5})
            QTest::addRow("%s, %d behind", name, behind) << cut << behind;
    }
}

void TestEvidenceReader::aLineThatIsCutOffLosesOnlyItself()
{
    QFETCH(const QByteArray, cut);
    QFETCH(const int, behind);
    const QByteArray good = spanLine() + '\n';
    const QByteArray text = good.repeated(2) + cut + '\n' + good.repeated(behind);

    for (const std::size_t piece : {1U, 7U, 100U, 65536U}) {
        const ReadAll all = readAll(text, shippedDialects(), piece);

        QVERIFY(all.error);
        QVERIFY2(all.error->subject.contains(u"line 3"), qPrintable(all.error->subject));
        QCOMPARE_EQ(all.report.items, 2 + behind);
    }
}

void TestEvidenceReader::aDocumentOfManyLinesIsNotTakenForACutOne()
{
    const QByteArray line = spanLine();
    QByteArray unindented = line; // a long first line, then brackets at the beginning of lines
    unindented.replace("\"spans\":[{", "\"spans\":\n[\n{");
    const QByteArray array = "[" + line + ",\n" + line + ",\n" + line + "\n]";

    const ReadAll spread = readAll(unindented + '\n' + line);
    const ReadAll list = readAll(array + '\n' + line);

    QVERIFY(!spread.error && !list.error);
    QCOMPARE_EQ(spread.report.items, 2);
    QCOMPARE_EQ(list.report.items, 4);
}

QTEST_GUILESS_MAIN(TestEvidenceReader)

} // namespace tst_evidencereader

#include "tst_evidencereader.moc"
