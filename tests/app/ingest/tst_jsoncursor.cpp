// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/fields.h"
#include "app/ingest/jsoncursor.h"
#include "app/ingest/node.h"

#include <QtTest/QtTest>

namespace tst_jsoncursor {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

JsonFlaw flawOf(std::string_view json, int depth = 10)
{
    JsonCursor cursor(json, depth);
    cursor.skip();
    return cursor.flaw();
}

} // namespace

class TestJsonCursor : public QObject
{
    Q_OBJECT

private slots:
    void soundTextIsPassedOver();
    void flawsAreToldApart();
    void escapesAreResolved();
    void treesKeepNumbersAndOrderAsWritten();
    void timesAndIdsAreRead();
};

void TestJsonCursor::soundTextIsPassedOver()
{
    for (const char* json : {"{}", "[]", " [1, -0.5e+7 ,\"a\\u00e9\\n\", true,false,null] ",
                             "{\"a\":{\"b\":[{}]},\"a\":2}",
                             "\"0123456789012345678901234567890123456789\"", "0", "-1"})
        QCOMPARE_EQ(flawOf(json), JsonFlaw::None);
}

void TestJsonCursor::flawsAreToldApart()
{
    for (const char* json : {"{", "[1", "[1,", "\"abc", "\"abc\\", "\"\\u12", "{\"a\"",
                             "{\"a\":", "tru", "-", "1.", ""})
        QVERIFY2(flawOf(json) == JsonFlaw::Ends, json);
    for (const char* json : {"{]", "[1 2]", "[1,]", "{\"a\":1,}", "{a:1}", "\"a\nb\"", "\"\\x\"",
                             "\"\\u12G4\"", "01", "nul!", "[,1]", "+1"})
        QVERIFY2(flawOf(json) == JsonFlaw::Grammar, json);
    QCOMPARE_EQ(flawOf("[[[[]]]]", 3), JsonFlaw::Depth);
    QCOMPARE_EQ(flawOf("[[[]]]", 3), JsonFlaw::None);
}

void TestJsonCursor::escapesAreResolved()
{
    QCOMPARE_EQ(unescaped({R"(a\"\\\/\b\f\n\r\t)", true}), std::string("a\"\\/\b\f\n\r\t"));
    QCOMPARE_EQ(unescaped({R"(\u00e9\ud83d\udea8\ud83dx\u0041)", true}),
                std::string("\u00e9\U0001f6a8\ufffdxA"));
}

void TestJsonCursor::treesKeepNumbersAndOrderAsWritten()
{
    const std::string_view json = R"({"z":1.50,"a":[9007199254740993,"\"q\""],"z":null})";

    const std::optional<Node> node = nodeOfJson(json);

    QVERIFY(node);
    QCOMPARE_EQ(written(*node),
                QString::fromLatin1(json.data(), static_cast<qsizetype>(json.size())));
    QVERIFY(!nodeOfJson("{} x"));
}

void TestJsonCursor::timesAndIdsAreRead()
{
    QCOMPARE_EQ(isoNanos("2025-08-28T07:32:31.222Z"), 1756366351222000000);
    QCOMPARE_EQ(isoNanos("2025-08-28T09:32:31.222+02:00"), 1756366351222000000);
    QCOMPARE_EQ(isoNanos("1969-12-31 23:59:59.9999999"), -100);
    QVERIFY(!isoNanos("2025-08-28T"));
    QVERIFY(!isoNanos("2025-13-28T00:00:00Z"));
    QCOMPARE_EQ(wholeNumber("9223372036854775807"), 9223372036854775807);
    QVERIFY(!wholeNumber("9223372036854775808"));
    QVERIFY(!wholeNumber("1.0"));
    QCOMPARE_EQ(secondsAsNanos("1.848"), 1848000000);
    std::string id;
    QCOMPARE_EQ(appendId(id, "0000000000000000", 8), IdForm::Hex);
    QVERIFY(id.empty());
    QCOMPARE_EQ(appendId(id, "trace-aaaa", 16), IdForm::Opaque);
    QCOMPARE_EQ(id, std::string("trace-aaaa"));
}

QTEST_GUILESS_MAIN(TestJsonCursor)

} // namespace tst_jsoncursor

#include "tst_jsoncursor.moc"
