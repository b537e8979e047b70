// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/labels.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>

namespace wr::timeline {

namespace {

constexpr int mostLabels = 4096; // laid-out texts kept

} // namespace

const Labels::Label& Labels::of(const QString& text, const QFont& font)
{
    if (m_known.size() > mostLabels)
        m_known.clear();
    const QString key = QString::number(font.pixelSize()) + QChar(font.weight()) + text;
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd())
        return *known;
    Label made;
    made.text.setText(text);
    made.text.setTextFormat(Qt::PlainText);
    made.text.setPerformanceHint(QStaticText::AggressiveCaching);
    made.text.prepare({}, font);
    made.width = QFontMetrics(font).horizontalAdvance(text);
    return *m_known.insert(key, made);
}

int Labels::width(const QString& text, const QFont& font)
{
    return of(text, font).width;
}

void Labels::draw(QPainter& painter, int x, int y, const QString& text, const QFont& font)
{
    painter.setFont(font);
    painter.drawStaticText(x, y, of(text, font).text);
}

int Labels::drawElided(QPainter& painter, const QRect& room, const QString& text, const QFont& font)
{
    const QFontMetrics metrics(font);
    QString shown = text;
    if (width(text, font) > room.width())
        shown = metrics.elidedText(text, Qt::ElideRight, room.width());
    draw(painter, room.left(), room.top() + (room.height() - metrics.height()) / 2, shown, font);
    return width(shown, font);
}

} // namespace wr::timeline
