// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rung of the preset "unleash" against a real Unleash from npm on a PostgreSQL of the test's own.
#include "tests/app/reach/pressedrung.h"
#include "tests/support/npmserver.h"
#include "tests/support/postgresserver.h"
#include "tests/support/servers.h"

#include <QtTest/QtTest>

namespace tst_unleash {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray package
    = "{\"name\":\"unleash-run\",\"private\":true,\"dependencies\":{\"unleash-server\":\"7.5.1\"}}";
const QString admin = u"*:*.warroom-admin-0001"_s;
const QString backend = u"*:production.warroom-backend-0001"_s;

} // namespace

class TestUnleash final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        const NpmInstalled unleash = npmInstalled(u"unleash-7.5.1"_s, package);
        QVERIFY2(!unleash.folder.isEmpty(), qPrintable(unleash.why));
        QVERIFY(m_postgres.start());
        const Ran made = m_postgres.sql(
            u"postgres"_s, u"create role unleash login superuser password 'unleash'"_s);
        QVERIFY2(made.code == 0, qPrintable(made.error));
        QVERIFY(m_postgres.sql(u"postgres"_s, u"create database unleash owner unleash"_s).code
                == 0);
        const quint16 port = freePort();
        m_base = u"http://127.0.0.1:%1"_s.arg(port);
        const QList<std::pair<const char*, QString>> settings{
            {"DATABASE_URL",
             u"postgres://unleash:unleash@127.0.0.1:%1/unleash"_s.arg(m_postgres.port())},
            {"DATABASE_SSL", u"false"_s},
            {"HTTP_HOST", u"127.0.0.1"_s},
            {"HTTP_PORT", QString::number(port)},
            {"INIT_ADMIN_API_TOKENS", admin},
            {"INIT_BACKEND_API_TOKENS", backend},
            {"CHECK_VERSION", u"false"_s},
            {"SEND_TELEMETRY", u"false"_s},
            {"NODE_ENV", u"production"_s}};
        for (const auto& [name, value] : settings)
            qputenv(name, value.toUtf8());
        QVERIFY(m_unleash.start(
            u"node"_s, {unleash.folder + u"/node_modules/unleash-server/dist/server.js"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(status(u"GET"_s, u"/health"_s), 200, 120'000);
    }

    void init()
    {
        m_flag = u"refund-%1"_s.arg(++m_count);
        const QString features = u"/api/admin/projects/default/features"_s;
        QCOMPARE(status(u"POST"_s, features,
                        "{\"name\":\"" + m_flag.toUtf8() + "\",\"type\":\"kill-switch\"}"),
                 201);
        m_place = features + u'/' + m_flag + u"/environments/production"_s;
        QCOMPARE(status(u"POST"_s, m_place + u"/strategies"_s,
                        "{\"name\":\"flexibleRollout\",\"parameters\":{\"rollout\":\"100\","
                        "\"stickiness\":\"default\",\"groupId\":\"refund\"}}"),
                 200);
        QCOMPARE(status(u"POST"_s, m_place + u"/on"_s), 200);
        m_off = PressedRung::from(u"unleash"_s, u"feature-off"_s,
                                  {{u"unleash"_s, m_base}, {u"flag"_s, m_flag}}, {m_base},
                                  [](const QString& name, const QString&) {
                                      return Result<QByteArray>(
                                          (name == u"unleash" ? admin : backend).toUtf8());
                                  })
                    .value_or(PressedRung());
    }

    void aFlagIsSwitchedOffAndOnAgain()
    {
        QCOMPARE(m_off.lookBefore(), QString());
        const Outcome sent = m_off.send();
        QVERIFY2(sent.state == RunState::Pending, qPrintable(sent.detail));
        QCOMPARE(m_off.record().verdict, ReadBack::Verdict::Holds);
        const ReadBack effect = m_off.effect();
        QVERIFY2(effect.verdict == ReadBack::Verdict::Holds, qPrintable(effect.detail));

        QCOMPARE(m_off.undo().state, RunState::Pending);

        QCOMPARE(m_off.undone().verdict, ReadBack::Verdict::Holds);
        QCOMPARE(m_off.effect(m_off.rung.undoEffectExpect).verdict, ReadBack::Verdict::Holds);
    }

    void aFlagThatIsOffIsNotTouched()
    {
        QCOMPARE(status(u"POST"_s, m_place + u"/off"_s), 200);

        QVERIFY2(m_off.lookBefore().contains(u"/enabled"_s), qPrintable(m_off.lookBefore()));
    }

    void aFlagThatIsNotThereIsRejectedInTheTargetsWords()
    {
        m_off.rung.request.url.replace(m_flag, u"no-such-flag"_s);

        const Outcome outcome = m_off.send();

        QCOMPARE(outcome.state, RunState::Rejected);
        QCOMPARE(outcome.status, 404);
        QVERIFY2(outcome.detail.contains(u"no-such-flag"_s), qPrintable(outcome.detail));
    }

    void aFrozenServerMayHaveDoneIt()
    {
        QCOMPARE(m_off.lookBefore(), QString());
        m_off.rung.request.timeoutMs = 800;
        m_unleash.freeze();

        const Outcome outcome = m_off.send();

        m_unleash.thaw();
        QCOMPARE(outcome.state, RunState::Unknown);
        QCOMPARE_NE(m_off.record().verdict, ReadBack::Verdict::NoAnswer);
    }

private:
    int status(const QString& method, const QString& path, const QByteArray& body = {}) const
    {
        HttpCall call;
        call.method = method;
        call.url = m_base + path;
        call.headers = {{u"Content-Type"_s, u"application/json"_s}, {u"Authorization"_s, admin}};
        call.body = body;
        call.originApproved = true;
        const Reply reply = HttpClient().perform(call);
        const auto* answer = std::get_if<Answer>(&reply);
        return answer == nullptr ? 0 : answer->status;
    }

    PostgresServer m_postgres;
    Child m_unleash;
    QString m_base;
    QString m_flag;
    QString m_place;
    int m_count = 0;
    PressedRung m_off;
};

QTEST_GUILESS_MAIN(TestUnleash)

} // namespace tst_unleash

#include "tst_unleash.moc"
