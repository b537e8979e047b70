// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rung of the preset "haproxy" against a real HAProxy, whose every answer is a redirect.
#include "tests/app/reach/pressedrung.h"
#include "tests/support/servers.h"
#include "tests/support/wireserver.h"

#include <QtTest/QtTest>

namespace tst_haproxy {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestHaproxy final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_stats = u"http://127.0.0.1:%1"_s.arg(freePort());
        m_site = u"http://127.0.0.1:%1"_s.arg(freePort());
        QFile file(m_folder.filePath(u"haproxy.cfg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(configuration().toUtf8());
        file.close();
        m_haproxy = std::make_unique<Child>();
        QVERIFY2(m_haproxy->start(u"/usr/sbin/haproxy"_s, {u"-db"_s, u"-f"_s, file.fileName()}),
                 "Install the Debian package haproxy.");
        m_out = pressed();
        QTRY_VERIFY_WITH_TIMEOUT(isUp(), 20'000);
    }

    void cleanup() { m_haproxy.reset(); }

    void aServerIsTakenOutAndBack()
    {
        QCOMPARE(m_out.lookBefore(), QString());
        const Outcome sent = m_out.send();
        QVERIFY2(sent.state == RunState::Pending, qPrintable(sent.detail));
        QCOMPARE(sent.status, 303);
        QCOMPARE(m_out.record().verdict, ReadBack::Verdict::Holds);
        QCOMPARE(m_out.effect().verdict, ReadBack::Verdict::Holds);

        QCOMPARE(m_out.undo().state, RunState::Pending);

        const ReadBack undone = m_out.undone(); // waits for the health checks
        QVERIFY2(undone.verdict == ReadBack::Verdict::Holds, qPrintable(undone.detail));
        QCOMPARE(m_out.effect(m_out.rung.undoEffectExpect).verdict, ReadBack::Verdict::Holds);
    }

    void aServerThatIsNotThereIsRefusedWithARedirect()
    {
        PressedRung lost = pressed(u"models"_s, u"no-such-server"_s);

        const Outcome outcome = lost.send();

        QCOMPARE(outcome.state, RunState::Rejected);
        QCOMPARE(outcome.status, 303);
        QVERIFY2(outcome.detail.contains(u";st="_s), qPrintable(outcome.detail));
        QVERIFY(isUp());
    }

    void anotherRowIsNeverTakenForTheServer()
    {
        PressedRung other = pressed(u"models"_s, u"model-a"_s, u"3"_s);

        QVERIFY(!other.lookBefore().isEmpty()); // row 3 is the backend itself
    }

    void aWrongPasswordIsRejectedAndNotRepeated()
    {
        m_password = "ops:wrong";
        PressedRung stranger = pressed();
        m_password = "ops:hush";

        const Outcome outcome = stranger.send();

        QCOMPARE(outcome.state, RunState::Rejected);
        QCOMPARE(outcome.status, 401);
        QVERIFY(isUp());
    }

private:
    bool isUp()
    {
        return m_out.effect(m_out.rung.undoEffectExpect).verdict == ReadBack::Verdict::Holds;
    }

    QString configuration() const
    {
        return u"defaults\n mode http\n timeout connect 1s\n timeout client 5s\n timeout server "
               u"5s\n"
               "frontend stats\n bind %1\n stats enable\n stats uri /haproxy\n"
               " stats auth ops:hush\n stats admin if TRUE\n"
               "frontend site\n bind %2\n default_backend models\n"
               "backend models\n server model-a 127.0.0.1:%3 check inter 200\n"_s
                   .arg(m_stats.mid(7), m_site.mid(7))
                   .arg(m_model.port());
    }

    PressedRung pressed(const QString& backend = u"models"_s, const QString& server = u"model-a"_s,
                        const QString& row = u"2"_s) const
    {
        const QByteArray password = m_password;
        return PressedRung::from(u"haproxy"_s, u"server-out"_s,
                                 {{u"haproxy"_s, m_stats},
                                  {u"backend"_s, backend},
                                  {u"server"_s, server},
                                  {u"row"_s, row},
                                  {u"field"_s, u"14"_s},
                                  {u"site"_s, m_site},
                                  {u"probe"_s, u"refund/health"_s}},
                                 {m_stats, m_site},
                                 [password](const QString&, const QString&) {
                                     return Result<QByteArray>(password);
                                 })
            .value_or(PressedRung());
    }

    QTemporaryDir m_folder;
    WireServer m_model{{httpAnswer("200 OK", "application/json", "{}")}};
    QByteArray m_password = "ops:hush";
    QString m_stats;
    QString m_site;
    std::unique_ptr<Child> m_haproxy;
    PressedRung m_out;
};

QTEST_GUILESS_MAIN(TestHaproxy)

} // namespace tst_haproxy

#include "tst_haproxy.moc"
