// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws a scene; decides nothing. Rectangles of one colour go out in one call, labels are laid out once and kept.
// GUI thread.
#pragma once

#include "ui/timeline/timelinescene.h"

#include <QtCore/QHash>
#include <QtGui/QFont>
#include <QtGui/QStaticText>

class QPainter;

namespace wr::timeline {

class TimelinePainter final
{
public:
    // Draws lanes, their names and the ruler; scroll is how far the lanes are moved up.
    void paint(QPainter& painter, const TimelineScene& scene, const SceneSource& source,
               int scroll);
    // Draws the whole trace as one density with the window marked.
    void paintMinimap(QPainter& painter, const TimelineScene& scene, const TimelinePicture& whole,
                      const Stretch& trace);
    // Forgets laid-out text: the scheme, the font or the scale changed.
    void forget();

private:
    struct Label {
        QStaticText text;
        int width = 0;
    };

    const Label& label(const QString& text, const QFont& font);
    void drawLabel(QPainter& painter, int x, int y, const QString& text, const QFont& font);
    int drawElided(QPainter& painter, const QRect& room, const QString& text, const QFont& font);
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
    QHash<QString, Label> m_labels;
};

} // namespace wr::timeline
