// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/httpclient.h"
#include "app/reach/templates.h"
#include "tests/support/servers.h"
#include "tests/support/wireserver.h"

#include <QtTest/QtTest>

#include <variant>

namespace tst_httpclient {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

HttpCall call(const QString& method, const QString& url, const QByteArray& body = {})
{
    HttpCall call;
    call.method = method;
    call.url = url;
    call.headers = {{u"Authorization"_s, u"Bearer hush"_s}};
    call.body = body;
    call.originApproved = true;
    return call;
}

QByteArray okAnswer()
{
    return httpAnswer("200 OK", "application/json", "{\"done\":true}");
}

} // namespace

class TestHttpClient final : public QObject
{
    Q_OBJECT

private slots:

    void anAnswerComesWhole()
    {
        const WireServer server({okAnswer()});

        const Reply reply = HttpClient().perform(call(u"POST"_s, server.base() + u"/x"_s, "{}"));

        const auto* answer = std::get_if<Answer>(&reply);
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, QByteArray("{\"done\":true}"));
        QCOMPARE(answer->headers.constFirst().name, u"Content-Type"_s);
        QCOMPARE(server.requests().size(), 1);
    }

    void thePreviewIsWhatGoesOverTheWire_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("body");
        QTest::newRow("GET") << u"GET"_s << QString();
        QTest::newRow("PUT") << u"PUT"_s << u"{\"value\": \"öff\"}"_s;
        QTest::newRow("POST without a body") << u"POST"_s << QString();
        QTest::newRow("PATCH") << u"PATCH"_s << u"[1]"_s;
        QTest::newRow("DELETE") << u"DELETE"_s << QString();
        QTest::newRow("DELETE with a body") << u"DELETE"_s << u"{}"_s;
    }

    void thePreviewIsWhatGoesOverTheWire()
    {
        QFETCH(QString, method);
        QFETCH(QString, body);
        const WireServer server({okAnswer()});
        const PreparedRequest request{method,
                                      server.base() + u"/a/../b?c=%20d"_s,
                                      {{u"X-Request-Id"_s, u"run-1"_s}, {u"X-Empty"_s, {}}},
                                      body,
                                      {}};
        HttpCall wire = call(method, request.url, body.toUtf8());
        wire.headers = request.headers;

        const Reply reply = HttpClient().perform(wire);

        QVERIFY(std::holds_alternative<Answer>(reply));
        QString preview = previewText(request);
        preview.replace(u"X-Empty: \r\n"_s,
                        u"X-Empty:\r\n"_s); // the only liberty: no space after an empty header
        QCOMPARE(QString::fromUtf8(server.requests().constFirst()), preview);
    }

    void aRedirectIsNotFollowedAndLeaksNothing_data()
    {
        QTest::addColumn<QByteArray>("status");
        for (const char* status :
             {"301 Moved", "302 Found", "303 See Other", "307 Again", "308 For Good"})
            QTest::newRow(status) << QByteArray(status);
    }

    void aRedirectIsNotFollowedAndLeaksNothing()
    {
        QFETCH(QByteArray, status);
        const WireServer thief({okAnswer()});
        const WireServer server(
            {httpAnswer(status, "text/plain", "elsewhere",
                        "Location: " + thief.base().toLatin1() + "/stolen\r\n")});

        const Reply reply = HttpClient().perform(call(u"POST"_s, server.base(), "{}"));

        QVERIFY(std::holds_alternative<Answer>(reply));
        QCOMPARE(std::get<Answer>(reply).status, status.left(3).toInt());
        QCOMPARE(thief.connections(), 0);
    }

    void theProxyOfTheEnvironmentIsNotUsed()
    {
        const WireServer proxy({okAnswer()});
        const WireServer server({okAnswer()});
        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"})
            qputenv(name, proxy.base().toLatin1());

        const Reply reply = HttpClient().perform(call(u"POST"_s, server.base(), "{}"));

        for (const char* name : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
        QVERIFY(std::holds_alternative<Answer>(reply));
        QCOMPARE(proxy.connections(), 0);
        QCOMPARE(server.requests().size(), 1);
    }

    void aRefusedConnectionIsUnsent()
    {
        const Reply reply = HttpClient().perform(
            call(u"POST"_s, u"http://127.0.0.1:%1/"_s.arg(freePort()), "{}"));

        QVERIFY(std::holds_alternative<Unsent>(reply));
    }

    void anUnknownNameIsUnsent()
    {
        const Reply reply
            = HttpClient().perform(call(u"POST"_s, u"http://no-such-host.invalid/"_s, "{}"));

        QVERIFY(std::holds_alternative<Unsent>(reply));
    }

    void aFailedHandshakeIsUnsent()
    {
        const WireServer plain({"this is no TLS\r\n"});
        QString url = plain.base();

        const Reply reply
            = HttpClient().perform(call(u"POST"_s, url.replace(u"http:"_s, u"https:"_s), "{}"));

        QVERIFY(std::holds_alternative<Unsent>(reply));
    }

    void aStrangersCertificateIsUnsent()
    {
        QTemporaryDir folder;
        const QString key = folder.filePath(u"key.pem"_s);
        const QString certificate = folder.filePath(u"certificate.pem"_s);
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                       u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-subj"_s,
                       u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s,
                       u"-days"_s, u"2"_s, u"-keyout"_s, key, u"-out"_s, certificate});
        QVERIFY(openssl.waitForFinished());
        QCOMPARE(openssl.exitCode(), 0);
        const quint16 port = freePort();
        Child server;
        QVERIFY(server.start(u"openssl"_s,
                             {u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(port), u"-key"_s,
                              key, u"-cert"_s, certificate, u"-www"_s}));
        QCOMPARE(server.firstLine(), QByteArray("Using default temp DH parameters"));
        QVERIFY(server.firstLine().startsWith("ACCEPT")); // it listens only now

        const Reply reply
            = HttpClient().perform(call(u"POST"_s, u"https://127.0.0.1:%1/"_s.arg(port), "{}"));

        QVERIFY(std::holds_alternative<Unsent>(reply));
        const QString reason = std::get<Unsent>(reply).reason;
        QVERIFY2(reason.contains(u"certificate"_s, Qt::CaseInsensitive), qPrintable(reason));
    }

    void aClosedConnectionIsNoAnswerAndNothingIsSentAgain_data()
    {
        QTest::addColumn<QString>("method");
        for (const char* method : {"GET", "POST", "PUT", "PATCH", "DELETE"})
            QTest::newRow(method) << QString::fromLatin1(method);
    }

    void aClosedConnectionIsNoAnswerAndNothingIsSentAgain()
    {
        QFETCH(QString, method);
        const WireServer server({QByteArray()});

        const Reply reply = HttpClient().perform(
            call(method, server.base(), method == u"GET" ? QByteArray() : "{}"));

        QVERIFY(std::holds_alternative<NoAnswer>(reply));
        QCOMPARE(server.requests().size(), 1);
        QCOMPARE(server.connections(), 1);
    }

    void halfAnAnswerIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("body cut") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"done\":");
        QTest::newRow("chunk cut")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{\"done\":");
        QTest::newRow("head cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
        QTest::newRow("not HTTP") << QByteArray("done\r\n");
        QTest::newRow("only an interim answer") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
    }

    void halfAnAnswerIsNoAnswer()
    {
        QFETCH(QByteArray, bytes);
        const WireServer server({bytes});

        const Reply reply = HttpClient().perform(call(u"PUT"_s, server.base(), "{}"));

        QVERIFY(std::holds_alternative<NoAnswer>(reply));
        QCOMPARE(server.requests().size(), 1);
    }

    void aHeaderThatComesAfterTheBodyIsRead()
    {
        const WireServer server({"HTTP/1.1 200 OK\r\nTrailer: ETag\r\nTransfer-Encoding: "
                                 "chunked\r\n\r\n2\r\n{}\r\n0\r\nEtag: \"x 1\"\r\n\r\n"});

        const Reply reply = HttpClient().perform(call(u"GET"_s, server.base()));

        const auto* answer = std::get_if<Answer>(&reply);
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray("{}"));
        QCOMPARE(answer->headers.constLast(), (Header{u"Etag"_s, u"\"x 1\""_s}));
    }

    void aPackedBombIsNotUnpacked()
    {
        // 4 MiB of zeros, 4 KiB on the wire. Nothing asked for a packed answer, so it is only bytes.
        QByteArray packed = qCompress(QByteArray(4 << 20, '\0'), 9);
        const WireServer server(
            {httpAnswer("200 OK", "application/json", packed, "Content-Encoding: gzip\r\n")});

        const Reply reply = HttpClient().perform(call(u"GET"_s, server.base()));

        QVERIFY(std::holds_alternative<Answer>(reply));
        QCOMPARE(std::get<Answer>(reply).body, packed);
        QVERIFY(!server.requests().constFirst().toLower().contains("accept-encoding"));
    }

    void aSilentTargetIsNoAnswer()
    {
        const WireServer server({{}, Script::After::Keep});
        HttpCall quick = call(u"PUT"_s, server.base(), "{}");
        quick.timeoutMs = 400;

        const Reply reply = HttpClient().perform(quick);

        QVERIFY(std::holds_alternative<NoAnswer>(reply));
        QCOMPARE(server.requests().size(), 1);
    }

    void aTrickleEndsAtTheTotalDeadline()
    {
        // Every byte comes well within the time limit; the whole answer would take minutes.
        const WireServer server(
            {httpAnswer("200 OK", "text/plain", QByteArray(1000, 'x')), Script::After::Close, 200});
        HttpCall quick = call(u"PUT"_s, server.base(), "{}");
        quick.timeoutMs = 1200;

        const Reply reply = HttpClient().perform(quick);

        QVERIFY(std::holds_alternative<NoAnswer>(reply));
    }

    void anAnswerThatIsTooLargeIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray large(2 << 20, 'x');
        QTest::newRow("with a length") << httpAnswer("200 OK", "text/plain", large);
        QTest::newRow("without") << QByteArray("HTTP/1.1 200 OK\r\n\r\n" + large);
        QTest::newRow("endless head")
            << QByteArray("HTTP/1.1 200 OK\r\n" + QByteArray("X-A: 1\r\n").repeated(20000));
    }

    void anAnswerThatIsTooLargeIsCutOff()
    {
        QFETCH(QByteArray, bytes);
        const WireServer server({bytes});

        const Reply reply = HttpClient().perform(call(u"PUT"_s, server.base(), "{}"));

        QVERIFY(std::holds_alternative<NoAnswer>(reply));
        const QString reason = std::get<NoAnswer>(reply).reason;
        QVERIFY2(reason.contains(u"larger"_s), qPrintable(reason));
    }

    void anAnswerOfOneMebibyteIsTaken()
    {
        const WireServer server({httpAnswer("200 OK", "text/plain", QByteArray(1 << 20, 'x'))});

        const Reply reply = HttpClient().perform(call(u"GET"_s, server.base()));

        QVERIFY(std::holds_alternative<Answer>(reply));
        QCOMPARE(std::get<Answer>(reply).body.size(), 1 << 20);
    }

    void thisMachineIsOutOfReachUntilSomebodyApproved_data()
    {
        QTest::addColumn<QString>("host");
        for (const char* host :
             {"127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }

    void thisMachineIsOutOfReachUntilSomebodyApproved()
    {
        QFETCH(QString, host);
        const WireServer server({okAnswer()});
        HttpCall stranger = call(u"POST"_s, u"https://%1:%2/"_s.arg(host).arg(server.port()), "{}");
        stranger.originApproved = false;

        const Reply reply = HttpClient().perform(stranger);

        QVERIFY(std::holds_alternative<Unsent>(reply));
        QCOMPARE(server.connections(), 0);
    }

    void metadataIsOutOfReachEvenWhenApproved_data()
    {
        QTest::addColumn<QString>("host");
        for (const char* host :
             {"169.254.169.254", "[fe80::1]", "[fd00:ec2::254]", "0.0.0.0", "[::]", "224.0.0.1",
              "[::ffff:169.254.169.254]", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376",
              "0251.0xfe.43518", "[64:ff9b::a9fe:a9fe]"})
            QTest::newRow(host) << QString::fromLatin1(host);
    }

    void metadataIsOutOfReachEvenWhenApproved()
    {
        QFETCH(QString, host);
        const WireServer server({okAnswer()});

        const Reply reply = HttpClient().perform(
            call(u"GET"_s, u"http://%1:%2/latest"_s.arg(host).arg(server.port())));

        QVERIFY(std::holds_alternative<Unsent>(reply));
        const QString reason = std::get<Unsent>(reply).reason;
        QVERIFY2(reason.contains(u"address"_s), qPrintable(reason));
        QCOMPARE(server.connections(), 0);
    }

    // A name that answers with the target first and with the metadata service a moment later is asked once for a request.
    void aNameThatChangesItsMindIsAskedOnceAndEveryAddressIsChecked()
    {
        const WireServer server({okAnswer()});
        int asked = 0;
        const HttpClient client([&asked](const QString& name, int, const std::function<bool()>&) {
            ++asked;
            return Result<QStringList>(name == u"flags.example"_s && asked == 1
                                           ? QStringList{u"127.0.0.1"_s}
                                           : QStringList{u"169.254.169.254"_s});
        });
        const HttpCall wanted
            = call(u"POST"_s, u"http://flags.example:%1/"_s.arg(server.port()), "{}");

        const Reply first = client.perform(wanted);
        const Reply second = client.perform(wanted);

        QVERIFY(std::holds_alternative<Answer>(first));
        QVERIFY(std::holds_alternative<Unsent>(second));
        QVERIFY2(std::get<Unsent>(second).reason.contains(u"address"_s),
                 qPrintable(std::get<Unsent>(second).reason));
        QCOMPARE(asked, 2);
        QCOMPARE(server.connections(), 1);
        QVERIFY(server.requests().constFirst().contains("Host: flags.example:"));
    }

    void oneBadAddressAmongGoodOnesIsEnough_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("approved");
        QTest::newRow("metadata") << u"169.254.169.254"_s << true;
        QTest::newRow("metadata in IPv6") << u"::ffff:169.254.169.254"_s << true;
        QTest::newRow("metadata of its own in IPv6") << u"fd00:ec2::254"_s << true;
        QTest::newRow("link-local with its interface") << u"fe80::1%eth0"_s << true;
        QTest::newRow("private, not approved") << u"10.0.0.5"_s << false;
        QTest::newRow("no address at all") << u"2852039166"_s << true;
    }

    void oneBadAddressAmongGoodOnesIsEnough()
    {
        QFETCH(QString, other);
        QFETCH(bool, approved);
        const WireServer server({okAnswer()});
        const QString good = approved ? u"127.0.0.1"_s : u"203.0.113.5"_s;
        const HttpClient client([&](const QString&, int, const std::function<bool()>&) {
            return Result<QStringList>(QStringList{good, other});
        });
        HttpCall wanted = call(u"POST"_s, u"https://flags.example:%1/"_s.arg(server.port()), "{}");
        wanted.originApproved = approved;

        const Reply reply = client.perform(wanted);

        QVERIFY(std::holds_alternative<Unsent>(reply));
        QVERIFY2(std::get<Unsent>(reply).reason.contains(u"address"_s),
                 qPrintable(std::get<Unsent>(reply).reason));
        QCOMPARE(server.connections(), 0);
    }

    void aNameServiceThatHangsDoesNotHoldTheDeadlineUp()
    {
        const auto cancelled = lookUpName(u"no-such-host.invalid"_s, 5000, [] { return true; });
        const auto nameless = lookUpName(u"no-such-host.invalid"_s, 20'000, {});
        const auto here = lookUpName(u"localhost"_s, 5000, {});

        QVERIFY(!cancelled.has_value());
        QVERIFY(!nameless.has_value());
        QVERIFY(here.has_value());
        QVERIFY2(here->contains(u"127.0.0.1"_s) || here->contains(u"::1"_s),
                 qPrintable(here->join(u' ')));
    }

    void plainHttpNeedsApproval()
    {
        HttpCall stranger = call(u"GET"_s, u"http://example.invalid/"_s);
        stranger.originApproved = false;

        const Reply reply = HttpClient().perform(stranger);

        QVERIFY(std::holds_alternative<Unsent>(reply));
        QVERIFY(std::get<Unsent>(reply).reason.contains(u"approved"_s));
    }

    void badRequestsAreNeverSent()
    {
        const WireServer server({okAnswer()});
        HttpCall broken = call(u"POST"_s, server.base(), "{}");
        broken.headers.append({u"X-A"_s, u"1\r\nX-B: 2"_s});
        HttpCall withUser = call(u"POST"_s, u"http://u:p@127.0.0.1:%1/"_s.arg(server.port()), "{}");
        HttpCall odd = call(u"BREW"_s, server.base());

        for (const HttpCall& bad : {broken, withUser, odd})
            QVERIFY(std::holds_alternative<Unsent>(HttpClient().perform(bad)));
        QCOMPARE(server.connections(), 0);
    }

    void aCancelledCallSaysWhetherItWasSent()
    {
        const WireServer server({{}, Script::After::Keep});
        HttpCall doomed = call(u"PUT"_s, server.base(), "{}");
        doomed.cancelled = [&server] { return !server.requests().isEmpty(); };

        const Reply reply = HttpClient().perform(doomed);

        QVERIFY(std::holds_alternative<NoAnswer>(reply));
        QVERIFY(std::get<NoAnswer>(reply).reason.contains(u"cancelled"_s));
    }

    void noCookieIsKept()
    {
        const WireServer server(
            {httpAnswer("200 OK", "text/plain", "x", "Set-Cookie: session=1\r\n")});
        HttpClient client;
        client.perform(call(u"GET"_s, server.base()));

        client.perform(call(u"GET"_s, server.base()));

        QCOMPARE(server.requests().size(), 2);
        QVERIFY(!server.requests().constLast().toLower().contains("cookie"));
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)

} // namespace tst_httpclient

#include "tst_httpclient.moc"
