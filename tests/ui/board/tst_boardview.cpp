// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleroom.h"
#include "ui/board/boardview.h"
#include "ui/look/theme.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/plainlabel.h"

#include <QtTest/QtTest>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>

namespace tst_boardview {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

QListView* cards(const board::BoardView& view, const char* phase)
{
    return view.findChild<QListView*>(u"cards-"_s + QString::fromLatin1(phase));
}

} // namespace

class TestBoardView final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_desk = std::make_unique<FakeDesk>();
        sample::acme(*m_desk);
        look::apply(*qApp, look::Scheme::Light);
    }

    void anEmptyBoardSaysWhatToDo()
    {
        board::BoardView view(m_desk.get(), &m_desk->clock);
        view.resize(1280, 800);
        view.show();
        QSignalSpy asked(&view, &board::BoardView::declareAsked);

        auto* button = view.findChild<QPushButton*>(u"emptyButton"_s);
        QVERIFY(button != nullptr && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);

        QCOMPARE_EQ(asked.count(), 1);
    }

    void theMostSevereIsFirstAndEnterOpensIt()
    {
        sample::declare(*m_desk, u"small"_s, {0, 1, 0}, Severity::Sev3);
        const IncidentId grave = sample::declare(*m_desk, u"grave"_s, {3, 0, 0}, Severity::Sev1);
        board::BoardView view(m_desk.get(), &m_desk->clock);
        view.resize(1280, 800);
        view.show();
        QSignalSpy opened(&view, &board::BoardView::opened);
        QListView* triage = cards(view, "triage");
        triage->setFocus();
        triage->setCurrentIndex(triage->model()->index(0, 0));

        QTest::keyClick(triage, Qt::Key_Return);

        QCOMPARE_EQ(opened.count(), 1);
        QCOMPARE_EQ(opened.first().first().value<IncidentId>(), grave);
    }

    void aRemoteChangeKeepsTheSelection()
    {
        const IncidentId first = sample::declare(*m_desk, u"first"_s, {0, 1, 0}, Severity::Sev3);
        board::BoardView view(m_desk.get(), &m_desk->clock);
        view.resize(1280, 800);
        view.show();
        QListView* triage = cards(view, "triage");
        triage->setFocus();
        triage->setCurrentIndex(triage->model()->index(0, 0));

        QTest::keyClick(triage, Qt::Key_Home);

        sample::declare(*m_desk, u"worse"_s, {3, 0, 0}, Severity::Sev1);
        m_desk->must(MemberId(u"a-kim"_s),
                     NoteAdded{first, NoteId(u"n1"_s), u"seen"_s, m_desk->clock.at, {}});

        QCOMPARE_EQ(view.current(), first);
        QCOMPARE_EQ(triage->currentIndex().row(), 1);
    }

    void typingFilters()
    {
        sample::declare(*m_desk, u"refunds without limit"_s, {1, 0, 0});
        sample::declare(*m_desk, u"search leaks"_s, {1, 0, 0}, Severity::Sev2, sample::search().id);
        board::BoardView view(m_desk.get(), &m_desk->clock);
        view.resize(1280, 800);
        view.show();
        QListView* triage = cards(view, "triage");
        triage->setFocus();

        QTest::keyClicks(triage, u"l"_s);
        auto* field = view.findChild<parts::FilterBar*>();
        QVERIFY(field != nullptr);
        field->setFilter(u"leaks"_s);

        QTRY_COMPARE_EQ(triage->model()->rowCount(), 1);
    }

    void aRefusedAcknowledgementSaysWhoMay()
    {
        sample::declare(*m_desk, u"grave"_s, {3, 0, 0}, Severity::Sev1);
        m_desk->me = MemberId(u"p-vance"_s); // engineering is owed nothing
        board::BoardView view(m_desk.get(), &m_desk->clock);
        view.resize(1280, 800);
        view.show();
        QListView* triage = cards(view, "triage");
        triage->setFocus();
        triage->setCurrentIndex(triage->model()->index(0, 0));

        QTest::keyClick(triage, Qt::Key_A);

        auto* trouble = view.findChild<parts::PlainLabel*>(u"boardTrouble"_s);
        QVERIFY(trouble->isVisible());
        QVERIFY2(trouble->plain().contains(u"Ana Kim"_s), qPrintable(trouble->plain()));
    }

    void aClosedIncidentLeavesTheBoard()
    {
        const IncidentId id = sample::declare(*m_desk, u"over"_s, {1, 0, 0});
        board::BoardView view(m_desk.get(), &m_desk->clock);
        m_desk->must(m_desk->me, CommandTaken{id, {}});
        const Incident* seen = m_desk->room()->maybeIncident(id);

        m_desk->must(m_desk->me,
                     IncidentChanged{id,
                                     {FieldChange{u"phase"_s, u"closed"_s,
                                                  seen->origins.value(u"phase"_s).entry}},
                                     {}});

        QCOMPARE_EQ(view.model().rowCount(), 0);
    }

    void whoIsHereStandsOnTheCardAndMovesNothing()
    {
        const IncidentId id = sample::declare(*m_desk, u"first"_s, {0, 1, 0}, Severity::Sev3);
        board::BoardView view(m_desk.get(), &m_desk->clock);
        view.resize(1280, 800);
        view.show();
        QListView* triage = cards(view, "triage");
        triage->setFocus();
        triage->setCurrentIndex(triage->model()->index(0, 0));
        QTest::keyClick(triage, Qt::Key_Home);
        view.setHere(PeopleHere{});
        const QSize alone = triage->sizeHintForIndex(triage->currentIndex());
        QVERIFY(view.grab().save(QStringLiteral(WARROOM_SCREENS_DIR "/board-alone.png")));

        view.setHere(PeopleHere{{id, u"Ana Kim, Leo Marsh (typing: Note)"_s}});

        QCOMPARE_EQ(view.current(), id);
        QCOMPARE_EQ(triage->sizeHintForIndex(triage->currentIndex()), alone);
        QVERIFY(triage->currentIndex()
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .endsWith(u"Here: Ana Kim, Leo Marsh (typing: Note)"_s));
        QVERIFY(view.grab().save(QStringLiteral(WARROOM_SCREENS_DIR "/board-here.png")));
        m_desk->must(MemberId(u"a-kim"_s),
                     NoteAdded{id, NoteId(u"n1"_s), u"seen"_s, m_desk->clock.at, {}});
        QCOMPARE_EQ(view.model().at(0).here.value_or(QString()),
                    u"Ana Kim, Leo Marsh (typing: Note)"_s);
        view.setHere({});
        QVERIFY(!view.model().at(0).here.has_value());
    }

    void aScrolledColumnStaysWhereItIs()
    {
        for (int i = 0; i < 12; ++i)
            sample::declare(*m_desk, u"incident %1"_s.arg(i), {0, 1, 0}, Severity::Sev3);
        board::BoardView view(m_desk.get(), &m_desk->clock);
        view.resize(1280, 700);
        view.show();
        QListView* triage = cards(view, "triage");
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY(triage->verticalScrollBar()->maximum() > 700);
        triage->verticalScrollBar()->setValue(600);
        const QPersistentModelIndex read = triage->indexAt({50, 300});
        const QRect place = triage->visualRect(read);

        sample::declare(*m_desk, u"worse"_s, {3, 0, 0}, Severity::Sev1);

        QTRY_VERIFY(triage->verticalScrollBar()->value() > 600);
        QCOMPARE_EQ(triage->visualRect(read), place);
    }

    void onlyPeopleOnTheRosterAreHere()
    {
        const IncidentId id = sample::declare(*m_desk, u"first"_s, {0, 1, 0}, Severity::Sev3);
        const auto room = m_desk->room();
        const auto deviceOf = [&room](const char* member) {
            return room->members.value(MemberId(QString::fromLatin1(member))).devices.first().key;
        };
        SharingState state;
        QVERIFY(!peopleHere(*room, state).has_value()); // a local room
        state.reach = Reach::Live;
        state.here = {{{deviceOf("l-marsh"), u"Somebody else"_s, id, u"Note"_s, {}, 1}, {}},
                      {{deviceOf("a-kim"), u"Ana Kim"_s, id, {}, {}, 1}, {}},
                      {{deviceOf("s-ito"), u"Sho Ito"_s, {}, {}, {}, 1}, {}},
                      {{DeviceKey(u"ff"_s), u"Ruth Osei"_s, id, {}, {}, 1}, {}}};

        const auto here = peopleHere(*room, state);

        QVERIFY(here.has_value());
        QCOMPARE_EQ(here->size(), 1);
        QCOMPARE_EQ(here->value(id), u"Ana Kim, Leo Marsh (typing: Note)"_s);
    }

    void bothFacesPaint()
    {
        sample::declare(*m_desk, u"Refund assistant approves refunds that policy forbids"_s,
                        {3, 0, 1}, Severity::Sev1);
        sample::declare(*m_desk, u"Search quotes the old handbook"_s, {1, 0, 0}, Severity::Sev3,
                        sample::search().id, true);
        board::BoardView view(m_desk.get(), &m_desk->clock);
        view.resize(1400, 800);
        view.show();

        QVERIFY(view.grab().save(QStringLiteral(WARROOM_SCREENS_DIR "/board-cards.png")));
        view.setDense(true);
        QVERIFY(view.grab().save(QStringLiteral(WARROOM_SCREENS_DIR "/board-table.png")));
        QVERIFY(view.isDense());
    }

private:
    std::unique_ptr<FakeDesk> m_desk;
};

QTEST_MAIN(TestBoardView)

} // namespace tst_boardview

#include "tst_boardview.moc"
