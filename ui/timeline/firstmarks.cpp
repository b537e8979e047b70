// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/firstmarks.h"

#include "ui/look/metrics.h"
#include "ui/look/theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtGui/QPolygon>

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace wr::timeline {

using namespace wr::look;

namespace {

constexpr int half = kSpace1 + kFocusWidth; // of a mark's width
constexpr int markGrasp = kSpace1;          // pixels by which one may miss a mark
constexpr qsizetype mostSaid = 6;

struct FirstMarksWords {
    Q_DECLARE_TR_FUNCTIONS(wr::FirstMarks)
};

} // namespace

void placeFirsts(TimelineScene& scene, const std::vector<FirstSeen>& firsts)
{
    int under = -1; // the bottom of the last band
    for (const SceneLane& lane : scene.lanes) {
        if (lane.lane.kind == LaneKind::Band)
            under = std::max(under, lane.lane.bottom());
    }
    for (size_t i = 0; i < firsts.size(); ++i) {
        const FirstSeen& first = firsts[i];
        const int x = pixelAt(scene.window, first.at, scene.plot.width());
        if (x < 0 || x >= scene.plot.width() || under < 0)
            continue;
        if (!first.kind) {
            scene.firsts.push_back({x, under, -1, i});
            continue;
        }
        for (size_t lane = 0; lane < scene.lanes.size(); ++lane) {
            const Lane& at = scene.lanes[lane].lane;
            if (at.kind == LaneKind::Band && at.index == static_cast<int>(*first.kind))
                scene.firsts.push_back({x, at.top, static_cast<int>(lane), i});
        }
    }
}

void paintFirsts(QPainter& painter, const TimelineScene& scene)
{
    if (scene.firsts.empty())
        return;
    const Tokens& colours = current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.strong, kHairline));
    painter.setBrush(colours.strong);
    std::vector<int> lastX(scene.lanes.size() + 1, -1); // by lane, combinations first
    for (const FirstMark& mark : scene.firsts) {
        int& last = lastX.at(static_cast<size_t>(mark.lane + 1));
        if (std::exchange(last, mark.x) == mark.x)
            continue; // another one stands at this pixel
        if (mark.lane >= 0)
            painter.drawPolygon(
                QPolygon({QPoint(mark.x - half, mark.y), QPoint(mark.x + half, mark.y),
                          QPoint(mark.x, mark.y + half + kHairline)}));
        else
            painter.drawPolygon(
                QPolygon({QPoint(mark.x, mark.y - half), QPoint(mark.x + half, mark.y),
                          QPoint(mark.x, mark.y + half), QPoint(mark.x - half, mark.y)}));
    }
    painter.restore();
}

const FirstMark* firstMarkAt(const TimelineScene& scene, int x, int y)
{
    const FirstMark* nearest = nullptr;
    int least = half + markGrasp + 1;
    for (const FirstMark& mark : scene.firsts) {
        const int up = mark.lane >= 0 ? 0 : half; // a value's mark hangs from the top of its band
        const int sideways = std::abs(mark.x - x);
        if (y < mark.y - up || y > mark.y + half + kHairline || sideways >= least)
            continue;
        least = sideways;
        nearest = &mark;
    }
    return nearest;
}

void paintFirstAtCursor(QPainter& painter, const TimelineScene& scene,
                        const std::vector<FirstSeen>& firsts, qint64 cursor)
{
    for (const FirstMark& mark : scene.firsts) {
        if (firsts.at(mark.first).at != cursor)
            continue;
        const int top = mark.lane >= 0 ? mark.y : mark.y - half;
        const int height = mark.lane >= 0 ? half + kHairline : 2 * half;
        paintFocusRing(painter,
                       QRect(mark.x - half, top, 2 * half + kHairline, height)
                           .adjusted(-kSpace1, -kFocusWidth, kSpace1, kSpace1),
                       kSpace1);
    }
}

QString firstsSentence(const std::vector<FirstSeen>& firsts, qint64 at, qint64 span)
{
    QStringList said;
    for (const FirstSeen& first : firsts) {
        if (first.at == at)
            said.append(firstSeenText(first));
    }
    return FirstMarksWords::tr("%1 · %2", "a time, and what is seen for the first time then")
        .arg(readoutTime(at, span), said.join(u"; "_s));
}

QString combinationsNear(const TimelineScene& scene, const SceneSource& source, int x)
{
    QStringList said;
    for (const FirstMark& mark : scene.firsts) {
        if (std::abs(mark.x - x) <= markGrasp && mark.lane < 0 && said.size() < mostSaid)
            said.append(firstSeenText(source.firsts->at(mark.first)));
    }
    return said.join(u"; "_s);
}

QString firstsOfLane(const SceneLane& lane, const SceneSource& source)
{
    QStringList said;
    for (const FirstSeen& first : *source.firsts) {
        if (first.kind && lane.lane.kind == LaneKind::Band
            && static_cast<int>(*first.kind) == lane.lane.index && source.window.contains(first.at)
            && said.size() < mostSaid)
            said.append(firstSeenText(first));
    }
    return said.join(u"; "_s);
}

} // namespace wr::timeline
