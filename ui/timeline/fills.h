// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rectangles of one colour go out in one call, which is what makes a frame cheap. GUI thread.
#pragma once

#include "ui/look/theme.h"

#include <QtGui/QPainter>

namespace wr::timeline {

inline void fillAll(QPainter& painter, const QList<QRect>& rects, const QColor& colour)
{
    if (rects.isEmpty())
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRects(rects);
}

// Of the lines where something is seen for the first time.
inline QColor changeColour()
{
    return look::mixed(look::current().card, look::current().strong, 0.6);
}

} // namespace wr::timeline
