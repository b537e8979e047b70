// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineruler.h"

#include "ui/look/theme.h"
#include "ui/timeline/labels.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace wr::timeline {

using namespace wr::look;

void paintRuler(QPainter& painter, const TimelineScene& scene, Labels& labels, const QFont& font,
                bool mirrored)
{
    const Tokens& colours = current();
    const QRect& ruler = scene.ruler;
    painter.setFont(font);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setPen(colours.outline);
    painter.drawLine(ruler.left(), ruler.top(), ruler.right(), ruler.top());
    const int height = QFontMetrics(font).height();
    const int top = ruler.top() + kSpace1 + (ruler.height() - kSpace1 - height) / 2;
    for (const Tick& tick : scene.axis.ticks) {
        const int x = pixelAt(scene.window, tick.at, ruler.width());
        painter.setPen(colours.outline);
        painter.drawLine(ruler.left() + x, ruler.top(), ruler.left() + x,
                         ruler.top() + (tick.major ? kSpace2 : kSpace1));
        const int width = labels.width(tick.label, font) + kSpace1;
        if (x + kSpace1 + width > ruler.width())
            continue;
        painter.setPen(tick.major ? colours.strong : colours.muted);
        labels.draw(painter, ruler.left() + x + kSpace1, top, tick.label, font);
    }
    painter.setPen(colours.strong);
    const int left = scene.gutter.left() + kSpace2;
    const int free = scene.gutter.width() - kSpace4 - labels.width(scene.axis.context, font);
    labels.draw(painter, mirrored ? left : left + free, top, scene.axis.context, font);
}

} // namespace wr::timeline
