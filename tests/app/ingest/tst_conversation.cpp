// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QtTest>

#include "readall.h"

namespace tst_conversation {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

// What an item shows when it is opened, one message a line: role, text, [calls].
QStringList conversation(const QByteArray& bytes)
{
    QStringList lines;
    for (const ItemMessage& message : readAll(bytes).detail(0, shippedDialects()).messages)
        lines.append(
            message.role + u": "_s + message.text
            + (message.toolCall.isEmpty() ? QString() : QString(u'[' + message.toolCall + u']')));
    return lines;
}

QStringList asked(const QByteArray& messages)
{
    return conversation(spanWith({textAttribute("gen_ai.input.messages", messages)}));
}

QStringList answered(const QByteArray& messages)
{
    return conversation(spanWith({textAttribute("gen_ai.output.messages", messages)}));
}

QByteArray choice(const QByteArray& body)
{
    return R"({"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"1760000000000000000","eventName":"gen_ai.choice","body":{"kvlistValue":{"values":[)"
        + body + "]}}}]}]}]}";
}

} // namespace

class TestConversation : public QObject
{
    Q_OBJECT

private slots:
    void callsResultsAndReasoningOfEveryVendorAreToldApart_data();
    void callsResultsAndReasoningOfEveryVendorAreToldApart();
    void aPictureIsNamedAndNotTakenForWords();
    void whatAToolAnsweredIsNotTheUsersWord();
    void aRefusalIsShown();
    void langChainSaysWhoSpeaksByTheTypeOfItsMessages();
    void aChoiceKeepsTheCallsBesideItsMessage();
    void anEmptyChoiceSaysWhyItEnded();
    void aGuardrailsOutputIsItsText();
    void aStreamedAnswerIsPutTogether_data();
    void aStreamedAnswerIsPutTogether();
};

void TestConversation::callsResultsAndReasoningOfEveryVendorAreToldApart_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const char* content, const QString& line) {
        QTest::newRow(name) << QByteArray(content) << line;
    };
    row("Converse calls", R"([{"text":"Wait."},{"toolUse":{"name":"find","input":{"a":1}}}])",
        u"assistant: Wait.[find({\"a\":1})]"_s);
    row("Converse reasons",
        R"([{"reasoningContent":{"reasoningText":{"text":"hm","signature":"s"}}},{"text":"Yes."}])",
        u"assistant: reasoning: hm\nYes."_s);
    row("Anthropic",
        R"([{"type":"thinking","thinking":"hm"},{"type":"tool_use","id":"t","name":"find","input":{"a":1}}])",
        u"assistant: reasoning: hm[find({\"a\":1})]"_s);
    row("Anthropic, encrypted", R"([{"type":"redacted_thinking","data":"AAAA"}])",
        u"assistant: [reasoning, not recorded as text]"_s);
    row("OpenTelemetry",
        R"([{"type":"reasoning","content":"hm"},{"type":"text","content":"Yes."}])",
        u"assistant: reasoning: hm\nYes."_s);
    row("Responses",
        R"([{"type":"reasoning","summary":[{"type":"summary_text","text":"hm"}]},{"type":"output_text","text":"Yes."}])",
        u"assistant: reasoning: hm\nYes."_s);
    row("Gemini",
        R"([{"text":"hm","thought":true},{"functionCall":{"name":"find","args":{"a":1}}}])",
        u"assistant: reasoning: hm[find({\"a\":1})]"_s);
    row("Vercel", R"([{"type":"tool-call","toolCallId":"c","toolName":"find","args":{"a":1}}])",
        u"assistant: [find({\"a\":1})]"_s);
}

void TestConversation::callsResultsAndReasoningOfEveryVendorAreToldApart()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, line);

    QCOMPARE_EQ(answered(R"([{"role":"assistant","content":)" + content + "}]"), QStringList{line});
}

void TestConversation::aPictureIsNamedAndNotTakenForWords()
{
    const QByteArray telemetry = R"([{"role":"user","parts":[{"type":"text","content":"Look"},
        {"type":"blob","modality":"image","mime_type":"image/png","content":"iVBORw0KGgo="},
        {"type":"uri","modality":"image","mime_type":"image/png","uri":"https://x/y.png"}]}])";
    const QByteArray vendors = R"([{"role":"user","content":[
        {"type":"image_url","image_url":{"url":"data:image/gif;base64,AAAA"}},
        {"type":"image","source":{"type":"base64","media_type":"image/webp","data":"AAAAAAA="}},
        {"image":{"format":"png","source":{"bytes":"iVBOAA=="}}},
        {"inline_data":{"mime_type":"audio/wav","data":"AAAA"}},
        {"type":"input_file","file_id":"f-1"}]}])";

    QCOMPARE_EQ(asked(telemetry),
                QStringList{u"user: Look\n[image/png, 8 byte(s)]\n"
                            "[image/png, https://x/y.png]"_s});
    QCOMPARE_EQ(asked(vendors),
                QStringList{u"user: [image/gif, 3 byte(s)]\n[image/webp, 5 byte(s)]\n"
                            "[png, 4 byte(s)]\n[audio/wav, 3 byte(s)]\n"
                            "[input_file, f-1]"_s});
}

void TestConversation::whatAToolAnsweredIsNotTheUsersWord()
{
    const QByteArray turns
        = R"([{"role":"user","content":[{"toolResult":{"toolUseId":"t","content":[{"json":{"state":"paid"}}]}}]},
            {"role":"user","content":[{"type":"tool_result","tool_use_id":"t","is_error":true,"content":"no such order"},
                                      {"type":"text","text":"Go on."}]},
            {"role":"user","parts":[{"function_response":{"name":"find","response":{"t":25}}}]},
            {"role":"tool","parts":[{"type":"tool_call_response","id":"t","response":[{"a":1},{"a":2}]}]}])";

    QCOMPARE_EQ(
        asked(turns),
        (QStringList{u"tool: {\"state\":\"paid\"}"_s, u"tool: tool failed: no such order"_s,
                     u"user: Go on."_s, u"tool: {\"t\":25}"_s, u"tool: [{\"a\":1},{\"a\":2}]"_s}));
}

void TestConversation::aRefusalIsShown()
{
    const QByteArray answer
        = R"({"id":"c","object":"chat.completion","created":1756720800,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":null,"refusal":"I cannot help."},"finish_reason":"stop"}]})";
    const QByteArray part
        = R"([{"role":"assistant","content":[{"type":"refusal","refusal":"No."}]}])";

    QCOMPARE_EQ(conversation(answer), QStringList{u"assistant: refusal: I cannot help."_s});
    QCOMPARE_EQ(answered(part), QStringList{u"assistant: refusal: No."_s});
}

void TestConversation::langChainSaysWhoSpeaksByTheTypeOfItsMessages()
{
    const QByteArray constructed
        = R"({"messages":[[{"lc":1,"type":"constructor","id":["langchain","schema","messages","SystemMessage"],"kwargs":{"content":"Be kind."}},
             {"lc":1,"type":"constructor","id":["langchain","schema","messages","HumanMessage"],"kwargs":{"content":"Why?","type":"human"}}]]})";
    const QByteArray plain = R"([{"type":"human","content":"Why?","additional_kwargs":{}},
             {"type":"ai","content":"","additional_kwargs":{"tool_calls":[{"id":"c","type":"function","function":{"name":"find","arguments":"{}"}}]},"tool_calls":[{"name":"find","args":{"a":1},"id":"c"}]},
             {"type":"tool","content":"found"},{"type":"human","data":{"content":"So?"}}])";

    QCOMPARE_EQ(asked(constructed), (QStringList{u"system: Be kind."_s, u"user: Why?"_s}));
    QCOMPARE_EQ(asked(plain),
                (QStringList{u"user: Why?"_s, u"assistant: [find({\"a\":1})]"_s, u"tool: found"_s,
                             u"user: So?"_s}));
    const ReadAll graph = readAll(realFile(u"langfuse/langgraph-python-2025-08-22.trace.json"_s));
    for (std::size_t at = 0; at < graph.items.size(); ++at) {
        for (const ItemMessage& message : graph.detail(at, shippedDialects()).messages)
            QVERIFY(message.toolCall.isEmpty() || message.role != u"user");
    }
}

void TestConversation::aChoiceKeepsTheCallsBesideItsMessage()
{
    const QByteArray head
        = R"({"key":"message","value":{"kvlistValue":{"values":[]}}},{"key":"tool_calls","value":{"arrayValue":{"values":[{"kvlistValue":{"values":[{"key":"function","value":{"kvlistValue":{"values":[)";
    const QByteArray function
        = textAttribute("name", "cancel") + "," + textAttribute("arguments", "{}");

    QCOMPARE_EQ(conversation(choice(head + function + "]}}}]}}]}}},"
                                    + textAttribute("finish_reason", "tool_calls"))),
                QStringList{u"assistant: [cancel({})]"_s});
}

void TestConversation::anEmptyChoiceSaysWhyItEnded()
{
    const QByteArray emptyContent
        = R"({"key":"message","value":{"kvlistValue":{"values":[{"key":"content","value":{}}]}}},)";
    const QByteArray emptyMessage = R"({"key":"message","value":{"kvlistValue":{"values":[]}}},)";
    const QByteArray reason = textAttribute("finish_reason", "content_filter");
    const QStringList line{u"assistant: [no text; finish reason: content_filter]"_s};

    QCOMPARE_EQ(conversation(choice(emptyContent + reason)), line);
    QCOMPARE_EQ(conversation(choice(emptyMessage + reason)), line);
}

void TestConversation::aGuardrailsOutputIsItsText()
{
    const QByteArray record
        = R"({"action":"GUARDRAIL_INTERVENED","outputs":[{"text":"Blocked!"}],"assessments":[{}]})";

    QCOMPARE_EQ(conversation(record), QStringList{u"assistant: Blocked!"_s});
}

void TestConversation::aStreamedAnswerIsPutTogether_data()
{
    QTest::addColumn<QByteArray>("events");
    QTest::addColumn<QString>("line");
    const QByteArray anthropic
        = R"([{"type":"message_start","message":{"role":"assistant","content":[]}},
            {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}},
            {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello "}},
            {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"world"}},
            {"type":"content_block_stop","index":0},
            {"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"t","name":"refund","input":{}}},
            {"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{\"order\":"}},
            {"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":" 17}"}},
            {"type":"message_delta","delta":{"stop_reason":"tool_use"}},{"type":"message_stop"}])";
    const QByteArray converse = R"([{"messageStart":{"role":"assistant"}},
            {"contentBlockDelta":{"delta":{"reasoningContent":{"text":"hm"}},"contentBlockIndex":0}},
            {"contentBlockDelta":{"delta":{"text":"Nova "},"contentBlockIndex":1}},
            {"contentBlockDelta":{"delta":{"text":"says hi"},"contentBlockIndex":1}},
            {"contentBlockStart":{"start":{"toolUse":{"toolUseId":"t","name":"find"}},"contentBlockIndex":2}},
            {"contentBlockDelta":{"delta":{"toolUse":{"input":"{\"a\""}},"contentBlockIndex":2}},
            {"contentBlockDelta":{"delta":{"toolUse":{"input":":1}"}},"contentBlockIndex":2}},
            {"messageStop":{"stopReason":"end_turn"}},{"metadata":{"usage":{"inputTokens":9}}}])";
    const QByteArray llama
        = R"([{"generation":"Good ","stop_reason":null},{"generation":"day","stop_reason":"stop"}])";
    const QByteArray chunks
        = R"([{"choices":[{"index":0,"delta":{"role":"assistant","content":"One "}}]},{"choices":[{"index":0,"delta":{"content":"moment"}}]},
            {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"name":"find","arguments":""}}]}}]},
            {"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{}"}}]}}]},{"choices":[],"usage":{}}])";
    QTest::newRow("Anthropic") << anthropic << u"assistant: Hello world[refund({\"order\": 17})]"_s;
    QTest::newRow("Converse") << converse
                              << u"assistant: reasoning: hm\nNova says hi[find({\"a\":1})]"_s;
    QTest::newRow("Llama") << llama << u"assistant: Good day"_s;
    QTest::newRow("chunks") << chunks << u"assistant: One moment[find({})]"_s;
}

void TestConversation::aStreamedAnswerIsPutTogether()
{
    QFETCH(QByteArray, events);
    QFETCH(QString, line);
    const QByteArray head
        = R"({"schemaType":"ModelInvocationLog","schemaVersion":"1.0","timestamp":"2025-09-01T10:00:00Z","region":"us-east-1","requestId":"8b1c","operation":"ConverseStream","modelId":"m","input":{"inputBodyJson":{"messages":[]}},"output":{"outputBodyJson":)";

    QCOMPARE_EQ(conversation(head + events.replace("\n", " ") + "}}\n"), QStringList{line});
}

QTEST_GUILESS_MAIN(TestConversation)

} // namespace tst_conversation

#include "tst_conversation.moc"
