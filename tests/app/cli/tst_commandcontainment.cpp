// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/commandroom.h"
#include "tests/support/servers.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

namespace tst_commandcontainment {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestCommandContainment final : public QObject
{
    Q_OBJECT

private slots:

    void anEtcdKeyIsContainedConfirmedAndUndone()
    {
        EtcdServer etcd;
        QVERIFY(etcd.start());
        const QString key = u"ai/refund-assistant/mode"_s;
        QVERIFY(etcd.put(key, u"normal"_s));
        const CommandRoom room;
        QVERIFY(stage(room, u"ada-osei"_s));
        QVERIFY(room.pointAt(u"etcd"_s, etcd.base()));
        const Said done = order(room, u"retrieval-off"_s);
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.json[u"state"].toString(), u"confirmed-record"_s);
        QCOMPARE(etcd.get(key), u"retrieval-off"_s);
        const Said undone = room.run({u"containment"_s, u"undo"_s, done.json[u"id"].toString(),
                                      u"--reason"_s, u"fixed upstream"_s});
        QVERIFY2(undone.code == 0, undone.err.constData());
        QCOMPARE(etcd.get(key), u"normal"_s);
    }

    void aTargetOutOfReachIsSentNothing()
    {
        const CommandRoom room;
        QVERIFY(stage(room, u"ada-osei"_s));
        QVERIFY(room.pointAt(u"practice"_s, u"http://127.0.0.1:%1"_s.arg(freePort())));
        const Said said = order(room, u"filter-strict"_s);
        QCOMPARE(said.code, 4);
        QVERIFY2(said.error[u"remedy"].toString().contains(u"curl -X PUT"_s), said.err.constData());
        QVERIFY2(said.error[u"remedy"].toString().contains(u"+1 555 0100"_s), said.err.constData());
        QVERIFY(runs(room).isEmpty());
    }

    void whoHasNoRightIsToldWhoMay()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(practice.start(seeded()));
        QVERIFY(room.make() && room.enrolBen() && room.addSystem(u"ada-osei"_s));
        QVERIFY(!room.declare().isEmpty());
        QVERIFY(room.pointAt(u"practice"_s, practice.base()));
        const Said said = order(room, u"filter-strict"_s, u"ben"_s);
        QCOMPARE(said.code, 1);
        QVERIFY2(said.err.contains("Ada Osei"), said.err.constData());
        QVERIFY(runs(room).isEmpty());
    }

    void aDroppedAnswerIsUnknownUntilItIsReadBack()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(practice.start(seeded()));
        QVERIFY(stage(room, u"ada-osei"_s));
        QVERIFY(room.pointAt(u"practice"_s, practice.base()));
        QVERIFY(practice.ask("PUT", u"/admin/fault"_s, "{\"mode\":\"drop\",\"applied\":true}")
                    .contains(" 200 "));
        const Said said = order(room, u"filter-strict"_s);
        QCOMPARE(said.code, 6);
        QCOMPARE(said.json[u"state"].toString(), u"unknown"_s);
        QCOMPARE(said.error[u"fault"].toString(), u"unknown"_s);
        QVERIFY(said.error[u"remedy"].toString().contains(u"containment readback run-"_s));
        const Said settled = readBack(room, said.json[u"id"].toString());
        QCOMPARE(settled.code, 0);
        QCOMPARE(settled.json[u"state"].toString(), u"confirmed-effect"_s);
    }

    // The target never saw the first request; it would know the second by its key if it had.
    void aLostRequestIsSentAgainWithItsKeyOnceTheReadBackSaysThatItHadNoEffect()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(practice.start(seeded()));
        QVERIFY(stage(room, u"ada-osei"_s));
        QVERIFY(room.pointAt(u"practice"_s, practice.base()));
        QVERIFY(practice.ask("PUT", u"/admin/fault"_s, "{\"mode\":\"drop\",\"applied\":false}")
                    .contains(" 200 "));
        const Said lost = order(room, u"filter-strict"_s);
        QCOMPARE(lost.code, 6);
        const QString run = lost.json[u"id"].toString();
        const Said early = resend(room, run);
        QCOMPARE(early.code, 1);
        QVERIFY2(QString::fromUtf8(early.err).contains(u"containment readback "_s + run),
                 early.err.constData());
        const Said seen = readBack(room, run);
        QCOMPARE(seen.code, 1);
        QCOMPARE(seen.json[u"state"].toString(), u"not-effective"_s);
        QVERIFY2(QString::fromUtf8(seen.err).contains(u"containment resend "_s + run),
                 seen.err.constData());
        QVERIFY(practice.ask("PUT", u"/admin/fault"_s, "{\"mode\":\"none\"}").contains(" 200 "));

        const Said sent = resend(room, run);

        QVERIFY2(sent.code == 0, sent.err.constData());
        QCOMPARE(sent.json[u"state"].toString(), u"confirmed-effect"_s);
        QCOMPARE(sent.json[u"sendsAgain"].toString(), run);
        QCOMPARE(sent.json[u"request"], lost.json[u"request"]);
        QCOMPARE(resend(room, run).code, 1);                         // it was sent again already
        QCOMPARE(resend(room, sent.json[u"id"].toString()).code, 1); // and it had its effect
        QCOMPARE(resend(room, u"run-nobody"_s).code, 3);
        QCOMPARE(room.run({u"verify"_s}).code, 0);
    }

    void anApprovedOrderGoesOut()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(practice.start(seeded()));
        QVERIFY(room.make() && room.enrolBen() && room.addSystem(u"ada-osei"_s, {u"ben-ito"_s}));
        QVERIFY(!room.declare().isEmpty());
        QVERIFY(room.pointAt(u"practice"_s, practice.base()));
        const Said asked = order(room, u"feature-off"_s);
        QCOMPARE(asked.code, 7);
        QCOMPARE(asked.error[u"fault"].toString(), u"waiting"_s);
        const QStringList approve{u"containment"_s, u"approve"_s,
                                  asked.error[u"subject"].toString()};
        QVERIFY(room.run(approve).code != 0);
        const Said approved = room.run(approve, u"ben"_s);
        QVERIFY2(approved.code == 0, approved.err.constData());
        const Said done = order(room, u"feature-off"_s);
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.json[u"state"].toString(), u"confirmed-effect"_s);
    }

    void aKilledOrderIsUnknownAndNeverSentAgain()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(practice.start(seeded()));
        QVERIFY(stage(room, u"ada-osei"_s));
        QVERIFY(room.pointAt(u"practice"_s, practice.base()));
        QVERIFY(practice.ask("PUT", u"/admin/fault"_s, "{\"mode\":\"hang\",\"applied\":true}")
                    .contains(" 200 "));
        QProcess process;
        room.start(process,
                   {u"containment"_s, u"order"_s, u"refund-assistant"_s, u"filter-strict"_s});
        const QString setting = u"/admin/systems/refund-assistant/filter"_s;
        QTRY_VERIFY_WITH_TIMEOUT(practice.ask("GET", setting).contains("strict"), 30'000);
        process.kill();
        QVERIFY(process.waitForFinished());

        QVERIFY(practice.ask("PUT", u"/admin/fault"_s, "{\"mode\":\"none\"}").contains(" 200 "));
        const QJsonArray left = runs(room);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0][u"state"].toString(), u"unknown"_s);
        const Said settled = readBack(room, left[0][u"id"].toString());
        QCOMPARE(settled.code, 0);
        QCOMPARE(settled.json[u"state"].toString(), u"confirmed-effect"_s);
        const QByteArray now = practice.ask("GET", setting);
        QVERIFY2(now.contains("\"version\":2"), now.constData()); // seeded as 1, changed once
        QCOMPARE(room.run({u"verify"_s}).code, 0);
    }

private:
    static QStringList seeded()
    {
        return {u"--seed"_s,
                QString(QString::fromUtf8(WARROOM_SOURCE_DIR)
                        + u"/resources/ladders/practice-seed.json"_s)};
    }

    static bool stage(const CommandRoom& room, const QString& primary)
    {
        return room.make() && room.addSystem(primary) && !room.declare().isEmpty();
    }

    static Said order(const CommandRoom& room, const QString& rung,
                      const QString& person = u"ada"_s)
    {
        return room.run({u"containment"_s, u"order"_s, u"refund-assistant"_s, rung, u"--reason"_s,
                         u"out of policy"_s},
                        person);
    }

    static Said readBack(const CommandRoom& room, const QString& run)
    {
        return room.run({u"containment"_s, u"readback"_s, run});
    }

    static Said resend(const CommandRoom& room, const QString& run)
    {
        return room.run(
            {u"containment"_s, u"resend"_s, run, u"--reason"_s, u"the answer was lost"_s});
    }

    static QJsonArray runs(const CommandRoom& room)
    {
        return room.run({u"containment"_s, u"runs"_s}).json[u"runs"].toArray();
    }
};

QTEST_GUILESS_MAIN(TestCommandContainment)

} // namespace tst_commandcontainment

#include "tst_commandcontainment.moc"
