// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineruler.h"

#include "ui/look/theme.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace wr::timeline {

using namespace wr::look;

void paintRuler(QPainter& painter, const TimelineScene& scene, const QFont& font, bool mirrored)
{
    const Tokens& colours = current();
    const QRect& ruler = scene.ruler;
    painter.setFont(font);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setPen(colours.outline);
    painter.drawLine(ruler.left(), ruler.top(), ruler.right(), ruler.top());
    const QFontMetrics metrics(painter.font());
    for (const Tick& tick : scene.axis.ticks) {
        const int x = pixelAt(scene.window, tick.at, ruler.width());
        painter.setPen(colours.outline);
        painter.drawLine(ruler.left() + x, ruler.top(), ruler.left() + x,
                         ruler.top() + (tick.major ? kSpace2 : kSpace1));
        const int width = metrics.horizontalAdvance(tick.label) + kSpace1;
        if (x + kSpace1 + width > ruler.width())
            continue;
        painter.setPen(tick.major ? colours.strong : colours.muted);
        painter.drawText(QRect(ruler.left() + x + kSpace1, ruler.top() + kSpace1, width,
                               ruler.height() - kSpace1),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, tick.label);
    }
    const QRect beside(scene.gutter.left() + kSpace2, ruler.top() + kSpace1,
                       scene.gutter.width() - kSpace4, ruler.height() - kSpace1);
    painter.setPen(colours.strong);
    const int side = mirrored ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(beside, side | Qt::AlignVCenter | Qt::TextSingleLine, scene.axis.context);
}

} // namespace wr::timeline
