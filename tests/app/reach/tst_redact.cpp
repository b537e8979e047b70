// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/redact.h"

#include <QtTest/QtTest>

namespace tst_redact {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestRedact final : public QObject
{
    Q_OBJECT

private slots:

    void aSecretIsTakenOutInEveryFormThatWeSend_data()
    {
        const QByteArray secret = "s3cr/t+k\"y 42";
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QString::fromUtf8("it said " + secret + "!");
        QTest::newRow("json") << u"{\"echo\":\"s3cr/t+k\\\"y 42\"}"_s;
        QTest::newRow("json, every escape that may be used")
            << u"{\"echo\":\"s3cr\\/t\\u002Bk\\u0022y\\u002042\"}"_s;
        QTest::newRow("json within json")
            << u"{\"echo\":\"{\\\"k\\\":\\\"s3cr/t+k\\\\\\\"y 42\\\"}\"}"_s;
        QTest::newRow("form") << u"key=s3cr%2ft%2Bk%22y+42"_s;
        QTest::newRow("percent, as little as may be") << u"?key=s3cr/t+k%22y%2042"_s;
        QTest::newRow("page") << u"<b>s3cr&#x2F;t&#43;k&quot;y 42</b>"_s;
        QTest::newRow("percent") << QString::fromLatin1("?key=" + secret.toPercentEncoding());
        QTest::newRow("base64") << QString::fromLatin1("Basic " + secret.toBase64());
        QTest::newRow("base64 after a user of 1")
            << QString::fromLatin1("Basic " + QByteArray("a:" + secret).toBase64());
        QTest::newRow("base64 after a user of 2")
            << QString::fromLatin1("Basic " + QByteArray("ab:" + secret).toBase64());
        QTest::newRow("base64 after a user of 3")
            << QString::fromLatin1("Basic " + QByteArray("abc:" + secret + "=x").toBase64());
        QTest::newRow("base64url")
            << QString::fromLatin1(secret.toBase64(QByteArray::Base64UrlEncoding));
        QTest::newRow("hex") << QString::fromLatin1(secret.toHex());
    }

    void aSecretIsTakenOutInEveryFormThatWeSend()
    {
        QFETCH(QString, text);
        const QByteArray secret = "s3cr/t+k\"y 42";
        Redactor redactor;
        redactor.add(u"gateway"_s, secret);

        const QString clean = redactor.redacted(text);

        QVERIFY2(clean.contains(u"${secret:gateway}"_s), qPrintable(clean));
        QVERIFY(!clean.contains(QString::fromUtf8(secret)));
        QVERIFY(!clean.contains(QString::fromLatin1(secret.toBase64().mid(2, 10))));
    }

    void lettersBeyondAsciiAreFoundInEveryForm()
    {
        const QByteArray secret = "pässwort-42";
        Redactor redactor;
        redactor.add(u"gateway"_s, secret);
        for (const QString& text :
             {QString::fromUtf8(secret), u"p\\u00e4sswort-42"_s, u"p\\u00E4sswort-42"_s,
              u"p%C3%A4sswort-42"_s, u"p&#228;sswort-42"_s})
            QCOMPARE(redactor.redacted(u"it said "_s + text), u"it said ${secret:gateway}"_s);
    }

    void textWithoutTheSecretStays()
    {
        Redactor redactor;
        redactor.add(u"gateway"_s, "s3cret-value");

        QCOMPARE(redactor.redacted(u"nothing here"_s), u"nothing here"_s);
    }

    void aShortSecretDoesNotMatchInsideTheNameOfAnother()
    {
        Redactor redactor;
        redactor.add(u"gateway"_s, "long-secret-value");
        redactor.add(u"pin"_s, "ga");

        QCOMPARE(redactor.redacted(u"long-secret-value and ga"_s),
                 u"${secret:gateway} and ${secret:pin}"_s);
    }

    void capturedValuesAreCleanedToo()
    {
        Redactor redactor;
        redactor.add(u"gateway"_s, "s3cret-value");

        const QList<Captured> clean = redactor.redacted({{u"echo"_s, u"Bearer s3cret-value"_s}});

        QCOMPARE(clean, (QList<Captured>{{u"echo"_s, u"Bearer ${secret:gateway}"_s}}));
    }

    void credentialHeadersAreKnownByName()
    {
        QVERIFY(isCredentialHeader(u"Authorization"_s));
        QVERIFY(isCredentialHeader(u"X-Api-Key"_s));
        QVERIFY(isCredentialHeader(u"x-vault-token"_s));
        QVERIFY(isCredentialHeader(u"Set-Cookie"_s));
        QVERIFY(!isCredentialHeader(u"Content-Type"_s));
        QVERIFY(!isCredentialHeader(u"X-Request-Id"_s));
    }
};

QTEST_GUILESS_MAIN(TestRedact)

} // namespace tst_redact

#include "tst_redact.moc"
