// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/hitcounter.h"
#include "models/items/itempager.h"

#include <QtCore/QPromise>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_itempager {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

ItemRef at(qint64 offset)
{
    return {ExhibitId(u"e"_s), offset, 1};
}

// Looks at ten items an answer; every thirtieth is one that is searched for.
class SlowDesk final : public EvidenceDesk
{
    Q_OBJECT

public:
    QFuture<Result<ItemPage>> items(const ItemQuery& query) override
    {
        ItemPage page;
        qint64 offset = query.after ? query.after->offset + 1 : 0;
        const qint64 end = offset + 10;
        for (; offset < end && offset < 100; ++offset) {
            if (offset % 30 == 0) {
                EvidenceItem item;
                item.ref = at(offset);
                page.items.append(item);
            }
        }
        page.more = offset < 100;
        if (page.more) {
            page.searchedTo = at(offset - 1);
            page.searchedToStart = {offset - 1};
        }
        ++asked;
        patience = query.patience;
        return ready(Result<ItemPage>(page));
    }

    QFuture<Result<TimelinePicture>> picture(const PictureQuery&) override { return {}; }

    // Counts ten items an answer.
    QFuture<Result<ItemCount>> count(const ItemQuery& query) override
    {
        const qint64 from = query.after ? query.after->offset + 1 : 0;
        ItemCount count{1, at(from + 9), {from + 9}};
        if (from + 10 >= 100)
            count.searchedTo.reset();
        return ready(Result<ItemCount>(count));
    }

    QFuture<Result<HitPicture>> hits(const ItemQuery&, const PictureQuery&) override { return {}; }

    TextProgress textProgress() const override { return {}; }

    QFuture<Result<ItemDetail>> detail(const ItemRef&) override { return {}; }

    QFuture<Result<QList<FileReport>>> import(const QStringList&, const SystemId&,
                                              const IncidentId&, const QString&) override
    {
        return {};
    }

    QFuture<Result<QList<FileReport>>> reindex(const QList<SystemId>&, const QList<ExhibitId>&,
                                               const QString&) override
    {
        return {};
    }

    QStringList dialects() const override { return {}; }

    void cancelImport() override { }

    int asked = 0;
    int patience = 0;

private:
    template<class T>
    static QFuture<T> ready(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
};

} // namespace

class tst_ItemPager : public QObject
{
    Q_OBJECT

private slots:

    void aCountComesInPiecesAndIsForgotten()
    {
        SlowDesk desk;
        HitCounter counter(&desk);
        QSignalSpy counted(&counter, &HitCounter::counted);

        counter.ask({});

        QTRY_COMPARE(counted.count(), 1);
        QCOMPARE_EQ(counter.total().value_or(-1), 10);
        counter.stop();
        QVERIFY(!counter.total().has_value());
    }

    void aLongSearchGoesOnByItselfToItsEnd();
    void aFullPageEndsTheSearchUntilMoreIsWanted();
};

void tst_ItemPager::aLongSearchGoesOnByItselfToItsEnd()
{
    SlowDesk desk;
    ItemPager pager(&desk);
    QList<qint64> found;
    QList<qint64> reached;
    connect(&pager, &ItemPager::arrived, this, [&](const ItemPage& page) {
        for (const EvidenceItem& item : page.items)
            found.append(item.ref.offset);
        if (pager.searchedTo())
            reached.append(pager.searchedTo()->nanos);
    });

    pager.ask({});

    QTRY_COMPARE(desk.asked, 10);
    QTRY_VERIFY(!pager.isWaiting());
    QCOMPARE(found, QList<qint64>({0, 30, 60, 90}));
    QCOMPARE(reached.size(), 9);
    QCOMPARE_GT(desk.patience, 0);
    QVERIFY(!pager.canFetch());
    QVERIFY(!pager.searchedTo());
}

void tst_ItemPager::aFullPageEndsTheSearchUntilMoreIsWanted()
{
    SlowDesk desk;
    ItemPager pager(&desk);
    ItemQuery query;
    query.limit = 1;

    pager.ask(query);
    QTRY_VERIFY(!pager.isWaiting());
    QCOMPARE(desk.asked, 1);
    QVERIFY(pager.canFetch());

    pager.fetch();

    QTRY_COMPARE(desk.asked, 4); // up to the one at 30
    QTRY_VERIFY(!pager.isWaiting());
}

QTEST_GUILESS_MAIN(tst_ItemPager)

} // namespace tst_itempager

#include "tst_itempager.moc"
