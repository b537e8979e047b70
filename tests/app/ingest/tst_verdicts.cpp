// SPDX-License-Identifier: GPL-3.0-or-later
//
// Verdicts of one record: none lost where it holds several, each with the guardrail and version that stand around it.
#include <QtTest/QtTest>

#include "readall.h"

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
#include "tst_verdicts.moc"
