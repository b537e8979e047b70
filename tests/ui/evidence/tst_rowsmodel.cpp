// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/rowsmodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

namespace tst_rowsmodel {

using namespace wr::evidence;
using namespace Qt::Literals::StringLiterals;

class TestRowsModel final : public QObject
{
    Q_OBJECT

private slots:

    void aCellSortsByItsNumberOrElseByItsWords()
    {
        RowsModel model({u"Name"_s, u"Took"_s});
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.setRows({{u"a"_s, u"1.2 s"_s}, {u"b"_s, u"n/a"_s}, {u"c"_s, u"90 ms"_s}},
                      {QVariantList{{}, 1200}, QVariantList{}});

        QCOMPARE(model.index(0, 1).data().toString(), u"1.2 s"_s);
        QCOMPARE(model.index(0, 1).data(RowsModel::SortRole), QVariant(1200));
        QCOMPARE(model.index(0, 0).data(RowsModel::SortRole), QVariant(u"a"_s));
        QCOMPARE(model.index(1, 1).data(RowsModel::SortRole), QVariant(u"n/a"_s));
        QCOMPARE(model.index(2, 1).data(RowsModel::SortRole), QVariant(u"90 ms"_s));

        model.setRows({{u"d"_s, u"x"_s}}); // forgets the numbers of the rows before
        QCOMPARE(model.index(0, 1).data(RowsModel::SortRole), QVariant(u"x"_s));
    }

    void foreignNumbersAreReadAndNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QVariant>("number");
        QTest::newRow("plain") << u"0.85"_s << QVariant(0.85);
        QTest::newRow("padded") << u" 12 "_s << QVariant(12.0);
        QTest::newRow("exponent") << u"-1e-3"_s << QVariant(-0.001);
        QTest::newRow("share") << u"85 %"_s << QVariant(85.0);
        QTest::newRow("none") << u"n/a"_s << QVariant();
        QTest::newRow("empty") << QString() << QVariant();
        QTest::newRow("only a sign") << u"%"_s << QVariant();
        QTest::newRow("not a number") << u"nan"_s << QVariant();
        QTest::newRow("endless") << u"-inf"_s << QVariant();
        QTest::newRow("beyond all numbers") << u"1e999"_s << QVariant();
        QTest::newRow("words behind") << u"0.9 high"_s << QVariant();
        QTest::newRow("turned round") << u"\u202e0.9"_s << QVariant();
    }

    void foreignNumbersAreReadAndNothingElse()
    {
        QFETCH(QString, text);
        QFETCH(QVariant, number);

        QCOMPARE(numberIn(text), number);
    }
};

QTEST_GUILESS_MAIN(TestRowsModel)

} // namespace tst_rowsmodel

#include "tst_rowsmodel.moc"
