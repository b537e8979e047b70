// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/lanes.h"

#include <QtTest/QTest>

namespace tst_lanes {

using namespace Qt::Literals::StringLiterals;

using namespace wr;

class TestLanes : public QObject
{
    Q_OBJECT

private slots:
    void theSixKindsAreAlwaysThere();
    void bandsThatSayNothingTakeNoRoom();
    void lanesNeverOverlap();
    void spareHeightGoesToTheEvidence();
    void everyLaneHasAName();
};

constexpr LaneHeights heights{20, 40, 100, 24, 4, 8};

void TestLanes::theSixKindsAreAlwaysThere()
{
    QCOMPARE(layLanes({}, heights, 0).lanes.size(), size_t{8});
}

void TestLanes::bandsThatSayNothingTakeNoRoom()
{
    TimelinePicture picture;
    picture.bands = {{BandKind::GuardrailVersion, u"7"_s, 0, 1, 1, true}};

    const LaneLayout layout = layLanes(picture, heights, 0);

    QCOMPARE(layout.lanes.size(), size_t{9});
    QCOMPARE(layout.lanes.front().kind, LaneKind::Band);
    QCOMPARE(layout.lanes.front().index, static_cast<int>(BandKind::GuardrailVersion));
}

void TestLanes::lanesNeverOverlap()
{
    const LaneLayout layout = layLanes({}, heights, 500);
    for (size_t i = 1; i < layout.lanes.size(); ++i)
        QCOMPARE_GE(layout.lanes[i].top, layout.lanes[i - 1].bottom());
    QCOMPARE_GE(layout.height, layout.lanes.back().bottom());
    QCOMPARE(layout.laneAt(layout.lanes[3].top).value(), 3);
}

void TestLanes::spareHeightGoesToTheEvidence()
{
    QCOMPARE(layLanes({}, heights, 0).lanes.front().height, 40);
    QCOMPARE(layLanes({}, heights, 5000).lanes.front().height, 100);
    QCOMPARE_LE(layLanes({}, heights, 500).height, 500);
}

void TestLanes::everyLaneHasAName()
{
    for (const Lane& lane : layLanes({}, heights, 500).lanes)
        QVERIFY(!laneTitle(lane).isEmpty());
    QVERIFY(!entryKindTitle(TimelineEntry::Kind::Run).isEmpty());
}

QTEST_APPLESS_MAIN(TestLanes)

} // namespace tst_lanes

#include "tst_lanes.moc"
