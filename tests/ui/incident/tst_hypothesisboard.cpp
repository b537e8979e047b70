// SPDX-License-Identifier: GPL-3.0-or-later
//
// The board of hypotheses: stated and changed in a dialog that keeps what was typed, weighed by key, button and drop, with
// the history of each and the next check; a colleague's entry moves nothing.
#include "models/items/hypothesismodel.h"
#include "tests/support/fakeevidencedesk.h"
#include "tests/ui/fakedrafts.h"
#include "tests/ui/sampleroom.h"
#include "ui/incident/hypothesisboard.h"
#include "ui/incident/hypothesisdialog.h"
#include "ui/look/theme.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtCore/QMimeData>
#include <QtCore/QPointer>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

namespace tst_hypothesisboard {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

const ItemRef item{ExhibitId(QString(64, u'a')), 0, 10};

} // namespace

class TestHypothesisBoard final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_drafts.kept.clear();
        m_desk = std::make_unique<FakeDesk>();
        sample::acme(*m_desk);
        look::apply(*qApp, look::Scheme::Light);
        m_id = sample::declare(*m_desk, u"Refunds beyond policy"_s, {2, 0, 1}, Severity::Sev2);
        m_evidence = std::make_unique<FakeEvidenceDesk>();
        EvidenceItem known;
        known.ref = item;
        known.name = u"chat gpt-x"_s;
        known.source = u"gateway"_s;
        known.lane = EvidenceKind::Retrieval;
        known.start = EvidenceTime{1'795'528'800'000'000'000}; // 2026-11-24 14:00:00Z
        m_evidence->items_ = {known};
        m_board = std::make_unique<incident::HypothesisBoard>(m_desk.get(), m_evidence.get(),
                                                              &m_drafts);
        m_board->setIncident(m_id);
        m_board->resize(1000, 700);
        m_board->show();
    }

    void cleanup() { m_board.reset(); }

    void oneIsStatedInADialogThatKeepsTheWords()
    {
        QTest::mouseClick(button(u"stateHypothesis"_s), Qt::LeftButton);
        QPointer<incident::HypothesisDialog> dialog
            = m_board->findChild<incident::HypothesisDialog*>();
        QVERIFY(dialog != nullptr);
        auto* press = dialog->findChild<QPushButton*>(u"hypothesisDo"_s);
        QVERIFY(!press->isEnabled());
        QTest::keyClicks(dialog->findChild<QWidget*>(u"hypothesisWords"_s),
                         u"The vendor swapped it"_s);
        dialog->reject();
        QVERIFY(!m_drafts.kept.isEmpty());

        QTest::mouseClick(button(u"stateHypothesis"_s), Qt::LeftButton);
        QTRY_VERIFY(dialog == nullptr);
        dialog = m_board->findChild<incident::HypothesisDialog*>();
        QCOMPARE(dialog->findChild<parts::DraftEdit*>(u"hypothesisWords"_s)->toPlainText(),
                 u"The vendor swapped it"_s);
        auto* cause = dialog->findChild<QComboBox*>(u"hypothesisCause"_s);
        cause->setCurrentIndex(cause->findData(u"vendor-side-change"_s));
        dialog->findChild<QSpinBox*>(u"hypothesisConfidence"_s)->setValue(60);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"hypothesisDo"_s), Qt::LeftButton);

        QCOMPARE(hypotheses().size(), 1);
        QCOMPARE(hypotheses().constFirst().cause, HypothesisCause::VendorChange);
        QCOMPARE(hypotheses().constFirst().statements.constFirst().confidence, 60);
        QVERIFY(m_drafts.kept.isEmpty());
    }

    void aChangeThatCrossedAnotherIsKeptAndMarked()
    {
        state(u"h1"_s, HypothesisCause::VendorChange, 30);
        pickFirst();
        QTest::mouseClick(button(u"changeHypothesis"_s), Qt::LeftButton);
        auto* dialog = m_board->findChild<incident::HypothesisDialog*>();
        QCOMPARE(dialog->findChild<QSpinBox*>(u"hypothesisConfidence"_s)->value(), 30);
        state(u"h1"_s, HypothesisCause::VendorChange, 90); // by somebody else, meanwhile
        dialog->findChild<QSpinBox*>(u"hypothesisConfidence"_s)->setValue(10);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"hypothesisDo"_s), Qt::LeftButton);

        const Hypothesis one = hypotheses().constFirst();
        QCOMPARE(one.statements.size(), 3);
        QVERIFY(one.statements.at(2).unseen);
        QVERIFY(cell(0, HypothesisModel::TextColumn).contains(u"had not seen"_s));
        QCOMPARE(cell(0, HypothesisModel::HistoryColumn), u"30 %, 90 %, 10 %"_s);
    }

    void pinnedEvidenceIsWeighedByKey()
    {
        state(u"h1"_s, HypothesisCause::VendorChange, 30);
        m_desk->must(m_desk->me, EvidencePinned{m_id, item, u"look"_s});
        pickFirst();
        QTRY_COMPARE(evidenceCell(0, WeighedModel::ItemColumn), u"chat gpt-x · gateway"_s);
        QCOMPARE(evidenceCell(0, WeighedModel::SideColumn), u"Not weighed"_s);
        auto* items = m_board->findChild<parts::GridView*>(u"weighedItems"_s);
        items->setCurrentIndex(items->model()->index(0, 0));

        QTest::keyClick(items, Qt::Key_Plus);
        QCOMPARE(weightOf(0), 1);
        QTest::keyClick(items, Qt::Key_Minus);
        QCOMPARE(weightOf(0), -1);
        QCOMPARE(evidenceCell(0, WeighedModel::SideColumn), u"Against"_s);
        QTest::keyClick(items, Qt::Key_0);
        QVERIFY(hypotheses().constFirst().evidence.isEmpty());
        QTest::mouseClick(button(u"weighFor"_s), Qt::LeftButton);
        QCOMPARE(weightOf(0), 1);
    }

    void droppedEvidenceSpeaksForWhatItWasDroppedOn()
    {
        state(u"h1"_s, HypothesisCause::VendorChange, 30);
        QMimeData data;
        data.setData(QString::fromLatin1(itemMimeType), itemRefText(item).toUtf8());
        auto* list = m_board->findChild<parts::GridView*>(u"hypotheses"_s);
        QAbstractItemModel* model = list->model();
        const auto drop = [&](int column) {
            return model->dropMimeData(&data, Qt::CopyAction, -1, -1, model->index(0, column));
        };
        QVERIFY(!drop(HypothesisModel::TextColumn));
        QVERIFY(drop(HypothesisModel::AgainstColumn));
        QCOMPARE(weightOf(0), -1);
        QMimeData nonsense;
        nonsense.setData(QString::fromLatin1(itemMimeType), "nonsense");
        QVERIFY(!model->dropMimeData(&nonsense, Qt::CopyAction, -1, -1,
                                     model->index(0, HypothesisModel::ForColumn)));
    }

    void theNextCheckTellsTheStatedCausesApart()
    {
        auto* check = m_board->findChild<parts::PlainLabel*>(u"nextCheck"_s);
        QVERIFY(check->text().isEmpty());
        state(u"h1"_s, HypothesisCause::VendorChange, 30);
        state(u"h2"_s, HypothesisCause::PromptMisuse, 20);
        QVERIFY(check->text().contains(hypothesisCauseTitle(HypothesisCause::PromptMisuse)));
        QVERIFY(!check->text().contains(hypothesisCauseTitle(HypothesisCause::ModelDrift)));
    }

    void aColleaguesEntryMovesNoSelection()
    {
        state(u"h1"_s, HypothesisCause::VendorChange, 30);
        state(u"h2"_s, HypothesisCause::PromptMisuse, 20);
        auto* list = m_board->findChild<parts::GridView*>(u"hypotheses"_s);
        list->setCurrentIndex(list->model()->index(1, 0));
        QCOMPARE(cell(list->current().row(), HypothesisModel::CauseColumn),
                 hypothesisCauseTitle(HypothesisCause::PromptMisuse));
        state(u"h3"_s, HypothesisCause::Own, 95);
        QCOMPARE(cell(list->current().row(), HypothesisModel::CauseColumn),
                 hypothesisCauseTitle(HypothesisCause::PromptMisuse));
    }

    void withoutAHypothesisTheTimelineAsksForOneAndThenGoesOn()
    {
        m_board->weigh(item);
        auto* dialog = m_board->findChild<incident::HypothesisDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(form() == nullptr);

        QTest::keyClicks(dialog->findChild<QWidget*>(u"hypothesisWords"_s), u"It was swapped"_s);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"hypothesisDo"_s), Qt::LeftButton);

        QTRY_VERIFY(form() != nullptr);
        const QString text
            = form()->findChild<parts::PlainLabel*>(u"formText"_s)->plain(); // what it is, first
        QVERIFY2(text.startsWith(evidenceKindTitle(EvidenceKind::Retrieval)), qPrintable(text));
        QVERIFY(text.contains(u"2026-11-24"_s));
        QVERIFY(text.contains(u"chat gpt-x · gateway"_s));
        QTest::mouseClick(form()->findChild<QPushButton*>(u"formDo"_s), Qt::LeftButton);
        QTRY_COMPARE(weightOf(0), 1);
    }

    void aHypothesisThatIsNotStatedWeighsNothing()
    {
        m_board->weigh(item);

        m_board->findChild<incident::HypothesisDialog*>()->reject();
        state(u"h1"_s, HypothesisCause::VendorChange, 30); // by somebody else

        QVERIFY(form() == nullptr);
    }

private:
    QDialog* form() const { return m_board->window()->findChild<QDialog*>(u"askForm"_s); }

    QPushButton* button(const QString& name) const
    {
        return m_board->findChild<QPushButton*>(name);
    }

    QList<Hypothesis> hypotheses() const { return m_desk->room()->maybeIncident(m_id)->hypotheses; }

    int weightOf(int hypothesis) const
    {
        const QList<Weighed> evidence = hypotheses().at(hypothesis).evidence;
        return evidence.isEmpty() ? 0 : evidence.constFirst().weight;
    }

    void state(const QString& id, HypothesisCause cause, int confidence)
    {
        HypothesisStated stated;
        stated.incident = m_id;
        stated.hypothesis = HypothesisId(id);
        stated.cause = cause;
        stated.text = u"because of it"_s;
        stated.confidence = confidence;
        for (const Hypothesis& one : hypotheses()) {
            if (one.id.value == id)
                stated.base = one.statements.constLast().entry;
        }
        m_desk->must(m_desk->me, stated);
    }

    void pickFirst()
    {
        auto* list = m_board->findChild<parts::GridView*>(u"hypotheses"_s);
        list->setCurrentIndex(list->model()->index(0, 0));
    }

    QString cell(int row, int column) const
    {
        const auto* list = m_board->findChild<parts::GridView*>(u"hypotheses"_s);
        return list->model()->index(row, column).data().toString();
    }

    QString evidenceCell(int row, int column) const
    {
        const auto* list = m_board->findChild<parts::GridView*>(u"weighedItems"_s);
        return list->model()->index(row, column).data().toString();
    }

    FakeDrafts m_drafts;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<FakeEvidenceDesk> m_evidence;
    std::unique_ptr<incident::HypothesisBoard> m_board;
    IncidentId m_id;
};

QTEST_MAIN(TestHypothesisBoard)

} // namespace tst_hypothesisboard

#include "tst_hypothesisboard.moc"
