// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/comparison.h"

#include <QtTest/QtTest>

#include <algorithm>

namespace tst_comparison {

using namespace wr;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 minute = 60'000'000'000;

EvidenceItem call(const QString& model, qint64 millis, bool failed = false)
{
    EvidenceItem item;
    item.lane = EvidenceKind::ModelBehaviour;
    item.end.nanos = millis * 1'000'000;
    item.status = failed ? ItemStatus::Error : ItemStatus::Ok;
    item.adverse = failed;
    item.bands[static_cast<std::size_t>(BandKind::AnsweringModel)] = model;
    return item;
}

WindowCounts windowOf(int calls, const QString& model, qint64 millis, int failEvery = 0)
{
    WindowCounts window;
    for (int at = 0; at < calls; ++at)
        countItem(window, call(model, millis, failEvery > 0 && at % failEvery == 0));
    return window;
}

const Difference* maybeOf(const QList<Difference>& found, DifferenceKind kind)
{
    const auto at = std::find_if(found.begin(), found.end(),
                                 [kind](const Difference& one) { return one.kind == kind; });
    return at == found.end() ? nullptr : &*at;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void aVendorsUpdateIsNamedFirst();
    void equalWindowsShowNothing();
    void whatChanceExplainsIsLeftOut();
    void emptyWindowsDivideNothing();
    void volumesAreComparedAsRates();
    void quantilesAreRightToNinePercent();
    void aMillionValuesTakeTheMemoryOfAThousand();
    void foreignTextFillsInNoPlaces();
    void anotherModelThanAskedForIsNewAndTheSameOneIsSaidOnce();
    void aSlowToolIsNoSlowModel();
};

void TestComparison::anotherModelThanAskedForIsNewAndTheSameOneIsSaidOnce()
{
    const auto asked = [](const QString& requested, const QString& answered) {
        EvidenceItem item = call(answered, 800);
        item.bands[static_cast<std::size_t>(BandKind::RequestedModel)] = requested;
        item.bands[static_cast<std::size_t>(BandKind::ModelDifference)]
            = requested == answered ? answered : QString(requested + u" \u2192 "_s + answered);
        return item;
    };
    WindowCounts before;
    WindowCounts after;
    WindowCounts other;
    for (int at = 0; at < 40; ++at) {
        countItem(before, asked(u"m1"_s, u"m1"_s));
        countItem(after, asked(u"m1"_s, at < 20 ? u"m1"_s : u"m2"_s));
        countItem(other, asked(u"m3"_s, u"m3"_s));
    }
    const auto differencesIn = [&before](const WindowCounts& window) {
        QStringList values;
        for (const Difference& one : compareWindows(before, minute, window, minute)) {
            if (one.subject == bandKindName(BandKind::ModelDifference))
                values.append(one.value);
        }
        return values;
    };

    QCOMPARE_EQ(differencesIn(after), QStringList{u"m1 \u2192 m2"_s});
    QVERIFY(differencesIn(other).isEmpty()); // the bands of both models say it
}

void TestComparison::aSlowToolIsNoSlowModel()
{
    WindowCounts before;
    WindowCounts after;
    for (int at = 0; at < 40; ++at) {
        countItem(before, call(u"m"_s, 800));
        countItem(before, call({}, 20)); // a tool names no model
        countItem(after, call(u"m"_s, 800));
        countItem(after, call({}, 9000));
    }

    QCOMPARE_EQ(after.calls.count(), 40);
    QVERIFY(compareWindows(before, minute, after, minute).isEmpty());

    EvidenceItem asked = call({}, 700); // and nothing says which model answered
    asked.bands[static_cast<std::size_t>(BandKind::RequestedModel)] = u"m"_s;
    countItem(after, asked);
    QCOMPARE_EQ(after.calls.count(), 41);
}

void TestComparison::aVendorsUpdateIsNamedFirst()
{
    const WindowCounts before = windowOf(200, u"gpt-x-0601"_s, 800, 100);
    const WindowCounts after = windowOf(200, u"gpt-x-0815"_s, 2300, 4);

    const QList<Difference> found = compareWindows(before, 30 * minute, after, 30 * minute);

    QCOMPARE_GE(found.size(), 5);
    QCOMPARE_EQ(found.at(0).kind, DifferenceKind::NewValue);
    QCOMPARE_EQ(found.at(0).value, u"gpt-x-0815"_s);
    QCOMPARE_EQ(found.at(0).after, 200);
    QCOMPARE_EQ(found.at(1).kind, DifferenceKind::GoneValue);
    QCOMPARE_EQ(found.at(1).value, u"gpt-x-0601"_s);
    const Difference* errors = maybeOf(found, DifferenceKind::Errors);
    QVERIFY(errors);
    QCOMPARE_EQ(errors->before, 2);
    QCOMPARE_EQ(errors->after, 50);
    QVERIFY2(errors->sentence.contains(u"50 of 200 (25 %)"), qPrintable(errors->sentence));
    const Difference* median = maybeOf(found, DifferenceKind::Median);
    QVERIFY(median);
    QVERIFY(std::abs(median->after - 2'300'000'000) < 2'300'000'000 * 9 / 100);
    QVERIFY(!maybeOf(found, DifferenceKind::Items));
}

void TestComparison::equalWindowsShowNothing()
{
    const WindowCounts window = windowOf(500, u"m"_s, 500, 10);

    QVERIFY(compareWindows(window, minute, window, minute).isEmpty());
}

void TestComparison::whatChanceExplainsIsLeftOut()
{
    const WindowCounts before = windowOf(100, u"m"_s, 500, 50); // 2
    const WindowCounts after = windowOf(100, u"m"_s, 520, 25);  // 4

    QVERIFY(compareWindows(before, minute, after, minute).isEmpty());
}

void TestComparison::emptyWindowsDivideNothing()
{
    QVERIFY(compareWindows({}, minute, {}, minute).isEmpty());

    const QList<Difference> arrived
        = compareWindows({}, minute, windowOf(50, u"m"_s, 100, 2), minute);

    QVERIFY(maybeOf(arrived, DifferenceKind::NewValue));
    QVERIFY(maybeOf(arrived, DifferenceKind::Items));
    QVERIFY(!maybeOf(arrived, DifferenceKind::Errors)); // nothing to compare with
    QVERIFY(!maybeOf(arrived, DifferenceKind::Median));
}

void TestComparison::volumesAreComparedAsRates()
{
    const WindowCounts hour = windowOf(600, u"m"_s, 100);
    const WindowCounts tenMinutes = windowOf(100, u"m"_s, 100);

    QVERIFY(compareWindows(hour, 60 * minute, tenMinutes, 10 * minute).isEmpty());
    QVERIFY(
        maybeOf(compareWindows(hour, 60 * minute, tenMinutes, 60 * minute), DifferenceKind::Items));
}

void TestComparison::quantilesAreRightToNinePercent()
{
    DurationCounts counts;
    QCOMPARE_EQ(counts.quantile(0.5), 0);
    counts.add(-5);
    for (qint64 at = 1; at <= 1000; ++at)
        counts.add(at * 1'000'000);

    QVERIFY(std::abs(counts.quantile(0.5) - 500'000'000) < 45'000'000);
    QVERIFY(std::abs(counts.quantile(0.95) - 950'000'000) < 85'500'000);
    QVERIFY(counts.quantile(1) >= 1'000'000'000);
}

void TestComparison::aMillionValuesTakeTheMemoryOfAThousand()
{
    WindowCounts window;
    for (int at = 0; at < 5000; ++at)
        countItem(window, call(QString::number(at), 1));
    const auto model = static_cast<std::size_t>(BandKind::AnsweringModel);

    QCOMPARE_EQ(window.values[model].size(), 1000);
    QCOMPARE_EQ(window.beyond[model], 4000);
    // What found no place may have been there, so nothing is called new or gone.
    QVERIFY(!maybeOf(compareWindows(window, minute, windowOf(10, u"x"_s, 1), minute),
                     DifferenceKind::NewValue));
}

void TestComparison::foreignTextFillsInNoPlaces()
{
    const QList<Difference> found
        = compareWindows({}, minute, windowOf(50, u"%1%2 <b>%9"_s, 100), minute);

    QVERIFY(found.at(0).sentence.endsWith(u"%1%2 <b>%9"));
}

QTEST_GUILESS_MAIN(TestComparison)

} // namespace tst_comparison

#include "tst_comparison.moc"
