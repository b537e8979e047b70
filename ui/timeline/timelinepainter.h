// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws a scene; decides nothing. GUI thread.
#pragma once

#include "ui/timeline/densitylanes.h"
#include "ui/timeline/labels.h"
#include "ui/timeline/timelinescene.h"

#include <QtGui/QFont>

class QPainter;

namespace wr::timeline {

class TimelinePainter final
{
public:
    // Draws lanes, their names and the ruler; scroll is how far the lanes are moved up.
    void paint(QPainter& painter, const TimelineScene& scene, const SceneSource& source,
               int scroll);
    // Forgets laid-out text: the scheme, the font or the scale changed.
    void forget();

private:
    static void paintGround(QPainter& painter, const TimelineScene& scene,
                            const SceneSource& source, int scroll);
    void paintGutter(QPainter& painter, const TimelineScene& scene, bool mirrored);
    void paintGrid(QPainter& painter, const TimelineScene& scene);
    void paintBands(QPainter& painter, const SceneLane& lane, const SceneSource& source);
    void paintEvidence(QPainter& painter, const SceneLane& lane, const SceneSource& source);
    void paintNames(QPainter& painter, const SceneLane& lane, const SceneSource& source);
    void paintFlags(QPainter& painter, const SceneLane& lane, const SceneSource& source);

    // Asking for a font costs more than drawing with it.
    QFont m_body;
    QFont m_caption;
    bool m_fontsKnown = false;
    Labels m_labels;
    DensityLanes m_densities;
};

} // namespace wr::timeline
