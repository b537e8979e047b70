// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/minimap.h"

#include "ui/look/theme.h"
#include "ui/timeline/fills.h"

#include <algorithm>

namespace wr::timeline {

using namespace wr::look;

void Minimap::drawDensity(const QSize& size, qreal ratio, const TimelinePicture& whole,
                          const Stretch& trace)
{
    m_trace = trace;
    m_asked = {whole.query.fromNanos, whole.query.toNanos};
    m_lanes = whole.lanes;
    m_density = QPixmap(size * ratio);
    m_density.setDevicePixelRatio(ratio);
    const Tokens& colours = current();
    m_density.fill(colours.window);
    const size_t columns = whole.lanes.front().size();
    std::vector<LaneBin> sums(columns);
    for (const auto& lane : whole.lanes) {
        for (size_t i = 0; i < std::min(columns, lane.size()); ++i) {
            sums[i].count += lane[i].count;
            sums[i].adverse += std::max(lane[i].adverse, lane[i].errors);
        }
    }
    quint32 most = 0;
    for (const LaneBin& bin : sums)
        most = std::max(most, bin.count);
    QList<QRect> usual;
    QList<QRect> adverse;
    for (size_t i = 0; i < columns; ++i) {
        if (sums[i].count == 0)
            continue;
        const qint64 at = timeAt(m_asked, static_cast<int>(i), static_cast<int>(columns));
        const int x = pixelAt(trace, at, size.width());
        const int height = barHeight(sums[i].count, most, size.height() - kSpace1);
        const int bad = static_cast<int>(qint64{height} * sums[i].adverse / sums[i].count);
        usual.append(QRect(x, size.height() - height, 1, height - bad));
        if (bad > 0)
            adverse.append(QRect(x, size.height() - bad, 1, bad));
    }
    QPainter painter(&m_density);
    fillAll(painter, usual, colours.outline);
    fillAll(painter, adverse, colours.danger);
}

void Minimap::paint(QPainter& painter, const TimelineScene& scene, const TimelinePicture& whole,
                    const Stretch& trace)
{
    const QRect& map = scene.minimap;
    if (map.isEmpty())
        return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (m_density.size() != map.size() * ratio || m_density.devicePixelRatio() != ratio
        || m_trace != trace || m_asked != Stretch{whole.query.fromNanos, whole.query.toNanos}
        || m_lanes != whole.lanes)
        drawDensity(map.size(), ratio, whole, trace);
    painter.drawPixmap(map.topLeft(), m_density);
    const Tokens& colours = current();
    const int left = map.left() + pixelAt(trace, scene.window.from, map.width());
    const int right
        = std::max(map.left() + pixelAt(trace, scene.window.to, map.width()), left + kSpace1);
    QColor veil = colours.accent;
    veil.setAlphaF(0.18F);
    painter.fillRect(QRect(left, map.top(), right - left, map.height()), veil);
    painter.setPen(QPen(colours.accent, kFocusWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRect(left, map.top(), right - left, map.height()).adjusted(1, 1, -1, -1));
}

} // namespace wr::timeline
