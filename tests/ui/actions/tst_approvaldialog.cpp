// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleroom.h"
#include "tests/ui/schemepictures.h"
#include "ui/actions/approvaldialog.h"
#include "ui/parts/confirmtarget.h"
#include "ui/parts/plainlabel.h"

#include <QtCore/QPointer>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace tst_approvaldialog {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

struct Stand {
    FakeDesk desk;
    QPointer<actions::ApprovalDialog> dialog;

    Stand()
    {
        sample::acme(desk);
        const IncidentId incident = sample::declare(desk, u"Refunds"_s, {});
        const auto preview = desk.preview(
            {incident, sample::assistant().id, RungId(u"feature-off"_s), u"it pays out"_s, {}, {}});
        desk.press(*preview.result());
    }

    ~Stand() { delete dialog; }

    void openAs(const QString& member)
    {
        desk.me = MemberId(member);
        dialog = new actions::ApprovalDialog(&desk, &desk.clock,
                                             desk.room()->approvals.firstKey()); // deletes itself
        dialog->show();
    }

    Approval approval() const { return desk.room()->approvals.first(); }
};

} // namespace

class TestApprovalDialog final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { look::apply(*qApp, look::Scheme::Light); }

    void whoAskedNeverSeesAWayToApprove()
    {
        Stand stand;

        stand.openAs(u"r-osei"_s);

        QVERIFY(!stand.dialog->findChild<parts::ConfirmTarget*>()->isVisible());
        QVERIFY(stand.dialog->findChild<parts::PlainLabel*>(u"approvalNote"_s)
                    ->plain()
                    .contains(u"Leo Marsh"_s));
    }

    void anotherHolderApprovesExactlyTheseBytes()
    {
        Stand stand;
        stand.openAs(u"l-marsh"_s);
        QVERIFY(paintInEveryScheme(*stand.dialog, u"approval"_s));

        stand.dialog->findChild<QLineEdit*>(u"confirmField"_s)->setText(u"test/feature-off"_s);
        stand.dialog->findChild<QPushButton*>(u"confirmPress"_s)->click();

        QCOMPARE_EQ(stand.approval().state, ApprovalState::Given);
        QCOMPARE_EQ(stand.approval().answeredBy, MemberId(u"l-marsh"_s));
    }

    void aDenialNeedsAReason()
    {
        Stand stand;
        stand.openAs(u"l-marsh"_s);
        auto* deny = stand.dialog->findChild<QPushButton*>(u"approvalDeny"_s);
        QVERIFY(!deny->isEnabled());

        stand.dialog->findChild<QPlainTextEdit*>(u"approvalReason"_s)->setPlainText(u"drain"_s);
        deny->click();

        QCOMPARE_EQ(stand.approval().state, ApprovalState::Denied);
        QCOMPARE_EQ(stand.approval().answer, u"drain"_s);
    }

    void whoHoldsNothingIsRefused()
    {
        Stand stand;

        stand.openAs(u"s-ito"_s);

        QVERIFY(!stand.dialog->findChild<QPushButton*>(u"confirmPress"_s)->isEnabled());
    }

    void anExpiredApprovalMeansNo()
    {
        Stand stand;
        stand.desk.clock.pass(3600);

        stand.openAs(u"l-marsh"_s);

        QVERIFY(!stand.dialog->findChild<QLineEdit*>(u"confirmField"_s)->isEnabled());
        QVERIFY(stand.dialog->findChild<parts::PlainLabel*>(u"approvalNote"_s)
                    ->plain()
                    .contains(u"expired"_s));
    }

    void escKeepsTheTypedReason()
    {
        Stand stand;
        stand.openAs(u"l-marsh"_s);
        stand.dialog->findChild<QPlainTextEdit*>(u"approvalReason"_s)->setPlainText(u"drain"_s);

        QTest::keyClick(stand.dialog, Qt::Key_Escape);

        QVERIFY(stand.dialog->isVisible());
    }
};

QTEST_MAIN(TestApprovalDialog)

} // namespace tst_approvaldialog

#include "tst_approvaldialog.moc"
