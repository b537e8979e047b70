// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/roomkeeper.h"
#include "app/keys/keystore.h"
#include "tests/app/cli/commandroom.h"
#include "tests/support/servers.h"

#include <QtTest/QTest>

namespace tst_commandtakeover {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// A clock that claims another time.
class PastClock final : public Clock
{
public:
    explicit PastClock(qint64 secondsAgo)
        : m_now{QDateTime::currentMSecsSinceEpoch() * 1000 - secondsAgo * 1'000'000}
    {
    }

    Instant now() const override { return m_now; }

    qint64 monotonicMs() const override { return 0; }

private:
    Instant m_now;
};

} // namespace

class TestCommandTakeOver final : public QObject
{
    Q_OBJECT

private slots:

    void aRunOfADeadDeviceIsTakenOverReadBackAndFollowedByANewOrder()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(stage(room, practice));
        QVERIFY(diesWhileSending(room, 600));
        const Said blocked = order(room);
        QCOMPARE(blocked.code, 1);
        QVERIFY2(blocked.error[u"remedy"].toString().contains(u"--take-over"_s),
                 blocked.err.constData());
        QCOMPARE(readBack(room, {}).code, 1);
        QCOMPARE(readBack(room, {u"--take-over"_s}).code, 2); // no reason

        const Said taken = readBack(room, {u"--take-over"_s, u"--reason"_s, u"laptop died"_s});
        QCOMPARE(taken.code, 1); // it never arrived
        QCOMPARE(taken.json[u"state"].toString(), u"not-effective"_s);
        QCOMPARE(taken.json[u"entry"].toString().size(), 64);
        QCOMPARE(taken.error[u"fault"].toString(), u"not-effective"_s);
        const QJsonArray steps = taken.json[u"steps"].toArray();
        QCOMPARE(steps[2][u"by"].toString(), u"ada-osei"_s);
        QVERIFY(steps[2][u"detail"].toString().contains(u"laptop died"_s));

        const Said done = order(room);
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.json[u"state"].toString(), u"confirmed-effect"_s);
        QCOMPARE(room.run({u"verify"_s}).code, 0);
    }

    void aRunThatTookEffectIsConfirmedByWhoeverTakesItOverAndCanBeUndone()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(stage(room, practice));
        QVERIFY(diesWhileSending(room, 600));
        QVERIFY(practice
                    .ask("PUT", u"/admin/systems/refund-assistant/filter"_s,
                         "{\"value\":\"strict\"}", "If-Match: \"1\"\r\n")
                    .contains(" 200 "));
        const Said taken = readBack(room, {u"--take-over"_s, u"--reason"_s, u"laptop died"_s});
        QVERIFY2(taken.code == 0, taken.err.constData());
        QCOMPARE(taken.json[u"state"].toString(), u"confirmed-effect"_s);
        const Said undone = room.run(
            {u"containment"_s, u"undo"_s, u"run-dead"_s, u"--reason"_s, u"fixed upstream"_s});
        QVERIFY2(undone.code == 0, undone.err.constData());
    }

    void beforeTheDeadlineNobodyTakesOver()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(stage(room, practice));
        QVERIFY(diesWhileSending(room, 5));
        const Said early = readBack(room, {u"--take-over"_s, u"--reason"_s, u"impatient"_s});
        QCOMPARE(early.code, 1);
        QCOMPARE(early.error[u"subject"].toString(), u"run-dead"_s);
        const QJsonArray runs = room.run({u"containment"_s, u"runs"_s}).json[u"runs"].toArray();
        QCOMPARE(runs[0][u"state"].toString(), u"sending"_s);
    }

    void whoDoesNotHoldTheRightTakesNothingOver()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(stage(room, practice));
        QVERIFY(diesWhileSending(room, 600));
        QCOMPARE(room.run({u"authority"_s, u"set"_s, u"refund-assistant"_s, u"degrade"_s,
                           u"--primary"_s, u"ben-ito"_s})
                     .code,
                 0);
        const Said said = readBack(room, {u"--take-over"_s, u"--reason"_s, u"laptop died"_s});
        QCOMPARE(said.code, 1);
        QVERIFY2(said.err.contains("Ben Ito"), said.err.constData());
    }

private:
    static bool stage(const CommandRoom& room, PracticeProcess& practice)
    {
        return practice.start({u"--seed"_s,
                               QString(QString::fromUtf8(WARROOM_SOURCE_DIR)
                                       + u"/resources/ladders/practice-seed.json"_s)})
            && room.make() && room.enrolBen() && room.addSystem(u"ada-osei"_s, {u"ben-ito"_s})
            && !room.declare().isEmpty() && room.pointAt(u"practice"_s, practice.base());
    }

    // Ben's device ordered so many seconds ago, said that it sends, and was never heard of again.
    static bool diesWhileSending(const CommandRoom& room, qint64 secondsAgo)
    {
        const auto key
            = KeyRing(room.path(u"home-ben/identity"_s)).open(u"ben-ito"_s, [](const Identity&) {
                  return QString();
              });
        auto store = LocalStore::open(room.replica());
        if (!key || !store)
            return false;
        const PastClock clock(secondsAgo);
        auto keeper = RoomKeeper::open(std::move(*store), clock);
        if (!keeper)
            return false;
        (*keeper)->signWith(key->get());
        const Incident* incident = (*keeper)->room()->incidents().first();
        RunOrdered ordered;
        ordered.run = RunId(u"run-dead"_s);
        ordered.incident = incident->id;
        ordered.system = SystemId(u"refund-assistant"_s);
        ordered.rung = RungId(u"filter-strict"_s);
        ordered.target = u"practice/refund-assistant/filter"_s;
        ordered.deadlineMs = 400;
        ordered.before = {{u"value"_s, u"standard"_s}, {u"version"_s, u"1"_s}};
        ordered.reason = u"out of policy"_s;
        const RunAdvanced sending{ordered.run, RunState::Sending, 0, {}, {}};
        return (*keeper)->submit(Command{ordered}) && (*keeper)->submit(Command{sending});
    }

    static Said readBack(const CommandRoom& room, const QStringList& more)
    {
        return room.run(QStringList{u"containment"_s, u"readback"_s, u"run-dead"_s} + more);
    }

    static Said order(const CommandRoom& room)
    {
        return room.run({u"containment"_s, u"order"_s, u"refund-assistant"_s, u"filter-strict"_s,
                         u"--reason"_s, u"out of policy"_s});
    }
};

QTEST_GUILESS_MAIN(TestCommandTakeOver)

} // namespace tst_commandtakeover

#include "tst_commandtakeover.moc"
