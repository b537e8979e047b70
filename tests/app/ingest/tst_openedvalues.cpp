// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QtTest>

#include "loggedchoice.h"
#include "readall.h"

namespace tst_openedvalues {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

QString bandOf(const ReadItem& read, BandKind band)
{
    return read.item.bands[static_cast<std::size_t>(band)];
}

ReadItem spanOf(const QByteArrayList& attributes)
{
    const ReadAll all = readAll(spanWith(attributes));
    return all.items.empty() ? ReadItem() : all.items.front();
}

KindPresence presenceOf(const ReadItem& read, EvidenceKind kind)
{
    return read.item.presence[static_cast<std::size_t>(kind)];
}

} // namespace

class TestOpenedValues final : public QObject
{
    Q_OBJECT

private slots:

    void theModelThatWasAskedForStandsInTheParameters()
    {
        const ReadItem item
            = spanOf({textAttribute("openinference.span.kind", "LLM"),
                      textAttribute("llm.model_name", "gpt-4o-2024-08-06"),
                      textAttribute("llm.invocation_parameters",
                                    R"({"model":"gpt-4o","temperature":0.2,"odd":{"x":1}})")});

        QCOMPARE(bandOf(item, BandKind::RequestedModel), u"gpt-4o"_s);
        QCOMPARE(bandOf(item, BandKind::AnsweringModel), u"gpt-4o-2024-08-06"_s);
        QCOMPARE(bandOf(item, BandKind::ModelDifference), u"gpt-4o \u2192 gpt-4o-2024-08-06"_s);
    }

    // As the instrumentation of OpenAI's agents writes it (tests/real/langfuse/openai-agents-2025-09-30.trace.json).
    void anAnswerWhereTheParametersBelongIsNotWhatWasAskedFor()
    {
        const ReadItem item = spanOf(
            {textAttribute("llm.model_name", "gpt-4.1-2025-04-14"),
             textAttribute("llm.invocation_parameters",
                           R"({"id":"resp_1","created_at":1.0,"model":"gpt-4.1-2025-04-14"})")});
        const ReadAll real = readAll(realFile(u"langfuse/openai-agents-2025-09-30.trace.json"_s));

        QCOMPARE(bandOf(item, BandKind::RequestedModel), QString());
        QCOMPARE(bandOf(item, BandKind::ModelDifference), QString());
        QVERIFY(real.hasBand(BandKind::AnsweringModel, u"gpt-4.1-2025-04-14"_s));
        QVERIFY(!real.hasBand(BandKind::RequestedModel, u"gpt-4.1-2025-04-14"_s));
    }

    void whatNobodyListsInAValueIsNotCalledUnmapped()
    {
        const ReadAll all = readAll(spanWith(
            {textAttribute("llm.invocation_parameters", R"({"model":"m","temperature":0.2})")}));

        QVERIFY(all.report.unmapped.isEmpty());
    }

    void aValueThatIsNoObjectOrABrokenOneSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("value");

        QTest::newRow("a word") << QByteArray("model");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("a list") << QByteArray(R"([{"model":"m"}])");
        QTest::newRow("cut off") << QByteArray(R"({"model":"m","x":)");
        QTest::newRow("deep") << R"({"model":"m","x":)" + QByteArray(5000, '[')
                + QByteArray(5000, ']') + '}';
        QTest::newRow("null") << QByteArray(R"({"model":null})");
    }

    void aValueThatIsNoObjectOrABrokenOneSaysNothing()
    {
        QFETCH(const QByteArray, value);
        const ReadAll all = readAll(spanWith({textAttribute("llm.invocation_parameters", value)}));

        QCOMPARE(all.items.size(), std::size_t{1});
        QCOMPARE(bandOf(all.items.front(), BandKind::RequestedModel), QString());
    }

    void anAgentsInstructionIsFollowedThroughItsRequest()
    {
        const auto request = [](const QByteArray& instruction) {
            return textAttribute("gcp.vertex.agent.llm_request",
                                 R"({"model":"gemini-2.0-flash","config":{"system_instruction":")"
                                     + instruction + R"("},"contents":[]})");
        };
        const ReadItem one = spanOf({request("Be kind.")});
        const ReadItem two = spanOf({request("Be brief.")});

        QCOMPARE(bandOf(one, BandKind::RequestedModel), u"gemini-2.0-flash"_s);
        QVERIFY(bandOf(one, BandKind::PromptVersion).startsWith(u"sha256:"));
        QVERIFY(bandOf(one, BandKind::PromptVersion) != bandOf(two, BandKind::PromptVersion));
        QCOMPARE(bandOf(spanOf({request("Be kind.")}), BandKind::PromptVersion),
                 bandOf(one, BandKind::PromptVersion));
    }

    void braintrustNamesTheModelAndTheLaneInItsTexts()
    {
        const ReadItem item
            = spanOf({textAttribute("braintrust.metadata", R"({"model":"gpt-4o-mini-2024-07-18"})"),
                      textAttribute("braintrust.span_attributes", R"({"type":"llm"})")});

        QCOMPARE(bandOf(item, BandKind::AnsweringModel), u"gpt-4o-mini-2024-07-18"_s);
        QCOMPARE(item.item.lane, EvidenceKind::ModelBehaviour);
    }

    void aLoggedChoiceThatAFilterStoppedIsAdverse()
    {
        for (const QByteArray& reason : {QByteArray("content_filter"), QByteArray("stop")}) {
            const bool stopped = reason == "content_filter";
            const ReadAll json = readAll(choice(reason));
            const ReadAll wire = readAll(wireChoice(reason));

            QCOMPARE(json.items.size(), std::size_t{1});
            QCOMPARE(json.items.front().item.adverse, stopped);
            QCOMPARE(wire.items.size(), std::size_t{1});
            QCOMPARE(wire.items.front().item.adverse, stopped);
        }
    }

    void messagesOfRedactionsOnlyAreWithheld_data()
    {
        QTest::addColumn<QByteArray>("messages");
        QTest::addColumn<bool>("withheld");

        QTest::newRow("all") << QByteArray(
            R"([{"role":"user","parts":[{"type":"text","content":"[REDACTED]"}]},{"role":"assistant","parts":[{"type":"text","content":"[redacted]"}]}])")
                             << true;
        QTest::newRow("one of two") << QByteArray(
            R"([{"role":"system","content":"Be kind."},{"role":"user","content":"[REDACTED]"}])")
                                    << false;
        QTest::newRow("a word inside")
            << QByteArray(R"([{"role":"user","content":"My name is [REDACTED]."}])") << false;
        QTest::newRow("nothing of it")
            << QByteArray(R"([{"role":"user","content":"Hello"}])") << false;
        QTest::newRow("as a role") << QByteArray(R"([{"role":"redacted","content":""}])") << false;
        QTest::newRow("cut off") << QByteArray(R"([{"content":"[REDACTED]"},{)") << false;
    }

    void messagesOfRedactionsOnlyAreWithheld()
    {
        QFETCH(const QByteArray, messages);
        QFETCH(const bool, withheld);
        const ReadItem item = spanOf({textAttribute("gen_ai.input.messages", messages)});

        QCOMPARE(presenceOf(item, EvidenceKind::PromptPath),
                 withheld ? KindPresence::Redacted : KindPresence::Captured);
    }
};

QTEST_GUILESS_MAIN(TestOpenedValues)

} // namespace tst_openedvalues

#include "tst_openedvalues.moc"
