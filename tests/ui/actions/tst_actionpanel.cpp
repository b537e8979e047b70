// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/resending.h"
#include "tests/ui/sampleroom.h"
#include "tests/ui/schemepictures.h"
#include "ui/actions/actioncard.h"
#include "ui/actions/actionpanel.h"
#include "ui/actions/approvalsview.h"
#include "ui/actions/pressdialog.h"
#include "ui/actions/runledger.h"
#include "ui/parts/drillband.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"
#include "ui/parts/statuschip.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QDialog>
#include <QtWidgets/QPushButton>

#include <memory>

namespace tst_actionpanel {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

struct Stand {
    FakeDesk desk;
    IncidentId incident;
    std::unique_ptr<actions::ActionPanel> panel;

    Stand()
    {
        sample::acme(desk);
        incident = sample::declare(desk, u"Refunds out of policy"_s, {});
        panel = std::make_unique<actions::ActionPanel>(&desk, nullptr);
        panel->setIncident(incident);
        panel->resize(380, 900);
        panel->show();
    }

    actions::ActionCard* card(const char* rung)
    {
        for (auto* one : panel->findChildren<actions::ActionCard*>()) {
            if (one->rung().value == QLatin1StringView(rung))
                return one;
        }
        return nullptr;
    }

    RunId press(const char* rung, const QList<RunState>& states)
    {
        desk.pressStates = states;
        const auto preview = desk.preview({incident,
                                           sample::assistant().id,
                                           RungId(QString::fromLatin1(rung)),
                                           u"wording"_s,
                                           {},
                                           {}});
        const auto run = desk.press(*preview.result());
        return run.result()->id;
    }
};

} // namespace

class TestActionPanel final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { look::apply(*qApp, look::Scheme::Light); }

    void aRefusedRungNamesWhoMayWithTheirPhone()
    {
        Stand stand;
        actions::ActionCard* card = stand.card("filter-strict");

        card->setOpen(true);

        auto* button = card->findChild<QPushButton*>(u"rungPress"_s);
        QVERIFY(!button->isEnabled());
        QVERIFY(button->accessibleDescription().contains(u"Leo Marsh"_s));
        QTRY_COMPARE(card->findChildren<QWidget*>(u"whoMay"_s).size(), 2);
        QVERIFY(card->findChild<parts::PlainLabel*>(u"rungMay"_s)
                    ->plain()
                    .startsWith(u"May press: "_s));
    }

    void enterOpensTheCardAndNothingElse()
    {
        Stand stand;
        actions::ActionCard* card = stand.card("pin-prompt");
        card->setFocus();

        QTest::keyClick(card, Qt::Key_Return);

        QVERIFY(card->isOpen());
        QVERIFY(stand.desk.previewed.isEmpty());
        QVERIFY(stand.panel->findChild<actions::PressDialog*>() == nullptr);
    }

    void upAndDownGoThroughTheRungs()
    {
        Stand stand;
        stand.panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stand.panel.get()));
        stand.panel->pick(RungId(u"filter-strict"_s));

        QTest::keyClick(stand.card("filter-strict"), Qt::Key_Down);
        QVERIFY(stand.card("pin-prompt")->hasFocus());
        QTest::keyClick(stand.card("pin-prompt"), Qt::Key_Down);
        QTest::keyClick(stand.card("feature-off"), Qt::Key_Down);
        QVERIFY(stand.card("feature-off")->hasFocus());
    }

    void anUnknownRunOffersOnlyTheReadBack()
    {
        Stand stand;
        stand.press("pin-prompt", {RunState::Sending, RunState::Unknown});
        actions::ActionCard* card = stand.card("pin-prompt");
        stand.panel->pick(RungId(u"pin-prompt"_s));

        QCOMPARE_EQ(card->findChild<parts::StatusChip*>(u"rungState"_s)->word(), u"unknown"_s);
        QVERIFY(card->findChild<QPushButton*>(u"rungReadBack"_s)->isVisible());
        QVERIFY(!card->findChild<QPushButton*>(u"rungUndo"_s)->isVisible());
        QVERIFY(!card->findChild<QPushButton*>(u"rungPress"_s)->isEnabled());
        QVERIFY(card->accessibleName().contains(u"unknown"_s));
        QVERIFY(paintInEveryScheme(*stand.panel, u"ladder-unknown"_s));
    }

    // The dialog that opens carries the key of the run, and a second press raises it.
    void aRunThatHadNoEffectIsSentAgainFromItsCard()
    {
        Stand stand;
        stand.press("pin-prompt", {RunState::Sending, RunState::Unknown});
        const RunId run = stand.desk.room()->runs().constLast()->id;
        actions::ActionCard* card = stand.card("pin-prompt");
        stand.panel->pick(RungId(u"pin-prompt"_s));
        auto* again = card->findChild<QPushButton*>(u"rungResend"_s);
        QVERIFY(!again->isVisible());

        stand.desk.must(stand.desk.me,
                        RunAdvanced{run, RunState::NotEffective, 200, u"still v41"_s, {}});

        QTRY_VERIFY(again->isVisible() && again->isEnabled());
        QVERIFY(paintInEveryScheme(*stand.panel, u"ladder-not-effective"_s));
        again->click();
        again->click();
        const auto dialogs = stand.panel->findChildren<actions::PressDialog*>();
        QCOMPARE_EQ(dialogs.size(), 1);
        QVERIFY(dialogs.first()->windowTitle().endsWith(u"again"_s));
        QCOMPARE(stand.desk.previewed.constLast().run, sendingAgain(run));
    }

    void aDrillIsMarkedAndMovesTheLastTestAndNothingReal()
    {
        Stand stand;
        System system = *stand.desk.room()->maybeSystem(sample::assistant().id);
        const EntryHash base = system.setBy;
        for (Rung& rung : system.ladder)
            rung.practice = {PracticeOrigin{u"http://127.0.0.1:1"_s, u"http://127.0.0.1:2"_s}};
        system.ladder.last().practice.clear();
        stand.desk.must(stand.desk.me, SystemSet{system, base});
        const IncidentId real = stand.incident;
        stand.incident = sample::declare(stand.desk, u"Fire drill"_s, {}, Severity::Sev3,
                                         sample::assistant().id, true);
        stand.panel->setClock(&stand.desk.clock);
        stand.panel->setIncident(stand.incident);
        actions::ActionCard* card = stand.card("pin-prompt");
        card->setOpen(true);
        const auto facts
            = [card] { return card->findChild<parts::PlainLabel*>(u"rungFacts"_s)->plain(); };
        QVERIFY(card->findChild<parts::DrillBand*>()->isVisibleTo(card));
        QVERIFY(facts().contains(u"Never tested."_s));
        QVERIFY(stand.card("feature-off")
                    ->findChild<QPushButton*>(u"rungPress"_s)
                    ->accessibleDescription()
                    .contains(u"no practice endpoint"_s));

        stand.press("pin-prompt",
                    {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord});
        QTRY_VERIFY(facts().contains(u"(drill) by"_s));
        QVERIFY(card->findChild<parts::StatusChip*>(u"rungState"_s)->isVisibleTo(card));
        QVERIFY(paintInEveryScheme(*stand.panel, u"ladder-drill"_s));

        stand.panel->setIncident(real);
        QVERIFY(!card->findChild<parts::DrillBand*>()->isVisibleTo(card));
        QVERIFY(!card->findChild<parts::StatusChip*>(u"rungState"_s)->isVisibleTo(card));
        QVERIFY(facts().contains(u"(drill) by"_s)); // the test is the rung's own
    }

    void anotherMembersPressKeepsTheOpenCardAndTheFocus()
    {
        Stand stand;
        stand.panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stand.panel.get()));
        stand.panel->pick(RungId(u"feature-off"_s));
        actions::ActionCard* open = stand.card("feature-off");

        stand.press("pin-prompt",
                    {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord,
                     RunState::ConfirmedEffect});

        QCOMPARE_EQ(stand.card("feature-off"), open);
        QVERIFY(open->isOpen());
        QVERIFY(open->hasFocus());
        QVERIFY(paintInEveryScheme(*stand.panel, u"ladder"_s));
    }

    void whatWasDoneByHandIsNotedInTheIncident()
    {
        Stand stand;
        stand.panel->setClock(&stand.desk.clock);
        actions::ActionCard* card = stand.card("filter-strict");
        card->setOpen(true);
        QTest::mouseClick(card->findChild<QPushButton*>(u"recordByHand"_s), Qt::LeftButton);
        auto* question = stand.panel->window()->findChild<QDialog*>(u"question"_s);
        QVERIFY(question != nullptr);
        auto* record = question->findChild<QPushButton*>(u"choice-record"_s);
        QVERIFY(!record->isEnabled()); // no words yet

        QTest::keyClicks(question->findChild<QWidget*>(u"questionText"_s),
                         u"Ben pulled the route at 14:02Z"_s);
        QTest::mouseClick(record, Qt::LeftButton);

        const QList<Note> notes = stand.desk.room()->maybeIncident(stand.incident)->notes;
        QCOMPARE_EQ(notes.size(), 1);
        QVERIFY(notes.constFirst().text.contains(u"Tighten the output filter"_s));
        QVERIFY(notes.constFirst().text.endsWith(u"Ben pulled the route at 14:02Z"_s));
        QVERIFY(stand.desk.room()->runsOf(stand.incident).isEmpty()); // nothing is confirmed by it
    }

    void oneRungHasOneDialog()
    {
        Stand stand;

        stand.panel->openPress(RungId(u"pin-prompt"_s));
        stand.panel->openPress(RungId(u"pin-prompt"_s));

        QCOMPARE_EQ(stand.panel->findChildren<actions::PressDialog*>().size(), 1);
    }

    void withoutAnIncidentNothingCanBePressed()
    {
        Stand stand;
        stand.panel->setIncident({});

        auto* button = stand.card("pin-prompt")->findChild<QPushButton*>(u"rungPress"_s);

        QVERIFY(!button->isEnabled());
        QVERIFY(button->accessibleDescription().contains(u"incident"_s));
    }

    void theLedgerKeepsTheSelectionWhenSomebodyPresses()
    {
        Stand stand;
        const RunId first = stand.press("pin-prompt", {RunState::Sending, RunState::Rejected});
        actions::RunLedger ledger(&stand.desk, &stand.desk.clock);
        ledger.resize(1400, 700);
        ledger.show();
        ledger.pick(first);
        auto* grid = ledger.findChild<parts::GridView*>(u"runs"_s);

        stand.press("pin-prompt", {RunState::Sending, RunState::Unknown});

        QCOMPARE_EQ(grid->current().row(), 1);
        QCOMPARE_EQ(grid->current().siblingAtColumn(RunModel::StateColumn).data().toString(),
                    u"rejected"_s);
        QVERIFY(grid->asCsv().contains(u"rejected"_s));
        QVERIFY(paintInEveryScheme(ledger, u"ledger"_s));
    }

    void theQueueCountsWhatWaitsForMe()
    {
        Stand stand;
        const auto preview = stand.desk.preview({stand.incident,
                                                 sample::assistant().id,
                                                 RungId(u"feature-off"_s),
                                                 u"it pays out"_s,
                                                 {},
                                                 {}});
        stand.desk.press(*preview.result());
        stand.desk.me = MemberId(u"l-marsh"_s);
        actions::ApprovalsView queue(&stand.desk, &stand.desk.clock);
        queue.resize(1300, 300);
        queue.show();

        QCOMPARE_EQ(queue.waitingForMe(), 1);
        QVERIFY(paintInEveryScheme(queue, u"approvals"_s));
    }
};

QTEST_MAIN(TestActionPanel)

} // namespace tst_actionpanel

#include "tst_actionpanel.moc"
