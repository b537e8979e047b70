// SPDX-License-Identifier: GPL-3.0-or-later
//
// Texts that are laid out once and drawn in many frames. GUI thread.
#pragma once

#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtGui/QStaticText>

class QFont;
class QPainter;
class QRect;

namespace wr::timeline {

class Labels final
{
public:
    int width(const QString& text, const QFont& font);
    // Its top left corner stands at x, y.
    void draw(QPainter& painter, int x, int y, const QString& text, const QFont& font);
    // Draws as much of the text as there is room for; answers the width it took.
    int drawElided(QPainter& painter, const QRect& room, const QString& text, const QFont& font);

    // The scheme, the font or the scale changed.
    void forget() { m_known.clear(); }

private:
    struct Label {
        QStaticText text;
        int width = 0;
    };

    const Label& of(const QString& text, const QFont& font);

    QHash<QString, Label> m_known;
};

} // namespace wr::timeline
