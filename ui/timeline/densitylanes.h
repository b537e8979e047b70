// SPDX-License-Identifier: GPL-3.0-or-later
//
// A lane of bars, one a column, row by row into a picture: thousands of bars as rectangles of their own are most of what
// a frame costs. The ground below the bars is drawn with them. GUI thread.
#pragma once

#include "ui/timeline/timelinescene.h"

#include <QtGui/QImage>

#include <array>
#include <vector>

class QPainter;

namespace wr::timeline {

// Of a bar's parts, each standing on the lane's bottom and covering the one before: all, what is adverse, what is in error.
using BarColours = std::array<QRgb, 3>;

class DensityLanes final
{
public:
    // Once a frame, before its lanes: what lies under the bars.
    void begin(const TimelineScene& scene);
    // REQUIRES: a lane whose marks have a scale, of the scene that begin() was told of; x = 0 of the painter is the plot's left
    // edge.
    void paint(QPainter& painter, const SceneLane& lane, const BarColours& colours);

private:
    // The columns by the height at which a part of their bar ends.
    struct Tops {
        std::vector<int> heights; // by column
        std::vector<int> first;   // by height: a column, or -1
        std::vector<int> next;    // by column: another one of its height, or -1
        void sort(int laneHeight);
    };

    void measure(const SceneLane& lane);
    void drawRow(QRgb* pixels, int y);

    std::vector<QRgb> m_ground; // by column
    std::vector<QRgb> m_row;    // the row at hand, without dashes
    std::vector<int> m_changes; // columns with a dashed line
    QRgb m_dash = 0;
    std::array<Tops, 3> m_tops;
    QImage m_strip; // some rows of a lane, few enough to stay in the processor's cache
};

} // namespace wr::timeline
