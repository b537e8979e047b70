// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/boardmodel.h"
#include "models/items/clockmodel.h"
#include "models/items/entriesmodel.h"
#include "models/items/palettemodel.h"
#include "models/items/taskmodel.h"
#include "tests/ui/sampleroom.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

namespace tst_roomitems {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

Change everything()
{
    Change change;
    change.everything = true;
    return change;
}

} // namespace

class TestRoomItems final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_desk = std::make_unique<FakeDesk>();
        sample::acme(*m_desk);
    }

    void theBoardFollowsChangesWithoutAReset()
    {
        const IncidentId low = sample::declare(*m_desk, u"low"_s, {0, 0, 0}, Severity::Sev4);
        BoardModel board(m_desk->me);
        QAbstractItemModelTester tester(&board,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        board.apply(*m_desk->room(), everything());
        QSignalSpy reset(&board, &QAbstractItemModel::modelReset);
        connect(m_desk.get(), &Desk::changed, &board,
                [&board](const Change& change, const std::shared_ptr<const Room>& room) {
                    board.apply(*room, change);
                });

        const IncidentId high = sample::declare(*m_desk, u"high"_s, {3, 0, 0}, Severity::Sev1);

        QCOMPARE_EQ(board.rowCount(), 2);
        QCOMPARE_EQ(board.rowOf(high), 0);
        QCOMPARE_EQ(board.rowOf(low), 1);
        QCOMPARE_EQ(reset.count(), 0);
        QCOMPARE_EQ(board.at(0).commander, QString());
        QVERIFY(!board.at(0).crossings.isEmpty());
        QCOMPARE_EQ(board.openBySeverity().value(Severity::Sev1), 1);
    }

    void anInaccessibleIncidentStandsLastWithoutAWordOfIt()
    {
        m_desk->outsider = true;
        const MemberId kim(u"a-kim"_s);
        const IncidentId leak(u"leak"_s);
        m_desk->must(kim, accessWith(*m_desk->room(), leak, kim, {kim}));
        IncidentDeclared it;
        it.incident = leak;
        it.title = u"Secret title"_s;
        it.severity = Severity::Sev1;
        it.systems = {sample::assistant().id};
        m_desk->must(kim, it);
        const IncidentId low = sample::declare(*m_desk, u"low"_s, {0, 0, 0}, Severity::Sev4);
        BoardModel board(m_desk->me);
        board.apply(*m_desk->room(), everything());

        QCOMPARE_EQ(board.rowCount(), 2);
        QCOMPARE_EQ(board.rowOf(low), 0);
        const QModelIndex cell = board.index(1, BoardModel::TitleColumn);
        QCOMPARE_EQ(cell.data().toString(), u"Inaccessible: restricted incident"_s);
        for (int column = 0; column < board.columnCount(); ++column) {
            for (const int role :
                 {static_cast<int>(Qt::DisplayRole), static_cast<int>(Qt::AccessibleTextRole),
                  static_cast<int>(BoardModel::SearchRole), static_cast<int>(BoardModel::SortRole)})
                QVERIFY(!board.index(1, column).data(role).toString().contains(u"Secret"_s));
        }
        QVERIFY(
            cell.data(Qt::AccessibleTextRole).toString().contains(m_desk->room()->memberName(kim)));
        QCOMPARE_EQ(board.index(1, BoardModel::SeverityColumn).data().toString(), u"–"_s);
        QCOMPARE_EQ(board.openBySeverity().value(Severity::Sev1), 0);
        QCOMPARE_EQ(board.openBySeverity().value(Severity::Sev4), 1);

        PaletteModel palette;
        palette.setRoom(m_desk->room());
        palette.search(u"Secret"_s);
        for (int row = 0; row < palette.rowCount(); ++row)
            QVERIFY(palette.at(row).kind != PaletteKind::Incident);
    }

    void aConfirmedRungIsInForceUntilItIsUndone()
    {
        const IncidentId id = sample::declare(*m_desk, u"prompt"_s, {1, 0, 0});
        m_desk->me = MemberId(u"p-vance"_s);
        const PressAsk ask{id, sample::assistant().id, RungId(u"pin-prompt"_s), u"it lies"_s, {},
                           {}};
        const auto preview = m_desk->preview(ask).result();
        QVERIFY(preview.has_value());
        const auto run = m_desk->press(*preview).result();
        QVERIFY2(run.has_value(), run ? "" : qPrintable(sentence(run.error())));

        const auto force = rungInForce(*m_desk->room(), id);
        QVERIFY(force.has_value());
        QCOMPARE_EQ(force->number, 2);
        QCOMPARE_EQ(force->of, 3);

        PressAsk back = ask;
        back.undoes = run->id;
        m_desk->pressStates = {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord};
        QVERIFY(m_desk->press(*m_desk->preview(back).result()).result().has_value());
        QVERIFY(!rungInForce(*m_desk->room(), id).has_value());
        // What the undo came to is never read as the rung being in force.
        int outcomes = 0;
        for (const EntryRow& row : entryRows(*m_desk->room(), *m_desk->room()->maybeIncident(id))) {
            const Run* of = m_desk->room()->maybeRun(row.run);
            if (row.kind != EntryKind::Outcome || of == nullptr || !of->undoes)
                continue;
            ++outcomes;
            QVERIFY2(row.text.startsWith(u"Undo of"_s), qPrintable(row.text));
        }
        QVERIFY(outcomes > 0);
    }

    void entriesStandByWhenTheyHappened()
    {
        const IncidentId id = sample::declare(*m_desk, u"t"_s, {1, 0, 0});
        m_desk->must(m_desk->me,
                     NoteAdded{id,
                               NoteId(u"n1"_s),
                               u"late news"_s,
                               Instant{m_desk->clock.at.micros - 300'000'000},
                               {}});
        m_desk->must(m_desk->me,
                     NoteAdded{id, NoteId(u"n2"_s), u"just now"_s, m_desk->clock.at, {}});

        EntriesModel entries;
        QAbstractItemModelTester tester(&entries,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        entries.show(*m_desk->room(), id);

        QCOMPARE_EQ(entries.at(0).text, u"just now"_s);
        const auto late
            = std::find_if(entries.rows().begin(), entries.rows().end(),
                           [](const EntryRow& row) { return row.text == u"late news"_s; });
        QVERIFY(late != entries.rows().end());
        QVERIFY(late->recorded > late->happened);
    }

    void aTaskSaysWhyItMayNotBeEnded()
    {
        const IncidentId id = sample::declare(*m_desk, u"t"_s, {1, 0, 0});
        m_desk->must(
            m_desk->me,
            TaskAdded{id, TaskId(u"t1"_s), u"ask the vendor"_s, MemberId(u"l-marsh"_s), 15});
        TaskModel tasks;
        ClockModel clocks;

        tasks.show(*m_desk->room(), id, MemberId(u"s-ito"_s));
        clocks.show(*m_desk->room(), id);

        QVERIFY(tasks.at(0).whyNotEnded.contains(u"Leo Marsh"_s));
        QCOMPARE_EQ(clocks.at(0).due, *tasks.at(0).due);
    }

    void whoCanShutItOffIsAnsweredByNameAndButton()
    {
        PaletteModel palette;
        QAbstractItemModelTester tester(&palette,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        palette.setRoom(m_desk->room());

        palette.search(u"who can shut off assistant"_s);

        QCOMPARE_EQ(palette.at(0).kind, PaletteKind::Holder);
        QVERIFY(palette.at(0).title.startsWith(u"Ruth Osei"_s));
        QVERIFY(palette.at(0).detail.contains(u"+49"_s));
        QCOMPARE_EQ(palette.at(1).member, MemberId(u"l-marsh"_s));
        QVERIFY(palette.at(1).detail.contains(u"deputy"_s));
        QCOMPARE_EQ(palette.at(2).kind, PaletteKind::Rung);
        QCOMPARE_EQ(palette.at(2).rung, RungId(u"feature-off"_s));
    }

    void aRightThatNobodyReachableHoldsIsAGap()
    {
        PaletteModel palette;
        palette.setRoom(m_desk->room());

        palette.search(u"who can roll back retrieval support search"_s);

        QCOMPARE_EQ(palette.at(0).kind, PaletteKind::Gap);
    }

    void lettersInOrderAreEnough()
    {
        PaletteModel palette;
        palette.setRoom(m_desk->room());

        palette.search(u"rfnd asst"_s);

        QCOMPARE_EQ(palette.at(0).kind, PaletteKind::System);
        QVERIFY(!fuzzyScore(u"xyz"_s, u"Refund assistant"_s).has_value());
    }

private:
    std::unique_ptr<FakeDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestRoomItems)

} // namespace tst_roomitems

#include "tst_roomitems.moc"
