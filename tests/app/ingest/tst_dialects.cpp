// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QtTest>

#include "readall.h"

namespace tst_dialects {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestDialects : public QObject
{
    Q_OBJECT

private slots:
    void shippedDialectsLoad();
    void aNewDialectNeedsNoCode();
    void aWordThatIsNotUnderstoodIsNamed();
    void numbersInKeysDoNotMatter();
    void unmappedKeysAreCounted();
    void aRetrievalShowsItsDocumentsInOrder();
    void aVerdictIsShownWhole();
};

void TestDialects::shippedDialectsLoad()
{
    const DialectSet& set = shippedDialects();

    QCOMPARE_EQ(set.size(), std::size_t(20));
    QCOMPARE_EQ(set.name(set.fallback()), u"plain-otlp"_s);
    QCOMPARE_EQ(set.meaning("gen_ai.response.model").bands,
                1U << static_cast<unsigned>(BandKind::AnsweringModel));
}

void TestDialects::aNewDialectNeedsNoCode()
{
    const QByteArray json = R"({"name":"acme","title":"Acme","detect":{"attributes":{"acme.*":3}},
        "attributes":{"acme.model":{"kind":"model-behaviour","band":"answering-model"},"acme.verdict":{"kind":"guardrail","adverse":["no"]}}})";
    const DialectSet set = DialectSet::fromTexts({{u"acme.json"_s, json}}).value();

    const ReadAll all = readAll(
        spanLine(
            R"(,"attributes":[{"key":"acme.model","value":{"stringValue":"m1"}},{"key":"acme.verdict","value":{"stringValue":"No"}}])"),
        set);

    QCOMPARE_EQ(all.report.dialect, u"acme"_s);
    QCOMPARE_EQ(all.report.margin, 1.0);
    QCOMPARE_EQ(all.items[0].item.bands[static_cast<std::size_t>(BandKind::AnsweringModel)],
                u"m1"_s);
    QCOMPARE_EQ(all.items[0].item.lane, EvidenceKind::Guardrail);
    QVERIFY(all.items[0].item.adverse);
}

void TestDialects::aWordThatIsNotUnderstoodIsNamed()
{
    const auto wrong = DialectSet::fromTexts(
        {{u"bad.json"_s, R"({"name":"x","attributes":{"a":{"kind":"retrival"}}})"}});
    const auto follows = DialectSet::fromTexts(
        {{u"bad.json"_s, R"({"name":"x","attributes":{"a":{"band":"model-difference"}}})"}});
    const auto broken = DialectSet::fromTexts({{u"bad.json"_s, R"({"name":)"}});

    QVERIFY(!wrong && wrong.error().reason.contains(u"retrival")
            && wrong.error().subject == u"bad.json"_s);
    QVERIFY(!follows && follows.error().reason.contains(u"model-difference"));
    QVERIFY(!broken && broken.error().subject.startsWith(u"bad.json:"));
}

void TestDialects::numbersInKeysDoNotMatter()
{
    QCOMPARE_EQ(numberless("llm.input_messages.12.message.tool_calls.0.id"),
                std::string("llm.input_messages.N.message.tool_calls.N.id"));
    QCOMPARE_EQ(shippedDialects().meaning("retrieval.documents.37.document.id").shows,
                Showing::DocumentId);
    QVERIFY(shippedDialects().meaning("gen_ai.usage.something_new").known);
    QVERIFY(!shippedDialects().meaning("acme.other").known);
}

void TestDialects::unmappedKeysAreCounted()
{
    const QByteArray line
        = spanLine(R"(,"attributes":[{"key":"acme.other","value":{"intValue":"1"}}])") + '\n';

    const ReadAll all = readAll(line + line);

    QCOMPARE_EQ(all.report.unmapped, (QMap<QString, qint64>{{u"acme.other"_s, 2}}));
    const ItemDetail detail = all.detail(0, shippedDialects());
    QCOMPARE_EQ(detail.attributes.first(), (ItemAttribute{u"acme.other"_s, u"1"_s, false}));
    QVERIFY(
        detail.attributes.contains(ItemAttribute{u"resource / service.name"_s, u"chat"_s, true}));
}

void TestDialects::aRetrievalShowsItsDocumentsInOrder()
{
    const ReadAll all = readAll(spanLine(R"(,"attributes":[
        {"key":"retrieval.documents.1.document.id","value":{"stringValue":"kb-2"}},
        {"key":"retrieval.documents.0.document.id","value":{"stringValue":"kb-1"}},
        {"key":"retrieval.documents.0.document.score","value":{"doubleValue":0.90}},
        {"key":"retrieval.documents.10.document.content","value":{"stringValue":"ten"}},
        {"key":"reranker.output_documents.0.document.id","value":{"stringValue":"kb-2"}},
        {"key":"retrieval.index.version","value":{"stringValue":"idx-42"}}])"));

    const ItemDetail detail = all.detail(0, shippedDialects());

    QCOMPARE_EQ(all.items[0].item.lane, EvidenceKind::Retrieval);
    QVERIFY(all.hasBand(BandKind::RetrievalSource, u"idx-42"_s));
    QCOMPARE_EQ(detail.documents.size(), 3);
    QCOMPARE_EQ(detail.documents[0], (ItemDocument{u"kb-1"_s, u"0.90"_s, {}, {}}));
    QCOMPARE_EQ(detail.documents[2].text, u"ten"_s);
    QCOMPARE_EQ(detail.reranked.first().id, u"kb-2"_s);
}

void TestDialects::aVerdictIsShownWhole()
{
    const ReadAll all = readAll(spanLine(R"(,"attributes":[
        {"key":"guardrail.name","value":{"stringValue":"toxicity"}},{"key":"guardrail.version","value":{"stringValue":"2025.10"}},
        {"key":"guardrail.stage","value":{"stringValue":"input"}},{"key":"guardrail.decision","value":{"stringValue":"block"}},
        {"key":"guardrail.score","value":{"doubleValue":0.97}},{"key":"guardrail.reason","value":{"stringValue":"insult"}}])"));

    const ItemDetail detail = all.detail(0, shippedDialects());

    QCOMPARE_EQ(detail.dialect, u"workload"_s);
    QCOMPARE_EQ(detail.verdicts,
                (QList<ItemVerdict>{{u"toxicity"_s, u"2025.10"_s, u"input"_s, u"block"_s, u"0.97"_s,
                                     u"insult"_s}}));
    QVERIFY(all.hasBand(BandKind::GuardrailVersion, u"2025.10"_s));
}

QTEST_GUILESS_MAIN(TestDialects)

} // namespace tst_dialects

#include "tst_dialects.moc"
