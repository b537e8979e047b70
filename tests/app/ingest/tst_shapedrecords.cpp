// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/node.h"

#include <QtTest/QtTest>

#include "readall.h"
#include "shapedsamples.h"

namespace tst_shapedrecords {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 tenOClock = 1'756'720'800'000'000'000; // 2025-09-01T10:00:00Z

bool says(const ItemDetail& detail, const QString& text)
{
    return std::any_of(detail.messages.begin(), detail.messages.end(),
                       [&text](const ItemMessage& message) { return message.text.contains(text); });
}

QString valueOf(const ItemDetail& detail, const QString& key)
{
    for (const ItemAttribute& attribute : detail.attributes) {
        if (attribute.key == key)
            return attribute.value;
    }
    return {};
}

} // namespace

class TestShapedRecords : public QObject
{
    Q_OBJECT

private slots:
    void everyShapeIsRecognisedTimedAndPlaced_data();
    void everyShapeIsRecognisedTimedAndPlaced();
    void theItemsHoldWhatTheirViewersShow();
    void whatAnsweredIsNotWhatWasAskedFor();
    void whatABatchDidNotAnswerIsAFailure();
    void theEnvelopesOfInterfacesAreOpened();
    void contentThatAProxyRedactedIsNotCaptured();
    void aRecordIsTheBytesItIsNamedByAlsoInsideAList();
    void whatFailedIsAnError();
    void everyPieceSizeGivesTheSame();
    void brokenJsonInsideATextStaysAText();
    void aTimeThatIsNoneIsCountedAndLosesNothing();
    void aDialectOfOnesOwnNeedsNoCode();
    void aWrongWordInADialectIsNamed();
    void unknownKeysAreReported();
    void aTableIsReadRowByRow();
    void whatItIsDoesNotDependOnThePiecesItComesIn();
    void aRowThatDoesNotFitIsLeftOutAndNamed();
    void aTableThatNobodyDescribedNamesWhatToDo();
};

void TestShapedRecords::everyShapeIsRecognisedTimedAndPlaced_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("dialect");
    QTest::addColumn<QList<qint64>>("starts");    // ns after ten o'clock
    QTest::addColumn<QList<qint64>>("durations"); // ms
    QTest::newRow("langsmith") << langsmith << u"langsmith"_s
                               << QList<qint64>{123'456'000, 200'000'000}
                               << QList<qint64>{2376, 200};
    QTest::newRow("phoenix") << phoenix << u"phoenix"_s << QList<qint64>{1'000}
                             << QList<qint64>{999};
    QTest::newRow("openai") << openAi << u"openai-chat"_s << QList<qint64>{0, 1'000'000'000}
                            << QList<qint64>{0, 0};
    QTest::newRow("bedrock") << bedrockLog << u"bedrock"_s << QList<qint64>{0} << QList<qint64>{0};
    QTest::newRow("azure") << azure << u"azure-openai"_s << QList<qint64>{0, 4'000'000'000}
                           << QList<qint64>{1500, 0};
    QTest::newRow("litellm") << liteLlm << u"litellm"_s << QList<qint64>{250'000'000}
                             << QList<qint64>{1250};
    QTest::newRow("nemo") << nemo << u"nemo-guardrails"_s
                          << QList<qint64>{500'000'000, 1'000'000'000} << QList<qint64>{500, 1000};
}

void TestShapedRecords::everyShapeIsRecognisedTimedAndPlaced()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, dialect);
    QFETCH(QList<qint64>, starts);
    QFETCH(QList<qint64>, durations);

    const ReadAll all = readAll(text);

    QVERIFY2(!all.error, all.error ? qPrintable(sentence(*all.error)) : "");
    QCOMPARE_EQ(all.report.dialect, dialect);
    QVERIFY(all.report.margin > 0.1);
    QCOMPARE_EQ(all.items.size(), static_cast<std::size_t>(starts.size()));
    for (qsizetype at = 0; at < starts.size(); ++at) {
        const RawItem& raw = all.items.at(static_cast<std::size_t>(at)).raw;
        QVERIFY(raw.timed);
        QCOMPARE_EQ(raw.start - tenOClock, starts.at(at));
        QCOMPARE_EQ((raw.end - raw.start) / 1'000'000, durations.at(at));
    }
}

void TestShapedRecords::theItemsHoldWhatTheirViewersShow()
{
    const DialectSet& dialects = shippedDialects();

    const ReadAll runs = readAll(langsmith);
    QVERIFY(says(runs.detail(0, dialects), u"May I get a refund?"_s));
    QVERIFY(says(runs.detail(0, dialects), u"Refunds are always granted."_s));
    QVERIFY(runs.hasBand(BandKind::AnsweringModel, u"gpt-x-0815"_s));
    QCOMPARE_EQ(runs.count(EvidenceKind::Retrieval), 1);
    const ReadAll span = readAll(phoenix);
    QVERIFY(says(span.detail(0, dialects), u"Where is order A-1187?"_s));
    QVERIFY(span.hasBand(BandKind::AnsweringModel, u"gpt-x-0815"_s));
    const ReadAll answers = readAll(openAi);
    QVERIFY(says(answers.detail(0, dialects), u"Granted."_s));
    QVERIFY(says(answers.detail(1, dialects), u"No refund."_s));
    QVERIFY(answers.hasBand(BandKind::AnsweringModel, u"gpt-x-0601"_s));
    QVERIFY(answers.hasBand(BandKind::Fingerprint, u"fp_1"_s));
    const ItemDetail logged = readAll(bedrockLog).detail(0, dialects);
    QVERIFY(says(logged, u"What is my balance?"_s));
    QVERIFY(says(logged, u"I may not say."_s));
    QVERIFY(logged.systemInstructions.contains(u"You are a bank."_s));
    const ReadAll gateway = readAll(azure);
    QVERIFY(gateway.hasBand(BandKind::AnsweringModel, u"gpt-x 0815"_s)
            || gateway.hasBand(BandKind::AnsweringModel, u"gpt-x/0815"_s)
            || gateway.hasBand(BandKind::AnsweringModel, u"gpt-x@0815"_s));
    QVERIFY(gateway.hasBand(BandKind::Deployment, u"prod"_s));
    const ItemDetail filtered = gateway.detail(1, dialects);
    QCOMPARE_EQ(filtered.verdicts.size(), 2); // of the filter, and of its one category
    QCOMPARE_EQ(filtered.verdicts.first().decision, u"content_filter"_s);
    QCOMPARE_EQ(filtered.verdicts.last().decision, u"filtered"_s);
    const ReadAll call = readAll(liteLlm);
    QVERIFY(call.hasBand(BandKind::Deployment, u"m1"_s));
    QVERIFY(says(call.detail(0, dialects), u"On its way."_s));
    QCOMPARE_EQ(call.detail(0, dialects).verdicts.first().decision, u"guardrail_intervened"_s);
    const ItemDetail rail = readAll(nemo).detail(0, dialects);
    QCOMPARE_EQ(rail.verdicts.first().guardrail, u"self check input"_s);
    QCOMPARE_EQ(readAll(nemo).count(EvidenceKind::Guardrail), 2);
}

// The route of a proxy and the name that a library was given say what was asked for; the answer says what answered.
void TestShapedRecords::whatAnsweredIsNotWhatWasAskedFor()
{
    const ReadAll proxy = readAll(liteLlm);
    QVERIFY(proxy.hasBand(BandKind::RequestedModel, u"gpt-x"_s));
    QVERIFY(proxy.hasBand(BandKind::AnsweringModel, u"gpt-x-0816"_s));
    QVERIFY(proxy.hasBand(BandKind::Fingerprint, u"fp_ll"_s));
    QVERIFY(proxy.hasBand(BandKind::GuardrailVersion, u"pii"_s));
    QCOMPARE_EQ(valueOf(proxy.detail(0, shippedDialects()),
                        u"litellm.log.response.choices.0.finish_reason"_s),
                u"content_filter"_s);
    const ReadAll runs = readAll(langsmith);
    QVERIFY(runs.hasBand(BandKind::ModelDifference, u"gpt-x \u2192 gpt-x-0815"_s));
    QVERIFY(runs.hasBand(BandKind::Fingerprint, u"fp_ls"_s));
    QCOMPARE_EQ(runs.detail(1, shippedDialects()).documents.size(), 1);
    const ReadAll agent = readAll(
        spanLine(R"(,"attributes":[{"key":"model_name","value":{"stringValue":"gpt-x"}},)"
                 R"({"key":"pydantic_ai.agent","value":{"stringValue":"a"}},)"
                 R"({"key":"events","value":{"stringValue":"[{\"event.name\":)"
                 R"(\"gen_ai.user.message\",\"role\":\"user\",\"content\":\"Hi.\"}]"}}])"));
    QVERIFY(agent.hasBand(BandKind::RequestedModel, u"gpt-x"_s));
    QVERIFY(agent.hasBand(BandKind::AnsweringModel, {}));
    QVERIFY(says(agent.detail(0, shippedDialects()), u"Hi."_s));
}

void TestShapedRecords::whatABatchDidNotAnswerIsAFailure()
{
    const ReadAll all = readAll(
        R"({"id":"b1","custom_id":"c-1","response":{"status_code":429,"request_id":"r1","body":)"
        R"({"error":{"message":"Rate limit","code":"rate_limit_exceeded"}}},"error":null})"
        "\n"
        R"({"id":"b2","custom_id":"c-2","response":null,"error":{"code":"batch_expired"}})"
        "\n"
        R"({"object":"text_completion","created":1756720800,"model":"m","choices":[{"text":"Yes."}]})"
        "\n");
    QCOMPARE_EQ(all.items.size(), std::size_t{3});
    for (const std::size_t at : {std::size_t{0}, std::size_t{1}}) {
        QCOMPARE_EQ(all.items.at(at).raw.status, ItemStatus::Error);
        QCOMPARE_EQ(all.items.at(at).raw.lane, EvidenceKind::ModelBehaviour);
        QVERIFY(all.items.at(at).raw.adverse);
    }
    QVERIFY(says(all.detail(2, shippedDialects()), u"Yes."_s));
    QVERIFY(all.report.unmapped.isEmpty());
}

void TestShapedRecords::theEnvelopesOfInterfacesAreOpened()
{
    const QByteArray answer = openAi.left(openAi.indexOf('\n'));
    const QByteArray run = langsmith.left(langsmith.indexOf('\n'));
    const QByteArray span = phoenix.mid(1).chopped(1);
    const std::pair<QByteArray, QString> envelopes[]
        = {{R"({"object":"list","data":[)" + answer + "]}", u"openai-chat"_s},
           {R"({"runs":[)" + run + "]}", u"langsmith"_s},
           {R"({"data":[)" + span + R"(],"next_cursor":null})", u"phoenix"_s}};
    for (const auto& [text, dialect] : envelopes) {
        const ReadAll all = readAll(text);
        QCOMPARE_EQ(all.items.size(), std::size_t{1});
        QCOMPARE_EQ(all.report.dialect, dialect);
    }
}

void TestShapedRecords::contentThatAProxyRedactedIsNotCaptured()
{
    const auto prompt = static_cast<std::size_t>(EvidenceKind::PromptPath);
    QByteArray hidden = liteLlm;
    hidden.replace(R"([{"role":"user","content":"Where is order A-1187?"}])",
                   R"("redacted-by-litellm")");
    QCOMPARE_EQ(readAll(hidden).items.at(0).raw.presence[prompt], KindPresence::Redacted);
    const ReadAll span = readAll(
        spanLine(R"(,"attributes":[{"key":"llm.input_messages.0.message.role","value":)"
                 R"({"stringValue":"user"}},{"key":"llm.input_messages.0.message.content",)"
                 R"("value":{"stringValue":"__REDACTED__"}},{"key":"openinference.span.kind",)"
                 R"("value":{"stringValue":"LLM"}}])"));
    QCOMPARE_EQ(span.items.at(0).raw.presence[prompt], KindPresence::Redacted);
}

void TestShapedRecords::aRecordIsTheBytesItIsNamedByAlsoInsideAList()
{
    for (const QByteArray& text : {langsmith, phoenix, openAi, bedrockLog, azure, liteLlm, nemo}) {
        const ReadAll all = readAll(text);

        for (std::size_t at = 0; at < all.items.size(); ++at) {
            const RawItem& raw = all.items.at(at).raw;
            const std::string_view record = all.part(raw.offset, raw.length);
            QCOMPARE_EQ(record.front(), '{');
            QCOMPARE_EQ(record.back(), '}');
            QVERIFY(nodeOfJson(record).has_value());
            QCOMPARE_EQ(all.detail(at, shippedDialects()).dialect, all.report.dialect);
        }
    }
}

void TestShapedRecords::whatFailedIsAnError()
{
    const ReadAll runs = readAll(langsmith);
    QCOMPARE_NE(runs.items.at(0).raw.status, ItemStatus::Error);
    QCOMPARE_EQ(runs.items.at(1).raw.status, ItemStatus::Error);
    QCOMPARE_EQ(readAll(phoenix).items.at(0).raw.status, ItemStatus::Error);
    QCOMPARE_EQ(readAll(liteLlm).items.at(0).raw.status, ItemStatus::Error);
    const ReadAll rails = readAll(nemo);
    QCOMPARE_EQ(rails.items.at(0).raw.status, ItemStatus::Error);
    QCOMPARE_NE(rails.items.at(1).raw.status, ItemStatus::Error);
}

void TestShapedRecords::everyPieceSizeGivesTheSame()
{
    for (const QByteArray& text : {langsmith, phoenix, azure, nemo}) {
        const ReadAll whole = readAll(text);
        for (const std::size_t piece : {1U, 7U, 4096U})
            QVERIFY(readAll(text, shippedDialects(), piece).items == whole.items);
    }
}

void TestShapedRecords::brokenJsonInsideATextStaysAText()
{
    QByteArray text = azure;
    text.replace("\\\"modelVersion\\\":\\\"0815\\\"}\"", "\\\"modelVersion\\\":\\\"08\"");

    const ReadAll all = readAll(text);

    QVERIFY(!all.error);
    QCOMPARE_EQ(all.items.size(), 2U);
    QVERIFY(valueOf(all.detail(0, shippedDialects()), u"azure.properties"_s)
                .startsWith(u"{\"apiName\""_s));
    QCOMPARE_EQ(all.items.at(0).raw.start - tenOClock, 3'000'000'000); // by its other time
}

void TestShapedRecords::aTimeThatIsNoneIsCountedAndLosesNothing()
{
    QByteArray text = liteLlm;
    text.replace("1756720800.25", "\"last Tuesday\"").replace("1756720801.5", "9e99");

    const ReadAll all = readAll(text);

    QCOMPARE_EQ(all.items.size(), 1U);
    QVERIFY(!all.items.at(0).raw.timed);
    QVERIFY(!all.report.warnings.isEmpty());
    QVERIFY(says(all.detail(0, shippedDialects()), u"On its way."_s));
}

void TestShapedRecords::aDialectOfOnesOwnNeedsNoCode()
{
    const QByteArray mine = R"({"name":"ours","title":"Ours","order":3,
        "detect":{"shapes":{"our-log":40}},
        "shapes":[{"name":"our-log","prefix":"ours.","needs":["kind=turn","at_ms"],"opens":["ask"],
                   "places":{"start":["at_ms"],"lasts":["took_us"],"name":["route"]},
                   "units":{"at_ms":"ms","took_us":"us"},"failed":{"ok":["false"]}}],
        "attributes":{"ours.ask.text":{"kind":"prompt-path","shows":"input-messages","content":true}}})";
    const QByteArray fallback = R"({"name":"rest","fallback":true,"order":90})";
    const Result<DialectSet> dialects
        = DialectSet::fromTexts({{u"ours.json"_s, mine}, {u"rest.json"_s, fallback}});
    QVERIFY(dialects.has_value());

    const ReadAll all = readAll(
        R"({"kind":"turn","at_ms":1756720800001.5,"took_us":2500,"route":"/ask","ok":false,"ask":{"text":"Why?"}})",
        *dialects);

    QCOMPARE_EQ(all.report.dialect, u"ours"_s);
    QCOMPARE_EQ(all.items.size(), 1U);
    QCOMPARE_EQ(all.items.at(0).raw.start - tenOClock, 1'500'000);
    QCOMPARE_EQ(all.items.at(0).raw.end - all.items.at(0).raw.start, 2'500'000);
    QCOMPARE_EQ(all.items.at(0).raw.status, ItemStatus::Error);
    QVERIFY(says(all.detail(0, *dialects), u"Why?"_s));
}

void TestShapedRecords::aWrongWordInADialectIsNamed()
{
    const auto refusal = [](const QByteArray& shape) {
        const Result<DialectSet> read = DialectSet::fromTexts(
            {{u"bad.json"_s, R"({"name":"bad","shapes":[)" + shape + "]}"}});
        return read ? QString() : sentence(read.error());
    };

    QVERIFY(refusal(R"({"name":"x","needs":[]})").contains(u"needs"));
    QVERIFY(refusal(R"({"name":"x","needs":["a"],"place":{}})").contains(u"place"));
    QVERIFY(refusal(R"({"name":"x","needs":["a"],"places":{"begin":["a"]}})").contains(u"begin"));
    QVERIFY(refusal(R"({"name":"x","needs":["a"],"places":{"start":["a"]},"units":{"a":"weeks"}})")
                .contains(u"bad.json"));
}

void TestShapedRecords::unknownKeysAreReported()
{
    QByteArray text = bedrockLog;
    text.replace("\"region\"", "\"newField\":1,\"region\"");

    const ReadAll all = readAll(text);

    QVERIFY(all.report.unmapped.contains(u"bedrock.newField"_s));
}

void TestShapedRecords::aTableIsReadRowByRow()
{
    const ReadAll all = readAll(tableText);

    QVERIFY2(!all.error, all.error ? qPrintable(sentence(*all.error)) : "");
    QCOMPARE_EQ(all.report.dialect, u"table"_s);
    QCOMPARE_EQ(all.items.size(), 2U);
    QCOMPARE_EQ(all.items.at(1).raw.start - tenOClock, 1'000'000'000);
    QCOMPARE_EQ(all.items.at(0).raw.end - all.items.at(0).raw.start, 1'500'000'000);
    QVERIFY(!all.items.at(0).item.adverse);
    QVERIFY(all.items.at(1).item.adverse);
    QVERIFY(all.hasBand(BandKind::AnsweringModel, u"gpt-x-0815"_s));
    QVERIFY(says(all.detail(0, shippedDialects()), u"Two\nlines, really"_s));
    QVERIFY(says(all.detail(1, shippedDialects()), u"He said \"no\""_s));
    QVERIFY(says(all.detail(1, shippedDialects()), u"Granted."_s));
    const RawItem& raw = all.items.at(1).raw;
    QVERIFY(all.part(raw.offset, raw.length).starts_with("2025-09-01T10:00:01Z,a2"));
    QVERIFY(all.part(raw.offset, raw.length).ends_with("unsafe"));
    for (const std::size_t piece : {1U, 7U})
        QVERIFY(readAll(tableText, shippedDialects(), piece).items == all.items);
}

void TestShapedRecords::whatItIsDoesNotDependOnThePiecesItComesIn()
{
    // The first comma stands behind what a pipe may give at once.
    const QByteArray text = QByteArray(70, 'x') + ",y\n1,2\n";
    const ReadAll whole = readAll(text);

    QVERIFY(whole.error && whole.error->reason.contains(u"a table with these columns"_s));
    for (const std::size_t piece : {1U, 7U, 66U})
        QCOMPARE_EQ(readAll(text, shippedDialects(), piece).error, whole.error);
}

void TestShapedRecords::aRowThatDoesNotFitIsLeftOutAndNamed()
{
    const ReadAll all = readAll(tableText + "2025-09-01T10:00:02Z,a3\n" + "\xff,a,b,c,d,1,x\n"
                                + "2025-09-01T10:00:03Z,a4,gpt-x-0815,p,r,1,allow");

    QCOMPARE_EQ(all.items.size(), 3U);
    QVERIFY(all.error.has_value());
    QVERIFY2(all.error->subject.contains(u"line 5"), qPrintable(all.error->subject));
    QVERIFY(all.error->reason.contains(u"2 cells"));
}

void TestShapedRecords::aTableThatNobodyDescribedNamesWhatToDo()
{
    const ReadAll all = readAll("colour,taste\nred,sweet\n");

    QCOMPARE_EQ(all.items.size(), 0U);
    QVERIFY(all.error.has_value());
    QVERIFY(all.error->subject.contains(u"line 1"));
    QVERIFY(all.error->remedy.contains(u"dialect file of your own"));
}

QTEST_GUILESS_MAIN(TestShapedRecords)

} // namespace tst_shapedrecords

#include "tst_shapedrecords.moc"
