// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/holdbutton.h"

#include "ui/look/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wr::parts {

namespace {

bool isHoldKey(int key)
{
    return key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

HoldButton::HoldButton(const QString& text, QWidget* parent)
    : QPushButton(text, parent)
{
    setObjectName(u"holdButton"_s);
    setAutoDefault(false);
    setAccessibleName(text);
    setAccessibleDescription(tr("Hold Space, Enter or the mouse button for 1.5 seconds."));
    m_timer.setInterval(look::kTickMillis);
    connect(&m_timer, &QTimer::timeout, this, &HoldButton::tick);
}

double HoldButton::progress() const
{
    if (!isHeld())
        return 0.0;
    return std::min(1.0, static_cast<double>(m_since.elapsed()) / look::kHoldMillis);
}

QSize HoldButton::sizeHint() const
{
    const QFontMetrics metrics(look::font(look::TextRole::Strong));
    const int widest = std::max({metrics.horizontalAdvance(text()),
                                 metrics.horizontalAdvance(tr("Keep holding…")),
                                 metrics.horizontalAdvance(tr("Hold it for 1.5 seconds"))});
    return {widest + 2 * look::kSpace4, look::controlHeight() + look::kSpace1};
}

void HoldButton::paintEvent(QPaintEvent*)
{
    const look::Tokens& now = look::current();
    const QColor colour = isEnabled() ? now.danger : now.muted;
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isEnabled() ? colour : now.grid, look::kFocusWidth));
    painter.setBrush(isEnabled() ? now.card : now.panel);
    painter.drawRoundedRect(box, look::kRadius, look::kRadius);

    QPainterPath shape;
    shape.addRoundedRect(box, look::kRadius, look::kRadius);
    QRectF filled = box;
    filled.setWidth(box.width() * progress());
    if (layoutDirection() == Qt::RightToLeft)
        filled.moveRight(box.right());
    const QString caption = isHeld() ? tr("Keep holding…")
        : m_early                    ? tr("Hold it for 1.5 seconds")
                                     : text();
    painter.setFont(look::font(look::TextRole::Strong));
    painter.setPen(colour);
    painter.drawText(rect(), Qt::AlignCenter, caption);
    if (isHeld()) {
        // The same words again in the other ink, cut to the filled part: readable at every moment.
        painter.setClipPath(shape);
        painter.setClipRect(filled, Qt::IntersectClip);
        painter.fillRect(filled, now.danger);
        painter.setPen(now.onDanger);
        painter.drawText(rect(), Qt::AlignCenter, caption);
        painter.setClipping(false);
    }
    if (hasFocus())
        look::paintFocusRing(painter, rect());
}

void HoldButton::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && isEnabled())
        beginHold();
    event->accept();
}

void HoldButton::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        endHold();
    event->accept();
}

void HoldButton::mouseMoveEvent(QMouseEvent* event)
{
    if (!rect().contains(event->pos()))
        endHold();
    event->accept();
}

void HoldButton::keyPressEvent(QKeyEvent* event)
{
    if (!isHoldKey(event->key())) {
        if (event->key() == Qt::Key_Escape && isHeld())
            endHold();
        else
            QPushButton::keyPressEvent(event);
        return;
    }
    event->accept();
    if (!event->isAutoRepeat() && !isHeld())
        beginHold();
}

void HoldButton::keyReleaseEvent(QKeyEvent* event)
{
    if (!isHoldKey(event->key())) {
        QPushButton::keyReleaseEvent(event);
        return;
    }
    event->accept();
    if (!event->isAutoRepeat())
        endHold();
}

void HoldButton::focusOutEvent(QFocusEvent* event)
{
    endHold();
    m_early = false;
    QPushButton::focusOutEvent(event);
}

void HoldButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::EnabledChange && !isEnabled())
        endHold();
    QPushButton::changeEvent(event);
}

void HoldButton::hideEvent(QHideEvent* event)
{
    m_timer.stop();
    m_early = false;
    QPushButton::hideEvent(event);
}

void HoldButton::beginHold()
{
    m_early = false;
    m_since.start();
    m_timer.start();
    update();
}

void HoldButton::endHold()
{
    if (!isHeld())
        return;
    m_timer.stop();
    m_early = true;
    update();
    emit releasedEarly();
}

void HoldButton::tick()
{
    update();
    if (m_since.elapsed() < look::kHoldMillis)
        return;
    m_timer.stop();
    emit confirmed();
}

} // namespace wr::parts
