// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/comparerows.h"
#include "models/items/windowcounter.h"
#include "tests/support/fakeevidencedesk.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

namespace tst_windowcounter {

using namespace Qt::Literals::StringLiterals;
using namespace wr;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 noon = 1'795'521'600 * second; // 2026-11-24 12:00 UTC
constexpr qint64 hour = 3600 * second;
constexpr WindowPair halves{{noon, noon + hour / 2}, {noon + hour / 2, noon + hour}};

qint64 itemsIn(const FakeEvidenceDesk& desk, const Stretch& stretch)
{
    return std::count_if(desk.items_.begin(), desk.items_.end(), [&](const EvidenceItem& item) {
        return stretch.contains(item.start.nanos);
    });
}

} // namespace

class TestWindowCounter final : public QObject
{
    Q_OBJECT

private slots:

    void bothWindowsAreCountedOverManyPages()
    {
        FakeEvidenceDesk desk;
        desk.items_ = madeAfternoon(12'000, noon, hour);
        WindowCounter counter(&desk);
        QSignalSpy counted(&counter, &WindowCounter::counted);
        QSignalSpy progressed(&counter, &WindowCounter::progressed);

        counter.ask({}, halves);

        QTRY_COMPARE(counted.count(), 1);
        QVERIFY(!counter.isCounting());
        QCOMPARE(counter.before().counts.items, itemsIn(desk, halves.before));
        QCOMPARE(counter.after().counts.items, itemsIn(desk, halves.after));
        QCOMPARE(counter.items(), 12'000);
        QVERIFY(progressed.count() >= 3);
        QVERIFY(desk.lists.front().limit >= 1000);
    }

    void theStepsAddUpToTheWhole()
    {
        FakeEvidenceDesk desk;
        desk.items_ = madeAfternoon(3'000, noon, hour);
        WindowCounter counter(&desk);
        QSignalSpy counted(&counter, &WindowCounter::counted);
        counter.ask({}, halves);
        QTRY_COMPARE(counted.count(), 1);

        StepCounts sum;
        for (const StepCounts& step : counter.after().steps) {
            QVERIFY(step.items > 0);
            sum.items += step.items;
            sum.errors += step.errors;
            sum.adverse += step.adverse;
        }

        QCOMPARE(sum.items, counter.after().counts.items);
        QCOMPARE(sum.errors, counter.after().counts.errors);
        QCOMPARE(sum.adverse, counter.after().counts.adverse);
        QCOMPARE(stepStart(halves.after, 0), halves.after.from);
    }

    void aNewQuestionMakesTheAnswersOfTheOldOneVoid()
    {
        FakeEvidenceDesk desk;
        desk.items_ = madeAfternoon(300, noon, hour);
        desk.held = true;
        WindowCounter counter(&desk);
        QSignalSpy counted(&counter, &WindowCounter::counted);
        counter.ask({}, halves);
        QCOMPARE(desk.waiting(), 1U);

        counter.ask({}, {halves.after, {noon + 2 * hour, noon + 3 * hour}});
        desk.release(0); // of the old question
        QCOMPARE(counter.items(), 0);
        desk.held = false;
        desk.release(0);

        QTRY_COMPARE(counted.count(), 1);
        QCOMPARE(counter.before().counts.items, itemsIn(desk, halves.after));
        QCOMPARE(counter.after().counts.items, 0);
    }

    void whatIsCancelledTellsNothingMore()
    {
        FakeEvidenceDesk desk;
        desk.items_ = madeAfternoon(300, noon, hour);
        desk.held = true;
        WindowCounter counter(&desk);
        QSignalSpy counted(&counter, &WindowCounter::counted);
        QSignalSpy progressed(&counter, &WindowCounter::progressed);
        counter.ask({}, halves);

        counter.stop();
        desk.release(0);
        QCoreApplication::sendPostedEvents();

        QVERIFY(!counter.isCounting());
        QCOMPARE(progressed.count(), 0);
        QCOMPARE(counted.count(), 0);
        QCOMPARE(desk.waiting(), 0U);
    }

    void howFarItIsGrowsToTheEnd()
    {
        FakeEvidenceDesk desk;
        desk.items_ = madeAfternoon(12'000, noon, hour);
        WindowCounter counter(&desk);
        QSignalSpy counted(&counter, &WindowCounter::counted);
        QList<double> shares;
        connect(&counter, &WindowCounter::progressed, this,
                [&] { shares.append(counter.share()); });

        counter.ask({}, halves);

        QTRY_COMPARE(counted.count(), 1);
        QVERIFY(std::is_sorted(shares.begin(), shares.end()));
        QVERIFY(shares.first() > 0 && shares.first() < 0.6);
        QVERIFY(shares.last() > 0.9 && shares.last() <= 1);
    }

    void whatCannotBeReadIsTold()
    {
        FakeEvidenceDesk desk;
        desk.broken = Error{Fault::OutOfReach, u"evidence.sqlite"_s, u"It cannot be read."_s, {}};
        WindowCounter counter(&desk);
        QSignalSpy failed(&counter, &WindowCounter::failed);

        counter.ask({}, halves);

        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!counter.isCounting());
    }

    void theRowsSayWhatTheLinesShow()
    {
        CountedWindow before{halves.before};
        CountedWindow after{halves.after};
        EvidenceItem item;
        item.lane = EvidenceKind::ModelBehaviour;
        item.bands[static_cast<std::size_t>(BandKind::RequestedModel)] = u"gpt-4o"_s;
        item.start.nanos = halves.after.from;
        item.end.nanos = halves.after.from + 2 * second;
        item.status = ItemStatus::Error;
        countItem(after, item);
        item.status = ItemStatus::Ok;
        countItem(after, item);

        const auto latency
            = stepRows(before, after, StepMeasure::Median, StepMeasure::Slowest).first();
        const StepValues failed = stepValues(after, StepMeasure::Failed);
        const auto rows = stepRows(before, after, StepMeasure::Failed, StepMeasure::Median);

        QCOMPARE(failed.size(), windowSteps);
        QCOMPARE(failed.first().value_or(-1), 50.0);
        QVERIFY(!failed.at(1).has_value());
        QCOMPARE(rows.size(), windowSteps);
        QCOMPARE(rows.first().size(), stepHeaders(StepMeasure::Failed, StepMeasure::Median).size());
        QCOMPARE(rows.first().at(0), u"2026-11-24 12:00:00 UTC"_s);
        QCOMPARE(rows.first().at(2), u"no items"_s);
        QCOMPARE(rows.first().at(3), u"1 of 2 (50 %)"_s);
        QCOMPARE(rows.first().at(4), u"no model calls"_s);
        QCOMPARE(latency.at(3), u"2.1 s"_s); // counted in steps of 9 %
        QCOMPARE(totalRows(before, after).at(1), (QStringList{u"Failed"_s, u"0"_s, u"1 (50 %)"_s}));
    }
};

QTEST_GUILESS_MAIN(TestWindowCounter)

} // namespace tst_windowcounter

#include "tst_windowcounter.moc"
