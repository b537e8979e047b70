// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest/QtTest>

#include "readall.h"

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestDetail : public QObject
{
    Q_OBJECT

private slots:
    void callsThatRanTogetherStayApart();
    void partsInOneTextAreReadAsParts();
};

void TestDetail::callsThatRanTogetherStayApart()
{
    const QByteArray stem = "llm.output_messages.0.message.tool_calls.";
    const QByteArray one = R"({"a":1})";
    const QByteArray two = R"({"b":2})";
    const auto calls = [](const QByteArrayList& attributes) {
        return readAll(spanWith(attributes)).detail(0, shippedDialects()).messages.at(0).toolCall;
    };
    const QString both = u"first({\"a\":1})\nsecond({\"b\":2})"_s;

    QCOMPARE_EQ(calls({textAttribute(stem + "0.tool_call.function.name", "first"),
                       textAttribute(stem + "0.tool_call.function.arguments", one),
                       textAttribute(stem + "1.tool_call.function.name", "second"),
                       textAttribute(stem + "1.tool_call.function.arguments", two)}),
                both);
    QCOMPARE_EQ(calls({textAttribute("gen_ai.completion.0.tool_calls.0.arguments", one),
                       textAttribute("gen_ai.completion.0.tool_calls.0.name", "first"),
                       textAttribute("gen_ai.completion.0.tool_calls.1.name", "second"),
                       textAttribute("gen_ai.completion.0.tool_calls.1.arguments", two)}),
                both);
}

void TestDetail::partsInOneTextAreReadAsParts()
{
    const QByteArray parts
        = R"([{"type":"text","text":"Look"},{"type":"image_url","image_url":{"url":"https://i"}}])";
    const QByteArray data = R"([{"order": 17}])";

    const ItemDetail detail = readAll(spanWith({textAttribute("gen_ai.prompt.0.content", parts),
                                                textAttribute("gen_ai.prompt.1.content", data)}))
                                  .detail(0, shippedDialects());

    QCOMPARE_EQ(detail.messages.size(), 2);
    QCOMPARE_EQ(detail.messages.at(0).text, u"Look\n[image_url, https://i]"_s);
    QCOMPARE_EQ(detail.messages.at(1).text, u"[{\"order\": 17}]"_s);
}

QTEST_GUILESS_MAIN(TestDetail)
#include "tst_detail.moc"
