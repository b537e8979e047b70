// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/breakglass.h"
#include "tests/ui/sampleroom.h"
#include "tests/ui/schemepictures.h"
#include "ui/actions/pressdialog.h"
#include "ui/parts/confirmtarget.h"
#include "ui/parts/draftedit.h"
#include "ui/parts/drillband.h"
#include "ui/parts/holdbutton.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/plaintextview.h"
#include "ui/parts/statuschip.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace tst_pressdialog {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

class MemoryDrafts final : public Drafts
{
public:
    QHash<QString, QString> kept;

    QString load(const QString& key) override { return kept.value(key); }

    void save(const QString& key, const QString& text) override { kept.insert(key, text); }
};

struct Stand {
    FakeDesk desk;
    MemoryDrafts drafts;
    IncidentId incident;
    QPointer<actions::PressDialog> dialog;

    Stand()
    {
        sample::acme(desk);
        incident = sample::declare(desk, u"Refunds out of policy"_s, {});
    }

    ~Stand() { delete dialog; }

    void open(const char* rung, std::optional<RunId> undoes = {})
    {
        dialog = new actions::PressDialog(&desk, &drafts,
                                          PressAsk{incident,
                                                   sample::assistant().id,
                                                   RungId(QString::fromLatin1(rung)),
                                                   {},
                                                   undoes,
                                                   {}}); // deletes itself
        dialog->show();
    }

    QPushButton* button(const QString& name) { return dialog->findChild<QPushButton*>(name); }

    parts::ConfirmTarget* confirm() { return dialog->findChild<parts::ConfirmTarget*>(); }

    QString note() { return dialog->findChild<parts::PlainLabel*>(u"pressNote"_s)->plain(); }

    void reason(const QString& text) { dialog->findChild<parts::DraftEdit*>()->setPlainText(text); }

    // Types the target's name and presses.
    void typeAndPress(const QString& target)
    {
        dialog->findChild<QLineEdit*>(u"confirmField"_s)->setText(target);
        button(u"confirmPress"_s)->click();
    }

    QStringList steps()
    {
        QStringList words;
        for (const auto* chip : dialog->findChildren<parts::StatusChip*>(u"step"_s))
            words.append(chip->word());
        return words;
    }
};

} // namespace

class TestPressDialog final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { look::apply(*qApp, look::Scheme::Light); }

    void thePreviewShowsTheExactRequestBeforeAnythingIsSent()
    {
        Stand stand;

        stand.open("pin-prompt");

        auto* request = stand.dialog->findChild<parts::PlainTextView*>(u"previewRequest"_s);
        QTRY_VERIFY(request->shownText().contains(u"PUT http://127.0.0.1:1/pin-prompt"_s));
        QVERIFY(request->shownText().contains(u"{\"value\":\"pin-prompt\"}"_s));
        QVERIFY(stand.dialog->findChild<parts::PlainLabel*>(u"previewSealed"_s)
                    ->plain()
                    .contains(u"sealed first"_s));
        QVERIFY(stand.desk.pressed.isEmpty());
        QTRY_VERIFY(stand.confirm() != nullptr);
        QVERIFY(paintInEveryScheme(*stand.dialog, u"press"_s));
    }

    void onePersonBreaksTheGlassWithAReasonAndAHeldButton()
    {
        Stand stand;
        stand.open("feature-off"); // wants two
        auto* ask = stand.button(u"breakGlassAsk"_s);
        QTRY_VERIFY(ask->isVisibleTo(stand.dialog) && ask->isEnabled());
        auto* hold = stand.dialog->findChild<parts::HoldButton*>(u"breakGlassHold"_s);
        QVERIFY(!hold->isVisibleTo(stand.dialog));

        ask->click();
        QVERIFY(hold->isVisibleTo(stand.dialog));
        QVERIFY(!hold->isEnabled()); // no reason yet
        auto* words = stand.dialog->findChild<parts::PlainLabel*>(u"breakGlassWords"_s);
        QVERIFY(words->plain().contains(u"needs a reason"_s));
        stand.reason(u"nobody answers"_s);
        QTRY_VERIFY(hold->isEnabled());
        QVERIFY(paintInEveryScheme(*stand.dialog, u"press-glass"_s));
        QVERIFY(stand.desk.pressed.isEmpty());
        QTest::keyPress(hold, Qt::Key_Space);
        QTRY_COMPARE(stand.desk.pressed.size(), 1);
        QTest::keyRelease(hold, Qt::Key_Space);

        QVERIFY(stand.desk.pressed.constFirst().ask.breakGlass);
        const Run* run = stand.desk.room()->runs().constFirst();
        QVERIFY(run->breakGlass);
        QCOMPARE(run->reason, u"nobody answers"_s);
        QVERIFY(isConfirmed(run->state));
        const Incident* incident = stand.desk.room()->maybeIncident(stand.incident);
        QVERIFY(
            std::any_of(incident->crossings.begin(), incident->crossings.end(),
                        [run](const Crossing& it) { return it.id == breakGlassNotice(run->id); }));
        QVERIFY(!ask->isVisibleTo(stand.dialog)); // a second press finds nothing to press
    }

    void whatCannotBeTakenBackKeepsItsGlass()
    {
        Stand stand;
        System system = *stand.desk.room()->maybeSystem(sample::assistant().id);
        const EntryHash base = system.setBy;
        for (Rung& rung : system.ladder)
            rung.reversible = false;
        stand.desk.must(stand.desk.me, SystemSet{system, base});
        stand.open("feature-off");

        auto* ask = stand.button(u"breakGlassAsk"_s);
        QTRY_VERIFY(ask->isVisibleTo(stand.dialog) && !ask->isEnabled());
        QVERIFY(ask->accessibleDescription().contains(u"cannot be taken back"_s));
        QVERIFY(stand.button(u"askSecond"_s)->isVisibleTo(stand.dialog));
    }

    void aDrillIsMarkedAndPressesPractice()
    {
        Stand stand;
        System system = *stand.desk.room()->maybeSystem(sample::assistant().id);
        const EntryHash base = system.setBy;
        for (Rung& rung : system.ladder)
            rung.practice = {PracticeOrigin{u"http://127.0.0.1:1"_s, u"http://127.0.0.1:2"_s}};
        stand.desk.must(stand.desk.me, SystemSet{system, base});
        stand.incident = sample::declare(stand.desk, u"Fire drill"_s, {}, Severity::Sev3,
                                         sample::assistant().id, true);
        stand.open("pin-prompt");

        QVERIFY(stand.dialog->windowTitle().startsWith(u"DRILL"_s));
        QVERIFY(stand.dialog->findChild<parts::DrillBand*>() != nullptr);
        QTRY_VERIFY(stand.confirm() != nullptr && stand.note().isEmpty());
        QVERIFY(stand.dialog->findChild<parts::PlainTextView*>(u"previewRequest"_s)
                    ->shownText()
                    .contains(u"http://127.0.0.1:2/pin-prompt"_s));
        QVERIFY(paintInEveryScheme(*stand.dialog, u"press-drill"_s));
        stand.typeAndPress(u"practice:test/pin-prompt"_s);
        QTRY_COMPARE(stand.desk.room()->runs().size(), 1);
        QCOMPARE(stand.desk.room()->runs().constFirst()->target, u"practice:test/pin-prompt"_s);
    }

    void typingTheTargetPressesAndTheResultStays()
    {
        Stand stand;
        stand.open("pin-prompt");
        QTRY_VERIFY(stand.confirm() != nullptr && stand.note().isEmpty());

        stand.typeAndPress(u"test/pin-prompt"_s);

        QTRY_COMPARE(stand.steps().join(u' '),
                     u"ordered sending pending confirmed (record) confirmed (effect)"_s);
        QVERIFY(stand.dialog->isVisible());
        QTRY_VERIFY(stand.button(u"undo"_s)->isVisible());
        QVERIFY(!stand.button(u"readBack"_s)->isVisible());
        QVERIFY(paintInEveryScheme(*stand.dialog, u"pressed"_s));
    }

    void aSecondPressWhileItRunsDoesNothing()
    {
        Stand stand;
        stand.open("pin-prompt");
        QTRY_VERIFY(stand.confirm() != nullptr && stand.note().isEmpty());
        stand.desk.held = true;
        parts::ConfirmTarget* confirm = stand.confirm();

        stand.typeAndPress(u"test/pin-prompt"_s);
        emit confirm->confirmed();
        stand.desk.release();

        QTRY_VERIFY(stand.button(u"undo"_s)->isVisible());
        QCOMPARE_EQ(stand.desk.pressed.size(), 1);
        QCOMPARE_EQ(stand.desk.room()->runsOf(stand.incident).size(), 1);
    }

    void unknownIsNeverShownAsDoneAndOffersTheReadBack()
    {
        Stand stand;
        stand.desk.pressStates = {RunState::Sending, RunState::Unknown};
        stand.open("pin-prompt");
        QTRY_VERIFY(stand.confirm() != nullptr && stand.note().isEmpty());

        stand.typeAndPress(u"test/pin-prompt"_s);

        QTRY_VERIFY(stand.button(u"readBack"_s)->isVisible());
        QCOMPARE_EQ(stand.steps().last(), u"unknown"_s);
        QVERIFY(stand.dialog->findChild<parts::PlainLabel*>(u"meaning"_s)
                    ->plain()
                    .contains(u"nobody knows"_s));
        QVERIFY(stand.confirm() == nullptr || !stand.confirm()->isVisible());
        QVERIFY(!stand.button(u"undo"_s)->isVisible());
        QVERIFY(stand.dialog->findChild<QWidget*>(u"fallback"_s)->isVisible());
        QVERIFY(paintInEveryScheme(*stand.dialog, u"unknown"_s));

        stand.button(u"readBack"_s)->click();
        QTRY_COMPARE(stand.steps().last(), u"confirmed (record)"_s);
    }

    void whatHadNoEffectIsOfferedToBeSentAgain()
    {
        Stand stand;
        stand.desk.pressStates = {RunState::Sending, RunState::Unknown};
        stand.open("pin-prompt");
        QTRY_VERIFY(stand.confirm() != nullptr && stand.note().isEmpty());
        stand.typeAndPress(u"test/pin-prompt"_s);
        QTRY_VERIFY(stand.button(u"readBack"_s)->isVisible());
        QVERIFY(!stand.button(u"resend"_s)->isVisible()); // nobody knows whether it arrived
        const RunId run = stand.desk.room()->runsOf(stand.incident).first()->id;
        const QSignalSpy asked(stand.dialog, &actions::PressDialog::resendAsked);

        stand.desk.must(stand.desk.me,
                        RunAdvanced{run, RunState::NotEffective, 200, u"still v41"_s, {}});

        QTRY_VERIFY(stand.button(u"resend"_s)->isVisible());
        QVERIFY(paintInEveryScheme(*stand.dialog, u"not-effective"_s));
        stand.button(u"resend"_s)->click();
        QCOMPARE_EQ(asked.size(), 1);
        QCOMPARE(asked.first().first().value<RunId>(), run);
    }

    void enterNeverPresses()
    {
        Stand stand;
        stand.open("pin-prompt");
        QTRY_VERIFY(stand.confirm() != nullptr && stand.note().isEmpty());
        auto* field = stand.dialog->findChild<QLineEdit*>(u"confirmField"_s);
        field->setText(u"test/pin-prompt"_s);

        for (QWidget* widget :
             {static_cast<QWidget*>(field), static_cast<QWidget*>(stand.dialog),
              static_cast<QWidget*>(stand.dialog->findChild<parts::DraftEdit*>())}) {
            QTest::keyClick(widget, Qt::Key_Return);
            QTest::keyClick(widget, Qt::Key_Enter, Qt::ControlModifier);
        }

        QVERIFY(stand.desk.pressed.isEmpty());
        for (const auto* one : stand.dialog->findChildren<QPushButton*>())
            QVERIFY(!one->isDefault() && !one->autoDefault());
    }

    void escKeepsTheTypedReason()
    {
        Stand stand;
        stand.open("pin-prompt");
        stand.reason(u"wording pays out twice"_s);

        QTest::keyClick(stand.dialog, Qt::Key_Escape);
        QTRY_VERIFY(stand.dialog.isNull());
        stand.open("pin-prompt");

        QCOMPARE_EQ(stand.dialog->findChild<parts::DraftEdit*>()->toPlainText(),
                    u"wording pays out twice"_s);
    }

    void aRefusedRungSaysWhoMay()
    {
        Stand stand;

        stand.open("filter-strict");

        QTRY_VERIFY(stand.confirm() != nullptr);
        QVERIFY(!stand.button(u"confirmPress"_s)->isEnabled());
        QVERIFY(stand.dialog->findChild<parts::PlainLabel*>(u"confirmWhy"_s)
                    ->plain()
                    .contains(u"Leo Marsh"_s));
    }

    void aSecondPersonIsAskedAndTheirYesLetsItBeSent()
    {
        Stand stand;
        stand.open("feature-off");
        QTRY_VERIFY(stand.button(u"askSecond"_s)->isVisible());
        QVERIFY(!stand.button(u"askSecond"_s)->isEnabled()); // no reason yet
        stand.reason(u"it pays out"_s);
        QTRY_VERIFY(stand.button(u"askSecond"_s)->isEnabled());

        stand.button(u"askSecond"_s)->click();
        QTRY_VERIFY(stand.note().contains(u"Leo Marsh"_s));
        QVERIFY(stand.desk.room()->runsOf(stand.incident).isEmpty());
        const Approval asked = stand.desk.room()->approvals.first();
        stand.desk.must(MemberId(u"l-marsh"_s),
                        ApprovalAnswered{asked.id, true, {}, asked.requestHash});

        QTRY_VERIFY(stand.confirm() != nullptr && stand.confirm()->isVisible());
        stand.typeAndPress(u"test/feature-off"_s);
        QTRY_COMPARE(stand.steps().last(), u"confirmed (effect)"_s);
    }

    void aDenialIsShownWithItsReason()
    {
        Stand stand;
        stand.open("feature-off");
        stand.reason(u"it pays out"_s);
        QTRY_VERIFY(stand.button(u"askSecond"_s)->isEnabled());
        stand.button(u"askSecond"_s)->click();
        QTRY_VERIFY(stand.note().contains(u"asked for"_s));
        const Approval asked = stand.desk.room()->approvals.first();

        stand.desk.must(MemberId(u"l-marsh"_s),
                        ApprovalAnswered{asked.id, false, u"drain first"_s, asked.requestHash});

        QTRY_VERIFY(stand.note().contains(u"drain first"_s));
        QVERIFY(stand.desk.room()->runsOf(stand.incident).isEmpty());
    }

    void anUndoNeedsAReason()
    {
        Stand stand;
        stand.open("pin-prompt");
        QTRY_VERIFY(stand.confirm() != nullptr && stand.note().isEmpty());
        stand.typeAndPress(u"test/pin-prompt"_s);
        QTRY_VERIFY(stand.button(u"undo"_s)->isVisible());
        const RunId done = stand.desk.room()->runs().first()->id;
        delete stand.dialog;

        stand.open("pin-prompt", done);

        QTRY_VERIFY(stand.confirm() != nullptr);
        QVERIFY(!stand.button(u"confirmPress"_s)->isEnabled());
        stand.reason(u"fixed"_s);
        QTRY_VERIFY(stand.dialog->findChild<QLineEdit*>(u"confirmField"_s)->isEnabled());
        stand.typeAndPress(u"test/pin-prompt"_s);
        QTRY_COMPARE(stand.desk.room()->maybeRun(done)->state, RunState::Undone);
    }

    void anUndoOfATargetThatMovedShowsTheThreeStatesAndAsksTwice()
    {
        Stand stand;
        stand.open("pin-prompt");
        QTRY_VERIFY(stand.confirm() != nullptr && stand.note().isEmpty());
        stand.typeAndPress(u"test/pin-prompt"_s);
        QTRY_VERIFY(stand.button(u"undo"_s)->isVisible());
        const RunId done = stand.desk.room()->runs().first()->id;
        delete stand.dialog;
        stand.desk.movedStates = {{u"prompt"_s, u"v42"_s, u"v41"_s, u"v39"_s, true},
                                  {u"owner"_s, {}, u""_s, u"ops"_s, false}};

        stand.open("pin-prompt", done);

        QTRY_VERIFY(stand.button(u"undoAnyway"_s)->isVisible());
        QStringList told;
        const auto* states = stand.dialog->findChild<QWidget*>(u"threeStates"_s);
        for (const auto* label : states->findChildren<parts::PlainLabel*>())
            told.append(label->plain());
        QCOMPARE(told.join(u'|'),
                 u"As we found it|As we left it|As it is now|prompt (changed)|v42|v41|v39|"
                 "owner|not read|empty|ops"_s);
        QVERIFY(stand.confirm() == nullptr || !stand.confirm()->isVisible());
        QVERIFY(!stand.button(u"undoAnyway"_s)->isEnabled()); // an undo needs a reason
        stand.reason(u"it was a mistake"_s);
        QTRY_VERIFY(stand.button(u"undoAnyway"_s)->isEnabled());
        QVERIFY2(stand.note().contains(u"no longer as this run left it"_s),
                 qPrintable(stand.note()));
        QVERIFY(paintInEveryScheme(*stand.dialog, u"moved"_s));
        QCOMPARE_EQ(stand.desk.pressed.size(), 1);

        stand.button(u"undoAnyway"_s)->click();
        QTRY_VERIFY(stand.confirm() != nullptr && stand.confirm()->isVisible());
        QVERIFY(states->isVisible());
        stand.typeAndPress(u"test/pin-prompt"_s);
        QTRY_COMPARE(stand.desk.room()->maybeRun(done)->state, RunState::Undone);
        QVERIFY(stand.desk.pressed.last().ask.anyway);
    }

    void anUnreachableTargetOffersTheManualWay()
    {
        Stand stand;
        stand.desk.previewError
            = Error{Fault::OutOfReach, u"target"_s, u"Nothing answers there."_s, {}};

        stand.open("pin-prompt");

        QTRY_VERIFY(stand.dialog->findChild<QWidget*>(u"fallback"_s)->isVisible());
        QVERIFY(stand.button(u"lookAgain"_s)->isVisible());
        QVERIFY(stand.note().contains(u"Nothing answers there."_s));
    }
};

QTEST_MAIN(TestPressDialog)

} // namespace tst_pressdialog

#include "tst_pressdialog.moc"
