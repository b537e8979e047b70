// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/marks.h"

#include <QtTest/QTest>

#include <rapidcheck.h>

namespace tst_marks {

using namespace Qt::Literals::StringLiterals;

using namespace wr;

namespace {

constexpr MarkMetrics metrics{900, 3, 15, 20};
constexpr int laneHeight = 60;

EvidenceItem item(qint64 from, qint64 to)
{
    EvidenceItem made;
    made.start.nanos = from;
    made.end.nanos = to;
    made.lane = EvidenceKind::Guardrail;
    return made;
}

// A picture of items as the index makes it.
TimelinePicture pictureOf(std::vector<EvidenceItem> items, const Stretch& window, bool single)
{
    std::sort(items.begin(), items.end(), [](const EvidenceItem& one, const EvidenceItem& other) {
        return one.start < other.start;
    });
    TimelinePicture picture;
    picture.query = {{}, window.from, window.to, metrics.width};
    for (auto& lane : picture.lanes)
        lane.resize(static_cast<size_t>(metrics.width));
    for (const EvidenceItem& it : items) {
        if (!window.contains(it.start.nanos))
            continue;
        auto& lane = picture.lanes[static_cast<size_t>(it.lane)];
        LaneBin& bin = lane[static_cast<size_t>(pixelAt(window, it.start.nanos, metrics.width))];
        ++bin.count;
        bin.adverse += it.adverse ? 1 : 0;
        ++picture.itemsInView;
        if (single)
            picture.single.push_back(it);
    }
    return picture;
}

LaneMarks guardrail(const TimelinePicture& picture, const Stretch& window)
{
    return evidenceMarks(picture, EvidenceKind::Guardrail, window, laneHeight, metrics);
}

qint64 total(const TimelinePicture& picture, const Stretch& window)
{
    qint64 sum = 0;
    for (const EvidenceKind kind : allEvidenceKinds) {
        for (const Mark& mark : evidenceMarks(picture, kind, window, laneHeight, metrics).marks)
            sum += mark.count;
    }
    return sum;
}

} // namespace

class TestMarks : public QObject
{
    Q_OBJECT

private slots:
    void noItemIsLostAndNoneIsCountedTwice();
    void marksStayInsideTheirLane();
    void narrowItemsFoldAndKeepTheirFirst();
    void anItemStandsInEveryLaneItBears();
    void wideItemsStandAloneInRows();
    void tooManyRowsBecomeColumns();
    void colourIsShareAndNotTheWorst();
    void anOutlierStandsOutFromItsLane();
    void aStretchedPictureKeepsItsCounts();
    void barsKeepTheirContentWhilePanning();
    void scalesAreRound();
    void bandsRunUntilTheNextValue();
    void aValueThatIsStillInForceGoesOnAfterAShorterOne();
    void entriesThatTouchFold();
};

void TestMarks::noItemIsLostAndNoneIsCountedTwice()
{
    const bool holds = rc::check("marks count what is in view", [] {
        const auto span = *rc::gen::inRange<qint64>(1000, 1'000'000'000'000);
        const Stretch window{*rc::gen::inRange<qint64>(-1'000'000'000, 1'000'000'000), 0};
        const Stretch shown{window.from, window.from + span};
        const auto count = *rc::gen::inRange(0, 300);
        std::vector<EvidenceItem> items;
        for (int i = 0; i < count; ++i) {
            const auto start = shown.from + *rc::gen::inRange<qint64>(0, span);
            EvidenceItem made = item(start, start + *rc::gen::inRange<qint64>(0, span));
            made.lane = static_cast<EvidenceKind>(*rc::gen::inRange(0, evidenceKindCount));
            made.adverse = *rc::gen::arbitrary<bool>();
            items.push_back(made);
        }
        const TimelinePicture picture = pictureOf(items, shown, *rc::gen::arbitrary<bool>());
        RC_ASSERT(picture.itemsInView == count);
        RC_ASSERT(total(picture, shown) == picture.itemsInView);
    });
    QVERIFY(holds);
}

void TestMarks::marksStayInsideTheirLane()
{
    std::vector<EvidenceItem> items;
    for (qint64 i = 0; i < 5000; ++i) {
        items.push_back(item(i * i % 90000, i * i % 90000 + 50));
        items.back().adverse = i % 3 == 0;
    }
    const Stretch window{0, 90000};

    for (const Mark& mark : guardrail(pictureOf(items, window, false), window).marks) {
        QCOMPARE_GE(mark.top, 0);
        QCOMPARE_LE(mark.top + mark.height, laneHeight);
        QCOMPARE_LE(mark.errorHeight, mark.adverseHeight);
        QCOMPARE_LE(mark.adverseHeight, mark.height);
        QCOMPARE_GE(mark.x, 0);
        QCOMPARE_LE(mark.x + mark.width, metrics.width);
    }
}

void TestMarks::narrowItemsFoldAndKeepTheirFirst()
{
    const Stretch window{0, 900'000};
    const TimelinePicture picture
        = pictureOf({item(1000, 1001), item(1500, 1501), item(2500, 2501), item(500'000, 500'001)},
                    window, true);

    const LaneMarks lane = guardrail(picture, window);

    QCOMPARE(lane.marks.size(), size_t{2});
    QCOMPARE(lane.marks[0].count, 3U);
    QCOMPARE(lane.marks[0].first, 0);
    QCOMPARE(lane.marks[0].width, 3);
    QCOMPARE(lane.marks[1].first, 3);
}

void TestMarks::anItemStandsInEveryLaneItBears()
{
    const Stretch window{0, 900'000};
    EvidenceItem both = item(1000, 200'000);
    both.presence[static_cast<size_t>(EvidenceKind::PromptPath)] = KindPresence::Captured;
    const TimelinePicture picture = pictureOf({both, item(400'000, 400'001)}, window, true);
    const auto count = [&picture, &window](EvidenceKind kind) {
        return evidenceMarks(picture, kind, window, laneHeight, metrics).count;
    };

    QCOMPARE(count(EvidenceKind::Guardrail), 2);
    QCOMPARE(count(EvidenceKind::PromptPath), 1);
    QCOMPARE(count(EvidenceKind::Provenance), 0);
}

void TestMarks::wideItemsStandAloneInRows()
{
    const Stretch window{0, 900'000};
    const LaneMarks lane = guardrail(
        pictureOf({item(0, 100'000), item(50'000, 150'000), item(200'000, 300'000)}, window, true),
        window);

    QCOMPARE(lane.scale, 0U);
    QCOMPARE(lane.marks.size(), size_t{3});
    QVERIFY(lane.marks[0].alone && lane.marks[1].alone);
    QCOMPARE(lane.marks[1].top, metrics.rowHeight);
    QCOMPARE(lane.marks[2].top, 0);
    QCOMPARE(lane.marks[0].width, 100);
}

void TestMarks::tooManyRowsBecomeColumns()
{
    std::vector<EvidenceItem> items;
    for (qint64 i = 0; i < 20; ++i)
        items.push_back(item(1000 * i, 800'000));
    const Stretch window{0, 900'000};

    const LaneMarks lane = guardrail(pictureOf(items, window, true), window);

    QCOMPARE_GT(lane.scale, 0U);
    QCOMPARE(lane.count, 20);
    QCOMPARE_GE(lane.marks.front().first, 0);
}

void TestMarks::colourIsShareAndNotTheWorst()
{
    std::vector<EvidenceItem> items;
    for (qint64 i = 0; i < 100'000; ++i) {
        items.push_back(item(i, i));
        items.back().adverse = i % 100 == 0;
    }
    const Stretch window{0, 100'000};

    for (const Mark& mark : guardrail(pictureOf(items, window, false), window).marks) {
        QCOMPARE_GT(mark.adverse, 0U);
        QCOMPARE_LE(mark.adverseHeight, mark.height / 10);
        QVERIFY(!mark.outlier);
    }
}

void TestMarks::anOutlierStandsOutFromItsLane()
{
    std::vector<EvidenceItem> items;
    for (qint64 i = 0; i < 90'000; ++i) {
        items.push_back(item(i, i));
        items.back().adverse = i % 300 == 0 || (i > 60'000 && i < 60'300);
    }
    const Stretch window{0, 90'000};

    int outliers = 0;
    for (const Mark& mark : guardrail(pictureOf(items, window, false), window).marks) {
        outliers += mark.outlier ? 1 : 0;
        QCOMPARE(mark.outlier, mark.x >= 600 && mark.x <= 602);
    }
    QCOMPARE_LE(outliers, 3);
    QCOMPARE_GE(outliers, 1);
}

void TestMarks::aStretchedPictureKeepsItsCounts()
{
    std::vector<EvidenceItem> items;
    for (qint64 i = 0; i < 9000; ++i)
        items.push_back(item(i * 100, i * 100));
    const Stretch window{0, 900'000};
    const TimelinePicture picture = pictureOf(items, window, false);

    QCOMPARE(total(picture, {-900'000, 1'800'000}), 9000);
    const LaneMarks near = guardrail(picture, {300'000, 600'000});
    QCOMPARE_GE(near.marks.front().width, 3 * metrics.minimumWidth - 1);
}

void TestMarks::barsKeepTheirContentWhilePanning()
{
    std::vector<EvidenceItem> items;
    for (qint64 i = 0; i < 9000; ++i)
        items.push_back(item(i * i % 900'000, i * i % 900'000));
    const Stretch window{0, 900'000};
    const Stretch panned{1000, 901'000};

    const LaneMarks before = guardrail(pictureOf(items, window, false), window);
    const LaneMarks after = guardrail(pictureOf(items, panned, false), panned);

    QCOMPARE(after.marks[5].count, before.marks[5].count);
    QCOMPARE(after.marks[5].x, before.marks[5].x - 1);
}

void TestMarks::scalesAreRound()
{
    QCOMPARE(roundScale(1), 1U);
    QCOMPARE(roundScale(3), 5U);
    QCOMPARE(roundScale(501), 1000U);
    QCOMPARE(roundScale(4'000'000'000), 4'000'000'000U);
    QCOMPARE(barHeight(0, 10, 50), 0);
    QCOMPARE(barHeight(1, 1'000'000, 50), 1);
    QCOMPARE(barHeight(25, 100, 50), 25);
}

void TestMarks::bandsRunUntilTheNextValue()
{
    TimelinePicture picture;
    picture.bands = {{BandKind::PromptVersion, u"v40"_s, 0, 100'000, 5, true},
                     {BandKind::PromptVersion, u"v41"_s, 300'000, 900'000, 5, true},
                     {BandKind::AnsweringModel, u"m"_s, 0, 900'000, 5, true}};

    const auto marks = bandMarks(picture, BandKind::PromptVersion, {0, 900'000}, metrics);

    QCOMPARE(marks.size(), size_t{2});
    QCOMPARE(marks[0].width, 101);
    QCOMPARE(marks[0].until, 300);
    QVERIFY(!marks[0].change && marks[1].change && marks[1].firstSeen);
    QCOMPARE(marks[1].x, 300);
}

void TestMarks::aValueThatIsStillInForceGoesOnAfterAShorterOne()
{
    const QString ours = u"vendor-ai"_s;
    TimelinePicture picture;
    picture.bands = {{BandKind::Provider, ours, 0, 850'000, 900, false},
                     {BandKind::Provider, u"openai"_s, 200'000, 200'000, 1, true},
                     {BandKind::Provider, u"azure"_s, 300'000, 399'000, 9, true}};
    const auto valuesOf = [&picture](const std::vector<BandMark>& marks) {
        QStringList values;
        for (const BandMark& mark : marks)
            values.append(picture.bands.at(mark.stretch).value);
        return values;
    };

    const auto marks = bandMarks(picture, BandKind::Provider, {0, 900'000}, metrics);

    QCOMPARE(valuesOf(marks), (QStringList{ours, u"openai"_s, ours, u"azure"_s, ours}));
    QCOMPARE(marks[2].x, 201); // openai takes one pixel
    QCOMPARE(marks[2].until, 300);
    QCOMPARE(marks[4].x, 400);
    QCOMPARE(marks[4].until, 851);
    QCOMPARE(marks[4].width, 451);
    QVERIFY(!marks[0].resumed && marks[2].resumed && marks[4].resumed);
    QVERIFY(marks[1].change && !marks[2].change && marks[3].change && !marks[4].change);

    // Where nothing is in force any more, the last value is what was last seen.
    picture.bands.append({BandKind::Provider, u"bedrock"_s, 880'000, 890'000, 5, true});
    const auto later = bandMarks(picture, BandKind::Provider, {0, 900'000}, metrics);
    QCOMPARE(later[4].until, 880);
    QCOMPARE(later[4].width, 451);
    QCOMPARE(later.size(), size_t{6});
}

void TestMarks::entriesThatTouchFold()
{
    using Kind = TimelineEntry::Kind;
    const std::vector<TimelineEntry> entries{{Instant{100}, Kind::Note, u"a"_s, {}, {}},
                                             {Instant{105}, Kind::Note, u"b"_s, {}, {}},
                                             {Instant{106}, Kind::Run, u"c"_s, {}, {}},
                                             {Instant{400}, Kind::Decision, u"d"_s, {}, {}}};
    const Stretch window{0, 900'000};

    const auto people = entryMarks(entries, false, window, metrics);
    QCOMPARE(people.size(), size_t{2});
    QCOMPARE(people[0].count, 2);
    QCOMPARE(people[1].first, 3);
    QCOMPARE(entryMarks(entries, true, window, metrics).size(), size_t{1});
}

QTEST_APPLESS_MAIN(TestMarks)

} // namespace tst_marks

#include "tst_marks.moc"
