// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/plaintext.h"

#include <QtTest/QTest>

namespace tst_plaintext {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

class TestPlainText final : public QObject
{
    Q_OBJECT

private slots:

    void ordinaryTextStays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("latin") << u"Refund assistant approves out-of-policy refunds."_s;
        QTest::newRow("lines") << u"one\n\ttwo\n"_s;
        QTest::newRow("german") << u"Straße, 5 % Öl"_s;
        QTest::newRow("arabic") << u"مرحبا بالعالم"_s;
        QTest::newRow("hebrew with points") << u"שָׁלוֹם"_s;
        QTest::newRow("hindi") << u"नमस्ते"_s;
        QTest::newRow("japanese") << u"返金アシスタント　全角"_s;
        QTest::newRow("emoji with presentation") << u"⚠\uFE0F 🚨"_s;
        QTest::newRow("markup is text") << u"<img src=/dev/zero>"_s;
    }

    void ordinaryTextStays()
    {
        QFETCH(const QString, text);

        QCOMPARE(visibleText(text), text);
        QCOMPARE(visibleText(text.toUtf8()), text);
        QVERIFY(!hasHidden(text));
    }

    void everyHiddenCharacterIsShown()
    {
        QList<char32_t> hidden;
        const auto span = [&hidden](char32_t first, char32_t last) {
            for (char32_t code = first; code <= last; ++code)
                hidden.append(code);
        };
        span(0x00, 0x08); // controls
        span(0x0B, 0x1F);
        span(0x7F, 0x9F);
        span(0x200B, 0x200F); // zero width and marks
        span(0x2028, 0x202E); // separators, embeddings and overrides
        span(0x2060, 0x2064);
        span(0x2066, 0x206F);   // isolates
        span(0xE0000, 0xE007F); // tags
        span(0xE0100, 0xE0110); // variation selectors
        span(0xFE00, 0xFE0F);
        hidden += {0xAD,   0x034F, 0x061C, 0x115F, 0x1160, 0x180E,  0x2800, 0x3164,
                   0xFEFF, 0xFFA0, 0xFFF9, 0xFFFE, 0xE000, 0xF0000, 0x1D173};
        for (const char32_t code : hidden) {
            QString text = u"a"_s;
            text += QChar::fromUcs4(code);
            text += u'b';
            const QString shown = visibleText(text);
            const QString label = u"U+"_s + QString::number(static_cast<uint>(code), 16);
            QVERIFY2(shown.startsWith(u"a‹"_s) && shown.endsWith(u"›b"_s), qPrintable(label));
            QVERIFY2(hasHidden(text), qPrintable(label));
            QVERIFY2(visibleText(text.toUtf8()) == shown, qPrintable(label));
        }
    }

    void tokensNameTheCodePoint()
    {
        QCOMPARE(visibleText(u"user\u202Egnp.exe"_s), u"user‹U+202E›gnp.exe"_s);
        QCOMPARE(visibleText(u"\x1B[31mred"_s), u"‹ESC›[31mred"_s);
        QCOMPARE(visibleText(QString::fromUcs4(U"\U000E0041", 1)), u"‹U+E0041›"_s);
    }

    void lineEndsBecomeOne()
    {
        QCOMPARE(visibleText(u"a\r\nb\rc\n"_s), u"a\nb‹CR›c\n"_s);
        QCOMPARE(visibleText(u"end\r"_s), u"end‹CR›"_s);
        QCOMPARE(visibleText(u"a\r\n\tb"_s, Lines::Single), u"a ↵  b"_s);
    }

    void loneSurrogatesAreShown()
    {
        const QString text = u"a"_s + QChar(0xD800) + u"b"_s;

        QCOMPARE(visibleText(text), u"a‹U+D800›b"_s);
    }

    void bytesThatAreNotUtf8AreShownOneByOne()
    {
        QCOMPARE(visibleText(QByteArray("a\xFF\xC3"
                                        "b")),
                 u"a‹0xFF›‹0xC3›b"_s);
        QCOMPARE(visibleText(QByteArray("\xC0\xAF")), u"‹0xC0›‹0xAF›"_s);           // overlong
        QCOMPARE(visibleText(QByteArray("\xED\xA0\x80")), u"‹0xED›‹0xA0›‹0x80›"_s); // surrogate
        QCOMPARE(visibleText(QByteArray("\xE2\x82")), u"‹0xE2›‹0x82›"_s);           // cut short
        QCOMPARE(visibleText(QByteArray("\xE2\x82\xAC")), u"€"_s);
    }

    void piledUpMarksAreBounded()
    {
        const QString zalgo = u"a"_s + QString(500, QChar(0x0301));

        const QString shown = visibleText(zalgo);

        QCOMPARE(shown.count(QChar(0x0301)), 4);
    }

    void foreignNamesAreIsolatedInSentences()
    {
        QCOMPARE(inSentence(u"עברית"_s), u"\u2068עברית\u2069"_s);
        QCOMPARE(inSentence(u"a\u2069b"_s), u"\u2068a‹U+2069›b\u2069"_s);
        QCOMPARE(inSentence(QString(500, u'x')).size(), 122);
    }

    void longTextIsCutAndSaysHowMuch()
    {
        const QString text = u"short\n"_s + QString(50, u'x') + u"\nend"_s;

        const BoundedText cut = bounded(text, Bounds{1'000, 10});

        QCOMPARE(cut.text, u"short\nxxxxxxxxxx\nend"_s);
        QCOMPARE(cut.cutLines, 1);
        QCOMPARE(cut.cutChars, 40);
        QVERIFY(bounded(text).whole());
        QCOMPARE(bounded(text).text, text);
    }

    void theWholeIsBoundedToo()
    {
        const QString text = u"0123456789\n"_s.repeated(100);

        const BoundedText cut = bounded(text, Bounds{25, 100});

        QVERIFY(cut.text.size() <= 25);
        QCOMPARE_GE(cut.cutChars + cut.text.size(), text.size() - 100);
        QVERIFY(!cut.whole());
    }

    void pairsAreNeverSplit()
    {
        const QString text = u"🚨"_s.repeated(10);

        const BoundedText cut = bounded(text, Bounds{100, 5});

        QCOMPARE(cut.text, u"🚨"_s.repeated(2));
    }

    void lookalikesShareASkeleton_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("cyrillic") << u"paypal"_s << u"раураl"_s;
        QTest::newRow("case and fullwidth") << u"Kim"_s << u"ＫＩＭ"_s;
        QTest::newRow("zero width") << u"osei"_s << u"os\u200Bei"_s;
        QTest::newRow("digits") << u"model-1o"_s << u"model-lO"_s;
        QTest::newRow("rn and m") << u"modem"_s << u"modern"_s;
        QTest::newRow("greek") << u"alpha"_s << u"αlρha"_s;
    }

    void lookalikesShareASkeleton()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);

        QCOMPARE(skeleton(one), skeleton(other));
    }

    void differentNamesKeepDifferentSkeletons()
    {
        QVERIFY(skeleton(u"kim"_s) != skeleton(u"tim"_s));
        QVERIFY(skeleton(u"prod-a"_s) != skeleton(u"prod-b"_s));
    }

    void spreadsheetsRunNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("plain") << u"plain"_s << u"plain"_s;
        QTest::newRow("number") << u"-12.5"_s << u"-12.5"_s;
        QTest::newRow("formula") << u"=HYPERLINK(\"x\")"_s << u"\"'=HYPERLINK(\"\"x\"\")\""_s;
        QTest::newRow("plus") << u"+cmd|' /C calc'!A0"_s << u"'+cmd|' /C calc'!A0"_s;
        QTest::newRow("minus") << u"-2+3"_s << u"'-2+3"_s;
        QTest::newRow("at") << u"@SUM(1)"_s << u"'@SUM(1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"\"'\t=1\""_s;
        QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
        QTest::newRow("lines") << u"a\nb"_s << u"\"a\nb\""_s;
    }

    void spreadsheetsRunNothing()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, field);

        QCOMPARE(csvField(text), field);
    }
};

QTEST_APPLESS_MAIN(TestPlainText)

} // namespace tst_plaintext

#include "tst_plaintext.moc"
