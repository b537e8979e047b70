// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/matrixmodel.h"
#include "tests/ui/sampleroom.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_matrixmodel {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

Change everything()
{
    Change change;
    change.everything = true;
    return change;
}

int columnOf(DecisionRight right)
{
    for (size_t at = 0; at < allDecisionRights.size(); ++at) {
        if (allDecisionRights.at(at) == right)
            return MatrixModel::firstCell + static_cast<int>(at);
    }
    return -1;
}

const MatrixCell& cell(const MatrixModel& model, const SystemId& system, DecisionRight right)
{
    return *model.maybeCell(model.index(model.rowOf(system), columnOf(right)));
}

} // namespace

class TestMatrixModel final : public QObject
{
    Q_OBJECT

private slots:

    void aCellSaysWhoAndWhetherASecondPersonApproves()
    {
        FakeDesk desk;
        sample::acme(desk);
        MatrixModel model(MatrixModel::Face::Rights);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(*desk.room(), everything());

        const MatrixCell& off = cell(model, sample::assistant().id, DecisionRight::ShutOff);

        QCOMPARE_EQ(model.rowCount(), 2);
        QCOMPARE_EQ(off.who, u"Ruth Osei"_s);
        QCOMPARE_EQ(off.deputies, QStringList{u"Leo Marsh"_s});
        QVERIFY(off.secondPerson);
        QVERIFY(off.gap.isEmpty());
    }

    void aGapSaysTheWordAndWhy()
    {
        FakeDesk desk;
        sample::acme(desk);
        MatrixModel model(MatrixModel::Face::Rights);
        model.apply(*desk.room(), everything());

        const MatrixCell& away = cell(model, sample::search().id, DecisionRight::RollBackRetrieval);
        const MatrixCell& vacant = cell(model, sample::search().id, DecisionRight::ShutOff);

        QCOMPARE_EQ(away.gap, u"gap: nobody reachable holds it"_s);
        QCOMPARE_EQ(vacant.gap, u"gap: nobody holds it"_s);
    }

    void aConfirmationIsStaleAfterNinetyDays()
    {
        FakeDesk desk;
        sample::acme(desk);
        MatrixModel model(MatrixModel::Face::Rights);
        model.setNow(desk.clock.at);
        model.apply(*desk.room(), everything());
        const MatrixCell fresh = cell(model, sample::assistant().id, DecisionRight::Degrade);
        desk.clock.pass(91 * 24 * 3600);

        QVERIFY(!fresh.isStale(model.now()));
        QVERIFY(fresh.isStale(desk.clock.at));
        model.setNow(desk.clock.at);
        QVERIFY(model.remarks(fresh).contains(u"stale"_s));
    }

    void anotherMembersChangeEditsOneRowAndKeepsTheOthers()
    {
        FakeDesk desk;
        sample::acme(desk);
        MatrixModel model(MatrixModel::Face::Rights);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(*desk.room(), everything());
        const QPersistentModelIndex kept(model.index(model.rowOf(sample::search().id), 3));
        QSignalSpy edited(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

        desk.must(desk.me,
                  AuthoritySet{sample::assistant().id,
                               DecisionRight::Escalate,
                               MemberId(u"a-kim"_s),
                               {},
                               false,
                               {}});
        Change change;
        change.systems.insert(sample::assistant().id);
        model.apply(*desk.room(), change);

        QCOMPARE_EQ(edited.count(), 1);
        QCOMPARE_EQ(reset.count(), 0);
        QVERIFY(kept.isValid());
        QCOMPARE_EQ(cell(model, sample::assistant().id, DecisionRight::Escalate).who, u"Ana Kim"_s);
    }

    void layersWithoutAnOwnerSaySo()
    {
        FakeDesk desk;
        sample::acme(desk);
        MatrixModel model(MatrixModel::Face::Layers);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(*desk.room(), everything());

        QCOMPARE_EQ(model.columnCount(), MatrixModel::firstCell + 7);
        QCOMPARE_EQ(model.maybeCell(model.index(0, 2))->gap, u"no owner named"_s);
    }

    void everyGapNamesWhoCanCloseIt()
    {
        FakeDesk desk;
        sample::acme(desk);
        GapModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.show(*desk.room());

        QCOMPARE_EQ(model.rowCount(), static_cast<int>(gaps(*desk.room()).size()));
        for (const GapRow& row : model.rows()) {
            QVERIFY(row.why.startsWith(u"gap"_s));
            QVERIFY(row.closers.contains(u"Ruth Osei"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestMatrixModel)

} // namespace tst_matrixmodel

#include "tst_matrixmodel.moc"
