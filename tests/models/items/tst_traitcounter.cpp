// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/traitcounter.h"
#include "tests/support/fakeevidencedesk.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_traitcounter {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 noon = 1'795'521'600 * second; // 2026-11-24 12:00 UTC
constexpr qint64 hour = 3600 * second;
constexpr Stretch early{noon, noon + hour / 2};
constexpr Stretch late{noon + hour / 2, noon + hour};

// Every call ends with "Stop", but late ones at a few places with what the sample may miss.
QStringList reasonsOf(const EvidenceItem& item)
{
    const qint64 at = item.ref.offset;
    if (item.start.nanos < late.from)
        return {u"Stop"_s};
    if (at % 1000 == 1)
        return {u"max_tokens"_s};
    return at % 1000 == 3 ? QStringList{u"acme_halt"_s} : QStringList{u"Stop"_s};
}

class Afternoon final
{
public:
    Afternoon()
    {
        desk.items_ = madeAfternoon(3000, noon, hour);
        qint64 at = 0;
        for (EvidenceItem& item : desk.items_)
            item.ref = {ExhibitId(u"e"_s), at++, 1};
        desk.finishesOf = reasonsOf;
        desk.detailOf = [](const EvidenceItem& item) {
            ItemDetail detail;
            detail.item = item;
            detail.attributes = {{u"finish_reason"_s, u"Stop"_s, true}};
            return detail;
        };
    }

    CountedWindow window(const Stretch& stretch) const
    {
        CountedWindow counted{stretch};
        for (const EvidenceItem& item : desk.items_) {
            if (stretch.contains(item.start.nanos))
                countItem(counted, item);
        }
        return counted;
    }

    qint64 ended(const Stretch& stretch, const QString& reason) const
    {
        return std::count_if(desk.items_.begin(), desk.items_.end(), [&](const EvidenceItem& item) {
            return stretch.contains(item.start.nanos) && reasonsOf(item).contains(reason);
        });
    }

    FakeEvidenceDesk desk;
};

std::optional<Difference> ofKind(const QList<Difference>& all, DifferenceKind kind,
                                 const QString& value)
{
    for (const Difference& one : all) {
        if (one.kind == kind && one.value == value)
            return one;
    }
    return std::nullopt;
}

} // namespace

class TestTraitCounter final : public QObject
{
    Q_OBJECT

private slots:

    void everyCallIsCountedNotOnlyTheSample()
    {
        Afternoon made;
        TraitCounter counter(&made.desk);
        QSignalSpy counted(&counter, &TraitCounter::counted);

        counter.ask({}, made.window(early), made.window(late));
        QTRY_COMPARE(counted.count(), 1);

        const auto tokens
            = ofKind(counter.differences(), DifferenceKind::FinishReason, u"max_tokens"_s);
        QVERIFY(tokens.has_value());
        QVERIFY(tokens->after > 0);
        QCOMPARE(tokens->after, made.ended(late, u"max_tokens"_s));
        QCOMPARE(tokens->before, 0);
        const auto others
            = ofKind(counter.differences(), DifferenceKind::OtherFinishReasons, QString());
        QVERIFY(others.has_value());
        QVERIFY(others->after > 0);
        QCOMPARE(others->after, made.ended(late, u"acme_halt"_s));
        QVERIFY2(others->sentence.endsWith(u": Stop, max_tokens"_s), qPrintable(others->sentence));
        QCOMPARE(counter.share(), 1.0);
    }

    void aSampleThatCannotBeReadTakesNothingFromTheCounts()
    {
        Afternoon made;
        const CountedWindow before = made.window(early);
        CountedWindow after = made.window(late);
        for (ItemRef& ref : after.sample.refs)
            ref.offset += 1'000'000; // no longer there
        TraitCounter counter(&made.desk);
        QSignalSpy counted(&counter, &TraitCounter::counted);

        counter.ask({}, before, after);
        QTRY_COMPARE(counted.count(), 1);

        const auto tokens
            = ofKind(counter.differences(), DifferenceKind::FinishReason, u"max_tokens"_s);
        QVERIFY(tokens.has_value());
        QCOMPARE(tokens->after, made.ended(late, u"max_tokens"_s));
    }

    // A framework's span around each of the library's: the calls are half of what is counted.
    void callsThatTwoSpansTellAreSaidToCountTwice()
    {
        FakeEvidenceDesk desk;
        CountedWindow before{early};
        CountedWindow after{late};
        for (qint64 at = 0; at < 12; ++at) {
            const qint64 pair = at / 2;
            const qint64 aside
                = at % 2 * second / 1000; // the inner one begins later and ends sooner
            const qint64 from = (pair < 3 ? early : late).from + (1 + pair) * second;
            EvidenceItem item;
            item.ref = {ExhibitId(QString(64, u'a')), at, 1};
            item.start = EvidenceTime{from + aside};
            item.end = EvidenceTime{from + second / 2 - aside};
            item.lane = EvidenceKind::ModelBehaviour;
            item.bands[static_cast<std::size_t>(BandKind::AnsweringModel)] = u"m-1"_s;
            item.traceId = QByteArray::number(pair);
            desk.items_.push_back(item);
            countItem(at < 6 ? before : after, item);
        }
        finish(before);
        finish(after);
        QCOMPARE(before.pairs.count(), 3);
        desk.detailOf = [](const EvidenceItem& item) {
            ItemDetail detail;
            detail.item = item;
            const bool other = item.ref.offset % 2 == 0 || item.ref.offset == 11; // one emitter
            detail.provenance = {{u"scope.name"_s, other ? u"framework"_s : u"library"_s, true}};
            return detail;
        };
        TraitCounter counter(&desk);
        QSignalSpy counted(&counter, &TraitCounter::counted);

        counter.ask({}, before, after);
        QTRY_COMPARE(counted.count(), 1);

        const auto twice = ofKind(counter.differences(), DifferenceKind::TwiceTold, QString());
        QVERIFY(twice.has_value());
        QCOMPARE(twice->before, 3);
        QCOMPARE(twice->beforeOf, 3);
        QCOMPARE(twice->after, 2);
        QCOMPARE(twice->afterOf, 4);

        desk.items_.clear(); // none can be opened
        counter.ask({}, before, after);
        QTRY_COMPARE(counted.count(), 2);
        QVERIFY(!ofKind(counter.differences(), DifferenceKind::TwiceTold, QString()));
    }

    void whereNothingGivesAReasonOneQuestionIsEnough()
    {
        Afternoon made;
        made.desk.finishesOf = {};
        TraitCounter counter(&made.desk);
        QSignalSpy counted(&counter, &TraitCounter::counted);

        counter.ask({}, made.window(early), made.window(late));
        QTRY_COMPARE(counted.count(), 1);

        const auto asked = std::count_if(
            made.desk.counts.begin(), made.desk.counts.end(), [](const ItemQuery& query) {
                return query.search.terms.first().field == SearchField::Finish;
            });
        QCOMPARE(asked, 1);
        QVERIFY(!ofKind(counter.differences(), DifferenceKind::OtherFinishReasons, QString()));
    }

    void howFarItIsGrowsToTheEnd()
    {
        Afternoon made;
        TraitCounter counter(&made.desk);
        QList<double> shares;
        connect(&counter, &TraitCounter::progressed, this, [&] { shares.append(counter.share()); });
        QSignalSpy counted(&counter, &TraitCounter::counted);

        counter.ask({}, made.window(early), made.window(late));
        QTRY_COMPARE(counted.count(), 1);

        QVERIFY(shares.size() > 50);
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QVERIFY(shares.first() < 0.1);
        QCOMPARE(shares.last(), 1.0);
    }

    void whatIsStoppedBetweenReasonsTellsNothingMore()
    {
        Afternoon made;
        TraitCounter counter(&made.desk);
        QSignalSpy counted(&counter, &TraitCounter::counted);
        const auto finishAsked = [&made] {
            return !made.desk.counts.empty()
                && made.desk.counts.back().search.terms.first().field == SearchField::Finish;
        };
        connect(&counter, &TraitCounter::progressed, this,
                [&] { made.desk.held = made.desk.held || finishAsked(); });
        counter.ask({}, made.window(early), made.window(late));
        QTRY_COMPARE(made.desk.waiting(), 1U);

        counter.stop();
        made.desk.release();
        QCoreApplication::sendPostedEvents();

        QCOMPARE(counted.count(), 0);
        QVERIFY(counter.differences().isEmpty());
        QCOMPARE(made.desk.waiting(), 0U);
    }

    void whatCannotBeCountedIsTold()
    {
        Afternoon made;
        TraitCounter counter(&made.desk);
        QSignalSpy counted(&counter, &TraitCounter::counted);
        QSignalSpy failed(&counter, &TraitCounter::failed);
        const CountedWindow before = made.window(early);
        const CountedWindow after = made.window(late);
        made.desk.broken
            = Error{Fault::OutOfReach, u"evidence.sqlite"_s, u"The disk is full."_s, {}};

        counter.ask({}, before, after);

        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(counted.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTraitCounter)

} // namespace tst_traitcounter

#include "tst_traitcounter.moc"
