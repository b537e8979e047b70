// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleroom.h"
#include "tests/ui/schemepictures.h"
#include "ui/actions/approvaldialog.h"
#include "ui/actions/approvalsview.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace tst_approvalsview {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

// The steward asks in one incident after the other; who works here is whom a test makes it.
struct Stand {
    FakeDesk desk;
    std::unique_ptr<actions::ApprovalsView> view;

    explicit Stand(int asks = 2)
    {
        sample::acme(desk);
        for (int i = 0; i < asks; ++i)
            ask(u"it pays out in shop %1"_s.arg(i));
    }

    void ask(const QString& reason)
    {
        const IncidentId incident = sample::declare(desk, u"Refunds "_s + reason, {2, 1, 1});
        const auto preview = desk.preview(
            {incident, sample::assistant().id, RungId(u"feature-off"_s), reason, {}, {}});
        QVERIFY(!desk.press(*preview.result()).result().has_value());
        desk.clock.pass(60);
    }

    void openAs(const char* member)
    {
        desk.me = MemberId(QString::fromLatin1(member));
        view = std::make_unique<actions::ApprovalsView>(&desk, &desk.clock);
        view->resize(1300, 700);
        view->show();
    }

    QAbstractItemModel& rows() const
    {
        return *view->findChild<parts::GridView*>(u"approvals"_s)->model();
    }

    QString cell(int row, int column) const { return rows().index(row, column).data().toString(); }

    QString said(const char* name) const
    {
        return view->findChild<parts::PlainLabel*>(QString::fromLatin1(name))->plain();
    }

    void pick(int row) const
    {
        auto* list = view->findChild<parts::GridView*>(u"approvals"_s);
        list->setCurrentIndex(rows().index(row, 0));
    }
};

} // namespace

class TestApprovalsView final : public QObject
{
    Q_OBJECT

private slots:

    void theQueueHoldsEveryIncidentTheNextToExpireFirst()
    {
        Stand stand;
        stand.openAs("l-marsh");

        QCOMPARE_EQ(stand.rows().rowCount(), 2);
        QVERIFY(stand.cell(0, ApprovalModel::IncidentColumn).contains(u"shop 0"_s));
        QVERIFY(stand.cell(1, ApprovalModel::IncidentColumn).contains(u"shop 1"_s));
        QVERIFY(stand.cell(0, ApprovalModel::LeftColumn)
                < stand.cell(1, ApprovalModel::LeftColumn));
        QCOMPARE_EQ(stand.view->waitingForMe(), 2);
        QVERIFY(stand.said("approvalsStanding").contains(u'2'));
        stand.pick(0);
        const QString record
            = stand.view->findChild<parts::PlainTextView*>(u"approvalRecord"_s)->shownText();
        for (const QString& part :
             {u"Ruth Osei"_s, u"it pays out in shop 0"_s, u"PUT http://127.0.0.1:1/feature-off"_s,
              u"state = on"_s, u"expiry means no"_s})
            QVERIFY2(record.contains(part), qPrintable(record));
        QVERIFY(paintInEveryScheme(*stand.view, u"approval-queue"_s));
    }

    void timeRunsDownAndWhatExpiresMovesAwayAndSaysSo()
    {
        Stand stand;
        stand.openAs("l-marsh");
        const QString before = stand.cell(0, ApprovalModel::LeftColumn);
        QSignalSpy counted(stand.view.get(), &actions::ApprovalsView::waitingCounted);
        stand.desk.clock.pass(3);
        QTRY_VERIFY(stand.cell(0, ApprovalModel::LeftColumn) < before);

        stand.desk.clock.pass(900 - 60 - 30); // the other one was asked a minute later
        QTRY_COMPARE_EQ(stand.view->waitingForMe(), 1);

        QCOMPARE_EQ(counted.count(), 1);
        QVERIFY(stand.cell(0, ApprovalModel::IncidentColumn).contains(u"shop 1"_s));
        QVERIFY(stand.cell(1, ApprovalModel::LeftColumn).isEmpty());
        QVERIFY2(stand.said("approvalsNews").contains(u"expired, which means no"_s),
                 qPrintable(stand.said("approvalsNews")));
    }

    void oneIsAnsweredByKeyboardAndMovesToThoseThatAreSettled()
    {
        Stand stand;
        stand.openAs("l-marsh");
        stand.pick(0);
        QTest::keyClick(stand.view->findChild<parts::GridView*>(u"approvals"_s), Qt::Key_Return);
        auto* dialog = stand.view->findChild<actions::ApprovalDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->findChild<parts::PlainLabel*>(u"approvalLeft"_s)->plain().contains(u':'));
        dialog->findChild<QPlainTextEdit*>(u"approvalReason"_s)
            ->setPlainText(u"Not for one shop"_s);
        dialog->findChild<QPushButton*>(u"approvalDeny"_s)->click();

        QTRY_COMPARE_EQ(stand.view->waitingForMe(), 1);
        QVERIFY(stand.cell(1, ApprovalModel::StateColumn).contains(u"denied"_s));
        QVERIFY(stand.said("approvalsNews").contains(u"denied by Leo Marsh"_s));
        QVERIFY(!dialog->findChild<parts::PlainLabel*>(u"approvalLeft"_s)->isVisible());
    }

    void whoAskedSeesHowTheirOwnStand()
    {
        Stand stand;
        stand.openAs("r-osei");
        QCOMPARE_EQ(stand.view->waitingForMe(), 0);
        QCOMPARE_EQ(stand.view->waitingOfMine(), 2);
        QVERIFY(stand.said("approvalsStanding").contains(u"of yours"_s));
        auto* scope = stand.view->findChild<QComboBox*>(u"approvalsScope"_s);
        scope->setCurrentIndex(1);
        emit scope->activated(1);
        QCOMPARE_EQ(stand.rows().rowCount(), 0);
        scope->setCurrentIndex(2);
        emit scope->activated(2);
        QCOMPARE_EQ(stand.rows().rowCount(), 2);

        const ApprovalId first = stand.desk.room()->approvals.firstKey();
        stand.desk.must(
            MemberId(u"l-marsh"_s),
            ApprovalAnswered{
                first, true, {}, stand.desk.room()->approvals.value(first).request.hash});

        QCOMPARE_EQ(stand.view->waitingOfMine(), 1);
        QVERIFY(stand.said("approvalsNews").contains(u"given by Leo Marsh"_s));
        stand.pick(1);
        QVERIFY(stand.view->findChild<parts::PlainTextView*>(u"approvalRecord"_s)
                    ->shownText()
                    .contains(u"Leo Marsh"_s));
    }

    void anEmptyAndAFullQueueAreDrawn()
    {
        Stand empty(0);
        empty.openAs("l-marsh");
        QVERIFY(paintInEveryScheme(*empty.view, u"approval-queue-empty"_s));
        Stand full(60);
        full.openAs("l-marsh");
        QCOMPARE_EQ(full.rows().rowCount(), 60);
        int waiting = 0;
        for (const Approval& approval : full.desk.room()->approvals)
            waiting += full.desk.clock.at <= approval.expires ? 1 : 0;
        QVERIFY(waiting > 0 && waiting < 60);
        QCOMPARE_EQ(full.view->waitingForMe(), waiting);
        QVERIFY(paintInEveryScheme(*full.view, u"approval-queue-full"_s));
    }
};

QTEST_MAIN(TestApprovalsView)

} // namespace tst_approvalsview

#include "tst_approvalsview.moc"
