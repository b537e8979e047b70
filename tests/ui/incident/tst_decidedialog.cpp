// SPDX-License-Identifier: GPL-3.0-or-later
//
// Decisions that lean on a right, in the window: asked, approved by a second person, decided; and types, levels and
// news owed.
#include "tests/ui/fakedrafts.h"
#include "tests/ui/sampleroom.h"
#include "ui/actions/approvaldialog.h"
#include "ui/incident/classifydialog.h"
#include "ui/incident/decidedialog.h"
#include "ui/incident/incidentview.h"
#include "ui/look/theme.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/plainlabel.h"

#include <QtCore/QPointer>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace tst_decidedialog {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestDecideDialog final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_drafts.kept.clear();
        m_desk = std::make_unique<FakeDesk>();
        sample::acme(*m_desk);
        look::apply(*qApp, look::Scheme::Light);
        m_desk->must(m_desk->me,
                     AuthoritySet{sample::assistant().id,
                                  DecisionRight::DeclareUnsafe,
                                  m_desk->me,
                                  {MemberId(u"a-kim"_s)},
                                  true,
                                  {}});
        m_id = sample::declare(*m_desk, u"Refunds beyond policy"_s, {2, 0, 1}, Severity::Sev2);
        m_desk->must(m_desk->me, CommandTaken{m_id, {}});
    }

    void aSecondPersonApprovesTheWordsBeforeTheyCount()
    {
        incident::DecideDialog dialog(m_desk.get(), &m_desk->clock, &m_drafts, m_id);
        dialog.show();
        auto* press = dialog.findChild<QPushButton*>(u"decideDo"_s);
        QVERIFY(!press->isEnabled()); // no words yet
        QVERIFY(words(dialog, u"decideNote"_s).contains(u"Ana Kim"_s));

        QTest::keyClicks(dialog.findChild<QWidget*>(u"decideWords"_s), u"Refunds are unsafe"_s);
        QTest::mouseClick(press, Qt::LeftButton);

        QVERIFY(incident().decisions.isEmpty());
        QCOMPARE_EQ(m_desk->room()->approvals.size(), 1);
        QVERIFY(dialog.isVisible());
        QVERIFY(words(dialog, u"decideNote"_s).contains(u"Approval was asked for"_s));
        QVERIFY(m_drafts.kept.isEmpty());

        answer(u"a-kim"_s);
        actions::ApprovalDialog asked(m_desk.get(), &m_desk->clock, approval().id);
        asked.setAttribute(Qt::WA_DeleteOnClose, false);
        asked.show();
        QCOMPARE_EQ(words(asked, u"approvalWords"_s), u"Refunds are unsafe"_s);
        QTest::mouseClick(asked.findChild<QPushButton*>(u"approvalDecide"_s), Qt::LeftButton);

        QCOMPARE_EQ(incident().decisions.size(), 1);
        QCOMPARE_EQ(incident().decisions.first().text, u"Refunds are unsafe"_s);
        QCOMPARE_EQ(approval().state, ApprovalState::Used);
    }

    void theLineBelowAsksASecondPersonAsWell()
    {
        incident::IncidentView view(m_desk.get(), &m_desk->clock, &m_drafts);
        view.show(m_id);
        view.QWidget::show();
        view.quick(incident::QuickKind::Decision);
        auto* right = view.findChild<QComboBox*>(u"quickRight"_s);
        right->setCurrentIndex(right->findData(decisionRightName(DecisionRight::DeclareUnsafe)));
        auto* text = view.findChild<parts::DraftEdit*>(u"quickText"_s);

        QTest::keyClicks(text, u"Refunds are unsafe"_s);
        QTest::keyClick(text, Qt::Key_Return);

        QCOMPARE_EQ(m_desk->room()->approvals.size(), 1);
        QVERIFY(text->toPlainText().isEmpty());
        QVERIFY(words(view, u"quickTrouble"_s).contains(u"Approval was asked for"_s));
    }

    void whoHoldsNothingReadsWhoMay()
    {
        m_desk->me = MemberId(u"s-ito"_s);
        incident::DecideDialog dialog(m_desk.get(), &m_desk->clock, &m_drafts, m_id);
        dialog.show();

        QTest::keyClicks(dialog.findChild<QWidget*>(u"decideWords"_s), u"It is unsafe"_s);

        QVERIFY(!dialog.findChild<QPushButton*>(u"decideDo"_s)->isEnabled());
        QVERIFY(words(dialog, u"decideNote"_s).contains(u"Ruth Osei"_s));
    }

    void wordsAndObjectionsAreDrafts()
    {
        {
            incident::DecideDialog dialog(m_desk.get(), &m_desk->clock, &m_drafts, m_id);
            dialog.show();
            QTest::keyClicks(dialog.findChild<QWidget*>(u"decideWords"_s), u"half a dec"_s);
            QTest::keyClick(dialog.findChild<QWidget*>(u"decideWords"_s), Qt::Key_Escape);
        }

        incident::DecideDialog again(m_desk.get(), &m_desk->clock, &m_drafts, m_id);

        QCOMPARE_EQ(again.findChild<parts::DraftEdit*>(u"decideWords"_s)->toPlainText(),
                    u"half a dec"_s);
    }

    void typesAndLevelsMoveWithTheDiagnosis()
    {
        incident::ClassifyDialog dialog(m_desk.get(), incident());
        dialog.show();
        auto* press = dialog.findChild<QPushButton*>(u"classifyDo"_s);
        QVERIFY(!press->isEnabled()); // nothing is changed

        dialog.findChild<QCheckBox*>(u"type-vendor-change"_s)->setChecked(true);
        dialog.findChild<QComboBox*>(u"classifyHarm"_s)->setCurrentIndex(3);
        auto* raise = dialog.findChild<QCheckBox*>(u"classifyRaise"_s);
        QVERIFY(raise->isVisible());
        raise->setChecked(true);
        QTest::mouseClick(press, Qt::LeftButton);

        QVERIFY(!dialog.isVisible());
        QVERIFY(incident().types.contains(IncidentType::VendorChange));
        QVERIFY(incident().types.contains(IncidentType::UnsafeOutput));
        QCOMPARE_EQ(incident().levels.harm, 3);
        QCOMPARE_EQ(incident().severity, Severity::Sev1);
    }

    void newsThatIsOwedIsAcknowledgedHere()
    {
        incident::IncidentView view(m_desk.get(), &m_desk->clock, &m_drafts);
        view.show(m_id);
        view.QWidget::show();
        auto* card = view.findChild<QWidget*>(u"owedCard"_s);
        QVERIFY(card->isVisible());
        const QString crossing = incident().crossings.first().id;

        QTest::mouseClick(view.findChild<QPushButton*>(u"acknowledge-"_s + crossing),
                          Qt::LeftButton);

        QVERIFY(!incident().crossings.first().isOpen());
        QCOMPARE_EQ(incident().crossings.first().acknowledgedBy, m_desk->me);
    }

private:
    Incident incident() { return *m_desk->room()->maybeIncident(m_id); }

    Approval approval() { return m_desk->room()->approvals.first(); }

    void answer(const QString& member)
    {
        m_desk->must(MemberId(member),
                     ApprovalAnswered{approval().id, true, {}, approval().requestHash});
    }

    static QString words(QWidget& in, const QString& name)
    {
        return in.findChild<parts::PlainLabel*>(name)->plain();
    }

    std::unique_ptr<FakeDesk> m_desk;
    FakeDrafts m_drafts;
    IncidentId m_id;
};

QTEST_MAIN(TestDecideDialog)

} // namespace tst_decidedialog

#include "tst_decidedialog.moc"
