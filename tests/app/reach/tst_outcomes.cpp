// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every observation that a containment request can end with, each made by a scripted server on the wire, and the state
// that it must become. Nothing is ever sent twice.
#include "app/reach/httpeffector.h"
#include "tests/support/leverserver.h"
#include "tests/support/servers.h"
#include "tests/support/wireserver.h"

#include <QtTest/QtTest>

namespace tst_outcomes {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray off = "{\"value\":\"off\"}";

QByteArray coded(const QByteArray& status, const QByteArray& body = "{}",
                 const QByteArray& more = {})
{
    return httpAnswer(status, "application/json", body, more);
}

RequestTemplate put(const QString& base)
{
    RequestTemplate form;
    form.method = u"PUT"_s;
    form.url = base + u"/flag"_s;
    form.headers = {{u"Content-Type"_s, u"application/json"_s}};
    form.body = u"{\"value\":\"off\"}"_s;
    form.expect = {{u"/value"_s, u"off"_s, {}, {}}};
    form.timeoutMs = 700;
    return form;
}

Outcome sent(const RequestTemplate& form, const QString& origin)
{
    const HttpEffector effector;
    Terms terms;
    terms.approvedOrigins = {origin};
    const auto request = effector.prepare(form, {});
    if (!request)
        return {RunState::NotSent, 0, sentence(request.error()), {}};
    return effector.send(*request, form, terms);
}

} // namespace

class TestOutcomes final : public QObject
{
    Q_OBJECT

private slots:

    void anAnswerEndsInItsClass_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<RunState>("state");
        QTest::addColumn<QString>("says");
        answersThatWereTaken();
        answersThatSayNo();
        answersThatSayNothing();
    }

    void anAnswerEndsInItsClass()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(RunState, state);
        QFETCH(QString, says);
        const WireServer server({bytes});

        const Outcome outcome = sent(put(server.base()), server.base());

        QCOMPARE(outcome.state, state);
        QVERIFY2(outcome.detail.contains(says), qPrintable(outcome.detail));
        QCOMPARE(server.requests().size(), 1);
    }

    void beforeAByteIsWrittenNothingWasSent()
    {
        const QString nobody = u"http://127.0.0.1:%1"_s.arg(freePort());
        QCOMPARE(sent(put(nobody), nobody).state, RunState::NotSent);
        const QString nameless = u"http://no-such-host.invalid"_s;
        QCOMPARE(sent(put(nameless), nameless).state, RunState::NotSent);
        const WireServer plain({"no TLS\r\n"});
        QString secure = plain.base();
        secure.replace(u"http:"_s, u"https:"_s);
        QCOMPARE(sent(put(secure), secure).state, RunState::NotSent);
        const WireServer unapproved({coded("200 OK", off)});
        QCOMPARE(sent(put(unapproved.base()), {}).state, RunState::NotSent);
        QCOMPARE(unapproved.requests().size(), 0);
    }

    void silenceAndATrickleAreUnknown()
    {
        const WireServer silent({{}, Script::After::Keep});
        const WireServer slow({coded("200 OK", off), Script::After::Close, 200});

        QCOMPARE(sent(put(silent.base()), silent.base()).state, RunState::Unknown);
        QCOMPARE(sent(put(slow.base()), slow.base()).state, RunState::Unknown);
        QCOMPARE(silent.requests().size() + slow.requests().size(), 2);
    }

    void aLineBreakInAValueIsNeverSent()
    {
        const WireServer server({coded("200 OK", off)});
        RequestTemplate form = put(server.base());
        form.headers.append({u"X-Reason"_s, u"${reason}"_s});

        const auto request = HttpEffector().prepare(form, {{u"reason"_s, u"x\r\nX-Admin: yes"_s}});

        QVERIFY(!request.has_value());
        QVERIFY2(request.error().reason.contains(u"line break"_s),
                 qPrintable(request.error().reason));
        QCOMPARE(server.connections(), 0);
    }

    void anEffectThatComesLateIsWaitedFor()
    {
        const WireServer late({coded("200 OK", "{\"value\":\"on\"}")});
        const WireServer done({coded("200 OK", off)});
        RequestTemplate probe = put(late.base());
        probe.method = u"GET"_s;
        probe.body.clear();
        Terms terms;
        terms.approvedOrigins = {late.base(), done.base()};

        const ReadBack no = HttpEffector().readBack(probe, probe.expect, terms, 600);
        probe.url = done.base() + u"/flag"_s;
        const ReadBack yes = HttpEffector().readBack(probe, probe.expect, terms, 600);

        QCOMPARE(no.verdict, ReadBack::Verdict::DoesNotHold);
        QVERIFY(late.requests().size() > 1); // asking again is no sending again
        QCOMPARE(yes.verdict, ReadBack::Verdict::Holds);
        QCOMPARE(done.requests().size(), 1);
    }

    // 204, nothing to see yet, and the effect about two seconds later: pending, then it holds; nothing is sent again.
    void anEffectTwoSecondsAfterNoContentIsSeen()
    {
        const WireServer silent({"HTTP/1.1 204 No Content\r\n\r\n"});
        LeverServer lever("hush");
        Terms terms;
        terms.approvedOrigins = {lever.base()};
        terms.secrets = [](const QString&, const QString&) { return Result<QByteArray>("hush"); };
        int asked = 0;
        terms.cancelled = [&] { // asked every 50 ms while it waits to look again
            if (++asked == 40)
                lever.setState("off");
            return false;
        };
        RequestTemplate probe;
        probe.method = u"GET"_s;
        probe.url = lever.base() + u"/lever"_s;
        probe.headers = {{u"Authorization"_s, u"Bearer ${secret:lever}"_s}};
        probe.expect = {{u"/state"_s, u"off"_s, {}, {}}};

        const Outcome outcome = sent(put(silent.base()), silent.base());
        const ReadBack early = HttpEffector().readBack(probe, probe.expect, terms, 0);
        const ReadBack late = HttpEffector().readBack(probe, probe.expect, terms, 20'000);

        QCOMPARE(outcome.state, RunState::Pending);
        QCOMPARE(early.verdict, ReadBack::Verdict::DoesNotHold);
        QCOMPARE(late.verdict, ReadBack::Verdict::Holds);
        QCOMPARE(silent.requests().size(), 1);
        QCOMPARE(lever.changes(), 0);
    }

private:
    static void row(const char* name, const QByteArray& bytes, RunState state,
                    const char* says = "")
    {
        QTest::newRow(name) << bytes << state << QString::fromLatin1(says);
    }

    static void answersThatWereTaken()
    {
        row("200, predicate holds", coded("200 OK", off), RunState::Pending, "accepted");
        row("201, predicate holds", coded("201 Created", off), RunState::Pending, "accepted");
        row("202, long-running", coded("202 Accepted", "{\"state\":\"UPDATING\"}"),
            RunState::Pending, "does not say");
        row("200, value absent", coded("200 OK"), RunState::Pending, "does not say");
        row("204 where a body was expected", "HTTP/1.1 204 No Content\r\n\r\n", RunState::Pending,
            "does not say");
        row("200, a page", httpAnswer("200 OK", "text/html", "<html>sign in</html>"),
            RunState::Pending, "does not say");
        row("200, packed", coded("200 OK", "\x1f\x8b\x08", "Content-Encoding: gzip\r\n"),
            RunState::Pending, "does not say");
    }

    static void answersThatSayNo()
    {
        for (const char* status : {"301 Moved", "302 Found", "303 Other", "307 Again", "308 Ever"})
            row(status, coded(status, "", "Location: http://127.0.0.1:9/stolen\r\n"),
                RunState::Rejected, "not followed");
        for (const char* status :
             {"400 Bad", "401 Who", "403 No", "404 Gone", "405 Approval", "415 Type", "422 Sense"})
            row(status, coded(status, "{\"message\":\"its words\"}"), RunState::Rejected,
                "its words");
        for (const char* status : {"409 Conflict", "412 Precondition"})
            row(status, coded(status), RunState::Rejected, "Somebody else");
        row("200, compare-and-set failed", coded("200 OK", "{\"value\":\"on\"}"),
            RunState::Rejected, "did not do it");
        for (const char* status : {"429 Many", "503 Later"})
            row(status, coded(status, "{}", "Retry-After: 30\r\n"), RunState::Rejected, "30");
    }

    static void answersThatSayNothing()
    {
        for (const char* status : {"500 Error", "502 Gateway", "504 Late", "408 Slow"})
            row(status, coded(status), RunState::Unknown, "unknown");
        row("closed without an answer", {}, RunState::Unknown, "without an answer");
        row("half a body",
            "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"value\":", RunState::Unknown,
            "halfway");
        row("half a head", "HTTP/1.1 200 OK\r\nContent-", RunState::Unknown);
        row("no HTTP", "done\r\n", RunState::Unknown);
        row("endless body",
            QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
                + QByteArray(2 << 20, ' '),
            RunState::Unknown, "larger");
    }
};

QTEST_GUILESS_MAIN(TestOutcomes)

} // namespace tst_outcomes

#include "tst_outcomes.moc"
