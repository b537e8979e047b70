// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/commandroom.h"
#include "tests/support/servers.h"

#include <QtTest/QTest>

namespace tst_commandsecondperson {

using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

class TestCommandSecondPerson final : public QObject
{
    Q_OBJECT

private slots:

    void anOrderThatWaitsAnswersWithItsEntryAndItsApproval()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(practice.start(seeded()));
        QVERIFY(room.make() && room.enrolBen() && room.addSystem(u"ada-osei"_s, {u"ben-ito"_s}));
        QVERIFY(!room.declare().isEmpty());
        QVERIFY(room.pointAt(u"practice"_s, practice.base()));
        const Said asked = order(room, u"feature-off"_s);
        QCOMPARE(asked.code, 7);
        QVERIFY(asked.json[u"approval"].toString().startsWith(u"approval-"_s));
        QCOMPARE(asked.json[u"id"], asked.json[u"approval"]);
        QCOMPARE(asked.json[u"entry"].toString().size(), 64);
        QVERIFY(asked.json[u"position"].toDouble() > 0);
        QCOMPARE(asked.json[u"waiting"], QJsonValue(false));
        QCOMPARE(asked.json[u"whoMay"].toArray(), (QJsonArray{u"ben-ito"_s}));
        QCOMPARE(asked.error[u"subject"], asked.json[u"approval"]);
        QVERIFY(asked.error[u"remedy"].toString().contains(u"Ben Ito"_s));

        const Said again = order(room, u"feature-off"_s);
        QCOMPARE(again.code, 7);
        QCOMPARE(again.json[u"entry"], asked.json[u"entry"]);
        QCOMPARE(room.run({u"containment"_s, u"approve"_s}).json[u"approvals"].toArray().size(), 1);
    }

    void whereNobodyElseMayTheGapIsNamedAndNothingIsAsked()
    {
        const CommandRoom room;
        PracticeProcess practice;
        QVERIFY(practice.start(seeded()));
        QVERIFY(room.make() && room.enrolBen() && room.addSystem(u"ada-osei"_s));
        QVERIFY(!room.declare().isEmpty());
        QVERIFY(room.pointAt(u"practice"_s, practice.base()));
        const Said said = order(room, u"feature-off"_s);
        QCOMPARE(said.code, 1);
        QVERIFY2(said.error[u"reason"].toString().contains(u"gap"_s), said.err.constData());
        QVERIFY2(said.error[u"remedy"].toString().contains(
                     u"warroomctl authority set refund-assistant shut-off --primary ada-osei "
                     "--deputy MEMBER"_s),
                 said.err.constData());
        QVERIFY(room.run({u"containment"_s, u"approve"_s}).json[u"approvals"].toArray().isEmpty());

        // What the remedy says is what helps.
        QCOMPARE(room.run({u"authority"_s, u"set"_s, u"refund-assistant"_s, u"shut-off"_s,
                           u"--primary"_s, u"ada-osei"_s, u"--deputy"_s, u"ben-ito"_s})
                     .code,
                 0);
        QCOMPARE(order(room, u"feature-off"_s).code, 7);
    }

    void aRightThatNobodyHoldsSaysHowToCloseTheGap()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        const QString incident = room.declare();
        QVERIFY(room.pointAt(u"practice"_s, u"http://127.0.0.1:%1"_s.arg(freePort())));
        const Said pressed = order(room, u"suspend-guests"_s);
        QCOMPARE(pressed.code, 1);
        QVERIFY(!pressed.error[u"subject"].toString().isEmpty());
        QVERIFY2(pressed.error[u"remedy"].toString().contains(
                     u"authority set refund-assistant suspend-feature --primary MEMBER"_s),
                 pressed.err.constData());
        const Said decided = room.run({u"incident"_s, u"decide"_s, incident, u"Tell them"_s,
                                       u"--right"_s, u"notify-regulator"_s});
        QCOMPARE(decided.code, 1);
        QCOMPARE(decided.error[u"subject"].toString(), incident);
        QVERIFY2(decided.error[u"remedy"].toString().contains(
                     u"authority set refund-assistant notify-regulator --primary MEMBER"_s),
                 decided.err.constData());
    }

    void aTargetThatNobodySetIsNamedWithItsFile()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.addSystem(u"ada-osei"_s));
        QVERIFY(!room.declare().isEmpty());
        for (const QString& verb : {u"order"_s, u"preview"_s}) {
            const Said said = room.run({u"containment"_s, verb, u"refund-assistant"_s,
                                        u"filter-strict"_s, u"--reason"_s, u"out of policy"_s});
            QCOMPARE(said.code, 3);
            QCOMPARE(said.error[u"subject"].toString(), u"practice"_s);
            QVERIFY2(said.error[u"remedy"].toString().contains(room.replica() + u"/targets.json"_s),
                     said.err.constData());
            QVERIFY(said.error[u"remedy"].toString().contains(u"\"practice\""_s));
        }
        QVERIFY(room.run({u"containment"_s, u"runs"_s}).json[u"runs"].toArray().isEmpty());
    }

    void aDecisionForTwoIsAskedForOnceAndThenMade()
    {
        const CommandRoom room;
        QVERIFY(room.make() && room.enrolBen() && room.addSystem(u"ada-osei"_s));
        const QString incident = room.declare();
        const QStringList set{u"authority"_s,      u"set"_s,       u"refund-assistant"_s,
                              u"declare-unsafe"_s, u"--primary"_s, u"ada-osei"_s,
                              u"--second-person"_s};
        QCOMPARE(room.run(set).code, 0);
        const QStringList decide{u"incident"_s,         u"decide"_s,  incident,
                                 u"Output is unsafe"_s, u"--right"_s, u"declare-unsafe"_s};
        const Said gap = room.run(decide);
        QCOMPARE(gap.code, 1);
        QVERIFY2(gap.error[u"remedy"].toString().contains(u"--deputy MEMBER --second-person"_s),
                 gap.err.constData());

        QCOMPARE(room.run(set + QStringList{u"--deputy"_s, u"ben-ito"_s}).code, 0);
        const Said asked = room.run(decide);
        QCOMPARE(asked.code, 7);
        QCOMPARE(asked.json[u"entry"].toString().size(), 64);
        QVERIFY(asked.json[u"position"].toDouble() > 0);
        QCOMPARE(asked.error[u"subject"], asked.json[u"approval"]);
        const Said again = room.run(decide);
        QCOMPARE(again.json[u"id"], asked.json[u"id"]);
        QCOMPARE(
            room.run({u"containment"_s, u"approve"_s, asked.json[u"id"].toString()}, u"ben"_s).code,
            0);
        const Said decided = room.run(decide);
        QVERIFY2(decided.code == 0, decided.err.constData());
    }

private:
    static QStringList seeded()
    {
        return {u"--seed"_s,
                QString(QString::fromUtf8(WARROOM_SOURCE_DIR)
                        + u"/resources/ladders/practice-seed.json"_s)};
    }

    static Said order(const CommandRoom& room, const QString& rung)
    {
        return room.run({u"containment"_s, u"order"_s, u"refund-assistant"_s, rung, u"--reason"_s,
                         u"out of policy"_s});
    }
};

QTEST_GUILESS_MAIN(TestCommandSecondPerson)

} // namespace tst_commandsecondperson

#include "tst_commandsecondperson.moc"
