// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/approvalmodel.h"
#include "tests/ui/sampleroom.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

namespace tst_approvalmodel {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

class TestApprovalModel final : public QObject
{
    Q_OBJECT

    static void ask(FakeDesk& desk)
    {
        sample::acme(desk);
        const IncidentId incident = sample::declare(desk, u"Refunds"_s, {});
        const auto preview = desk.preview(
            {incident, sample::assistant().id, RungId(u"feature-off"_s), u"it pays out"_s, {}, {}});
        const auto run = desk.press(*preview.result());
        QVERIFY(!run.result().has_value());
    }

private slots:

    void whoAskedMayNotAnswer()
    {
        FakeDesk desk;
        ask(desk);
        ApprovalModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.show(*desk.room(), {}, desk.me, desk.clock.at);

        QCOMPARE_EQ(model.rowCount(), 1);
        QVERIFY(model.at(0).waiting);
        QVERIFY(!model.at(0).mayAnswer);
        QVERIFY(model.at(0).whyNot.contains(u"can never approve"_s));
        QCOMPARE_EQ(model.waitingForMe(), 0);
    }

    void anotherHolderMayAnswerUntilItExpires()
    {
        FakeDesk desk;
        ask(desk);
        ApprovalModel model;

        model.show(*desk.room(), {}, MemberId(u"l-marsh"_s), desk.clock.at);
        QCOMPARE_EQ(model.waitingForMe(), 1);

        desk.clock.pass(3600);
        model.show(*desk.room(), {}, MemberId(u"l-marsh"_s), desk.clock.at);
        QCOMPARE_EQ(model.waitingForMe(), 0);
        QCOMPARE_EQ(model.at(0).state, u"expired, which means no"_s);
    }

    void whatIsLeftSortsByWhenItExpires()
    {
        FakeDesk desk;
        ask(desk);
        ApprovalModel model;
        const auto order = [&model](ApprovalModel::Column column) {
            return model.index(0, column).data(ApprovalModel::SortRole);
        };

        model.show(*desk.room(), {}, MemberId(u"l-marsh"_s), desk.clock.at);
        QCOMPARE(order(ApprovalModel::LeftColumn), QVariant(model.at(0).expires.micros));
        QCOMPARE(order(ApprovalModel::ExpiresColumn), QVariant(model.at(0).expires.micros));
        QCOMPARE(order(ApprovalModel::SystemColumn), QVariant(model.at(0).system));

        desk.clock.pass(3600);
        model.show(*desk.room(), {}, MemberId(u"l-marsh"_s), desk.clock.at);
        QCOMPARE(order(ApprovalModel::LeftColumn), QVariant(QString())); // behind what is not over
    }
};

QTEST_GUILESS_MAIN(TestApprovalModel)

} // namespace tst_approvalmodel

#include "tst_approvalmodel.moc"
