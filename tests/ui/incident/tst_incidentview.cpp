// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakedrafts.h"
#include "tests/ui/sampleroom.h"
#include "ui/incident/askform.h"
#include "ui/incident/declaredialog.h"
#include "ui/incident/incidentview.h"
#include "ui/look/theme.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"
#include "ui/parts/statuschip.h"

#include <QtCore/QAbstractProxyModel>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace tst_incidentview {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

class TestIncidentView final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_view.reset();
        m_drafts.kept.clear();
        m_desk = std::make_unique<FakeDesk>();
        sample::acme(*m_desk);
        look::apply(*qApp, look::Scheme::Light);
        m_id = sample::declare(*m_desk, u"Refunds beyond policy"_s, {2, 0, 1}, Severity::Sev2);
        open();
    }

    void cleanup() { m_view.reset(); }

    void aNoteWithATimeHappenedThen()
    {
        m_view->quick(incident::QuickKind::Note);
        QTest::keyClicks(text(), u"T-5m first complaint"_s);
        const Instant before = m_desk->clock.now();
        QTest::keyClick(text(), Qt::Key_Return);

        const Note note = incident().notes.last();
        QCOMPARE_EQ(note.text, u"first complaint"_s);
        QCOMPARE_EQ(note.happened.micros, before.micros - 300'000'000);
        QVERIFY(note.recorded > note.happened);
        QVERIFY(text()->toPlainText().isEmpty());
    }

    void whoReadsOnlyIsToldWhyNothingCanBeDone()
    {
        m_desk->me = {}; // as in a bundle
        m_view.reset();
        open();

        for (const QString& name : {u"actRaise"_s, u"actCommand"_s}) {
            auto* button = m_view->findChild<QPushButton*>(name);
            QVERIFY2(button != nullptr && !button->isEnabled(), qPrintable(name));
            QVERIFY(button->accessibleDescription().startsWith(u"This is read only for you"_s));
        }
    }

    void aHalfTypedNoteIsBackAfterACrash()
    {
        m_view->quick(incident::QuickKind::Note);
        QTest::keyClicks(text(), u"half a sen"_s);
        QTRY_VERIFY(m_drafts.kept.values().contains(u"half a sen"_s));
        const FakeDrafts crashed = m_drafts;

        m_view.reset();
        m_drafts = crashed;
        open();

        QCOMPARE_EQ(text()->toPlainText(), u"half a sen"_s);
    }

    void whatCannotBeWrittenStaysInTheField()
    {
        m_desk->submitError
            = Error{Fault::OutOfReach, u"journal"_s, u"The disk is full."_s, u"Make room."_s};
        m_view->quick(incident::QuickKind::Note);
        QTest::keyClicks(text(), u"keep me"_s);
        QTest::keyClick(text(), Qt::Key_Return);

        QCOMPARE_EQ(text()->toPlainText(), u"keep me"_s);
        QVERIFY(label("quickTrouble")->plain().contains(u"The disk is full."_s));
    }

    void aRemoteChangeLeavesTheOpenLineAlone()
    {
        m_view->quick(incident::QuickKind::Note);
        QTest::keyClicks(text(), u"I am typ"_s);
        m_desk->must(MemberId(u"a-kim"_s),
                     NoteAdded{m_id, NoteId(u"n9"_s), u"legal is here"_s, m_desk->clock.at, {}});
        QTest::keyClicks(text(), u"ing"_s);

        QCOMPARE_EQ(text()->toPlainText(), u"I am typing"_s);
    }

    void aRemoteChangeKeepsTheChosenEntry()
    {
        m_desk->must(m_desk->me,
                     NoteAdded{m_id, NoteId(u"n1"_s), u"the one I read"_s, m_desk->clock.at, {}});
        auto* grid = m_view->findChild<parts::GridView*>(u"incidentEntries"_s);
        grid->pick(grid->current().isValid() ? grid->current()
                                             : modelIndexOf(*grid, u"the one I read"_s));
        const QString chosen = chosenWords(*grid);

        m_desk->must(MemberId(u"a-kim"_s),
                     NoteAdded{m_id, NoteId(u"n2"_s), u"newer"_s, m_desk->clock.at, {}});

        QCOMPARE_EQ(chosen, u"the one I read"_s);
        QCOMPARE_EQ(chosenWords(*grid), chosen);
    }

    void raisingIsOnePress()
    {
        m_view->act(incident::Act::Raise);

        QCOMPARE_EQ(incident().severity, Severity::Sev1);
        QCOMPARE_EQ(m_view->findChild<parts::StatusChip*>(u"incidentSeverity"_s)->word(),
                    u"SEV1"_s);
    }

    void loweringAsksForAReason()
    {
        m_view->act(incident::Act::Lower);
        auto* form = m_view->findChild<incident::AskForm*>(u"askForm"_s);
        QVERIFY(form != nullptr);
        auto* button = form->findChild<QPushButton*>(u"formDo"_s);
        QVERIFY(!button->isEnabled());

        QTest::keyClicks(form->findChild<parts::DraftEdit*>(u"formWords"_s),
                         u"only two customers"_s);
        QTest::mouseClick(button, Qt::LeftButton);

        QCOMPARE_EQ(incident().severity, Severity::Sev3);
        QVERIFY(incident().loweredOnce);
    }

    void aRefusalSaysWhoMay()
    {
        m_desk->must(m_desk->me, CommandTaken{m_id, {}});
        m_view.reset();
        m_desk->me = MemberId(u"p-vance"_s);
        open();

        m_view->act(incident::Act::Phase);
        auto* form = m_view->findChild<incident::AskForm*>(u"askForm"_s);
        QTest::mouseClick(form->findChild<QPushButton*>(u"formDo"_s), Qt::LeftButton);

        auto* trouble = form->findChild<parts::PlainLabel*>(u"formTrouble"_s);
        QVERIFY(trouble->isVisible());
        QVERIFY2(trouble->plain().contains(u"Ruth Osei"_s), qPrintable(trouble->plain()));
        QVERIFY(form->isVisible());
    }

    void whoGivesCommandAwaySeesTheBriefThatGoesWithIt()
    {
        m_desk->must(m_desk->me, CommandTaken{m_id, {}});
        m_desk->must(
            m_desk->me,
            TaskAdded{m_id, TaskId(u"t1"_s), u"Ask the vendor"_s, MemberId(u"l-marsh"_s), 20});
        m_view->act(incident::Act::HandOver);
        auto* form = m_view->findChild<incident::AskForm*>(u"askForm"_s);
        auto* brief = form->findChild<parts::PlainTextView*>(u"formBrief"_s);
        auto* text = brief->findChild<QPlainTextEdit*>(u"foreignText"_s);

        QVERIFY2(brief->shownText().contains(u"Leo Marsh: Ask the vendor"_s),
                 qPrintable(brief->shownText()));
        QVERIFY(brief->shownText().contains(u"due in 20 min"_s));
        QCOMPARE_EQ(text->accessibleName(), u"Brief for the hand-over"_s);
        QVERIFY(form->grab().save(QStringLiteral(WARROOM_SCREENS_DIR "/handover.png")));
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClick(text, Qt::Key_Tab);
        auto* choice = form->findChild<QComboBox*>(u"formChoice"_s);
        QTRY_VERIFY(choice->hasFocus());
        choice->setCurrentIndex(choice->findData(u"l-marsh"_s));
        QTest::mouseClick(form->findChild<QPushButton*>(u"formDo"_s), Qt::LeftButton);
        QCOMPARE_EQ(incident().commandOfferedTo, MemberId(u"l-marsh"_s));
        QCOMPARE_EQ(incident().commander, m_desk->me);
    }

    void whoIsOfferedCommandReadsTheBriefBeforeTheyAccept()
    {
        m_desk->must(m_desk->me, CommandTaken{m_id, {}});
        m_desk->must(m_desk->me, CommandOffered{m_id, MemberId(u"l-marsh"_s)});
        m_view.reset();
        m_desk->me = MemberId(u"l-marsh"_s);
        open();
        QTest::mouseClick(m_view->findChild<QPushButton*>(u"actCommand"_s), Qt::LeftButton);
        auto* form = m_view->findChild<incident::AskForm*>(u"askForm"_s);
        QVERIFY(form != nullptr);
        QCOMPARE_EQ(incident().commander, MemberId(u"r-osei"_s));
        const QString brief = form->findChild<parts::PlainTextView*>(u"formBrief"_s)->shownText();
        QVERIFY2(brief.contains(u"Command is offered to Leo Marsh"_s), qPrintable(brief));
        QVERIFY(brief.contains(u"GAP: "_s));

        QTest::mouseClick(form->findChild<QPushButton*>(u"formDo"_s), Qt::LeftButton);

        QCOMPARE_EQ(incident().commander, MemberId(u"l-marsh"_s));
    }

    void whatSomebodyElseSetMeanwhileBecomesAConflict()
    {
        m_desk->must(m_desk->me, CommandTaken{m_id, {}});
        m_view->act(incident::Act::Retitle);
        auto* form = m_view->findChild<incident::AskForm*>(u"askForm"_s);
        const QString base = incident().origins.value(u"title"_s).entry.value;
        m_desk->must(
            m_desk->me,
            IncidentChanged{m_id, {FieldChange{u"title"_s, u"Theirs"_s, EntryHash(base)}}, {}});

        QTest::keyClicks(form->findChild<parts::DraftEdit*>(u"formWords"_s), u"Mine"_s);
        QTest::mouseClick(form->findChild<QPushButton*>(u"formDo"_s), Qt::LeftButton);

        QCOMPARE_EQ(incident().conflicts.size(), 1);
        QCOMPARE_EQ(incident().title, u"Theirs"_s);
        auto* use = m_view->findChild<QPushButton*>(u"conflictUse"_s);
        QVERIFY(use != nullptr);
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE_EQ(incident().title, u"Mine"_s);
        QVERIFY(incident().conflicts.isEmpty());
    }

    void declaringSuggestsASeverityAndSaysWhy()
    {
        incident::DeclareDialog dialog(m_desk.get(), &m_desk->clock, &m_drafts);
        dialog.show();
        QSignalSpy declared(&dialog, &incident::DeclareDialog::declared);
        auto* button = dialog.findChild<QPushButton*>(u"declareDo"_s);
        QVERIFY(!button->isEnabled());

        QTest::keyClicks(dialog.findChild<parts::DraftEdit*>(u"declareTitle"_s),
                         u"It tells customers to sue"_s);
        dialog.findChild<QListWidget*>(u"declareSystems"_s)->item(0)->setCheckState(Qt::Checked);
        dialog.findChild<QComboBox*>(u"declareHarm"_s)->setCurrentIndex(3);

        QCOMPARE_EQ(dialog.findChild<parts::StatusChip*>(u"declareSuggested"_s)->word(), u"SEV1"_s);
        QVERIFY(!dialog.findChild<parts::PlainLabel*>(u"declareWhy"_s)->plain().isEmpty());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE_EQ(declared.count(), 1);
        const Incident* made
            = m_desk->room()->maybeIncident(declared.first().first().value<IncidentId>());
        QCOMPARE_EQ(made->severity, Severity::Sev1);
        QVERIFY(!made->crossings.isEmpty());
    }

    void aRestrictedIncidentIsDeclaredGrantedAndEnded()
    {
        incident::DeclareDialog dialog(m_desk.get(), &m_desk->clock, &m_drafts);
        dialog.show();
        QSignalSpy declared(&dialog, &incident::DeclareDialog::declared);
        QTest::keyClicks(dialog.findChild<parts::DraftEdit*>(u"declareTitle"_s), u"A leak"_s);
        dialog.findChild<QListWidget*>(u"declareSystems"_s)->item(0)->setCheckState(Qt::Checked);
        QTest::keyClick(dialog.findChild<QCheckBox*>(u"declareRestricted"_s), Qt::Key_Space);
        QTest::mouseClick(dialog.findChild<QPushButton*>(u"declareDo"_s), Qt::LeftButton);

        QCOMPARE_EQ(declared.count(), 1);
        m_id = declared.first().first().value<IncidentId>();
        QCOMPARE_EQ(incident().title, u"A leak"_s);
        QVERIFY(incident().access.has_value());
        QCOMPARE_EQ(incident().access->members, QList{m_desk->me});
        m_view->show(m_id);
        QVERIFY(label("incidentAccess")->isVisible());
        QVERIFY(label("incidentAccess")->plain().contains(u"Ruth Osei"_s));

        choose(incident::Act::Grant, u"a-kim"_s);
        QVERIFY(incident().access->members.contains(MemberId(u"a-kim"_s)));
        QVERIFY(label("incidentAccess")
                    ->plain()
                    .contains(m_desk->room()->memberName(MemberId(u"a-kim"_s))));
        choose(incident::Act::EndAccess, u"a-kim"_s);
        QCOMPARE_EQ(incident().access->members, QList{m_desk->me});
        QCOMPARE_EQ(incident().access->epoch, 2);
    }

    void anInaccessibleIncidentSaysWhoGrantsAccessAndNothingElse()
    {
        m_desk->outsider = true;
        const MemberId kim(u"a-kim"_s);
        const IncidentId leak(u"leak"_s);
        m_desk->must(kim, accessWith(*m_desk->room(), leak, kim, {kim}));
        IncidentDeclared it;
        it.incident = leak;
        it.title = u"Secret title"_s;
        it.systems = {sample::assistant().id};
        m_desk->must(kim, it);
        m_view->show(leak);

        const auto* locked = m_view->findChild<QWidget*>(u"incidentLocked"_s);
        QVERIFY(locked->isVisible());
        QVERIFY(locked->accessibleName().contains(u"Inaccessible: restricted incident"_s));
        QVERIFY(locked->accessibleDescription().contains(m_desk->room()->memberName(kim)));
        for (const parts::PlainLabel* each : m_view->findChildren<parts::PlainLabel*>())
            QVERIFY(!each->plain().contains(u"Secret"_s));
        m_view->show(m_id); // and back
        QVERIFY(!locked->isVisible());
        QVERIFY(label("incidentTitle")->isVisible());
        QVERIFY(!label("incidentAccess")->isVisible());
    }

    void itPaints()
    {
        m_desk->must(m_desk->me, CommandTaken{m_id, {}});
        m_desk->must(m_desk->me,
                     TaskAdded{m_id, TaskId(u"t1"_s), u"Ask the vendor which build answers"_s,
                               MemberId(u"l-marsh"_s), 20});
        m_desk->must(m_desk->me,
                     NoteAdded{m_id,
                               NoteId(u"n1"_s),
                               u"Customers report refunds of 900 euros"_s,
                               Instant{m_desk->clock.at.micros - 300'000'000},
                               {}});
        QVERIFY(m_view->grab().save(QStringLiteral(WARROOM_SCREENS_DIR "/incident.png")));
    }

private:
    void open()
    {
        m_view = std::make_unique<incident::IncidentView>(m_desk.get(), &m_desk->clock, &m_drafts);
        m_view->resize(1400, 900);
        m_view->show();
        m_view->show(m_id);
    }

    // Opens the form of an act, chooses by the value and does it.
    void choose(incident::Act act, const QString& value)
    {
        m_view->act(act);
        auto* form = m_view->findChild<incident::AskForm*>();
        QVERIFY(form != nullptr);
        auto* choice = form->findChild<QComboBox*>(u"formChoice"_s);
        QVERIFY(choice != nullptr);
        const int index = choice->findData(value);
        QVERIFY(index >= 0);
        choice->setCurrentIndex(index);
        QTest::mouseClick(form->findChild<QPushButton*>(u"formDo"_s), Qt::LeftButton);
        QTRY_VERIFY(m_view->findChild<incident::AskForm*>() == nullptr);
    }

    const Incident& incident() const { return *m_desk->room()->maybeIncident(m_id); }

    parts::DraftEdit* text() const { return m_view->findChild<parts::DraftEdit*>(u"quickText"_s); }

    parts::PlainLabel* label(const char* name) const
    {
        return m_view->findChild<parts::PlainLabel*>(QString::fromLatin1(name));
    }

    static QModelIndex modelIndexOf(const parts::GridView& grid, const QString& words)
    {
        const QAbstractItemModel* proxy = grid.model();
        for (int row = 0; row < proxy->rowCount(); ++row) {
            const QModelIndex index = proxy->index(row, EntriesModel::TextColumn);
            if (index.data().toString() == words)
                return qobject_cast<const QAbstractProxyModel*>(proxy)->mapToSource(index);
        }
        return {};
    }

    static QString chosenWords(const parts::GridView& grid)
    {
        return grid.current().siblingAtColumn(EntriesModel::TextColumn).data().toString();
    }

    FakeDrafts m_drafts;
    std::unique_ptr<FakeDesk> m_desk;
    std::unique_ptr<incident::IncidentView> m_view;
    IncidentId m_id;
};

QTEST_MAIN(TestIncidentView)

} // namespace tst_incidentview

#include "tst_incidentview.moc"
