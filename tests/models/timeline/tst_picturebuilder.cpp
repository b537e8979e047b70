// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/picturebuilder.h"

#include <QtTest/QTest>

#include <limits>
#include <rapidcheck.h>

namespace tst_picturebuilder {

using namespace wr;

namespace {

struct Drawn {
    std::vector<qint64> starts;
    std::vector<std::uint8_t> marks;
    std::vector<LaneSet> lanes;
};

Drawn drawn(std::size_t count, qint64 from, qint64 length)
{
    Drawn items;
    for (std::size_t i = 0; i < count; ++i)
        items.starts.push_back(from + *rc::gen::inRange<qint64>(0, length));
    std::sort(items.starts.begin(), items.starts.end());
    for (std::size_t i = 0; i < count; ++i) {
        const auto lane = *rc::gen::inRange(0, evidenceKindCount);
        const auto flags = *rc::gen::inRange(0, 4) * 8;
        items.marks.push_back(static_cast<std::uint8_t>(lane | flags));
        items.lanes.push_back(static_cast<LaneSet>((1 << lane) | *rc::gen::inRange(0, 64)));
    }
    return items;
}

// The column by plain arithmetic. REQUIRES: numbers small enough.
std::size_t columnOf(const PictureQuery& query, qint64 at)
{
    return static_cast<std::size_t>((at - query.fromNanos) * query.columns
                                    / (query.toNanos - query.fromNanos));
}

} // namespace

class tst_PictureBuilder : public QObject
{
    Q_OBJECT

private slots:

    void itemsStandInTheirColumns()
    {
        const bool holds = rc::check([] {
            const auto length = *rc::gen::inRange<qint64>(1, 1'000'000);
            const auto from = *rc::gen::inRange<qint64>(-1'000'000, 1'000'000);
            const PictureQuery query{{}, from, from + length, *rc::gen::inRange(1, 400)};
            const Drawn items = drawn(300, from - length / 2, 2 * length);
            PictureBuilder builder(query);
            builder.addItems(items.starts, items.marks, items.lanes);
            std::array<std::vector<LaneBin>, evidenceKindCount> expected;
            for (auto& lane : expected)
                lane.resize(static_cast<std::size_t>(query.columns));
            qint64 inView = 0;
            for (std::size_t i = 0; i < items.starts.size(); ++i) {
                const qint64 at = items.starts[i];
                if (at < query.fromNanos || at >= query.toNanos)
                    continue;
                ++inView;
                for (const EvidenceKind kind : allEvidenceKinds) {
                    if ((items.lanes[i] & laneBit(kind)) == 0)
                        continue;
                    LaneBin& bin = expected[static_cast<std::size_t>(kind)][columnOf(query, at)];
                    ++bin.count;
                    bin.adverse += (items.marks[i] & markAdverse) != 0 ? 1U : 0U;
                    bin.errors += (items.marks[i] & markError) != 0 ? 1U : 0U;
                }
            }
            RC_ASSERT(builder.items() == inView);
            RC_ASSERT(builder.take().lanes == expected);
        });
        QVERIFY(holds);
    }

    void tilesAreExactToWithinOneTile()
    {
        const bool holds = rc::check([] {
            const qint64 length = *rc::gen::inRange<qint64>(100'000, 100'000'000);
            const PictureQuery query{{}, 0, length, *rc::gen::inRange(10, 200)};
            const Drawn items = drawn(2000, 0, length);
            PictureBuilder exact(query);
            exact.addItems(items.starts, items.marks, items.lanes);
            TileBuilder base(100'000);
            for (std::size_t i = 0; i < items.starts.size(); ++i)
                base.add(items.starts[i], items.lanes[i], false, false);
            Tiles tiles = base.tiles();
            int level = base.level();
            PictureBuilder coarse(query);
            for (; level < coarse.level(); ++level)
                tiles = coarsened(tiles);
            coarse.addTiles(level, tiles);
            RC_ASSERT((qint64{1} << level) <= length / query.columns);
            const auto left = exact.take().lanes;
            const auto right = coarse.take().lanes;
            for (std::size_t lane = 0; lane < left.size(); ++lane) {
                // What was counted up to any column differs by no more than the items around its edges.
                qint64 leftSum = 0;
                qint64 rightSum = 0;
                for (std::size_t column = 0; column + 2 < left[lane].size(); ++column) {
                    leftSum += left[lane][column].count;
                    rightSum += right[lane][column].count;
                    RC_ASSERT(rightSum <= leftSum + left[lane][column + 1].count);
                    RC_ASSERT(leftSum - left[lane][column].count <= rightSum);
                }
            }
        });
        QVERIFY(holds);
    }

    void aYearAndAMicrosecondFindTheirLevels()
    {
        const qint64 year = qint64{365} * 86'400 * 1'000'000'000;
        QCOMPARE_EQ(PictureBuilder({{}, 0, year, 1920}).level(), 43);
        QCOMPARE_EQ(PictureBuilder({{}, 0, 1920, 1920}).level(), 0);
        QCOMPARE_EQ(PictureBuilder({{}, 0, 1000, 1920}).level(), -1);
        QCOMPARE_EQ(
            PictureBuilder(
                {{}, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), 2})
                .level(),
            topTileLevel);
    }

    void anEmptyQueryGivesAnEmptyPicture()
    {
        PictureBuilder builder({{}, 100, 100, 50});
        builder.addItems(std::vector<qint64>{100}, std::vector<std::uint8_t>{0},
                         std::vector<LaneSet>{1});

        const TimelinePicture picture = builder.take();

        QCOMPARE_EQ(picture.itemsInView, 0);
        QVERIFY(picture.lanes[0].empty());
    }

    void itemsWithoutTimeOrSeenBeforeDoNotCount()
    {
        PictureBuilder builder({{}, 0, 10, 10});
        builder.addItems(std::vector<qint64>{0, 1, 2},
                         std::vector<std::uint8_t>{markUntimed, markSeenBefore, markAdverse},
                         std::vector<LaneSet>{1, 1, 1});

        QCOMPARE_EQ(builder.items(), 1);
    }
};

QTEST_APPLESS_MAIN(tst_PictureBuilder)

} // namespace tst_picturebuilder

#include "tst_picturebuilder.moc"
