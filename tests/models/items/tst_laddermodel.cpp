// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/laddermodel.h"
#include "tests/ui/sampleroom.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_laddermodel {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

struct Acme {
    FakeDesk desk;
    IncidentId incident;
    SystemId system = sample::assistant().id;

    Acme()
    {
        sample::acme(desk);
        incident = sample::declare(desk, u"Refunds out of policy"_s, {});
    }

    RungRow row(const char* rung)
    {
        LadderModel model;
        model.show(*desk.room(), incident, system, desk.me);
        return model.at(model.rowOf(RungId(QString::fromLatin1(rung))));
    }

    RunId press(const char* rung, const QList<RunState>& states)
    {
        desk.pressStates = states;
        const auto preview
            = desk.preview({incident, system, RungId(QString::fromLatin1(rung)), {}, {}, {}});
        const auto run = desk.press(*preview.result());
        return run.result()->id;
    }
};

} // namespace

class TestLadderModel final : public QObject
{
    Q_OBJECT

private slots:

    void rungsStandFromLeastToMostDisruptive()
    {
        Acme acme;
        LadderModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.show(*acme.desk.room(), acme.incident, acme.system, acme.desk.me);

        QCOMPARE_EQ(model.rowCount(), 3);
        QCOMPARE_EQ(model.at(0).title, u"Tighten the output filter"_s);
        QCOMPARE_EQ(model.at(2).number, 3);
        QCOMPARE_EQ(model.at(2).of, 3);
    }

    void aRefusedRungNamesWhoMayAndTheirPhone()
    {
        Acme acme;

        const RungRow row = acme.row("filter-strict"); // Ruth Osei does not hold "degrade"

        QCOMPARE_EQ(row.ruling, Ruling::Refused);
        QVERIFY(row.why.contains(u"Leo Marsh"_s));
        QCOMPARE_EQ(row.whoMay.size(), 2);
        QCOMPARE_EQ(row.whoMay.first().name, u"Leo Marsh"_s);
        QVERIFY(row.whoMay.first().contact.startsWith(u"+49"_s));
    }

    void aRungMayNeedASecondPerson()
    {
        Acme acme;

        const RungRow row = acme.row("feature-off");

        QCOMPARE_EQ(row.ruling, Ruling::NeedsSecondPerson);
        QVERIFY(row.secondPerson);
        QCOMPARE_EQ(row.whoMay.first().name, u"Leo Marsh"_s);
    }

    void aConfirmedRunCanBeUndone()
    {
        Acme acme;
        acme.press("pin-prompt",
                   {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord,
                    RunState::ConfirmedEffect});

        const RungRow row = acme.row("pin-prompt");

        QCOMPARE_EQ(row.run->state, RunState::ConfirmedEffect);
        QVERIFY(row.undoable);
        QVERIFY(row.inFlight.isEmpty());
        QVERIFY(row.run->mine);
    }

    void anUnknownRunHoldsTheTargetAndIsNotDone()
    {
        Acme acme;
        acme.press("pin-prompt", {RunState::Sending, RunState::Unknown});

        const RungRow row = acme.row("pin-prompt");

        QCOMPARE_EQ(row.run->state, RunState::Unknown);
        QVERIFY(!row.undoable);
        QCOMPARE_EQ(row.ruling, Ruling::Refused);
        QVERIFY(row.inFlight.contains(u"Ruth Osei"_s));
        QVERIFY(row.inFlight.contains(u"unknown"_s));
    }

    void aRunOfAnotherIncidentIsMarked()
    {
        Acme acme;
        acme.press("pin-prompt", {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord});
        acme.incident = sample::declare(acme.desk, u"Another matter"_s, {});

        QVERIFY(acme.row("pin-prompt").run->elsewhere.startsWith(u"WR-"_s));
    }

    void anotherMembersPressKeepsTheRows()
    {
        Acme acme;
        LadderModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(*acme.desk.room(), acme.incident, acme.system, acme.desk.me);
        const QPersistentModelIndex kept(model.index(1, 0));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

        acme.press("pin-prompt", {RunState::Sending});
        model.show(*acme.desk.room(), acme.incident, acme.system, acme.desk.me);

        QVERIFY(kept.isValid());
        QCOMPARE_EQ(reset.count(), 0);
        QCOMPARE_EQ(model.index(1, LadderModel::StateColumn).data().toString(), u"sending"_s);
    }
};

QTEST_GUILESS_MAIN(TestLadderModel)

} // namespace tst_laddermodel

#include "tst_laddermodel.moc"
