// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinescene.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"
#include "ui/timeline/firstmarks.h"

#include <algorithm>
#include <cstdlib>

namespace wr::timeline {
namespace {

using namespace wr::look;

constexpr int mostGuides = 24; // more lines than this hide what they should point at
constexpr int grasp = 4;       // pixels by which one may miss a mark

int gutterWidth()
{
    return textPx(kBodyPx) * 17;
}

LaneHeights laneHeights()
{
    LaneHeights heights;
    heights.band = textPx(kBodyPx) + kSpace2;
    heights.evidence = std::max(kHit, textPx(kBodyPx) + textPx(kCaptionPx) + kSpace3);
    heights.tallest = kSpace6 * 4;
    heights.entries = std::max(kDenseHit, textPx(kBodyPx) + kSpace3);
    heights.gap = kSpace1;
    heights.sectionGap = kSpace2;
    return heights;
}

void layOut(TimelineScene& scene, QSize size, bool mirrored)
{
    const int width = plotWidth(size);
    const int gutter = size.width() - width;
    const int rulerHeight = textPx(kCaptionPx) + kSpace3;
    const int mapHeight = kHit;
    const int plotHeight = std::max(size.height() - rulerHeight - mapHeight, 1);
    const int plotLeft = mirrored ? 0 : gutter;
    scene.plot = {plotLeft, 0, width, plotHeight};
    scene.gutter = {mirrored ? width : 0, 0, gutter, plotHeight};
    scene.ruler = {plotLeft, plotHeight, width, rulerHeight};
    scene.minimap = {plotLeft, plotHeight + rulerHeight, width, mapHeight};
}

} // namespace

int plotWidth(QSize size)
{
    return std::max(size.width() - gutterWidth(), 1);
}

int TimelineScene::laneAt(int y) const
{
    for (size_t i = 0; i < lanes.size(); ++i) {
        if (y >= lanes[i].lane.top && y < lanes[i].lane.bottom())
            return static_cast<int>(i);
    }
    return -1;
}

const Mark* TimelineScene::markAt(int lane, int x) const
{
    if (lane < 0 || lane >= static_cast<int>(lanes.size()))
        return nullptr;
    const Mark* nearest = nullptr;
    int least = grasp + 1;
    for (const Mark& mark : lanes[static_cast<size_t>(lane)].marks.marks) {
        const int distance = x < mark.x ? mark.x - x : std::max(x - (mark.x + mark.width - 1), 0);
        if (distance < least) {
            least = distance;
            nearest = &mark;
        }
    }
    return nearest;
}

TimelineScene buildScene(const SceneSource& source)
{
    TimelineScene scene;
    scene.window = source.window;
    layOut(scene, source.size, source.mirrored);
    MarkMetrics metrics;
    metrics.width = scene.plot.width();
    metrics.rowHeight = textPx(kCaptionPx) + kSpace1;
    metrics.flagWidth = kIcon + kSpace5; // room for a count beside the shape
    scene.axis = timeAxis(source.window, metrics.width, textPx(kCaptionPx) * 9);

    const int foot = footHeight(source.chosen);
    const LaneLayout layout
        = layLanes(*source.picture, laneHeights(), scene.plot.height() - kSpace2 - foot);
    scene.contentHeight = layout.height + kSpace2 + foot;
    for (const Lane& lane : layout.lanes) {
        SceneLane shown;
        shown.lane = lane;
        shown.lane.top += kSpace1;
        switch (lane.kind) {
        case LaneKind::Band:
            shown.bands = bandMarks(*source.picture, static_cast<BandKind>(lane.index),
                                    source.window, metrics);
            break;
        case LaneKind::Evidence:
            shown.marks = evidenceMarks(*source.picture, static_cast<EvidenceKind>(lane.index),
                                        source.window, lane.height, metrics);
            break;
        case LaneKind::Entries:
        case LaneKind::Runs:
            shown.flags
                = entryMarks(*source.entries, lane.kind == LaneKind::Runs, source.window, metrics);
            break;
        }
        scene.lanes.push_back(std::move(shown));
    }
    placeFirsts(scene, *source.firsts);
    for (const FirstMark& mark : scene.firsts) {
        if (mark.lane >= 0)
            scene.changes.push_back(mark.x);
    }
    if (static_cast<int>(scene.changes.size()) > mostGuides)
        scene.changes.clear();
    return scene;
}

} // namespace wr::timeline
