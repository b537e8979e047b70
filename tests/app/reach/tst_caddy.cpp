// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rungs of the preset "caddy" against a real Caddy: the traffic itself is asked, and somebody else changes things.
#include "tests/app/reach/pressedrung.h"
#include "tests/support/servers.h"
#include "tests/support/wireserver.h"

#include <QtTest/QtTest>

namespace tst_caddy {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestCaddy final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_admin = u"http://127.0.0.1:%1"_s.arg(freePort());
        m_site = u"http://127.0.0.1:%1"_s.arg(freePort());
        QFile file(m_folder.filePath(u"caddy.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(configuration().toUtf8());
        file.close();
        m_caddy = std::make_unique<Child>();
        qputenv("XDG_DATA_HOME", m_folder.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
        QVERIFY2(m_caddy->start(u"caddy"_s, {u"run"_s, u"--config"_s, file.fileName()}),
                 "Install the Debian package caddy.");
        m_off = pressed(u"feature-off"_s);
        m_away = pressed(u"route-away"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_off.effect(m_off.rung.undoEffectExpect).verdict == ReadBack::Verdict::Holds, 20'000);
    }

    void cleanup() { m_caddy.reset(); }

    void aRouteIsSwitchedOffAndBack()
    {
        QCOMPARE(m_off.lookBefore(), QString());
        const Outcome sent = m_off.send();
        QVERIFY2(sent.state == RunState::Pending, qPrintable(sent.detail));
        QCOMPARE(m_off.record().verdict, ReadBack::Verdict::Holds);
        QCOMPARE(m_off.effect().verdict, ReadBack::Verdict::Holds);

        QCOMPARE(m_off.undo().state, RunState::Pending);

        const ReadBack undone = m_off.undone();
        QVERIFY2(undone.verdict == ReadBack::Verdict::Holds, qPrintable(undone.detail));
        QCOMPARE(m_off.effect(m_off.rung.undoEffectExpect).verdict, ReadBack::Verdict::Holds);
    }

    void aRouteIsSentToAnOlderModelAndBack()
    {
        QCOMPARE(m_away.lookBefore(), QString());
        QCOMPARE(m_away.send().state, RunState::Pending);
        QCOMPARE(m_away.record().verdict, ReadBack::Verdict::Holds);
        QCOMPARE(m_away.effect().verdict, ReadBack::Verdict::Holds);
        QVERIFY(m_older.connections() > 0);

        QCOMPARE(m_away.undo().state, RunState::Pending);

        QCOMPARE(m_away.undone().verdict, ReadBack::Verdict::Holds);
    }

    void whatSomebodyElseChangedIsNotOverwritten()
    {
        QCOMPARE(m_off.lookBefore(), QString());
        PressedRung other = m_off;
        QCOMPARE(other.send().state, RunState::Pending);

        const Outcome late = m_off.send();

        QCOMPARE(late.state, RunState::Rejected);
        QCOMPARE(late.status, 412);
        QVERIFY2(late.detail.contains(u"Somebody else"_s), qPrintable(late.detail));
    }

    void anUndoDoesNotOverwriteWhatCameAfter()
    {
        QCOMPARE(m_off.lookBefore(), QString());
        QCOMPARE(m_off.send().state, RunState::Pending);
        QCOMPARE(m_off.record().verdict, ReadBack::Verdict::Holds);
        PressedRung other = m_off; // somebody else puts it back, and off again
        QCOMPARE(other.undo().state, RunState::Pending);

        const Outcome outcome = m_off.undo();

        QCOMPARE(outcome.state, RunState::Rejected);
        QCOMPARE(outcome.status, 412);
    }

    void aConfigurationThatCaddyRefusesLeavesTheOldOne()
    {
        QCOMPARE(m_off.lookBefore(), QString());
        m_off.rung.request.body = u"[{\"handler\":\"nope\"}]"_s;

        const Outcome outcome = m_off.send();

        QCOMPARE(outcome.state, RunState::Unknown); // code 500: the read-back decides
        // Caddy renews the server that it is administered by with every load, refused ones too: whoever asks in that
        // moment is cut off, and asks again.
        QTRY_COMPARE_WITH_TIMEOUT(m_off.recordNow().verdict, ReadBack::Verdict::DoesNotHold,
                                  20'000);
        QCOMPARE(m_off.effect(m_off.rung.undoEffectExpect).verdict, ReadBack::Verdict::Holds);
    }

    void aRouteThatIsNotThereIsNotTouched()
    {
        PressedRung lost = pressed(u"feature-off"_s, u"no-such-route"_s);

        QVERIFY(!lost.lookBefore().isEmpty());
    }

    void aFrozenCaddyLeavesTheOutcomeUnknown()
    {
        QCOMPARE(m_off.lookBefore(), QString());
        m_off.rung.request.timeoutMs = 600;
        m_caddy->freeze();

        const Outcome outcome = m_off.send();

        m_caddy->thaw();
        QCOMPARE(outcome.state, RunState::Unknown);
        QCOMPARE_NE(m_off.record().verdict, ReadBack::Verdict::NoAnswer); // only asking tells
    }

private:
    QString configuration() const
    {
        return u"{\"admin\":{\"listen\":\"%1\"},\"apps\":{\"http\":{\"servers\":{\"ai\":{"
               u"\"listen\":[\"%2\"],"
               "\"automatic_https\":{\"disable\":true},\"routes\":[{\"@id\":\"kill-refund\","
               "\"match\":[{\"path\":[\"/refund/*\"]}],"
               "\"handle\":[{\"@id\":\"refund-upstream\",\"handler\":\"reverse_proxy\",\"upstreams\":[{\"dial\":\"127.0.0.1:%3\"}]}]}]}}}}}"_s
                   .arg(m_admin.mid(7), m_site.mid(7))
                   .arg(m_newer.port());
    }

    PressedRung pressed(const QString& rung, const QString& route = u"kill-refund"_s) const
    {
        return PressedRung::from(u"caddy"_s, rung,
                                 {{u"caddy"_s, m_admin},
                                  {u"route"_s, route},
                                  {u"proxy"_s, u"refund-upstream"_s},
                                  {u"upstream"_s, u"127.0.0.1:%1"_s.arg(m_older.port())},
                                  {u"site"_s, m_site},
                                  {u"probe"_s, u"refund/health"_s}},
                                 {m_admin, m_site})
            .value_or(PressedRung());
    }

    QTemporaryDir m_folder;
    WireServer m_newer{{httpAnswer("200 OK", "application/json", "{\"model\":\"newer\"}")}};
    WireServer m_older{{httpAnswer("200 OK", "application/json", "{\"model\":\"older\"}")}};
    QString m_admin;
    QString m_site;
    std::unique_ptr<Child> m_caddy;
    PressedRung m_off;
    PressedRung m_away;
};

QTEST_GUILESS_MAIN(TestCaddy)

} // namespace tst_caddy

#include "tst_caddy.moc"
