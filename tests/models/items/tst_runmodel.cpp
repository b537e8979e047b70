// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/runmodel.h"
#include "tests/ui/sampleroom.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

namespace tst_runmodel {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

class TestRunModel final : public QObject
{
    Q_OBJECT

    static RunId press(FakeDesk& desk, const IncidentId& incident, const QList<RunState>& states)
    {
        desk.pressStates = states;
        const auto preview = desk.preview(
            {incident, sample::assistant().id, RungId(u"pin-prompt"_s), u"the wording"_s, {}, {}});
        const auto run = desk.press(*preview.result());
        return run.result()->id;
    }

private slots:

    void everyAttemptStandsInTheLedgerTheNewestFirst()
    {
        FakeDesk desk;
        sample::acme(desk);
        const IncidentId incident = sample::declare(desk, u"Refunds"_s, {});
        const RunId rejected = press(desk, incident, {RunState::Sending, RunState::Rejected});
        const RunId confirmed = press(
            desk, incident, {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord});
        RunModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.show(*desk.room(), incident);

        QCOMPARE_EQ(model.rowCount(), 2);
        QCOMPARE_EQ(model.at(0).key, confirmed);
        QCOMPARE_EQ(model.at(1).key, rejected);
        QCOMPARE_EQ(model.index(1, RunModel::StateColumn).data().toString(), u"rejected"_s);
        QCOMPARE_EQ(model.index(1, RunModel::StatusColumn).data().toString(), u"200"_s);
        QCOMPARE_EQ(model.at(0).tookMicros, 3'000'000);
    }

    void aLiveRunHasNoDurationYet()
    {
        FakeDesk desk;
        sample::acme(desk);
        const IncidentId incident = sample::declare(desk, u"Refunds"_s, {});
        press(desk, incident, {RunState::Sending, RunState::Unknown});
        RunModel model;

        model.show(*desk.room(), {});

        QVERIFY(!model.at(0).tookMicros.has_value());
        QVERIFY(model.index(0, RunModel::TookColumn).data().toString().isEmpty());
        QVERIFY(!model.index(0, RunModel::TookColumn).data(RunModel::SortRole).isValid());
    }

    void theRecordHoldsTheRequestAndEveryStep()
    {
        FakeDesk desk;
        sample::acme(desk);
        const IncidentId incident = sample::declare(desk, u"Refunds"_s, {});
        const RunId id = press(desk, incident, {RunState::Sending, RunState::Unknown});

        const QString text = runText(*desk.room(), *desk.room()->maybeRun(id));

        QVERIFY(text.startsWith(u"PUT http://127.0.0.1:1/pin-prompt\n"_s));
        QVERIFY(text.contains(u"unknown"_s));
        QVERIFY(text.contains(u"state = on"_s));
    }
};

QTEST_GUILESS_MAIN(TestRunModel)

} // namespace tst_runmodel

#include "tst_runmodel.moc"
