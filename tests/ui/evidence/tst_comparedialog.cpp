// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeevidencedesk.h"
#include "ui/evidence/comparedialog.h"
#include "ui/evidence/rowsmodel.h"
#include "ui/look/theme.h"
#include "ui/parts/gridview.h"
#include "ui/parts/linechart.h"
#include "ui/parts/plainlabel.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

#include <memory>

namespace tst_comparedialog {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 noon = 1'795'521'600 * second; // 2026-11-24 12:00 UTC
constexpr qint64 hour = 3600 * second;
// A new prompt version is in force from 60 % of the afternoon on.
constexpr WindowPair aroundTheChange{{noon + hour * 2 / 10, noon + hour * 6 / 10},
                                     {noon + hour * 6 / 10, noon + hour}};

QString cell(const parts::GridView& grid, int row, int column)
{
    return grid.model()->index(row, column).data().toString();
}

QString nameOf(QWidget* widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
}

} // namespace

class TestCompareDialog final : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        look::apply(*qApp, look::Scheme::Light);
        m_desk = std::make_unique<FakeEvidenceDesk>();
        m_desk->items_ = madeAfternoon(4000, noon, hour);
        m_dialog = std::make_unique<evidence::CompareDialog>(m_desk.get());
        m_dialog->show();
    }

    void cleanup() { m_dialog.reset(); }

    void bothWindowsStandSideBySide()
    {
        m_dialog->compare({}, aroundTheChange, u"Refund assistant"_s);

        QTRY_COMPARE(totals().model()->rowCount(), 5);
        qint64 before = 0;
        qint64 after = 0;
        for (const EvidenceItem& item : m_desk->items_) {
            before += aroundTheChange.before.contains(item.start.nanos) ? 1 : 0;
            after += aroundTheChange.after.contains(item.start.nanos) ? 1 : 0;
        }
        QCOMPARE(cell(totals(), 0, 1), QLocale().toString(before));
        QCOMPARE(cell(totals(), 0, 2), QLocale().toString(after));
        QVERIFY(m_dialog->windowTitle().contains(u"Refund assistant"_s));
        QCOMPARE(label(u"compareBefore"_s),
                 u"Before: 2026-11-24 12:12:00 UTC to 2026-11-24 12:36:00 UTC, 24 min 0 s"_s);
        QTRY_VERIFY(!button(u"compareCancel"_s)->isVisible());
        QVERIFY(label(u"compareWords"_s).startsWith(u"Counted"_s));
    }

    void whyCallsEndedFollowsBehind()
    {
        m_desk->detailOf = [](const EvidenceItem& item) {
            ItemDetail detail;
            detail.item = item;
            const bool late = item.start.nanos >= aroundTheChange.after.from;
            detail.attributes = {{u"gen_ai.response.finish_reasons"_s,
                                  late ? u"[\"content_filter\"]"_s : u"[\"stop\"]"_s, true}};
            return detail;
        };
        m_desk->finishesOf = [](const EvidenceItem& item) {
            const bool late = item.start.nanos >= aroundTheChange.after.from;
            return QStringList{late ? u"content_filter"_s : u"stop"_s};
        };

        m_dialog->compare({}, aroundTheChange, {});

        QTRY_VERIFY(!button(u"compareCancel"_s)->isVisible());
        QVERIFY(differences().hasFocus()); // where one reads on
        differences().selectAll();
        QVERIFY2(differences().asText().contains(u"Finish reason"_s)
                     && differences().asText().contains(u"content_filter"_s),
                 qPrintable(differences().asText()));
    }

    void whatIsCountedLastIsCancelledByItself()
    {
        m_dialog->compare({}, aroundTheChange, {});
        QTRY_COMPARE(totals().model()->rowCount(), 5);
        m_desk->held = true;
        QTRY_COMPARE(m_desk->waiting(), 1U);

        button(u"compareCancel"_s)->click();
        m_desk->release();
        QCoreApplication::sendPostedEvents();

        QVERIFY(label(u"compareWords"_s).contains(u"finish reasons are not compared"_s));
        QCOMPARE(totals().model()->rowCount(), 5); // what was counted stays
        QVERIFY(differences().model()->rowCount() > 0);
        QCOMPARE(m_desk->waiting(), 0U);
    }

    void whatChangedIsSaidInSentencesWithCounts()
    {
        m_dialog->compare({}, aroundTheChange, {});

        QTRY_VERIFY(differences().model()->rowCount() > 2);
        QCOMPARE(label(u"compareSentence"_s), cell(differences(), 0, 0)); // in full
        differences().selectAll();
        const QString all = differences().asText();
        QVERIFY2(all.contains(u"refund-prompt v42"_s), qPrintable(all));
        QVERIFY2(all.contains(u"Blocked, failed or complained about"_s), qPrintable(all));
        for (int row = 0; row < differences().model()->rowCount(); ++row) {
            QVERIFY(!cell(differences(), row, 1).isEmpty());
            QVERIFY(!cell(differences(), row, 2).isEmpty());
        }
    }

    void countsAndSharesSortByValue()
    {
        m_dialog->compare({}, aroundTheChange, {});
        QTRY_VERIFY(differences().model()->rowCount() > 2);
        QTRY_VERIFY(!button(u"compareCancel"_s)->isVisible());
        auto* steps = m_dialog->findChild<parts::GridView*>(u"compareRatesTable"_s);
        QVERIFY(steps != nullptr);

        for (parts::GridView* table : {&differences(), &totals(), steps}) {
            for (int column = 1; column < table->model()->columnCount(); ++column) {
                table->sortByColumn(column, Qt::AscendingOrder);
                QList<double> numbers;
                for (int row = 0; row < table->model()->rowCount(); ++row) {
                    const QVariant order
                        = table->model()->index(row, column).data(evidence::RowsModel::SortRole);
                    if (order.typeId() != QMetaType::QString)
                        numbers.append(order.toDouble());
                }
                QVERIFY(numbers.size() > 1);
                QVERIFY(std::is_sorted(numbers.begin(), numbers.end()));
            }
        }
        steps->sortByColumn(1, Qt::DescendingOrder);
        QVERIFY(cell(*steps, 0, 1) > cell(*steps, 1, 1));
    }

    void typingNarrowsWhatChanged()
    {
        m_dialog->compare({}, aroundTheChange, {});
        QTRY_VERIFY(differences().model()->rowCount() > 2);

        QTest::keyClicks(&differences(), u"v42"_s);

        QTRY_COMPARE(differences().model()->rowCount(), 1);
        QVERIFY(cell(differences(), 0, 0).contains(u"v42"_s));
    }

    void eachChartHasATableOfTheSameNumbers_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("name");
        QTest::newRow("rates") << 0 << u"compareRates"_s;
        QTest::newRow("latency") << 1 << u"compareLatency"_s;
    }

    void eachChartHasATableOfTheSameNumbers()
    {
        QFETCH(const int, tab);
        QFETCH(const QString, name);
        m_dialog->findChild<QTabWidget*>(u"compareTabs"_s)->setCurrentIndex(tab);
        auto* page = m_dialog->findChild<QWidget*>(name);
        auto* table = page->findChild<parts::GridView*>(name + u"Table"_s);
        auto* chart = page->findChild<parts::LineChart*>();
        QVERIFY(!chart->isVisible()); // words stand there

        m_dialog->compare({}, aroundTheChange, {});

        QTRY_COMPARE(table->model()->rowCount(), windowSteps);
        QVERIFY(chart->isVisible() && chart->hasValues());
        QVERIFY(!nameOf(chart).isEmpty());
        QVERIFY(nameOf(table).contains(nameOf(chart)));
        QVERIFY((table->focusPolicy() & Qt::TabFocus) != 0);
        for (int column = 0; column < 6; ++column)
            QVERIFY(!cell(*table, 3, column).isEmpty());
    }

    void countingSaysHowFarItIsAndIsCancelled()
    {
        m_desk->held = true;
        m_dialog->compare({}, aroundTheChange, {});
        QVERIFY(button(u"compareCancel"_s)->isVisible());
        QVERIFY(!button(u"compareAgain"_s)->isVisible());
        m_desk->release();
        QTRY_VERIFY(label(u"compareWords"_s).startsWith(u"Counted"_s));
        QTRY_COMPARE(m_desk->waiting(), 1U); // the window after

        button(u"compareCancel"_s)->click();
        m_desk->release();

        QVERIFY(label(u"compareWords"_s).startsWith(u"Cancelled"_s));
        QCOMPARE(totals().model()->rowCount(), 0);
        m_desk->held = false;
        button(u"compareAgain"_s)->click();
        QTRY_COMPARE(totals().model()->rowCount(), 5);
    }

    void aNewQuestionTakesThePlaceOfTheOldOne()
    {
        m_desk->held = true;
        m_dialog->compare({}, aroundTheChange, u"one"_s);
        m_dialog->compare({}, {{noon, noon + 1}, {noon + 1, noon + 2}}, u"other"_s);
        m_desk->held = false;
        m_desk->release(0);
        m_desk->release(0);

        QTRY_COMPARE(totals().model()->rowCount(), 5);
        QCOMPARE(cell(totals(), 0, 2), u"0"_s);
        QVERIFY(m_dialog->windowTitle().contains(u"other"_s));
    }

    void anEmptyWindowSaysWhatToDo()
    {
        m_dialog->compare({}, {{noon - hour, noon}, {noon, noon + hour}}, {});

        QTRY_VERIFY(label(u"compareWords"_s).contains(u"no items in the window before"_s));
        QVERIFY(label(u"compareWords"_s).contains(u"Choose another one"_s));
    }

    void evidenceThatArrivesLaterIsTold()
    {
        m_dialog->compare({SystemId(u"shop"_s)}, aroundTheChange, {});
        QTRY_COMPARE(totals().model()->rowCount(), 5);

        emit m_desk->rangeChanged(SystemId(u"other"_s), noon, noon + hour);
        emit m_desk->rangeChanged(SystemId(u"shop"_s), noon + 2 * hour, noon + 3 * hour);
        QVERIFY(!label(u"compareWords"_s).contains(u"arrived"_s));
        emit m_desk->rangeChanged(SystemId(u"shop"_s), noon, noon + hour);

        QVERIFY(label(u"compareWords"_s).contains(u"count again"_s));
    }

    void whatCannotBeReadIsSaid()
    {
        m_desk->broken = Error{Fault::OutOfReach, u"evidence.sqlite"_s, u"It cannot be read."_s,
                               u"Run warroomctl evidence reindex."_s};

        m_dialog->compare({}, aroundTheChange, {});

        QTRY_VERIFY(label(u"compareWords"_s).contains(u"reindex"_s));
        QVERIFY(button(u"compareAgain"_s)->isVisible());
    }

    void closingStopsTheCounting()
    {
        m_desk->held = true;
        m_dialog->compare({}, aroundTheChange, {});

        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        m_desk->release();
        QCoreApplication::sendPostedEvents();

        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_desk->waiting(), 0U);
        QCOMPARE(totals().model()->rowCount(), 0);
    }

private:
    parts::GridView& totals() { return *m_dialog->findChild<parts::GridView*>(u"compareTotals"_s); }

    parts::GridView& differences()
    {
        return *m_dialog->findChild<parts::GridView*>(u"compareDifferences"_s);
    }

    QString label(const QString& name)
    {
        return m_dialog->findChild<parts::PlainLabel*>(name)->plain();
    }

    QPushButton* button(const QString& name) { return m_dialog->findChild<QPushButton*>(name); }

    std::unique_ptr<FakeEvidenceDesk> m_desk;
    std::unique_ptr<evidence::CompareDialog> m_dialog;
};

QTEST_MAIN(TestCompareDialog)

} // namespace tst_comparedialog

#include "tst_comparedialog.moc"
