// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleroom.h"
#include "tests/ui/schemepictures.h"
#include "ui/actions/runledger.h"
#include "ui/parts/filterbar.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plaintextview.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

namespace tst_runledger {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

constexpr int kMany = 3000;

struct Stand {
    FakeDesk desk;
    IncidentId first;
    IncidentId second;
    std::unique_ptr<actions::RunLedger> ledger;

    Stand()
    {
        sample::acme(desk);
        first = sample::declare(desk, u"Refunds"_s, {2, 1, 1});
        second = sample::declare(desk, u"Answers"_s, {1, 1, 1});
    }

    void press(const IncidentId& incident, const QString& reason, const QList<RunState>& states)
    {
        desk.pressStates = states;
        const auto preview = desk.preview(
            {incident, sample::assistant().id, RungId(u"pin-prompt"_s), reason, {}, {}});
        QVERIFY(desk.press(*preview.result()).result().has_value());
    }

    void pressThree()
    {
        press(first, u"=HYPERLINK(\"http://evil\")"_s, {RunState::Sending, RunState::Rejected});
        press(second, u"the wording"_s,
              {RunState::Sending, RunState::Pending, RunState::ConfirmedRecord});
        desk.clock.pass(2 * 3600);
        press(first, u"again"_s, {RunState::Sending, RunState::Pending, RunState::ConfirmedEffect});
    }

    void open(const IncidentId& incident = {})
    {
        ledger = std::make_unique<actions::RunLedger>(&desk, &desk.clock);
        ledger->setIncident(incident);
        ledger->resize(1400, 700);
        ledger->show();
    }

    parts::GridView* list() const { return ledger->findChild<parts::GridView*>(u"runs"_s); }

    int shown() const { return list()->model()->rowCount(); }

    void choose(const char* name, int at) const
    {
        auto* box = ledger->findChild<QComboBox*>(QString::fromLatin1(name));
        box->setCurrentIndex(at);
        emit box->activated(at);
    }

    QByteArray exported(const char* button) const
    {
        QSignalSpy asked(ledger.get(), &actions::RunLedger::exportAsked);
        ledger->findChild<QPushButton*>(QString::fromLatin1(button))->click();
        return asked.value(0).value(1).toByteArray();
    }
};

} // namespace

class TestRunLedger final : public QObject
{
    Q_OBJECT

private slots:

    void overTheRoomAndOverAnIncident()
    {
        Stand stand;
        stand.pressThree();
        stand.open();
        QCOMPARE_EQ(stand.shown(), 3);
        QVERIFY(!stand.list()->isColumnHidden(RunModel::IncidentColumn));
        stand.list()->setCurrentIndex(stand.list()->model()->index(0, 0));
        const QString record
            = stand.ledger->findChild<parts::PlainTextView*>(u"runRecord"_s)->shownText();
        QVERIFY(record.contains(u"PUT http://127.0.0.1:1/pin-prompt"_s)
                && record.contains(u"HTTP 200"_s));
        QVERIFY(paintInEveryScheme(*stand.ledger, u"room-ledger"_s));

        stand.ledger->setIncident(stand.first);
        QCOMPARE_EQ(stand.shown(), 2);
        QVERIFY(stand.list()->isColumnHidden(RunModel::IncidentColumn));
    }

    void filtersNarrowAndHoldTogether()
    {
        Stand stand;
        stand.pressThree();
        stand.open();
        stand.choose("ledgerState", 3);
        QCOMPARE_EQ(stand.shown(), 2);
        stand.choose("ledgerTime", 1);
        QCOMPARE_EQ(stand.shown(), 1);
        stand.choose("ledgerState", 4);
        QCOMPARE_EQ(stand.shown(), 0);
        stand.choose("ledgerTime", 0);
        QCOMPARE_EQ(stand.shown(), 1);
        stand.choose("ledgerState", 0);
        stand.choose("ledgerSystem", 1);
        stand.choose("ledgerBy", 1);
        QCOMPARE_EQ(stand.shown(), 3);
        stand.ledger->findChild<parts::FilterBar*>()->setFilter(u"wording"_s);
        QCOMPARE_EQ(stand.shown(), 1);
    }

    void whatIsShownIsExportedAndNoSpreadsheetRunsIt()
    {
        Stand stand;
        stand.pressThree();
        stand.open();
        stand.list()->setCurrentIndex(
            stand.list()->model()->index(0, 0)); // a choice narrows nothing
        const QByteArray csv = stand.exported("ledgerSaveCsv");
        QCOMPARE_EQ(csv.count("\r\n"), 4);
        QVERIFY2(csv.contains("\"'=HYPERLINK(\"\"http://evil\"\")\""), csv.constData());

        stand.choose("ledgerState", 4);
        const QByteArray lines = stand.exported("ledgerSaveJson");
        QCOMPARE_EQ(lines.count('\n'), 1);
        const QJsonObject run = QJsonDocument::fromJson(lines).object();
        QCOMPARE_EQ(run[u"state"_s].toString(), u"rejected"_s);
        QCOMPARE_EQ(run[u"reason"_s].toString(), u"=HYPERLINK(\"http://evil\")"_s);
        QCOMPARE_EQ(run[u"steps"_s].toArray().size(), 3);
        QCOMPARE_EQ(run[u"request"_s][u"method"_s].toString(), u"PUT"_s);
        QVERIFY(run[u"breakGlass"_s].isBool());
    }

    void aRunThatMovesKeepsThePickedRowAndAnEmptyLedgerSaysWhatToDo()
    {
        Stand stand;
        stand.open();
        QVERIFY(stand.list()->accessibleDescription().contains(u"Widen the filters"_s));
        QVERIFY(paintInEveryScheme(*stand.ledger, u"room-ledger-empty"_s));
        stand.pressThree();
        stand.list()->setCurrentIndex(stand.list()->model()->index(2, 0));

        stand.press(stand.second, u"one more"_s, {RunState::Sending, RunState::Unknown});

        QCOMPARE_EQ(stand.shown(), 4);
        const QModelIndex picked = stand.list()->currentIndex();
        QCOMPARE_EQ(picked.row(), 3);
        QVERIFY(picked.siblingAtColumn(RunModel::ReasonColumn)
                    .data()
                    .toString()
                    .startsWith(u"=HYPERLINK"_s));
    }

    // Bounded by how often rows are announced, not by a clock.
    void thousandsOfRunsArriveAndAreFilteredInFewSteps()
    {
        Stand stand;
        for (int i = 0; i < kMany; ++i) {
            const bool good = i % 2 == 0;
            stand.press(i % 3 == 0 ? stand.first : stand.second, u"press %1"_s.arg(i),
                        {RunState::Sending, good ? RunState::Pending : RunState::Rejected});
            if (good)
                stand.desk.must(stand.desk.me,
                                RunAdvanced{stand.desk.room()->runs().last()->id,
                                            RunState::ConfirmedRecord,
                                            200,
                                            {},
                                            {}});
        }
        stand.open();
        QCOMPARE_EQ(stand.shown(), kMany);
        QSignalSpy inserted(stand.list()->model(), &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(stand.list()->model(), &QAbstractItemModel::rowsRemoved);

        QElapsedTimer clock;
        clock.start();
        stand.choose("ledgerState", 4);
        qInfo("filtering %d runs took %lld ms", kMany, clock.restart());
        QCOMPARE_EQ(stand.shown(), kMany / 2);
        QCOMPARE_EQ(inserted.count(), 1);
        QCOMPARE_EQ(removed.count(), 1);

        stand.choose("ledgerState", 0);
        clock.restart();
        stand.press(stand.first, u"the last one"_s, {RunState::Sending, RunState::Rejected});
        qInfo("a press of three entries took %lld ms beside %d runs", clock.elapsed(), kMany);
        QCOMPARE_EQ(stand.shown(), kMany + 1);
        QVERIFY(paintInEveryScheme(*stand.ledger, u"room-ledger-full"_s));
    }
};

QTEST_MAIN(TestRunLedger)

} // namespace tst_runledger

#include "tst_runledger.moc"
