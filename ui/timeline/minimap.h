// SPDX-License-Identifier: GPL-3.0-or-later
//
// The strip below the timeline: the whole trace as one density, the window marked in it. The density is drawn when it
// changes and kept, as most frames move only the window. GUI thread.
#pragma once

#include "ui/timeline/timelinescene.h"

#include <QtGui/QPixmap>

class QPainter;

namespace wr::timeline {

class Minimap final
{
public:
    // whole: the picture of the whole trace.
    void paint(QPainter& painter, const TimelineScene& scene, const TimelinePicture& whole,
               const Stretch& trace);

    // The scheme changed.
    void forget() { m_density = {}; }

private:
    void drawDensity(const QSize& size, qreal ratio, const TimelinePicture& whole,
                     const Stretch& trace);

    QPixmap m_density;
    Stretch m_trace; // this and what follows: what it was drawn from
    Stretch m_asked;
    decltype(TimelinePicture::lanes) m_lanes;
};

} // namespace wr::timeline
