// SPDX-License-Identifier: GPL-3.0-or-later
//
// Messages whose words were taken out, in the lists and maps of OTLP: nobody shall believe that they were kept.
#include <QtTest/QtTest>

#include "otlptwins.h"
#include "readall.h"

namespace tst_withheldmessages {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

using AttributePairs = QList<std::pair<QByteArray, QByteArray>>;

Twin message(const QByteArray& role, const QByteArray& words)
{
    return mapTwin(
        {{"role", textTwin(role)},
         {"parts",
          listTwin({mapTwin({{"type", textTwin("text")}, {"content", textTwin(words)}})})}});
}

KindPresence promptOf(const ReadAll& all)
{
    return all.items.empty()
        ? KindPresence::Absent
        : all.items.front().item.presence[static_cast<std::size_t>(EvidenceKind::PromptPath)];
}

KindPresence jsonPrompt(const QByteArray& value)
{
    return promptOf(readAll(
        spanLine(quoted(",'attributes':[{'key':'gen_ai.input.messages','value':") + value + "}]")));
}

KindPresence wirePrompt(const QByteArray& value)
{
    return promptOf(readAll(
        wire::request({wire::span(wire::bytes(9, wire::pair("gen_ai.input.messages", value)))})));
}

} // namespace

class TestWithheldMessages final : public QObject
{
    Q_OBJECT

private slots:

    void messagesOfRedactionsOnlyAreWithheld_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<bool>("withheld");
        const auto row = [](const char* name, const Twin& value, bool withheld) {
            QTest::newRow(name) << value.json << value.wire << withheld;
        };
        const Twin gone = message("user", "[REDACTED]");

        row("all", listTwin({gone, message("assistant", "__REDACTED__")}), true);
        row("one message", gone, true);
        row("one of two", listTwin({gone, message("user", "Hello")}), false);
        row("a word inside", listTwin({message("user", "My name is [REDACTED].")}), false);
        row("nothing of it", listTwin({message("user", "Hello")}), false);
        row("as a role", listTwin({message("redacted", "")}), false);
        row("texts", listTwin({textTwin("[REDACTED]"), textTwin("<redacted>")}), true);
        row("a text beside it", listTwin({textTwin("Hello"), gone}), false);
        row("texts of JSON",
            listTwin({textTwin(quoted("{'role':'user','content':'[REDACTED]'}")),
                      textTwin(quoted("{'role':'user','content':'\\u003credacted\\u003e'}"))}),
            true);
        row("a text of JSON that says something",
            listTwin({gone, textTwin(quoted("{'role':'user','content':'Hello'}"))}), false);
        row("what a tool was asked",
            listTwin({gone, mapTwin({{"arguments", textTwin(quoted("{'city':'Rome'}"))}})}), false);
        row("a number that was found",
            listTwin(
                {gone, mapTwin({{"result", {quoted("{'intValue':'5'}"), wire::number(3, 5)}}})}),
            false);
        row("bytes that were sent",
            listTwin(
                {gone,
                 mapTwin({{"data", {quoted("{'bytesValue':'AP8='}"), wire::bytes(7, "\x01")}}})}),
            false);
        row("a yes",
            listTwin(
                {gone, mapTwin({{"result", {quoted("{'boolValue':true}"), wire::number(2, 1)}}})}),
            true);
        row("a long conversation", listTwin(QList<Twin>(40, gone)), true);
    }

    void messagesOfRedactionsOnlyAreWithheld()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QByteArray, wire);
        QFETCH(const bool, withheld);
        const KindPresence expected = withheld ? KindPresence::Redacted : KindPresence::Captured;

        QCOMPARE(jsonPrompt(json), expected);
        QCOMPARE(wirePrompt(wire), expected);
    }

    // A list whose first message is 123 bytes long starts like a text of JSON, once line ends are passed over.
    void lengthsAreNoSigns()
    {
        for (int length = 60; length < 140; ++length) {
            const Twin gone = mapTwin(
                {{"role", textTwin(QByteArray(length, 'r'))}, {"content", textTwin("[REDACTED]")}});

            QCOMPARE(wirePrompt(listTwin({gone}).wire), KindPresence::Redacted);
            QCOMPARE(wirePrompt(gone.wire), KindPresence::Redacted);
        }
    }

    void theBodyOfALogRecordMayBeWithheldToo()
    {
        const auto [json, wire] = mapTwin({{"content", textTwin("[REDACTED]")}});
        const ReadAll fromJson
            = readAll(quoted("{'resourceLogs':[{'scopeLogs':[{'logRecords':[{'timeUnixNano':'"
                             "1760000000000000000'")
                      + quoted(",'eventName':'gen_ai.user.message','body':") + json + "}]}]}]}");
        const ReadAll fromWire = readAll(
            wire::request({wire::fixed(1, 1'760'000'000'000'000'000) + wire::bytes(5, wire)
                           + wire::bytes(12, "gen_ai.user.message")}));

        QCOMPARE(promptOf(fromJson), KindPresence::Redacted);
        QCOMPARE(promptOf(fromWire), KindPresence::Redacted);
    }

    void theAttributesOfASpanEventMayBeWithheld_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<AttributePairs>("attributes");
        QTest::addColumn<bool>("withheld");
        using Pairs = AttributePairs;
        QTest::newRow("a prompt") << QByteArray("gen_ai.content.prompt")
                                  << Pairs{{"gen_ai.prompt", "[REDACTED]"}} << true;
        QTest::newRow("a prompt that is there")
            << QByteArray("gen_ai.content.prompt") << Pairs{{"gen_ai.prompt", "Hello"}} << false;
        QTest::newRow("a message, its labels kept")
            << QByteArray("gen_ai.user.message")
            << Pairs{{"gen_ai.system", "openai"}, {"content", "<redacted>"}} << true;
        QTest::newRow("a message that is there, its author taken out")
            << QByteArray("gen_ai.user.message")
            << Pairs{{"content", "Hello"}, {"user", "[REDACTED]"}} << false;
        QTest::newRow("nothing at all") << QByteArray("gen_ai.user.message") << Pairs{} << false;
    }

    void theAttributesOfASpanEventMayBeWithheld()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const AttributePairs, attributes);
        QFETCH(const bool, withheld);
        QByteArray json;
        QByteArray sent = wire::bytes(2, name);
        for (const auto& [key, value] : attributes) {
            const Twin text = textTwin(value);
            json += (json.isEmpty() ? "" : ",") + QByteArray("{\"key\":\"") + key
                + "\",\"value\":" + text.json + "}";
            sent += wire::bytes(3, wire::pair(key, text.wire));
        }
        const KindPresence expected = withheld ? KindPresence::Redacted : KindPresence::Captured;

        QCOMPARE(promptOf(readAll(spanLine(quoted(",'events':[{'name':'") + name
                                           + quoted("','attributes':[") + json + "]}]"))),
                 expected);
        QCOMPARE(promptOf(readAll(wire::request({wire::span(wire::bytes(11, sent))}))), expected);
    }

    void brokenAndDeepMessagesAreNotCalledWithheld()
    {
        const auto deep = [](int levels) {
            Twin value = textTwin("[REDACTED]");
            for (int level = 0; level < levels; ++level)
                value = listTwin({value});
            return value;
        };
        const QByteArray broken = wire::bytes(1, wire::text("[REDACTED]")) + "\x0a\x7f";

        QCOMPARE(jsonPrompt(deep(10).json), KindPresence::Redacted);
        QCOMPARE(wirePrompt(deep(10).wire), KindPresence::Redacted);
        QCOMPARE(jsonPrompt(deep(30).json), KindPresence::Captured);
        QCOMPARE(wirePrompt(deep(100).wire), KindPresence::Captured);
        QCOMPARE(wirePrompt(wire::bytes(5, broken)), KindPresence::Captured);
    }
};

QTEST_GUILESS_MAIN(TestWithheldMessages)

} // namespace tst_withheldmessages

#include "tst_withheldmessages.moc"
