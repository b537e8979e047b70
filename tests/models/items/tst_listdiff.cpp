// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/tablesteps.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

namespace tst_listdiff {

using namespace wr;

namespace {

struct NumberRow {
    int key = 0;
    int value = 0;
    bool operator==(const NumberRow&) const = default;
};

class Numbers final : public MergedTable<NumberRow>
{
public:
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : 1;
    }

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override
    {
        return role == Qt::DisplayRole ? QVariant(at(index.row()).value) : QVariant();
    }

    void become(const QList<NumberRow>& wanted) { merge(wanted); }
};

QList<NumberRow> shuffled(QRandomGenerator& chance, int most)
{
    QList<NumberRow> rows;
    for (int key = 0; key < most; ++key) {
        if (chance.bounded(3) > 0)
            rows.insert(chance.bounded(rows.size() + 1), {key, chance.bounded(3)});
    }
    return rows;
}

} // namespace

class TestListDiff final : public QObject
{
    Q_OBJECT

private slots:

    void anyListBecomesAnyOther()
    {
        QRandomGenerator chance(7);
        Numbers model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 300; ++round) {
            const QList<NumberRow> wanted = shuffled(chance, 1 + round % 40);
            model.become(wanted);
            QCOMPARE_EQ(model.rows(), wanted);
        }
    }

    void aChosenRowIsFollowedWhereverItGoes()
    {
        QRandomGenerator chance(11);
        Numbers model;
        QList<NumberRow> rows = shuffled(chance, 40);
        model.become(rows);
        const int key = rows.at(rows.size() / 2).key;
        const QPersistentModelIndex chosen = model.index(static_cast<int>(rows.size() / 2), 0);
        for (int round = 0; round < 100; ++round) {
            std::shuffle(rows.begin(), rows.end(), chance);
            model.become(rows);
            QVERIFY(chosen.isValid());
            QCOMPARE_EQ(model.at(chosen.row()).key, key);
        }
    }

    void whatStaysTheSameSaysNothing()
    {
        Numbers model;
        model.become({{1, 1}, {2, 2}});
        QSignalSpy edited(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);

        model.become({{1, 1}, {2, 2}});

        QCOMPARE_EQ(edited.count() + moved.count(), 0);
    }

    void oneThatSinksIsOneMove()
    {
        Numbers model;
        model.become({{1, 0}, {2, 0}, {3, 0}, {4, 0}});
        QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);

        model.become({{2, 0}, {3, 0}, {4, 0}, {1, 0}});

        QCOMPARE_EQ(moved.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestListDiff)

} // namespace tst_listdiff

#include "tst_listdiff.moc"
