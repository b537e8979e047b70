// SPDX-License-Identifier: GPL-3.0-or-later
//
// Verdicts of one record: none lost where it holds several, each with the guardrail and version that stand around it.
#include <QtTest/QtTest>

#include "readall.h"

namespace tst_verdicts {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<ItemVerdict> verdictsOf(const QByteArray& text)
{
    const ReadAll all = readAll(text);
    return all.items.empty() ? QList<ItemVerdict>() : all.detail(0, shippedDialects()).verdicts;
}

// Guardrail version stage: decision score/threshold reason.
QString text(const ItemVerdict& it)
{
    return QStringList{it.guardrail, it.version,   it.stage, it.decision,
                       it.score,     it.threshold, it.reason}
        .join(u'|');
}

QStringList texts(const QList<ItemVerdict>& verdicts)
{
    QStringList all;
    for (const ItemVerdict& it : verdicts)
        all.append(text(it));
    return all;
}

} // namespace

class TestVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void everyGuardrailOfALiteLlmCallHasItsOwn();
    void everyCategoryOfAzuresFilterHasItsOwn();
    void everyFilterOfBedrockHasItsOwn();
    void converseNamesTheGuardrailByItsKey();
    void whatAzuresOtherFiltersFiredOnIsAdverse();
    void whatElseWentWrongAtAzureIsNoVerdict();
    void aGuardrailInAnInvocationLogHasItsVersion();
    void aVersionNamesItsGuardrail();
    void eventsOfOneSpanAreToldApart();
    void theThresholdIsShown();
    void aRecordWithoutAVerdictHasNone();
    void aLongListOfThemIsReadWhole();
};

void TestVerdicts::everyGuardrailOfALiteLlmCallHasItsOwn()
{
    const QList<ItemVerdict> found
        = verdictsOf("{\"id\":\"c1\",\"call_type\":\"acompletion\",\"startTime\":1795521600.5,"
                     "\"endTime\":1795521601,\"model\":"
                     "\"gpt-x\",\"model_group\":\"gpt\",\"api_base\":\"https://"
                     "api.example\",\"hidden_params\":{\"model_id\":\"m1\"},"
                     "\"metadata\":{},\"guardrail_information\":["
                     "{\"guardrail_name\":\"pii\",\"guardrail_mode\":\"pre_call\",\"guardrail_"
                     "status\":\"success\"},"
                     "{\"guardrail_name\":\"toxicity\",\"guardrail_mode\":\"post_call\","
                     "\"guardrail_status\":\"guardrail_intervened\","
                     "\"guardrail_response\":\"insult\"}]}\n");
    QCOMPARE(texts(found),
             (QStringList{u"pii||pre_call|success|||"_s,
                          u"toxicity||post_call|guardrail_intervened|||insult"_s}));
}

void TestVerdicts::everyCategoryOfAzuresFilterHasItsOwn()
{
    const QList<ItemVerdict> found = verdictsOf(
        "{\"time\":\"2026-11-24T13:00:00Z\",\"category\":\"GatewayLogs\",\"resourceId\":\"/"
        "x\",\"operationName\":\"o\","
        "\"correlationId\":\"k1\",\"properties\":{\"backendResponseBody\":{\"model\":\"gpt-x\","
        "\"choices\":[{"
        "\"content_filter_results\":{\"hate\":{\"filtered\":false,\"severity\":\"safe\"},"
        "\"violence\":{\"filtered\":true,\"severity\":\"high\"}},\"message\":{\"role\":"
        "\"assistant\",\"content\":\"no\"}}],"
        "\"prompt_filter_results\":[{\"content_filter_results\":{\"hate\":{\"filtered\":false,"
        "\"severity\":\"low\"},"
        "\"jailbreak\":{\"filtered\":false,\"detected\":true}}}]}}}\n");
    QStringList said = texts(found);
    said.sort();
    QCOMPARE(said,
             (QStringList{u"hate||input|passed|low||"_s, u"hate||output|passed|safe||"_s,
                          u"jailbreak||input|passed|||detected"_s,
                          u"violence||output|filtered|high||"_s}));
}

void TestVerdicts::everyFilterOfBedrockHasItsOwn()
{
    const QStringList said
        = texts(verdictsOf(realFile(u"cassettes/bedrock-apply-guardrail.jsonl"_s)));
    QCOMPARE(said.value(0), u"274u1upxm897|1|REQUEST|GUARDRAIL_INTERVENED|||Guardrail blocked."_s);
    QVERIFY(said.contains(u"274u1upxm897 / HATE|1|REQUEST|NONE|NONE|HIGH|"_s));
    QVERIFY(said.contains(u"274u1upxm897 / EMAIL|1|REQUEST|BLOCKED|||abc@pqrt.com"_s));
    QVERIFY(said.contains(u"274u1upxm897 / InvestmentObjectives|1|REQUEST|BLOCKED|||"_s));
    QCOMPARE(said.size(), 1 + 6 + 2 + 1);
}

void TestVerdicts::converseNamesTheGuardrailByItsKey()
{
    const QStringList said
        = texts(verdictsOf(realFile(u"cassettes/bedrock-converse-guardrail.jsonl"_s)));
    QVERIFY2(said.contains(u"5zwrmdlsra2e / ADDRESS||output|ANONYMIZED|||Rome"_s),
             qUtf8Printable(said.join(u'\n')));
    QVERIFY(said.filter(u"ANONYMIZED"_s).size() == 4);
    QVERIFY(!said.filter(u"5zwrmdlsra2e||input|"_s).isEmpty());
}

namespace {

ReadAll gateway(const QByteArray& status, const QByteArray& answer)
{
    return readAll("{\"time\":\"2026-11-24T13:00:00Z\",\"category\":\"GatewayLogs\",\"resourceId\":"
                   "\"/x\",\"operationName\":\"o\",\"correlationId\":\"k1\",\"callerIPAddress\":"
                   "\"192.0.2.7\",\"properties\":{\"responseCode\":"
                   + status + ",\"backendResponseBody\":" + answer + "}}\n");
}

} // namespace

void TestVerdicts::whatAzuresOtherFiltersFiredOnIsAdverse()
{
    const QByteArray fired[]
        = {R"("ungrounded_material":{"filtered":true,"detected":true})",
           R"("custom_blocklists":{"filtered":true,"details":[{"filtered":true,"id":"bl-1"}]})",
           R"("custom_blocklists":[{"filtered":true,"id":"bl-1"}])",
           R"("indirect_attack":{"filtered":true,"detected":true})"};
    for (const QByteArray& filter : fired) {
        const ReadAll all = gateway(
            "200",
            R"({"model":"gpt-x","choices":[{"message":{"role":"assistant","content":null,"tool_calls":)"
            R"([{"type":"function","function":{"name":"refund","arguments":"{}"}}]},)"
            R"("content_filter_results":{)"
                + filter + "}}]}");
        QVERIFY2(all.items.at(0).raw.adverse, filter.constData());
        const ItemDetail detail = all.detail(0, shippedDialects());
        QCOMPARE_EQ(detail.verdicts.first().stage, u"output"_s);
        QCOMPARE_EQ(detail.verdicts.first().decision, u"filtered"_s);
        QVERIFY(!filter.contains("bl-1") || detail.verdicts.last().reason == u"bl-1");
        QCOMPARE_EQ(detail.messages.size(), 1);
        QVERIFY(detail.messages.first().toolCall.contains(u"refund"_s));
        QVERIFY(all.report.unmapped.isEmpty());
    }
}

// A call that was throttled is a failure and no guardrail's decision.
void TestVerdicts::whatElseWentWrongAtAzureIsNoVerdict()
{
    const auto presence = [](const ReadAll& all) {
        return all.items.at(0).raw.presence[static_cast<std::size_t>(EvidenceKind::Guardrail)];
    };
    const ReadAll throttled
        = gateway("429", R"({"error":{"code":"429","message":"Too many tokens."}})");
    QCOMPARE_EQ(throttled.items.at(0).raw.status, ItemStatus::Error);
    QVERIFY(throttled.items.at(0).raw.adverse);
    QCOMPARE_EQ(presence(throttled), KindPresence::Absent);
    QVERIFY(throttled.detail(0, shippedDialects()).verdicts.isEmpty());
    const ReadAll silent = gateway("500", "null");
    QCOMPARE_EQ(silent.items.at(0).raw.status, ItemStatus::Error);
    const ReadAll filtered
        = gateway("400", R"({"error":{"code":"content_filter","message":"Filtered."}})");
    QCOMPARE_EQ(presence(filtered), KindPresence::Captured);
    QCOMPARE(texts(filtered.detail(0, shippedDialects()).verdicts),
             QStringList{u"|||content_filter|||Filtered."_s});
    const ReadAll diagnostic = readAll(
        R"({"time":"2026-11-24T13:00:00Z","category":"RequestResponse","operationName":"o",)"
        R"("correlationId":"c2","resultSignature":"429","properties":{"modelName":"gpt-x"}})");
    QCOMPARE_EQ(diagnostic.items.at(0).raw.status, ItemStatus::Error);
}

void TestVerdicts::aGuardrailInAnInvocationLogHasItsVersion()
{
    const auto logged = [](const QByteArray& input, const QByteArray& output) {
        return readAll(R"({"schemaType":"ModelInvocationLog","timestamp":"2026-11-24T13:00:00Z",)"
                       R"("requestId":"r1","operation":"Converse","modelId":"m","input":{)"
                       R"("cacheReadInputTokenCount":20,"inputBodyJson":)"
                       + input + R"(},"output":{"outputBodyJson":)" + output + "}}");
    };
    const ReadAll configured
        = logged(R"({"guardrailConfig":{"guardrailIdentifier":"gr-abc","guardrailVersion":"7"}})",
                 R"({"stopReason":"end_turn"})");
    QVERIFY(configured.hasBand(BandKind::GuardrailVersion, u"gr-abc/7"_s));
    QVERIFY(configured.report.unmapped.isEmpty());
    const ReadAll traced
        = logged("{}",
                 R"({"trace":{"guardrail":{"inputAssessment":{"gr-abc":{"appliedGuardrailDetails":)"
                 R"({"guardrailId":"gr-abc","guardrailVersion":"8"},"contentPolicy":{"filters":[)"
                 R"({"type":"PROMPT_ATTACK","confidence":"HIGH","action":"BLOCKED"}]}}}}}})");
    QVERIFY(texts(traced.detail(0, shippedDialects()).verdicts)
                .contains(u"gr-abc / PROMPT_ATTACK|8|input|BLOCKED|HIGH||"_s));
    const ReadAll invoked = logged(
        "{}",
        R"({"amazon-bedrock-guardrailAction":"INTERVENED","amazon-bedrock-trace":{"guardrail":{)"
        R"("input":{"gr-abc":{"topicPolicy":{"topics":[{"name":"Finance","action":"BLOCKED"}]}}},)"
        R"("outputs":[{"gr-abc":{"wordPolicy":{"customWords":[{"match":"x","action":"BLOCKED"}]}}}]}}})");
    QVERIFY(invoked.items.at(0).raw.adverse);
    const QStringList said = texts(invoked.detail(0, shippedDialects()).verdicts);
    QVERIFY2(!said.filter(u"gr-abc||input|INTERVENED"_s).isEmpty(),
             qUtf8Printable(said.join(u'\n')));
    const ReadAll untraced = logged("{}", R"({"amazon-bedrock-guardrailAction":"INTERVENED"})");
    QCOMPARE(texts(untraced.detail(0, shippedDialects()).verdicts),
             QStringList{u"|||INTERVENED|||"_s});
    QVERIFY(said.contains(u"gr-abc / Finance||input|BLOCKED|||"_s));
    QVERIFY(said.contains(u"gr-abc / x||output|BLOCKED|||"_s));
}

// Version 3 of one guardrail is not version 3 of another; a name alone is no version.
void TestVerdicts::aVersionNamesItsGuardrail()
{
    const QByteArray name
        = R"({"key":"gen_ai.guardrail.name","value":{"stringValue":"pii-guard"}})";
    const QByteArray version = R"({"key":"gen_ai.guardrail.version","value":{"stringValue":"3"}})";
    QVERIFY(readAll(spanLine(R"(,"attributes":[)" + name + ',' + version + ']'))
                .hasBand(BandKind::GuardrailVersion, u"pii-guard/3"_s));
    QVERIFY(readAll(spanLine(R"(,"attributes":[)" + name + ']'))
                .hasBand(BandKind::GuardrailVersion, {}));
}

void TestVerdicts::eventsOfOneSpanAreToldApart()
{
    const auto event = [](const QByteArray& name, const QByteArray& decision) -> QByteArray {
        return "{\"name\":\"guardrail\",\"timeUnixNano\":\"1795521600000000000\",\"attributes\":[{"
               "\"key\":"
               "\"guardrail.name\",\"value\":{\"stringValue\":\""
            + name + "\"}},{\"key\":\"guardrail.decision\",\"value\":{\"stringValue\":\"" + decision
            + "\"}}]}";
    };
    const QList<ItemVerdict> found
        = verdictsOf("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":"
                     "\"5b8efff798038103d269b633813fc60c\",\"spanId\":"
                     "\"eee19b7ec3c1b174\",\"name\":\"check\",\"startTimeUnixNano\":"
                     "\"1795521600000000000\",\"endTimeUnixNano\":"
                     "\"1795521600000000001\",\"attributes\":[{\"key\":\"guardrail.version\","
                     "\"value\":{\"stringValue\":\"7\"}}],"
                     "\"events\":["
                     + event("pii", "allow") + ',' + event("toxicity", "block") + "]}]}]}]}\n");
    QCOMPARE(texts(found), (QStringList{u"pii|7||allow|||"_s, u"toxicity|7||block|||"_s}));
}

void TestVerdicts::theThresholdIsShown()
{
    const QList<ItemVerdict> found
        = verdictsOf("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":"
                     "\"5b8efff798038103d269b633813fc60c\",\"spanId\":"
                     "\"eee19b7ec3c1b174\",\"name\":\"check\",\"startTimeUnixNano\":"
                     "\"1795521600000000000\",\"endTimeUnixNano\":"
                     "\"1795521600000000001\",\"attributes\":[{\"key\":\"guardrail.name\","
                     "\"value\":{\"stringValue\":\"pii\"}},"
                     "{\"key\":\"guardrail.score\",\"value\":{\"doubleValue\":0.91}},"
                     "{\"key\":\"guardrail.threshold\",\"value\":{\"doubleValue\":0.8}}]}]}]}]}\n");
    QCOMPARE(texts(found), QStringList{u"pii||||0.91|0.8|"_s});
}

void TestVerdicts::aRecordWithoutAVerdictHasNone()
{
    QVERIFY(verdictsOf("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":"
                       "\"5b8efff798038103d269b633813fc60c\",\"spanId\":\"eee19b7ec3c1b174\","
                       "\"name\":\"chat\","
                       "\"startTimeUnixNano\":\"1795521600000000000\",\"endTimeUnixNano\":"
                       "\"1795521600000000001\","
                       "\"attributes\":[{\"key\":\"gen_ai.request.model\",\"value\":{"
                       "\"stringValue\":\"m\"}}]}]}]}]}\n")
                .isEmpty());
}

void TestVerdicts::aLongListOfThemIsReadWhole()
{
    QByteArray list;
    constexpr int many = 5000;
    for (int number = 0; number < many; ++number)
        list += (number == 0 ? "" : ",") + QByteArray("{\"guardrail_name\":\"g")
            + QByteArray::number(number) + "\",\"guardrail_status\":\"success\"}";
    const QList<ItemVerdict> found
        = verdictsOf("{\"id\":\"c1\",\"call_type\":\"acompletion\",\"startTime\":1795521600.5,"
                     "\"endTime\":1795521601,\"model\":"
                     "\"gpt-x\",\"model_group\":\"gpt\",\"api_base\":\"https://"
                     "api.example\",\"hidden_params\":{\"model_id\":\"m1\"},"
                     "\"metadata\":{},\"guardrail_information\":["
                     + list + "]}\n");
    QCOMPARE(found.size(), many);
    QCOMPARE(found.last().guardrail, u"g4999"_s);
}

QTEST_GUILESS_MAIN(TestVerdicts)

} // namespace tst_verdicts

#include "tst_verdicts.moc"
