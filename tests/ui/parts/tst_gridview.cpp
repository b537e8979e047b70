// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/filterbar.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyledItemDelegate>

#include <cmath>
#include <memory>

namespace tst_gridview {

using namespace Qt::Literals::StringLiterals;
using namespace wr::parts;

namespace {

std::unique_ptr<QStandardItemModel> people(QObject* parent = nullptr)
{
    auto model = std::make_unique<QStandardItemModel>(3, 2, parent);
    model->setHorizontalHeaderLabels({u"Name"_s, u"Function"_s});
    const QStringList names{u"R. Osei"_s, u"=cmd()"_s, u"A. Kim\u202E"_s};
    const QStringList functions{u"platform"_s, u"legal, security"_s, u"legal"_s};
    for (int row = 0; row < 3; ++row) {
        model->setItem(row, 0, std::make_unique<QStandardItem>(names.at(row)).release());
        model->setItem(row, 1, std::make_unique<QStandardItem>(functions.at(row)).release());
    }
    return model;
}

QAccessibleTableInterface* tableOf(GridView& view)
{
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&view);
    return access == nullptr ? nullptr : access->tableInterface();
}

// The ink of a cell, wherever in the cell it stands: what is not the colour of the corner.
QImage inkOf(const QString& text, Qt::LayoutDirection direction)
{
    QStandardItemModel model(1, 1);
    QFont whole; // letters stand on whole pixels from either side
    whole.setStyleStrategy(QFont::NoAntialias);
    whole.setHintingPreference(QFont::PreferFullHinting);
    auto item = std::make_unique<QStandardItem>(text);
    item->setFont(whole);
    model.setItem(0, 0, item.release());
    GridView view;
    view.setLayoutDirection(direction);
    view.setSource(&model);
    view.setColumnWidth(0, 400);
    view.resize(500, 120);
    QStyleOptionViewItem option;
    option.initFrom(&view);
    option.widget = &view;
    option.rect = QRect(0, 0, 400, 30);
    option.state = QStyle::State_Enabled;
    QImage cell(400, 30, QImage::Format_ARGB32);
    cell.fill(Qt::white);
    QPainter painter(&cell);
    painter.setLayoutDirection(direction);
    view.itemDelegate()->paint(&painter, option, view.model()->index(0, 0));
    painter.end();
    QRect ink;
    for (int y = 0; y < cell.height(); ++y) {
        for (int x = 0; x < cell.width(); ++x) {
            if (qGray(cell.pixel(x, y)) < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return cell.copy(ink);
}

} // namespace

class TestGridView final : public QObject
{
    Q_OBJECT

private slots:

    void csvIsSafeInASpreadsheet()
    {
        const auto model = people();
        GridView view;
        view.setSource(model.get());

        QCOMPARE(
            view.asCsv(),
            u"Name,Function\nR. Osei,platform\n'=cmd(),\"legal, security\"\nA. Kim\u202E,legal\n"_s);
    }

    void timesAndCodesKeepTheirOrderInAMirroredWindow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("time") << u"2026-11-28 14:03:07Z"_s;
        QTest::newRow("time of evidence") << u"2026-11-28 14:03:07.125 UTC"_s;
        QTest::newRow("number with its unit") << u"12.5 %"_s;
        QTest::newRow("how many places") << u"+2"_s;
        QTest::newRow("address") << u"https://prompts.acme.example/v1/"_s;
    }

    void timesAndCodesKeepTheirOrderInAMirroredWindow()
    {
        QFETCH(const QString, text);

        const QImage mirrored = inkOf(text, Qt::RightToLeft);

        QVERIFY(!mirrored.isNull());
        QCOMPARE(mirrored, inkOf(text, Qt::LeftToRight));
    }

    void aMirroredWindowCopiesWhatTheModelHolds()
    {
        QStandardItemModel model(1, 1);
        model.setItem(0, 0, std::make_unique<QStandardItem>(u"2026-11-28 14:03:07Z"_s).release());
        model.setHorizontalHeaderLabels({u"When"_s});
        GridView view;
        view.setLayoutDirection(Qt::RightToLeft);
        view.setSource(&model);

        QCOMPARE(view.asText(), u"When\n2026-11-28 14:03:07Z\n"_s);
    }

    void onlyChosenRowsAndColumnsAreCopied()
    {
        const auto model = people();
        GridView view;
        view.setSource(model.get());
        view.setColumnHidden(1, true);
        view.selectRow(0);

        QCOMPARE(view.asText(), u"Name\nR. Osei\n"_s);
    }

    void numbersSortByValueAndWordsStandBehindThemEitherWay()
    {
        QStandardItemModel model;
        const QList<QVariant> orders{2,
                                     10.5,
                                     u"n/a"_s,
                                     qint64{9'007'199'254'740'993},
                                     qint64{9'007'199'254'740'992},
                                     u"dropped"_s,
                                     std::nan("")};
        for (const QVariant& order : orders) {
            auto item = std::make_unique<QStandardItem>(order.toString());
            item->setData(order, Qt::UserRole + 1);
            model.appendRow(item.release());
        }
        GridView view;
        view.setSource(&model);
        view.setSortRole(Qt::UserRole + 1);
        const auto shown = [&view] {
            QStringList all;
            for (int row = 0; row < view.model()->rowCount(); ++row)
                all.append(view.model()->index(row, 0).data().toString());
            return all;
        };

        view.sortByColumn(0, Qt::AscendingOrder);
        QCOMPARE(shown().first(4),
                 QStringList({u"2"_s, u"10.5"_s, u"9007199254740992"_s, u"9007199254740993"_s}));
        QVERIFY(shown().indexOf(u"dropped"_s) < shown().indexOf(u"n/a"_s));

        view.sortByColumn(0, Qt::DescendingOrder);
        QCOMPARE(shown().first(4),
                 QStringList({u"9007199254740993"_s, u"9007199254740992"_s, u"10.5"_s, u"2"_s}));
        QVERIFY(shown().indexOf(u"n/a"_s) < shown().indexOf(u"dropped"_s));

        view.sortByColumn(-1, Qt::AscendingOrder);
        QCOMPARE(shown().first(), u"2"_s);
        QCOMPARE(shown().at(2), u"n/a"_s); // as they came
    }

    void theCountFollowsRowsThatGo()
    {
        const auto model = people();
        GridView view;
        FilterBar bar;
        view.setSource(model.get());
        view.useFilter(&bar);

        model->removeRows(0, 2);

        QCOMPARE(bar.findChild<PlainLabel*>(u"filterCounts"_s)->plain(), u"1"_s);
    }

    void whatOneReadsStaysWhenRowsComeAbove()
    {
        QStandardItemModel model(200, 1);
        for (int row = 0; row < 200; ++row)
            model.setItem(row, std::make_unique<QStandardItem>(u"row %1"_s.arg(row)).release());
        GridView view;
        view.setSource(&model);
        view.resize(300, 200);
        view.show();
        view.verticalScrollBar()->setValue(1001);
        const QString read = view.model()->index(view.rowAt(2), 0).data().toString();
        const int top = view.rowViewportPosition(view.rowAt(2));

        for (int i = 0; i < 7; ++i)
            model.insertRow(0, std::make_unique<QStandardItem>(u"new"_s).release());
        model.removeRow(9);

        QTRY_COMPARE(view.model()->index(view.rowAt(2), 0).data().toString(), read);
        QCOMPARE(view.rowViewportPosition(view.rowAt(2)), top);
        view.verticalScrollBar()->setValue(0);
        model.insertRow(0, std::make_unique<QStandardItem>(u"newest"_s).release());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(view.model()->index(view.rowAt(2), 0).data().toString(), u"newest"_s);
    }

    void typingFiltersAndEscReturns()
    {
        const auto model = people();
        QWidget window;
        auto* bar = new FilterBar(&window);
        auto* view = new GridView(&window);
        view->setSource(model.get());
        view->useFilter(bar);
        window.show();

        QTest::keyClicks(view, u"o"_s);
        QTest::keyClicks(bar->findChild<QLineEdit*>(), u"sei"_s);

        QCOMPARE(bar->filter(), u"osei"_s);
        QCOMPARE(view->model()->rowCount(), 1);
        QTest::keyClick(bar->findChild<QLineEdit*>(), Qt::Key_Escape);
        QCOMPARE(bar->filter(), u"osei"_s);
        QCOMPARE(view->current().data().toString(), u"R. Osei"_s);
    }

    void rowsOfSignalsAreThoseOfTheSource()
    {
        const auto model = people();
        GridView view;
        view.setSource(model.get());
        view.sortByColumn(0, Qt::DescendingOrder);
        QSignalSpy picked(&view, &GridView::picked);

        view.pick(model->index(2, 0));

        QCOMPARE(picked.count(), 1);
        QCOMPARE(picked.first().first().toModelIndex(), model->index(2, 0));
        QCOMPARE(view.current().row(), 2);
    }

    void theMenuShowsAndHidesColumns()
    {
        const auto model = people();
        GridView view;
        view.setSource(model.get());
        QMenu* menu = view.makeMenu();

        menu->findChild<QAction*>(u"column-1"_s)->trigger();

        QVERIFY(view.isColumnHidden(1));
        QVERIFY(!menu->findChild<QAction*>(u"column-0"_s)->isEnabled());
    }

    void cellsOutOfRangeAnswerAScreenReader()
    {
        const auto model = people();
        GridView view;
        view.setSource(model.get());
        QAccessibleTableInterface* table = tableOf(view);
        QVERIFY(table != nullptr);

        for (const int row : {-5, -1, 0, 2, 3, 100'000, INT_MAX, INT_MIN}) {
            for (const int column : {-1, 0, 1, 2, 99, INT_MAX, INT_MIN}) {
                QAccessibleInterface* cell = table->cellAt(row, column);
                QVERIFY(cell != nullptr);
                QVERIFY(cell->tableCellInterface() != nullptr);
                cell->tableCellInterface()->isSelected();
                cell->tableCellInterface()->columnHeaderCells();
                cell->text(QAccessible::Name);
                cell->state();
                cell->rect();
                table->isRowSelected(row);
                table->isColumnSelected(column);
                table->selectRow(row);
                table->unselectRow(row);
                table->selectColumn(column);
                table->unselectColumn(column);
                table->rowDescription(row);
                table->columnDescription(column);
            }
        }
    }

    void cellsThatWentAwayAreInvalid()
    {
        auto model = people();
        GridView view;
        view.setSource(model.get());
        QAccessibleInterface* cell = tableOf(view)->cellAt(2, 0);
        QVERIFY(cell->isValid());
        QVERIFY(cell->text(QAccessible::Name).contains(u"U+202E"_s));

        model->removeRow(2);

        QVERIFY(!tableOf(view)->cellAt(2, 0)->isValid());
        QCOMPARE(tableOf(view)->cellAt(2, 0)->text(QAccessible::Name), QString());
    }

    void childrenAreNumberedAsQtNumbersThem()
    {
        const auto model = people();
        GridView view;
        view.setSource(model.get());
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&view);

        QCOMPARE(access->childCount(), 12);
        for (int at = 0; at < access->childCount(); ++at) {
            QVERIFY(access->child(at) != nullptr);
            QCOMPARE(access->indexOfChild(access->child(at)), at);
        }
        QCOMPARE(access->child(1)->text(QAccessible::Name), u"Name"_s);
        QCOMPARE(access->child(4)->text(QAccessible::Name), u"R. Osei"_s);
        QCOMPARE(access->child(-1), nullptr);
        QCOMPARE(access->child(12), nullptr);
    }

    void churnUnderAScreenReaderDoesNotCrash()
    {
        auto model = people();
        GridView view;
        view.setSource(model.get());
        view.show();
        QAccessible::setActive(true);
        for (int round = 0; round < 200; ++round) {
            QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&view);
            for (int at = 0; at < 20; ++at) {
                if (QAccessibleInterface* child = access->child((round * 7 + at) % 25 - 2))
                    child->text(QAccessible::Name);
            }
            if (round % 3 == 0)
                model->removeRow(0);
            else
                model->appendRow(std::make_unique<QStandardItem>(u"x"_s).release());
            view.sortByColumn(0, round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        }
        QAccessible::setActive(false);

        QCOMPARE(tableOf(view)->rowCount(), model->rowCount());
    }

    void aViewWithoutAModelIsEmptyToAScreenReader()
    {
        GridView view;
        view.show();

        QCOMPARE(tableOf(view)->rowCount(), 0);
        QVERIFY(tableOf(view)->cellAt(0, 0) != nullptr);
    }
};

QTEST_MAIN(TestGridView)

} // namespace tst_gridview

#include "tst_gridview.moc"
