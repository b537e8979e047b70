// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/reverts.h"

#include <QtTest/QTest>

namespace tst_reverts {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 confirmedAt = 1'790'000'000'000'000;

Rung after(std::optional<int> ms, bool byTarget)
{
    Rung rung;
    rung.revertAfterMs = ms;
    rung.targetReverts = byTarget;
    return rung;
}

Run confirmed(RunState now)
{
    Run run;
    run.state = now;
    run.steps = {{RunState::Ordered, Instant{confirmedAt - 5'000'000}, 0, {}, {}, {}},
                 {RunState::ConfirmedRecord, Instant{confirmedAt}, 200, {}, {}, {}},
                 {RunState::ConfirmedEffect, Instant{confirmedAt + 9'000'000}, 200, {}, {}, {}}};
    return run;
}

} // namespace

class TestReverts final : public QObject
{
    Q_OBJECT

private slots:

    void itIsSaidWhoTakesItBack_data()
    {
        QTest::addColumn<Rung>("rung");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("text");
        QTest::newRow("no time") << after({}, false) << QString() << QString();
        QTest::newRow("the target, some time")
            << after({}, true) << QString()
            << u"The target takes this back by itself; its own setting says when."_s;
        QTest::newRow("the target, after a time")
            << after(1'800'000, true) << QString()
            << u"The target takes this back by itself after 30 min."_s;
        QTest::newRow("the target, at a time")
            << after(7'200'000, true) << u"12:30"_s
            << u"The target takes this back by itself after 2 h, at 12:30."_s;
        QTest::newRow("nobody, after a time")
            << after(90'000, false) << QString()
            << u"Nobody takes this back by itself: Warroom reminds on this desk, 90 s after it is confirmed."_s;
        QTest::newRow("nobody, at a time")
            << after(90'000, false) << u"12:30"_s
            << u"Nobody takes this back by itself: Warroom reminds at 12:30 on this desk."_s;
    }

    void itIsSaidWhoTakesItBack()
    {
        QFETCH(Rung, rung);
        QFETCH(QString, at);
        QFETCH(QString, text);

        QCOMPARE(revertText(rung, at), text);
    }

    void theTimeRunsFromTheFirstConfirmation()
    {
        const Rung rung = after(60'000, false);

        QCOMPARE(revertAt(rung, confirmed(RunState::ConfirmedEffect)),
                 std::optional(Instant{confirmedAt + 60'000'000}));
        QCOMPARE(revertAt(rung, confirmed(RunState::Drifted)),
                 std::optional(Instant{confirmedAt + 60'000'000}));
        QCOMPARE(revertAt(rung, confirmed(RunState::Undone)), std::nullopt);
        QCOMPARE(revertAt(after({}, false), confirmed(RunState::ConfirmedEffect)), std::nullopt);
        Run undo = confirmed(RunState::ConfirmedRecord);
        undo.undoes = RunId(u"run-1"_s);
        QCOMPARE(revertAt(rung, undo), std::nullopt);
    }

    void onlyWhatIsDueAndWhatNobodyElseTakesBackIsReminded()
    {
        Room room;
        System system;
        system.id = SystemId(u"bot"_s);
        system.ladder = {after(60'000, false), after(60'000, true)};
        system.ladder[0].id = RungId(u"reminded"_s);
        system.ladder[1].id = RungId(u"by-target"_s);
        room.editSystem(system.id) = system;
        Incident& incident = room.editIncident(IncidentId(u"i1"_s));
        incident.id = IncidentId(u"i1"_s);
        for (const QString& rung : {u"reminded"_s, u"by-target"_s}) {
            Run run = confirmed(RunState::ConfirmedRecord);
            run.id = RunId(u"run-"_s + rung);
            run.incident = incident.id;
            run.system = system.id;
            run.rung = RungId(rung);
            room.addRun(run);
        }

        const auto planned = plannedReverts(room);
        QVERIFY(revertsDue(planned, Instant{confirmedAt + 59'999'999}).isEmpty());
        const auto due = revertsDue(planned, Instant{confirmedAt + 60'000'000});
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.first().run, RunId(u"run-reminded"_s));
    }
};

QTEST_GUILESS_MAIN(TestReverts)

} // namespace tst_reverts

#include "tst_reverts.moc"
