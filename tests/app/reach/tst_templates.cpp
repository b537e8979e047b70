// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/templates.h"

#include <QtTest/QtTest>

#include <utility>

namespace tst_templates {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

RequestTemplate form(const QString& url, const QString& body = {},
                     const QList<Header>& headers = {})
{
    RequestTemplate form;
    form.method = u"PUT"_s;
    form.url = url;
    form.body = body;
    form.headers = headers;
    return form;
}

const QString base = u"https://target.example"_s;
const Header jsonHeader{u"Content-Type"_s, u"application/json"_s};

} // namespace

class TestTemplates final : public QObject
{
    Q_OBJECT

private slots:

    void aValueIsEncodedByItsPlace()
    {
        const TemplateValues values{{u"reason"_s, u"a\"b/c d\n\\ä"_s}};

        const auto inUrl = prepareRequest(form(base + u"/x?r=${reason}"_s), values);
        const auto inJson
            = prepareRequest(form(base, u"{\"r\":\"${reason}\"}"_s, {jsonHeader}), values);
        const auto inBase64
            = prepareRequest(form(base, u"{\"r\":\"${reason|base64}\"}"_s, {jsonHeader}), values);

        QVERIFY(inUrl && inJson && inBase64);
        QCOMPARE(inUrl->url, u"https://target.example/x?r=a%22b%2Fc%20d%0A%5C%C3%A4"_s);
        QCOMPARE(inJson->body, u"{\"r\":\"a\\\"b/c d\\u000a\\\\ä\"}"_s);
        QCOMPARE(inBase64->body, u"{\"r\":\"YSJiL2MgZApcw6Q=\"}"_s);
    }

    void outsideQuotesOnlyAScalarIsPutIn()
    {
        const RequestTemplate withNumber
            = form(base, u"{\"version\":${before.version}}"_s, {jsonHeader});

        const auto number = prepareRequest(withNumber, {{u"before.version"_s, u"12"_s}});
        const auto smuggled
            = prepareRequest(withNumber, {{u"before.version"_s, u"12,\"feature\":true"_s}});

        QVERIFY(number.has_value());
        QCOMPARE(number->body, u"{\"version\":12}"_s);
        QVERIFY(!smuggled.has_value());
        QCOMPARE(smuggled.error().subject, u"before.version"_s);
    }

    void rawMustStillGiveJson()
    {
        const RequestTemplate restore
            = form(base, u"{\"value\":${before.value|raw}}"_s, {jsonHeader});

        QVERIFY(prepareRequest(restore, {{u"before.value"_s, u"{\"a\":[1]}"_s}}).has_value());
        QVERIFY(!prepareRequest(restore, {{u"before.value"_s, u"{\"a\":"_s}}).has_value());
    }

    void anUnknownVariableIsNamed()
    {
        const auto request = prepareRequest(form(base + u"/${before.missing}"_s), {});

        QVERIFY(!request.has_value());
        QCOMPARE(request.error().fault, Fault::BadInput);
        QCOMPARE(request.error().subject, u"before.missing"_s);
    }

    void aLineBreakInAHeaderIsRefused_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("CR LF") << u"x\r\nAuthorization: mine"_s;
        QTest::newRow("LF") << u"x\ny"_s;
        QTest::newRow("NUL") << QString(QChar(0));
    }

    void aLineBreakInAHeaderIsRefused()
    {
        QFETCH(QString, value);

        const auto request = prepareRequest(form(base, {}, {{u"X-Reason"_s, u"${reason}"_s}}),
                                            {{u"reason"_s, value}});

        QVERIFY(!request.has_value());
    }

    void theFirstVariableOfAnAddressMustBeABareOrigin()
    {
        const RequestTemplate practice = form(u"${practice}/admin"_s);

        const auto good = prepareRequest(practice, {{u"practice"_s, u"http://127.0.0.1:4000"_s}});
        QVERIFY(good.has_value());
        QCOMPARE(good->url, u"http://127.0.0.1:4000/admin"_s);
        for (const QString& bad :
             {u"http://a.example/path"_s, u"http://u:p@a.example"_s, u"file:///etc"_s,
              u"a.example"_s, u"http://a.example?x"_s, u""_s})
            QVERIFY2(!prepareRequest(practice, {{u"practice"_s, bad}}).has_value(),
                     qPrintable(bad));
    }

    void noVariableReachesTheHost()
    {
        const TemplateValues values{{u"x"_s, u"evil"_s}};

        QVERIFY(!prepareRequest(form(u"https://${x}.example/"_s), values).has_value());
        QVERIFY(!prepareRequest(form(u"https://a.example:${x}/"_s), values).has_value());
        QVERIFY(prepareRequest(form(u"https://a.example/${x}"_s), values).has_value());
    }

    void badAddressesAreRefused_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("user and password") << u"https://u:p@a.example/"_s;
        QTest::newRow("user") << u"https://u@a.example/"_s;
        QTest::newRow("file") << u"file:///etc/hostname"_s;
        QTest::newRow("space") << u"https://a.example/a b"_s;
        QTest::newRow("fragment") << u"https://a.example/#x"_s;
        QTest::newRow("no scheme") << u"a.example/x"_s;
        QTest::newRow("secret in the address") << u"https://a.example/?k=${secret:k}"_s;
    }

    void badAddressesAreRefused()
    {
        QFETCH(QString, url);

        QVERIFY(!prepareRequest(form(url), {}).has_value());
    }

    void aCredentialMustBeNamedNotWritten()
    {
        const auto written
            = prepareRequest(form(base, {}, {{u"Authorization"_s, u"Bearer abc"_s}}), {});
        const auto named
            = prepareRequest(form(base, {}, {{u"Authorization"_s, u"Bearer ${secret:k}"_s}}), {});

        QVERIFY(!written.has_value());
        QVERIFY(named.has_value());
        QCOMPARE(named->headers.constFirst().value, u"Bearer ${secret:k}"_s);
    }

    void noValueBringsInASecret()
    {
        const TemplateValues values{{u"reason"_s, u"${secret:k}"_s}};
        const SecretSource source
            = [](const QString&, const QString&) { return Result<QByteArray>("hush"); };

        QVERIFY(
            !prepareRequest(form(base, {}, {{u"X-Reason"_s, u"${reason}"_s}}), values).has_value());
        QVERIFY(
            !prepareRequest(form(base, u"text ${reason}"_s, {{u"Content-Type"_s, u"text/plain"_s}}),
                            values)
                 .has_value());
        QVERIFY(!prepareRequest(form(base, u"{\"r\":\"${reason|raw}\"}"_s, {jsonHeader}), values)
                     .has_value());
        const auto inJson
            = prepareRequest(form(base, u"{\"r\":\"${reason}\"}"_s, {jsonHeader}), values);
        QVERIFY(inJson.has_value());
        Redactor redactor;
        const auto filled = fillSecrets(*inJson, source, redactor);
        QVERIFY(filled.has_value());
        QVERIFY2(!filled->body.contains("hush"), filled->body.constData());
    }

    void noPartOfAValueCompletesTheNameOfASecret()
    {
        const TemplateValues values{{u"a"_s, u"$"_s}, {u"b"_s, u"{secret:k}"_s}};

        const auto header
            = prepareRequest(form(base, {}, {{u"X-Reason"_s, u"${a}${b}"_s}}), values);
        const auto body
            = prepareRequest(form(base, u"{\"r\":\"${a}${b}\"}"_s, {jsonHeader}), values);
        const auto literal = prepareRequest(form(base, {}, {{u"X-Reason"_s, u"$${b}"_s}}), values);

        QVERIFY(!header.has_value());
        QVERIFY(!body.has_value());
        QVERIFY(!literal.has_value());
    }

    void secretsAreFilledInForTheirOrigin()
    {
        QList<std::pair<QString, QString>> asked;
        const SecretSource source = [&](const QString& name, const QString& origin) {
            asked.append({name, origin});
            return Result<QByteArray>("pk:s\"k");
        };
        const auto request = prepareRequest(
            form(u"https://Target.Example:443/x"_s, u"{\"key\":\"${secret:k}\"}"_s,
                 {jsonHeader, {u"Authorization"_s, u"Basic ${secret:k|base64}"_s}}),
            {});
        QVERIFY(request.has_value());
        Redactor redactor;

        const auto filled = fillSecrets(*request, source, redactor);

        QVERIFY(filled.has_value());
        QCOMPARE(filled->headers.constLast().value, u"Basic cGs6cyJr"_s);
        QCOMPARE(filled->body, QByteArray("{\"key\":\"pk:s\\\"k\"}"));
        QCOMPARE(asked,
                 (QList<std::pair<QString, QString>>{{u"k"_s, u"https://target.example"_s}}));
        QCOMPARE(redactor.redacted(u"saw cGs6cyJr"_s), u"saw ${secret:k}"_s);
    }

    void aSecretThatIsWithheldStopsTheRequest()
    {
        const SecretSource source = [](const QString& name, const QString&) -> Result<QByteArray> {
            return fail(Fault::Refused, name, u"Not for this origin."_s);
        };
        const auto request
            = prepareRequest(form(base, {}, {{u"Authorization"_s, u"${secret:k}"_s}}), {});
        QVERIFY(request.has_value());
        Redactor redactor;

        const auto filled = fillSecrets(*request, source, redactor);

        QVERIFY(!filled.has_value());
        QCOMPARE(filled.error().fault, Fault::Refused);
    }

    void theHashIsThatOfTheDocumentedText()
    {
        const auto request = prepareRequest(form(base + u"/x"_s, u"{}"_s, {jsonHeader}), {});
        QVERIFY(request.has_value());

        const QByteArray text = "warroom-request-1\nPUT\nhttps://target.example/x\nContent-Type: "
                                "application/json\n\n{}";

        QCOMPARE(request->hash,
                 QString::fromLatin1(
                     QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()));
    }

    void everyPartChangesTheHash()
    {
        const PreparedRequest request{u"PUT"_s, base, {jsonHeader}, u"{}"_s, {}};
        PreparedRequest other = request;

        other.body += u' ';
        QCOMPARE_NE(requestHash(other), requestHash(request));
        other = request;
        other.url += u'/';
        QCOMPARE_NE(requestHash(other), requestHash(request));
        other = request;
        other.headers.clear();
        QCOMPARE_NE(requestHash(other), requestHash(request));
    }

    void thePreviewShowsTheWireWithSecretsByName()
    {
        const auto request
            = prepareRequest(form(u"http://127.0.0.1:4000/a?b=1"_s, u"{\"v\":\"off\"}"_s,
                                  {jsonHeader, {u"Authorization"_s, u"Bearer ${secret:k}"_s}}),
                             {});
        QVERIFY(request.has_value());

        QCOMPARE(
            previewText(*request),
            u"PUT /a?b=1 HTTP/1.1\r\nHost: 127.0.0.1:4000\r\nUser-Agent: Warroom/" WARROOM_VERSION
            "\r\nAccept: */*\r\nContent-Type: application/json\r\nAuthorization: Bearer "
            "${secret:k}\r\n"
            "Content-Length: 11\r\n\r\n{\"v\":\"off\"}"_s);
    }

    void headersThatBelongToTheProgramAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"Host", "content-length", "Transfer-Encoding", "Connection",
                                 "Proxy-Authorization", "Bad Name", ""})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void headersThatBelongToTheProgramAreRefused()
    {
        QFETCH(QString, name);

        QVERIFY(!prepareRequest(form(base, {}, {{name, u"x"_s}}), {}).has_value());
    }

    void expectationsTakeValuesAsTheyAre()
    {
        const auto prepared = prepareExpectations({{u"/value"_s, u"${before.value}"_s, {}, {}}},
                                                  {{u"before.value"_s, u"a\"b"_s}});

        QVERIFY(prepared.has_value());
        QCOMPARE(prepared->constFirst().equals, u"a\"b"_s);
    }
};

QTEST_GUILESS_MAIN(TestTemplates)

} // namespace tst_templates

#include "tst_templates.moc"
