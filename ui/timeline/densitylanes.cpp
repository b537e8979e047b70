// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/densitylanes.h"

#include "ui/look/theme.h"
#include "ui/timeline/fills.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace wr::timeline {

using namespace wr::look;

namespace {

constexpr int stripRows = 32;
constexpr int dashLength = 4; // of the lines through all lanes, behind the bars
constexpr int dashPeriod = 6;

} // namespace

void DensityLanes::Tops::sort(int laneHeight)
{
    first.assign(static_cast<size_t>(laneHeight) + 1, -1);
    next.resize(heights.size());
    for (size_t column = 0; column < heights.size(); ++column) {
        int& head = first[static_cast<size_t>(std::clamp(heights[column], 0, laneHeight))];
        next[column] = std::exchange(head, static_cast<int>(column));
    }
}

void DensityLanes::begin(const TimelineScene& scene)
{
    const Tokens& colours = current();
    const int width = std::max(scene.plot.width(), 1);
    const auto within = [width](int x) { return x >= 0 && x < width; };
    m_ground.assign(static_cast<size_t>(width), colours.card.rgb());
    for (const Tick& tick : scene.axis.ticks) {
        if (const int x = pixelAt(scene.window, tick.at, width); within(x))
            m_ground[static_cast<size_t>(x)] = colours.grid.rgb();
    }
    m_changes.clear();
    std::copy_if(scene.changes.begin(), scene.changes.end(), std::back_inserter(m_changes), within);
    m_dash = changeColour().rgb();
    if (m_strip.width() != width)
        m_strip = QImage(width, stripRows, QImage::Format_RGB32);
}

void DensityLanes::measure(const SceneLane& lane)
{
    const int columns = static_cast<int>(m_ground.size());
    for (Tops& tops : m_tops)
        tops.heights.assign(m_ground.size(), 0);
    for (const Mark& mark : lane.marks.marks) {
        const std::array parts{mark.height, mark.adverseHeight, mark.errorHeight};
        const int until = std::min(mark.x + std::max(mark.width, 1), columns);
        for (int x = std::max(mark.x, 0); x < until; ++x) {
            for (size_t part = 0; part < parts.size(); ++part) {
                int& height = m_tops[part].heights[static_cast<size_t>(x)];
                height = std::max(height, parts[part]);
            }
        }
    }
    for (Tops& tops : m_tops)
        tops.sort(lane.lane.height);
}

void DensityLanes::drawRow(QRgb* pixels, int y)
{
    std::copy(m_row.begin(), m_row.end(), pixels);
    if (y % dashPeriod >= dashLength)
        return;
    for (const int x : m_changes) {
        const auto column = static_cast<size_t>(x);
        if (m_row[column] == m_ground[column])
            pixels[column] = m_dash;
    }
}

void DensityLanes::paint(QPainter& painter, const SceneLane& lane, const BarColours& colours)
{
    measure(lane);
    m_row = m_ground;
    const int height = lane.lane.height;
    for (int y = 0; y < height; ++y) {
        for (size_t part = 0; part < m_tops.size(); ++part) {
            const Tops& tops = m_tops[part];
            for (int x = tops.first[static_cast<size_t>(height - y)]; x >= 0;
                 x = tops.next[static_cast<size_t>(x)])
                m_row[static_cast<size_t>(x)] = colours[part];
        }
        const int row = y % stripRows;
        drawRow(reinterpret_cast<QRgb*>(m_strip.scanLine(row)), lane.lane.top + y);
        if (row + 1 == stripRows || y + 1 == height)
            painter.drawImage(QPoint(0, lane.lane.top + y - row), m_strip,
                              QRect(0, 0, m_strip.width(), row + 1));
    }
}

} // namespace wr::timeline
