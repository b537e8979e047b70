// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sessionaround.h"
#include "models/items/sessionwords.h"
#include "tests/support/fakeevidencedesk.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <limits>

namespace tst_sessionaround {

using namespace Qt::Literals::StringLiterals;

using namespace wr;

namespace {

constexpr qint64 noon = 1'795'521'600'000'000'000;
constexpr qint64 second = 1'000'000'000;
constexpr qint64 year = 365 * 86'400 * second;

// Its name is the session that it names.
EvidenceItem itemAt(qint64 nanos, qint64 offset, const QString& session)
{
    EvidenceItem item;
    item.ref = {ExhibitId(QString(64, u'a')), offset, 1};
    item.start = EvidenceTime{nanos};
    item.end = item.start;
    item.name = session;
    return item;
}

ItemDetail detailOf(const EvidenceItem& item)
{
    ItemDetail detail;
    detail.item = item;
    detail.session = item.name;
    return detail;
}

QList<qint64> offsets(const QList<EvidenceItem>& items)
{
    QList<qint64> found;
    for (const EvidenceItem& item : items)
        found.append(item.ref.offset);
    return found;
}

// from, from + step, …, to
QList<qint64> numbers(qint64 from, qint64 to, qint64 step = 1)
{
    QList<qint64> list;
    for (qint64 number = from; number <= to; number += step)
        list.append(number);
    return list;
}

// Looks at a few items an answer, as a desk does whose patience ends.
class PiecedDesk final : public EvidenceDesk
{
    Q_OBJECT

public:
    std::vector<EvidenceItem> items_;

    QFuture<Result<ItemPage>> items(const ItemQuery& query) override
    {
        ItemPage page;
        int looked = 0;
        for (const EvidenceItem& item : items_) {
            const auto place = std::pair(item.start, item.ref);
            if ((query.from && item.start < *query.from) || (query.to && item.start >= *query.to)
                || (query.after && !(std::pair(query.afterStart, *query.after) < place)))
                continue;
            if (page.items.size() == query.limit || looked == 7) {
                page.more = true;
                break;
            }
            ++looked;
            page.searchedTo = item.ref;
            page.searchedToStart = item.start;
            if (item.name == query.search.terms.value(0).value)
                page.items.append(item);
        }
        if (!page.more)
            page.searchedTo.reset();
        return ready(Result<ItemPage>(page));
    }

    QFuture<Result<TimelinePicture>> picture(const PictureQuery&) override { return {}; }

    QFuture<Result<ItemCount>> count(const ItemQuery&) override { return {}; }

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

class TestSessionAround : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_desk.items_.clear();
        m_desk.lists.clear();
        m_desk.held = false;
        m_desk.broken.reset();
        m_desk.detailOf = detailOf;
    }

    void theNearestFiftyOfEitherSideAreFoundAndThatThereAreMore()
    {
        for (int i = 0; i < 400; ++i)
            m_desk.items_.push_back(itemAt(noon + i * 7 * second, i, i % 2 == 0 ? u"s"_s : u"t"_s));

        const auto around = ask(200);

        QCOMPARE(around.session, u"s"_s);
        QCOMPARE(offsets(around.before), numbers(100, 198, 2));
        QCOMPARE(offsets(around.after), numbers(202, 300, 2));
        QVERIFY(around.earlier && around.later && around.whole && !around.narrowed);
        QVERIFY(!around.namedBy.has_value());
        QVERIFY(sessionSentence(m_desk.items_.at(200), around)
                    .contains(u"before this one: more than 50; after it: more than 50."_s));
    }

    void exactlyFiftyAreNotMore()
    {
        for (int i = 0; i <= 100; ++i)
            m_desk.items_.push_back(itemAt(noon + i, i, u"s"_s));
        const auto around = ask(50);
        QCOMPARE(offsets(around.before), numbers(0, 49));
        QCOMPARE(offsets(around.after), numbers(51, 100));
        QVERIFY(!around.earlier && !around.later && around.whole);
    }

    void itemsOfEqualStartAreNeitherLostNorDoubled()
    {
        for (int i = 0; i < 90; ++i)
            m_desk.items_.push_back(itemAt(noon, i, u"s"_s));
        for (const int which : {0, 1, 45, 88, 89}) {
            const auto around = ask(static_cast<size_t>(which));
            QCOMPARE(offsets(around.before), numbers(std::max(0, which - 50), which - 1));
            QCOMPARE(offsets(around.after), numbers(which + 1, std::min(89, which + 50)));
            QCOMPARE(around.earlier, which > 50);
            QCOMPARE(around.later, which < 39);
        }
    }

    void aCrowdRightBeforeTheItemDoesNotHideTheNearestOnes()
    {
        for (int i = 0; i < 20'000; ++i)
            m_desk.items_.push_back(itemAt(noon + i * 1000, i, u"s"_s));
        const auto around = ask(19'999);
        QCOMPARE(offsets(around.before), numbers(19'949, 19'998));
        QVERIFY(around.earlier && around.whole && !around.later);
        QCOMPARE_LT(m_desk.lists.size(), 60U);
    }

    void manyOfOneMomentAreReadToTheirEnd()
    {
        for (int i = 0; i < 3'000; ++i)
            m_desk.items_.push_back(itemAt(noon, i, u"s"_s));
        const auto around = ask(2'500);
        QCOMPARE(offsets(around.before), numbers(2'450, 2'499));
        QCOMPARE(offsets(around.after), numbers(2'501, 2'550));
        QVERIFY(around.whole);
    }

    void whatIsYearsAwayOrAtTheEndsOfTimeIsFound()
    {
        constexpr qint64 first = std::numeric_limits<qint64>::min();
        constexpr qint64 last = std::numeric_limits<qint64>::max();
        m_desk.items_ = {itemAt(first, 0, u"s"_s),
                         itemAt(0, 1, u"s"_s),
                         itemAt(noon - 3 * year, 2, u"s"_s),
                         itemAt(noon, 3, u"s"_s),
                         itemAt(noon + year, 4, u"s"_s),
                         itemAt(last, 5, u"s"_s),
                         itemAt(last, 6, u"s"_s)};
        for (int which = 0; which <= 6; ++which) {
            const auto around = ask(static_cast<size_t>(which));
            QCOMPARE(offsets(around.before), numbers(0, which - 1));
            QCOMPARE(offsets(around.after), numbers(which + 1, 6));
            QVERIFY(around.whole && !around.earlier && !around.later);
        }
    }

    void nothingElseIsSaidSo()
    {
        m_desk.items_ = {itemAt(noon, 0, u"s"_s), itemAt(noon + 1, 1, u"t"_s)};
        const auto around = ask(0);
        QVERIFY(around.before.isEmpty() && around.after.isEmpty() && around.whole);
        QCOMPARE(sessionSentence(m_desk.items_.at(0), around),
                 u"The session is s. The evidence holds nothing else of it."_s);
    }

    void theSessionThatAnotherItemOfItsTraceNamesIsTaken()
    {
        makeTrace();
        const auto around = ask(2);
        QCOMPARE(around.session, u"s"_s);
        QVERIFY(around.namedBy.has_value());
        QCOMPARE(around.namedBy->ref.offset, 1);
        QCOMPARE(offsets(around.before), numbers(0, 1)); // the request itself began before it
        QCOMPARE(offsets(around.after), numbers(4, 4));
        QVERIFY(sessionSentence(m_desk.items_.at(2), around)
                    .startsWith(u"This item names no session; the one that “s” of its trace names "
                                "is s."_s));
        const auto rows = sessionRows(m_desk.items_.at(2), around);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(requestText(rows.at(0)), u"−1"_s);
        QCOMPARE(requestText(rows.at(1)), u"same"_s);
        QVERIFY(rows.at(2).self);
        QCOMPARE(requestText(rows.at(3)), u"+1"_s);
        QCOMPARE(distanceText(m_desk.items_.at(2), rows.at(0)), u"2 min 1 s before"_s);
        QCOMPARE(distanceText(m_desk.items_.at(2), rows.at(2)), u"this item"_s);
    }

    void distancesAreToldInWholeUnits()
    {
        const EvidenceItem opened = itemAt(noon, 0, u"s"_s);
        const auto told = [&opened](qint64 by) {
            return distanceText(opened, {itemAt(noon + by, 1, u"s"_s), 0, false});
        };
        QCOMPARE(told(0), u"at the same time"_s);
        QCOMPARE(told(-12), u"12 ns before"_s);
        QCOMPARE(told(12'900), u"12 µs after"_s);
        QCOMPARE(told(-2'200'000'000), u"2200 ms before"_s);
        QCOMPARE(told(59 * second), u"59 s after"_s);
        QCOMPARE(told(-130 * second), u"2 min 10 s before"_s);
        constexpr qint64 first = std::numeric_limits<qint64>::min();
        QVERIFY(distanceText(itemAt(first, 0, {}), {opened, 0, false}).endsWith(u" after"_s));
    }

    void thatNothingNamesOneIsSaid()
    {
        makeTrace();
        m_desk.items_.at(1).name.clear();
        auto around = ask(2);
        QVERIFY(around.session.isEmpty() && around.whole);
        QVERIFY(
            sessionSentence(m_desk.items_.at(2), around).startsWith(u"Neither this item nor"_s));

        m_desk.items_ = {itemAt(noon, 0, QString())};
        m_desk.lists.clear();
        around = ask(0);
        QVERIFY(around.session.isEmpty());
        QVERIFY(sessionSentence(m_desk.items_.at(0), around).contains(u"no trace in which"_s));
        QVERIFY(m_desk.lists.empty());
    }

    void onlyTheFirstItemsOfALongTraceAreOpened()
    {
        for (int i = 0; i < 300; ++i) {
            m_desk.items_.push_back(itemAt(noon + i, i, i == 299 ? u"s"_s : QString()));
            m_desk.items_.back().traceId = "0123456789abcdef";
            m_desk.items_.back().parentId = "01234567";
        }
        const auto around = ask(0);
        QVERIFY(around.session.isEmpty() && !around.whole);
        QVERIFY(sessionSentence(m_desk.items_.at(0), around)
                    .startsWith(u"Neither this item nor what could be read"_s));
    }

    void anAnswerForAnItemNoLongerAskedAboutIsDropped()
    {
        m_desk.items_ = {itemAt(noon, 0, u"s"_s), itemAt(noon + second, 1, u"t"_s)};
        SessionAround session(&m_desk);
        QSignalSpy found(&session, &SessionAround::found);
        m_desk.held = true;
        session.ask(detailOf(m_desk.items_.at(0)), {});
        session.ask(detailOf(m_desk.items_.at(1)), {});
        QCOMPARE_EQ(m_desk.waiting(), 2U);
        m_desk.held = false;
        m_desk.release(1);
        m_desk.release(0);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.at(0).at(0).value<SessionNeighbours>().session, u"t"_s);

        m_desk.held = true;
        session.ask(detailOf(m_desk.items_.at(0)), {});
        session.stop();
        m_desk.held = false;
        m_desk.release();
        QCOMPARE(found.size(), 1);
    }

    void aDeskThatFailsIsTold()
    {
        m_desk.items_ = {itemAt(noon, 0, u"s"_s)};
        m_desk.broken = Error{Fault::OutOfReach, u"index"_s, u"It is gone."_s, {}};
        SessionAround session(&m_desk);
        QSignalSpy found(&session, &SessionAround::found);
        QSignalSpy failed(&session, &SessionAround::failed);
        session.ask(detailOf(m_desk.items_.at(0)), {});
        QCOMPARE(failed.size(), 1);
        QCOMPARE(found.size(), 0);
    }

    void aSearchThatComesInPiecesFindsTheSame()
    {
        PiecedDesk desk;
        for (int i = 0; i < 300; ++i)
            desk.items_.push_back(itemAt(noon + i / 9 * second, i, i % 10 == 0 ? u"s"_s : u"t"_s));
        SessionAround session(&desk);
        QSignalSpy found(&session, &SessionAround::found);
        session.ask(detailOf(desk.items_.at(150)), {SystemId(u"refunds"_s)});
        QCOMPARE(found.size(), 1);
        const auto around = found.at(0).at(0).value<SessionNeighbours>();
        QCOMPARE(offsets(around.before), numbers(0, 140, 10));
        QCOMPARE(offsets(around.after), numbers(160, 290, 10));
        QVERIFY(around.whole && around.narrowed);
    }

    void itGivesUpAndSaysSo()
    {
        PiecedDesk desk;
        for (int i = 0; i < 8'000; ++i)
            desk.items_.push_back(itemAt(noon + i * second, i, i % 1000 == 0 ? u"s"_s : u"t"_s));
        SessionAround session(&desk);
        QSignalSpy found(&session, &SessionAround::found);
        session.ask(detailOf(desk.items_.at(4000)), {});
        QCOMPARE(found.size(), 1);
        const auto around = found.at(0).at(0).value<SessionNeighbours>();
        QVERIFY(!around.whole);
        QVERIFY(!around.after.isEmpty() && around.after.at(0).ref.offset == 5000);
        QVERIFY(sessionSentence(desk.items_.at(4000), around).contains(u"there may be more"_s));
    }

private:
    // A request of the session, then one whose model call names no session itself, then one more.
    void makeTrace()
    {
        m_desk.items_
            = {itemAt(noon - 120 * second, 0, u"s"_s), itemAt(noon, 1, u"s"_s),
               itemAt(noon + second, 2, QString()), itemAt(noon + 2 * second, 3, QString()),
               itemAt(noon + 300 * second, 4, u"s"_s)};
        m_desk.items_.at(0).traceId = "0000000000000000";
        m_desk.items_.at(4).traceId = "4444444444444444";
        for (const size_t i : {1U, 2U, 3U})
            m_desk.items_.at(i).traceId = "0123456789abcdef";
        for (const size_t i : {2U, 3U})
            m_desk.items_.at(i).parentId = "01234567";
    }

    SessionNeighbours ask(size_t which)
    {
        SessionAround session(&m_desk);
        QSignalSpy found(&session, &SessionAround::found);
        session.ask(detailOf(m_desk.items_.at(which)), {});
        return found.isEmpty() ? SessionNeighbours() : found.at(0).at(0).value<SessionNeighbours>();
    }

    FakeEvidenceDesk m_desk;
};

QTEST_GUILESS_MAIN(TestSessionAround)

} // namespace tst_sessionaround

#include "tst_sessionaround.moc"
