// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/httpeffector.h"
#include "tests/support/servers.h"
#include "tests/support/wireserver.h"

#include <QtTest/QtTest>

namespace tst_httpeffector {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

RequestTemplate put(const QString& url)
{
    RequestTemplate form;
    form.method = u"PUT"_s;
    form.url = url;
    form.headers = {{u"Content-Type"_s, u"application/json"_s}};
    form.body = u"{\"value\":\"off\"}"_s;
    form.expect = {{u"/value"_s, u"off"_s, {}, {}}};
    form.timeoutMs = 2000;
    return form;
}

Outcome sent(const RequestTemplate& form, const Terms& terms)
{
    const HttpEffector effector;
    const auto request = effector.prepare(form, terms.values);
    if (!request)
        return {RunState::NotSent, 0, sentence(request.error()), {}};
    return effector.send(*request, form, terms);
}

Terms termsFor(const QString& base)
{
    Terms terms;
    terms.approvedOrigins = {base};
    return terms;
}

Outcome answered(const QByteArray& bytes, const QList<Predicate>& expect)
{
    const WireServer server({bytes});
    RequestTemplate form = put(server.base());
    form.expect = expect;
    return sent(form, termsFor(server.base()));
}

const QList<Predicate> wantsOff{{u"/value"_s, u"off"_s, {}, {}}};

} // namespace

class TestHttpEffector final : public QObject
{
    Q_OBJECT

private slots:

    void anAnswerMeansOneState_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<RunState>("state");
        for (const char* status : {"200 OK", "201 Created", "202 Accepted"})
            QTest::newRow(status) << QByteArray(status) << RunState::Pending;
        for (const char* status :
             {"301 Moved", "302 Found", "303 Other", "307 Again", "400 Bad", "401 Who", "403 No",
              "404 Gone", "405 Method", "409 Conflict", "412 Precondition", "415 Type", "422 Sense",
              "428 Precondition", "429 Many", "503 Later"})
            QTest::newRow(status) << QByteArray(status) << RunState::Rejected;
        for (const char* status : {"500 Error", "502 Gateway", "504 Late", "408 Slow", "599 What"})
            QTest::newRow(status) << QByteArray(status) << RunState::Unknown;
    }

    void anAnswerMeansOneState()
    {
        QFETCH(QByteArray, status);
        QFETCH(RunState, state);

        const Outcome outcome
            = answered(httpAnswer(status, "application/json", "{\"value\":\"off\"}"), wantsOff);

        QCOMPARE(outcome.state, state);
        QCOMPARE(outcome.status, status.left(3).toInt());
        QVERIFY(!outcome.detail.isEmpty());
    }

    void aSuccessCodeWithAnotherValueIsRejectedInTheTargetsWords()
    {
        const Outcome outcome = answered(
            httpAnswer("200 OK", "application/json", "{\"value\":\"on\",\"why\":\"locked\"}"),
            wantsOff);

        QCOMPARE(outcome.state, RunState::Rejected);
        QVERIFY2(outcome.detail.contains(u"locked"_s), qPrintable(outcome.detail));
    }

    void aSuccessCodeThatSaysNothingIsLeftToTheReadBack_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("page") << httpAnswer("200 OK", "text/html", "<html>sign in</html>");
        QTest::newRow("empty object") << httpAnswer("200 OK", "application/json", "{}");
        QTest::newRow("no body") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
    }

    void aSuccessCodeThatSaysNothingIsLeftToTheReadBack()
    {
        QFETCH(QByteArray, bytes);

        const Outcome outcome = answered(bytes, wantsOff);

        QCOMPARE(outcome.state, RunState::Pending);
        QVERIFY2(outcome.detail.contains(u"does not say"_s), qPrintable(outcome.detail));
    }

    void aTargetThatAlwaysRedirectsMayGiveItsVerdictInAHeader()
    {
        const QList<Predicate> done{{u"status"_s, u"303"_s, {}, {}},
                                    {u"header:Location"_s, u"/haproxy;st=DONE"_s, {}, {}}};

        QCOMPARE(
            answered(httpAnswer("303 Other", "text/plain", "", "Location: /haproxy;st=DONE\r\n"),
                     done)
                .state,
            RunState::Pending);
        QCOMPARE(
            answered(httpAnswer("303 Other", "text/plain", "", "Location: /haproxy;st=ERRP\r\n"),
                     done)
                .state,
            RunState::Rejected);
    }

    void aRequestThatWasChangedAfterItsHashIsNotSent()
    {
        const WireServer server({httpAnswer("200 OK", "application/json", "{\"value\":\"off\"}")});
        const RequestTemplate form = put(server.base());
        const HttpEffector effector;
        auto request = effector.prepare(form, {});
        QVERIFY(request.has_value());
        request->body = u"{\"value\":\"other\"}"_s;

        const Outcome outcome = effector.send(*request, form, termsFor(server.base()));

        QCOMPARE(outcome.state, RunState::NotSent);
        QCOMPARE(server.connections(), 0);
    }

    void aSecretIsSentAndNeverHandedBack()
    {
        const WireServer server(
            {httpAnswer("403 No", "application/json", "{\"token\":\"hush-hush-42\"}")});
        RequestTemplate form = put(server.base());
        form.headers.append({u"Authorization"_s, u"Bearer ${secret:gateway}"_s});
        Terms terms = termsFor(server.base());
        terms.secrets
            = [](const QString&, const QString&) { return Result<QByteArray>("hush-hush-42"); };

        const Outcome outcome = sent(form, terms);

        QVERIFY(server.requests().constFirst().contains("Authorization: Bearer hush-hush-42\r\n"));
        QCOMPARE(outcome.state, RunState::Rejected);
        QVERIFY2(!outcome.detail.contains(u"hush-hush"_s), qPrintable(outcome.detail));
        QVERIFY(outcome.detail.contains(u"${secret:gateway}"_s));
    }

    void withoutTheSecretNothingIsSent()
    {
        const WireServer server({httpAnswer("200 OK", "application/json", "{}")});
        RequestTemplate form = put(server.base());
        form.headers.append({u"Authorization"_s, u"Bearer ${secret:gateway}"_s});

        QCOMPARE(sent(form, termsFor(server.base())).state, RunState::NotSent);
        QCOMPARE(server.connections(), 0);
    }

    void aReadBackWithoutExpectationsConfirmsNothing()
    {
        const WireServer server({httpAnswer("200 OK", "application/json", "{}")});
        RequestTemplate probe = put(server.base());
        probe.method = u"GET"_s;
        probe.body.clear();

        const ReadBack reading = HttpEffector().readBack(probe, {}, termsFor(server.base()), 100);

        QCOMPARE(reading.verdict, ReadBack::Verdict::NoAnswer);
        QCOMPARE(server.connections(), 0);
    }

    // A target behind a slow line answers in its own time limit, also where it is asked once only: preflight and drift.
    void aTargetThatIsAskedOnceMayTakeItsTime()
    {
        const WireServer server({httpAnswer("200 OK", "application/json", "{\"value\":\"off\"}"),
                                 Script::After::Close, 20});
        RequestTemplate probe;
        probe.method = u"GET"_s;
        probe.url = server.base();
        probe.timeoutMs = 60'000;

        const ReadBack reading
            = HttpEffector().readBack(probe, wantsOff, termsFor(server.base()), 0);

        QCOMPARE(reading.verdict, ReadBack::Verdict::Holds);
        QCOMPARE(server.connections(), 1);
    }

    void aReadBackThatIsRefusedOrUnreadableDecidesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("401") << httpAnswer("401 Who", "application/json", "{\"value\":\"off\"}");
        QTest::newRow("503") << httpAnswer("503 Later", "application/json", "{\"value\":\"off\"}");
        QTest::newRow("page") << httpAnswer("200 OK", "text/html", "{\"value\":\"off\"}");
        QTest::newRow("cut") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"value\":\"off\"}");
        QTest::newRow("closed") << QByteArray();
    }

    void aReadBackThatIsRefusedOrUnreadableDecidesNothing()
    {
        QFETCH(QByteArray, bytes);
        const WireServer server({bytes});
        RequestTemplate probe = put(server.base());
        probe.method = u"GET"_s;
        probe.body.clear();

        const ReadBack reading
            = HttpEffector().readBack(probe, wantsOff, termsFor(server.base()), 100);

        QCOMPARE(reading.verdict, ReadBack::Verdict::NoAnswer);
        QVERIFY(!reading.detail.isEmpty());
    }

    void aCaptureNeedsAReadableAnswer()
    {
        const WireServer server({httpAnswer("401 Who", "application/json", "\"Unauthorized\"")});
        RequestTemplate form = put(server.base());
        form.method = u"GET"_s;
        form.body.clear();
        form.captures = {{u"value"_s, {}, {}}};

        QVERIFY(!HttpEffector().capture(form, termsFor(server.base())).has_value());
    }
};

QTEST_GUILESS_MAIN(TestHttpEffector)

} // namespace tst_httpeffector

#include "tst_httpeffector.moc"
