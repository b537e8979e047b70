// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/custodyview.h"
#include "ui/parts/gridview.h"
#include "ui/parts/plainlabel.h"

#include <QtTest/QTest>

namespace tst_custodyview {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

CustodyRow act(const QString& title, qint64 micros)
{
    CustodyRow row;
    row.title = title;
    row.at = Instant{micros};
    return row;
}

QStringList titles(const parts::GridView& table)
{
    QStringList all;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        all.append(table.model()->index(row, 1).data().toString());
    return all;
}

} // namespace

class TestCustodyView final : public QObject
{
    Q_OBJECT

private slots:

    void actsOfOneSecondSortByTheirTime()
    {
        evidence::CustodyView view;
        auto* table = view.findChild<parts::GridView*>(u"custody"_s);
        view.show({act(u"second"_s, 1'795'521'600'000'002), act(u"first"_s, 1'795'521'600'000'001),
                   act(u"long before"_s, 1'000'000)},
                  {});

        table->sortByColumn(0, Qt::AscendingOrder);
        QCOMPARE(titles(*table), QStringList({u"long before"_s, u"first"_s, u"second"_s}));
        table->sortByColumn(0, Qt::DescendingOrder);
        QCOMPARE(titles(*table), QStringList({u"second"_s, u"first"_s, u"long before"_s}));
    }

    void theRowThatIsReadStaysWhenAnActFollows()
    {
        evidence::CustodyView view;
        auto* table = view.findChild<parts::GridView*>(u"custody"_s);
        QList<CustodyRow> rows{act(u"collected"_s, 3'000'000), act(u"opened"_s, 2'000'000)};
        view.show(rows, {});
        table->sortByColumn(0, Qt::AscendingOrder);
        table->selectRow(0);
        QCOMPARE(table->current().siblingAtColumn(1).data().toString(), u"opened"_s);

        rows.append(act(u"exported"_s, 1'000'000));
        view.show(rows, u"One act could not be entered."_s);

        QCOMPARE(titles(*table), QStringList({u"exported"_s, u"opened"_s, u"collected"_s}));
        QCOMPARE(table->current().siblingAtColumn(1).data().toString(), u"opened"_s);
        QVERIFY(view.findChild<parts::PlainLabel*>()->plain().contains(u"could not be entered"_s));
    }
};

QTEST_MAIN(TestCustodyView)

} // namespace tst_custodyview

#include "tst_custodyview.moc"
