// SPDX-License-Identifier: GPL-3.0-or-later
//
// Verdicts of Llama Guard: as a file of plain text, and as a text in answers of Ollama and of chat completions.
#include "app/ingest/verdicttext.h"

#include <QtTest/QtTest>

#include "readall.h"

namespace tst_llamaguard {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

ItemVerdict verdictOf(const ReadAll& all, std::size_t at)
{
    return all.detail(at, shippedDialects()).verdicts.value(0);
}

} // namespace

class TestLlamaGuard : public QObject
{
    Q_OBJECT

private slots:

    void onlyAVerdictIsOne_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("decision"); // empty = it is none
        QTest::addColumn<int>("codes");
        const auto row
            = [](const char* name, const QByteArray& text, const char* decision, int codes) {
                  QTest::newRow(name) << text << QString::fromLatin1(decision) << codes;
              };
        row("safe", "safe", "safe", 0);
        row("as the template begins", "\n\nsafe", "safe", 0);
        row("without a code", "unsafe\n", "unsafe", 0);
        row("a code", "unsafe\nS2", "unsafe", 1);
        row("codes", " unsafe \r\nS1, S10 ,O3\r\n", "unsafe", 3);
        row("safe with a code", "safe\nS1", "", 0);
        row("words", "unsafe to say", "", 0);
        row("words behind", "unsafe\nS1\nbecause", "", 0);
        row("no code", "unsafe\nS", "", 0);
        row("a comma too many", "unsafe\nS1,", "", 0);
        row("in capitals", "UNSAFE", "", 0);
        row("nothing", "", "", 0);
        row("endless", "unsafe\n" + QByteArray("S1,").repeated(5000) + "S1", "", 0);
    }

    void onlyAVerdictIsOne()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, decision);
        QFETCH(int, codes);
        const auto verdict = textVerdict(
            std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QCOMPARE(verdict.has_value(), !decision.isEmpty());
        if (!verdict)
            return;
        QCOMPARE(QString::fromStdString(std::string(verdict->decision)), decision);
        QCOMPARE(static_cast<int>(verdict->codes.size()), codes);
    }

    void aFileOfVerdictsIsReadBlockByBlock()
    {
        const QByteArray bytes = realFile(u"documented/llama-guard.txt"_s);
        const ReadAll all = readAll(bytes);
        QVERIFY(!all.error);
        QCOMPARE_EQ(all.items.size(), 4U);
        const QStringList records{u"safe"_s, u"unsafe\nS1,S10"_s, u"unsafe\r\nS5"_s, u"safe"_s};
        for (std::size_t at = 0; at < 4; ++at) {
            const ReadItem& read = all.items.at(at);
            QCOMPARE(
                QString::fromStdString(std::string(all.part(read.raw.offset, read.raw.length))),
                records.at(static_cast<qsizetype>(at)));
            QVERIFY(!read.raw.timed);
            QCOMPARE(read.item.lane, EvidenceKind::Guardrail);
            QCOMPARE(read.item.adverse, records.at(static_cast<qsizetype>(at)) != u"safe"_s);
        }
        QCOMPARE(verdictOf(all, 0).decision, u"safe"_s);
        QCOMPARE(verdictOf(all, 1).decision, u"unsafe"_s);
        QCOMPARE(verdictOf(all, 1).reason, u"S1 Violent Crimes, S10 Hate (in Llama Guard 3)"_s);
        for (const std::size_t piece : {1U, 2U, 5U, 13U})
            QVERIFY(readAll(bytes, shippedDialects(), piece).items == all.items);
    }

    void aLineThatIsNoneIsNamedAndTheOthersStay()
    {
        const ReadAll all = readAll("safe\nI think so.\nunsafe\nS3\n" + QByteArray(100'000, 'x')
                                    + "\nsafe\nS1\nsafe");
        QVERIFY(all.error.has_value());
        QVERIFY2(all.error->subject.contains(u"line 2"), qPrintable(all.error->subject));
        QVERIFY(all.error->reason.contains(u"2 more"_s));
        QCOMPARE_EQ(all.items.size(), 4U);
        QCOMPARE(verdictOf(all, 1).reason, u"S3 Sex-Related Crimes"_s);
    }

    void aByteOrderMarkIsPassed()
    {
        const ReadAll all = readAll("\xef\xbb\xbfunsafe\nS2\nsafe\n");
        QVERIFY(!all.error);
        QCOMPARE_EQ(all.items.size(), 2U);
        QCOMPARE_EQ(all.items.at(0).raw.offset, 3);
        QCOMPARE(verdictOf(all, 0).reason, u"S2 Non-Violent Crimes"_s);
    }

    void answersOfServersSayTheSame()
    {
        const ReadAll all = readAll(realFile(u"documented/llama-guard-ollama.jsonl"_s));
        QVERIFY(!all.error);
        QCOMPARE_EQ(all.items.size(), 5U);
        QCOMPARE(verdictOf(all, 0).decision, u"unsafe"_s);
        QCOMPARE(verdictOf(all, 0).reason, u"S2 Non-Violent Crimes, S6 Specialized Advice"_s);
        QCOMPARE(verdictOf(all, 0).version, u"llama-guard3:8b"_s);
        QVERIFY(all.items.at(0).raw.timed);
        QCOMPARE_EQ((all.items.at(0).raw.end - all.items.at(0).raw.start) / 1'000'000, 1500);
        QVERIFY(all.items.at(0).item.adverse);
        QCOMPARE(verdictOf(all, 1).decision, u"safe"_s);
        QVERIFY(!all.items.at(1).item.adverse);
        QCOMPARE(verdictOf(all, 2).reason, u"S14 Code Interpreter Abuse"_s);
        QVERIFY(all.hasBand(BandKind::GuardrailVersion, u"llama-guard3:8b"_s));
        // An earlier version numbers otherwise: its codes get no names.
        QCOMPARE(verdictOf(all, 3).reason, u"S6"_s);
        // An answer in words is no verdict, and is shown as it stands.
        QCOMPARE(verdictOf(all, 4).decision, QString());
        QCOMPARE(all.detail(4, shippedDialects()).messages.value(0).text,
                 u"I cannot judge this."_s);
    }

    void anotherModelOnTheSameServerIsNoGuard()
    {
        const ReadAll all = readAll(
            R"({"id":"c","object":"chat.completion","created":1788256804,"model":"llama-3-70b","choices":[{"index":0,"message":{"role":"assistant","content":"safe"}}]})");
        QVERIFY(!all.error);
        QCOMPARE(all.report.dialect, u"openai-chat"_s);
        QVERIFY(all.detail(0, shippedDialects()).verdicts.isEmpty());
    }

    void theGuardIsNamedBesideItsModel()
    {
        const ReadAll answers = readAll(realFile(u"documented/llama-guard-ollama.jsonl"_s));
        QCOMPARE_EQ(answers.items.size(), 5U);
        for (std::size_t at = 0; at < 5; ++at)
            QCOMPARE(verdictOf(answers, at).guardrail, u"Llama Guard"_s);
        QCOMPARE(verdictOf(answers, 2).version, u"meta-llama/Llama-Guard-4-12B"_s);
        QCOMPARE(verdictOf(answers, 3).version, u"meta-llama/Meta-Llama-Guard-2-8B"_s);

        // A file of nothing but verdicts names no model.
        const ReadAll texts = readAll("unsafe\nS3\nsafe\n");
        QCOMPARE_EQ(texts.items.size(), 2U);
        QCOMPARE(verdictOf(texts, 0).guardrail, u"Llama Guard"_s);
        QCOMPARE(verdictOf(texts, 0).version, QString());

        // A row that holds a verdict among other things says itself whose it is, or nobody does.
        const ReadAll rows = readAll("timestamp,id,model,verdict\n"
                                     "2026-09-01T10:00:00Z,a1,gpt-x,\"unsafe\nS4\"\n");
        QCOMPARE_EQ(rows.items.size(), 1U);
        QCOMPARE(verdictOf(rows, 0).guardrail, QString());
    }

    void aColumnOfATableMayHoldThem()
    {
        const ReadAll all = readAll("timestamp,id,model,verdict\n"
                                    "2026-09-01T10:00:00Z,a1,gpt-x,\"unsafe\nS4\"\n"
                                    "2026-09-01T10:00:01Z,a2,gpt-x,blocked\n"
                                    "2026-09-01T10:00:02Z,a3,gpt-x,safe\n");
        QVERIFY(!all.error);
        QCOMPARE_EQ(all.items.size(), 3U);
        QCOMPARE(verdictOf(all, 0).decision, u"unsafe"_s);
        QCOMPARE(verdictOf(all, 0).reason, u"S4"_s);
        QVERIFY(all.items.at(0).item.adverse && all.items.at(1).item.adverse);
        QVERIFY(!all.items.at(2).item.adverse);
    }
};

QTEST_GUILESS_MAIN(TestLlamaGuard)

} // namespace tst_llamaguard

#include "tst_llamaguard.moc"
