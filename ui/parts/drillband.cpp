// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/drillband.h"

#include "ui/look/theme.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

namespace {

constexpr int kStripe = 10; // as wide as the gap after it

QString word()
{
    return DrillBand::tr("DRILL");
}

} // namespace

int drillBandHeight()
{
    return QFontMetrics(look::font(look::TextRole::Strong)).height() + look::kSpace1;
}

void paintDrillBand(QPainter& painter, const QRect& rect)
{
    const look::Tokens& now = look::current();
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect, now.panel);
    QPainterPath stripes;
    for (int x = rect.left() - rect.height(); x < rect.right() + kStripe; x += 2 * kStripe) {
        stripes.addPolygon(
            QPolygonF({QPointF(x, rect.bottom() + 1), QPointF(x + rect.height(), rect.top()),
                       QPointF(x + rect.height() + kStripe, rect.top()),
                       QPointF(x + kStripe, rect.bottom() + 1)}));
        stripes.closeSubpath();
    }
    painter.fillPath(stripes, now.warning);
    const QFont font = look::font(look::TextRole::Strong);
    const QFontMetrics metrics(font);
    const int wide = metrics.horizontalAdvance(word()) + 2 * look::kSpace2;
    if (rect.height() >= metrics.height() && rect.width() >= wide) {
        const QRect plate(rect.center().x() - wide / 2, rect.top(), wide, rect.height());
        painter.fillRect(plate, now.warning);
        painter.setFont(font);
        painter.setPen(look::inkOn(now.warning));
        painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, word());
    }
    painter.restore();
}

DrillBand::DrillBand(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"drillBand"_s);
    setAccessibleName(tr("Drill: an exercise on practice endpoints"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize DrillBand::sizeHint() const
{
    const QFontMetrics metrics(look::font(look::TextRole::Strong));
    return {metrics.horizontalAdvance(word()) + 2 * look::kSpace2 + 4 * kStripe, drillBandHeight()};
}

void DrillBand::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintDrillBand(painter, rect());
}

} // namespace wr::parts
