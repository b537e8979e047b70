// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/strictjson.h"
#include "models/seal/utf8.h"

#include <QTest>

#include <rapidcheck.h>

namespace tst_strictjson {

using namespace wr::seal;

class TstStrictJson : public QObject
{
    Q_OBJECT

private:
    static void bad(const char* name, const QByteArray& bytes, FlawKind kind, int offset)
    {
        QTest::newRow(name) << bytes << kind << offset;
    }

private slots:

    void whatCouldBeReadInTwoWaysIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FlawKind>("kind");
        QTest::addColumn<int>("offset");

        bad("nothing", "", FlawKind::Truncated, 0);
        bad("blanks only", " \n", FlawKind::Truncated, 2);
        bad("byte order mark", "\xEF\xBB\xBF{}", FlawKind::BadSyntax, 0);
        bad("UTF-16", QByteArray("\xFF\xFE{\0", 4), FlawKind::BadSyntax, 0);
        bad("two values", "{} {}", FlawKind::TrailingBytes, 3);
        bad("a NUL behind", QByteArray("{}\0", 3), FlawKind::TrailingBytes, 2);
        bad("a NUL in front", QByteArray("\0{}", 3), FlawKind::BadSyntax, 0);
        bad("a NUL for a comma", QByteArray("[1\0,2]", 6), FlawKind::BadSyntax, 2);

        bad("same name", "{\"a\":1,\"a\":1}", FlawKind::DuplicateKey, 7);
        bad("same name, escaped", "{\"a\":1,\"b\":2,\"\\u0061\":1}", FlawKind::DuplicateKey, 13);
        bad("same name, inner", "{\"x\":[{\"k\":1,\"k\":2}]}", FlawKind::DuplicateKey, 13);
        bad("same empty name", "{\"\":1,\"\":1}", FlawKind::DuplicateKey, 6);
        bad("same name, raw and pair", "{\"😀\":1,\"\\ud83d\\ude00\":1}", FlawKind::DuplicateKey,
            10);

        bad("fraction", "[1.5]", FlawKind::NotInteger, 2);
        bad("exponent", "[1e2]", FlawKind::NotInteger, 2);
        bad("large exponent", "1E400", FlawKind::NotInteger, 1);
        bad("one above the largest", "9223372036854775808", FlawKind::OutOfRange, 0);
        bad("one below the smallest", "[-9223372036854775809]", FlawKind::OutOfRange, 1);
        bad("two to the 64", "18446744073709551616", FlawKind::OutOfRange, 0);
        bad("very long", QByteArray(300, '9'), FlawKind::OutOfRange, 0);
        bad("leading zero", "[01]", FlawKind::BadSyntax, 1);
        bad("negative leading zero", "-01", FlawKind::BadSyntax, 1);
        bad("minus zero", "[-0]", FlawKind::BadSyntax, 1);
        bad("plus", "+1", FlawKind::BadSyntax, 0);
        bad("minus alone", "-", FlawKind::Truncated, 1);
        bad("minus and a letter", "-a", FlawKind::BadSyntax, 0);
        bad("hexadecimal", "0x10", FlawKind::TrailingBytes, 1);
        bad("NaN", "NaN", FlawKind::BadSyntax, 0);
        bad("Infinity", "-Infinity", FlawKind::BadSyntax, 0);

        bad("overlong slash", "\"\xC0\xAF\"", FlawKind::BadEncoding, 1);
        bad("overlong in three", "\"\xE0\x9F\xBF\"", FlawKind::BadEncoding, 1);
        bad("overlong in four", "\"\xF0\x8F\xBF\xBF\"", FlawKind::BadEncoding, 1);
        bad("surrogate", "\"ab\xED\xA0\x80\"", FlawKind::BadEncoding, 3);
        bad("beyond Unicode", "\"\xF4\x90\x80\x80\"", FlawKind::BadEncoding, 1);
        bad("F5", "\"\xF5\x80\x80\x80\"", FlawKind::BadEncoding, 1);
        bad("continuation alone", "\"\x80\"", FlawKind::BadEncoding, 1);
        bad("cut sequence", "\"\xE2\x82\"", FlawKind::BadEncoding, 1);
        bad("cut sequence at the end", "\"0123456789\xE2\x82", FlawKind::BadEncoding, 11);
        bad("Latin-1 after a long run", "\"aaaaaaaaaaaaaaaaaaaa\xE9\"", FlawKind::BadEncoding, 21);
        bad("wrong bytes in a name", "{\"\xFF\":1}", FlawKind::BadEncoding, 2);

        bad("high surrogate alone", "\"\\ud800\"", FlawKind::BadEncoding, 1);
        bad("low surrogate alone", "\"x\\udc00\"", FlawKind::BadEncoding, 2);
        bad("two high surrogates", "\"\\ud800\\ud800\"", FlawKind::BadEncoding, 1);
        bad("high and a letter", "\"\\ud800\\n\"", FlawKind::BadEncoding, 1);
        bad("high and no surrogate", "\"\\ud800\\u0041\"", FlawKind::BadEncoding, 1);
        bad("three digits", "\"\\u12\"", FlawKind::BadSyntax, 5);
        bad("unknown escape", "\"a\\x41\"", FlawKind::BadSyntax, 2);
        bad("escaped quote mark", "\"\\'\"", FlawKind::BadSyntax, 1);
        bad("cut escape", "\"\\", FlawKind::Truncated, 2);
        bad("cut u escape", "\"\\u00", FlawKind::Truncated, 5);

        bad("line feed in quotes", "\"a\nb\"", FlawKind::BadSyntax, 2);
        bad("tab in quotes", "\"\t\"", FlawKind::BadSyntax, 1);
        bad("NUL in quotes", QByteArray("\"\0\"", 3), FlawKind::BadSyntax, 1);
        bad("control after a run of eight", "\"abcdefgh\x1f\"", FlawKind::BadSyntax, 9);
        bad("open quotes", "\"abc", FlawKind::Truncated, 4);
        bad("single quotes", "{'a':1}", FlawKind::BadSyntax, 1);
        bad("name without quotes", "{a:1}", FlawKind::BadSyntax, 1);
        bad("no colon", "{\"a\" 1}", FlawKind::BadSyntax, 5);
        bad("no value", "{\"a\":}", FlawKind::BadSyntax, 5);
        bad("comma at the end of a list", "[1,]", FlawKind::BadSyntax, 3);
        bad("comma at the end of an object", "{\"a\":1,}", FlawKind::BadSyntax, 7);
        bad("comma first", "[,1]", FlawKind::BadSyntax, 1);
        bad("no comma", "[1 2]", FlawKind::BadSyntax, 3);
        bad("wrong bracket", "[1}", FlawKind::BadSyntax, 2);
        bad("open list", "[1", FlawKind::Truncated, 2);
        bad("open object", "{\"a\":1", FlawKind::Truncated, 6);
        bad("open name", "{\"a", FlawKind::Truncated, 3);
        bad("object cut after a comma", "{\"a\":1,", FlawKind::Truncated, 7);
        bad("object cut after a name", "{\"a\"", FlawKind::Truncated, 4);
        bad("comment", "/* */1", FlawKind::BadSyntax, 0);
        bad("word", "nul", FlawKind::BadSyntax, 0);
        bad("capital word", "True", FlawKind::BadSyntax, 0);
        bad("word with more", "nullx", FlawKind::TrailingBytes, 4);
        bad("form feed", "\f1", FlawKind::BadSyntax, 0);
        bad("no-break space",
            "\xC2\xA0"
            "1",
            FlawKind::BadSyntax, 0);

        bad("too deep", QByteArray(33, '[') + QByteArray(33, ']'), FlawKind::TooDeep, 32);
        bad("too deep, never closed", QByteArray(60000, '['), FlawKind::TooDeep, 32);
        bad("too deep in objects", QByteArray("{\"a\":").repeated(33) + '1', FlawKind::TooDeep,
            160);
        bad("too large", '"' + QByteArray(65535, 'a') + '"', FlawKind::TooLarge, 65536);
    }

    void whatCouldBeReadInTwoWaysIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(FlawKind, kind);
        QFETCH(int, offset);

        // An exact allocation, so that a sanitizer sees one byte too far.
        const std::vector<char> exact(bytes.begin(), bytes.end());
        const auto read = readStrict(std::string_view(exact.data(), exact.size()));

        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().kind), static_cast<int>(kind));
        QCOMPARE(static_cast<int>(read.error().offset), offset);
        QVERIFY(read.error().what.ends_with('.'));
    }

    void whatIsPlainIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("again");
        QTest::newRow("blanks") << QByteArray(" {\t\"a\" :\r\n[ 1 , 2 ] } ")
                                << QByteArray("{\"a\":[1,2]}");
        QTest::newRow("escapes") << QByteArray("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u00C9\"")
                                 << QByteArray("\"\\\"\\\\/\\b\\f\\n\\r\\téÉ\"");
        QTest::newRow("pair") << QByteArray("\"\\ud83d\\ude00\\uFFFF\"")
                              << QByteArray("\"😀\uFFFF\"");
        QTest::newRow("edges of UTF-8")
            << QByteArray("\"\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80"
                          "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF\"")
            << QByteArray("\"\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80"
                          "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF\"");
        QTest::newRow("escaped NUL") << QByteArray("\"a\\u0000b\"") << QByteArray("\"a\\u0000b\"");
        QTest::newRow("largest") << QByteArray("9223372036854775807")
                                 << QByteArray("9223372036854775807");
        QTest::newRow("smallest") << QByteArray("-9223372036854775808")
                                  << QByteArray("-9223372036854775808");
        QTest::newRow("zero") << QByteArray("0") << QByteArray("0");
        QTest::newRow("words") << QByteArray("[true,false,null]")
                               << QByteArray("[true,false,null]");
        QTest::newRow("deep enough") << QByteArray(32, '[') + QByteArray(32, ']')
                                     << QByteArray(32, '[') + QByteArray(32, ']');
        QTest::newRow("large enough")
            << '"' + QByteArray(65534, 'a') + '"' << '"' + QByteArray(65534, 'a') + '"';
        QTest::newRow("names differ in case")
            << QByteArray("{\"a\":1,\"A\":2}") << QByteArray("{\"a\":1,\"A\":2}");
        QTest::newRow("same name elsewhere") << QByteArray("{\"a\":{\"a\":1},\"b\":{\"a\":2}}")
                                             << QByteArray("{\"a\":{\"a\":1},\"b\":{\"a\":2}}");
    }

    void whatIsPlainIsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, again);

        const auto read = readStrict(bytes.toStdString());

        QVERIFY2(read, read ? "" : read.error().what.c_str());
        QCOMPARE(QByteArray::fromStdString(write(*read)), again);
    }

    void aRepeatedNameIsFoundInALargeObject()
    {
        for (const std::size_t second : {17U, 900U, 1999U}) {
            std::string text = "{";
            std::size_t offset = 0;
            for (std::size_t i = 0; i < 2000; ++i) {
                text += i == 0 ? "" : ",";
                offset = i == second ? text.size() : offset;
                text += "\"" + std::to_string(i == second ? 5 : i) + "\":0";
            }
            const auto read = readStrict(text + "}");

            QVERIFY(!read);
            QVERIFY(read.error().kind == FlawKind::DuplicateKey);
            QCOMPARE(read.error().offset, offset);
        }
    }

    void limitsCanBeChosen()
    {
        QVERIFY(readStrict("[[1]]", {100, 2}));
        QVERIFY(readStrict("[[1]]", {100, 1}).error().kind == FlawKind::TooDeep);
        QVERIFY(readStrict("[[1]]", {4, 2}).error().kind == FlawKind::TooLarge);
        QVERIFY(readStrict(std::string(200'000, '['), {1'000'000, 1'000'000}).error().kind
                == FlawKind::TooDeep);
    }

    void everyBeginningOfAValueIsRefused()
    {
        const std::string text = "{\"a\":[1,-20,true,null,\"x\\u00e9\\ud83d\\ude00é\"],\"b\":{"
                                 "\"c\":{}},\"d\":\"0123456789abcdef\"}";
        QVERIFY(readStrict(text));

        for (std::size_t length = 0; length < text.size(); ++length) {
            const std::vector<char> exact(text.begin(),
                                          text.begin() + static_cast<std::ptrdiff_t>(length));
            const auto read = readStrict(std::string_view(exact.data(), exact.size()));
            QVERIFY(!read);
            QVERIFY(read.error().offset <= length);
        }
    }

    void everyScalarValueSurvivesAndNothingElseIsUtf8()
    {
        for (std::uint32_t scalar = 0; scalar <= 0x10FFFFU; ++scalar) {
            if (scalar >= 0xD800U && scalar <= 0xDFFFU)
                continue;
            std::string text;
            appendUtf8(text, scalar);
            if (utf8Length(text, 0) != text.size() || utf8Flaw(text) != std::string_view::npos)
                QFAIL(qPrintable(QString::number(scalar, 16)));
        }
        QCOMPARE(utf8Flaw("ab\xC3"), std::size_t{2});
    }

    // The reader and the plain check must agree on any bytes between quotes.
    void theFastPathAgreesWithTheSlowOne()
    {
        QVERIFY(rc::check("any bytes in quotes", [](const std::string& noise) {
            std::string inner;
            for (const char c : noise) {
                if (c != '"' && c != '\\')
                    inner += c;
            }
            bool control = false;
            for (const char c : inner)
                control = control || (c >= 0 && c < 0x20);
            const auto read = readStrict("\"" + inner + "\"");
            RC_ASSERT(read.has_value() == (!control && utf8Flaw(inner) == std::string_view::npos));
            if (read)
                RC_ASSERT(*read->asString() == inner);
        }));
    }
};

QTEST_APPLESS_MAIN(TstStrictJson)

} // namespace tst_strictjson

#include "tst_strictjson.moc"
