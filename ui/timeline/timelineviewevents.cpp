// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"
#include "ui/timeline/firstmarks.h"
#include "ui/timeline/hitlayer.h"
#include "ui/timeline/timelineview.h"
#include "ui/timeline/timelinewords.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>

// The events and the painting of the timeline's canvas; what they lead to is in timelineview.cpp.
namespace wr::timeline {

using namespace wr::look;

// Tab goes from lane to lane and leaves after the last, so that it never traps the focus.
bool TimelineView::focusNextPrevChild(bool next)
{
    const int wanted = m_lane + (next ? 1 : -1);
    if (!hasFocus() || wanted < 0 || wanted >= static_cast<int>(scene().lanes.size()))
        return QAbstractScrollArea::focusNextPrevChild(next);
    pointAt(wanted, m_cursor);
    const Lane& lane = scene().lanes[static_cast<size_t>(wanted)].lane;
    QScrollBar* bar = verticalScrollBar();
    if (lane.top < bar->value())
        bar->setValue(lane.top);
    else if (lane.bottom() > bar->value() + scene().plot.height())
        bar->setValue(lane.bottom() - scene().plot.height());
    return true;
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::LayoutDirectionChange) {
        m_painter.forget();
        m_minimap.forget();
        stale();
    }
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const auto wanted = m_input.key(*event);
    if (!wanted) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
    steer(*wanted);
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    if (const auto wanted = m_input.wheel(*event))
        steer(*wanted);
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    const QRect map = scene().minimap;
    const QPoint at = event->position().toPoint();
    if (event->button() == Qt::LeftButton && map.contains(at)) {
        const qint64 middle = timeAt(m_times.trace(), at.x() - map.left(), map.width());
        lookAround(middle);
        return;
    }
    m_input.press(*event);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (const auto wanted = m_input.move(*event)) {
        steer(*wanted);
        return;
    }
    const QPoint at = event->position().toPoint();
    if (m_input.isDragging() || !scene().plot.contains(at))
        return;
    m_tell = false; // the readout is the mouse's now
    const int y = at.y() + verticalScrollBar()->value();
    if (const FirstMark* mark = firstMarkAt(scene(), plotX(at.x()), y)) {
        emit pointed(
            firstsSentence(m_firsts, m_firsts.at(mark->first).at, m_times.window().span()));
        return;
    }
    const int lane = scene().laneAt(y);
    emit pointed(readoutSentence(scene(), source(), lane,
                                 timeAt(m_times.window(), plotX(at.x()), scene().plot.width())));
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (const auto wanted = m_input.release(*event))
        steer(*wanted);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    steer(PlaceCursor{event->position().toPoint()});
    steer(Wish::OpenAtCursor);
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    stale();
    if (m_known) {
        ask();
        if (!m_refresh.isActive())
            m_refresh.start();
    }
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    Q_UNUSED(dx)
    Q_UNUSED(dy)
    m_canvasState = Canvas::Stale;
    viewport()->update();
}

void TimelineView::drawCanvas(QPainter& painter)
{
    const TimelineScene& shown = scene();
    QScrollBar* bar = verticalScrollBar();
    bar->setPageStep(shown.plot.height());
    bar->setRange(0, std::max(shown.contentHeight - shown.plot.height(), 0));
    m_painter.paint(painter, shown, source(), bar->value());
    m_minimap.paint(painter, shown, m_whole, m_times.trace());
    paintChosenInMap(painter, m_chosen, m_times.trace(), shown.minimap);
}

void TimelineView::keepCanvas()
{
    const qreal ratio = devicePixelRatioF();
    const QSize pixels = viewport()->size() * ratio;
    if (m_canvas.size() != pixels || m_canvas.devicePixelRatio() != ratio) {
        m_canvas = QImage(pixels, QImage::Format_RGB32);
        m_canvas.setDevicePixelRatio(ratio);
    }
    QPainter painter(&m_canvas);
    drawCanvas(painter);
    m_canvasState = Canvas::Kept;
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(viewport());
    if (m_known && m_whole.itemsInView == 0 && m_entries.empty()) {
        drawEmpty(painter);
        return;
    }
    if (m_canvasState == Canvas::Stale) {
        painter.save();
        drawCanvas(painter);
        painter.restore();
        m_canvasState = Canvas::Drawn;
    } else {
        if (m_canvasState == Canvas::Drawn)
            keepCanvas();
        painter.drawImage(QPoint(0, 0), m_canvas);
    }
    drawOverlay(painter);
}

void TimelineView::drawOverlay(QPainter& painter)
{
    const Tokens& colours = current();
    const TimelineScene& shown = scene();
    painter.save();
    painter.setClipRect(shown.plot);
    painter.translate(shown.plot.left(), 0);
    if (const auto& selection = m_times.selection()) {
        const int from = pixelAt(m_times.window(), selection->from, shown.plot.width());
        const int to = pixelAt(m_times.window(), selection->to, shown.plot.width());
        QColor veil = colours.accent;
        veil.setAlphaF(0.16F);
        painter.fillRect(from, 0, to - from, shown.plot.height(), veil);
        painter.setPen(colours.accent);
        painter.drawLine(from, 0, from, shown.plot.height());
        painter.drawLine(to, 0, to, shown.plot.height());
    }
    paintChosen(painter, m_chosen, m_times.window(), shown.plot.size());
    m_hits->paint(painter, shown, m_times.window());
    const int x = pixelAt(m_times.window(), m_cursor, shown.plot.width());
    painter.fillRect(x, 0, kHairline, shown.plot.height(), colours.accent);
    painter.translate(0, -verticalScrollBar()->value());
    paintFirstAtCursor(painter, shown, m_firsts, m_cursor);
    painter.restore();
    if (!hasFocus() || m_lane >= static_cast<int>(shown.lanes.size()))
        return;
    const Lane& lane = shown.lanes[static_cast<size_t>(m_lane)].lane;
    const int top = lane.top - verticalScrollBar()->value();
    painter.setClipRect(QRect(0, 0, viewport()->width(), shown.plot.height()));
    paintFocusRing(painter, QRect(0, top, viewport()->width(), lane.height), kSpace1);
}

void TimelineView::drawEmpty(QPainter& painter)
{
    const Tokens& colours = current();
    const QRect all = viewport()->rect();
    painter.fillRect(all, colours.panel);
    const QRect upper(all.left(), all.top(), all.width(), all.height() / 2);
    painter.setFont(look::font(TextRole::Section));
    painter.setPen(colours.strong);
    painter.drawText(upper.adjusted(0, 0, 0, -kSpace2), Qt::AlignHCenter | Qt::AlignBottom,
                     tr("No evidence and no entries yet"));
    painter.setFont(look::font(TextRole::Body));
    painter.setPen(colours.muted);
    painter.drawText(QRect(all.left() + kSpace5, upper.bottom() + kSpace2,
                           all.width() - 2 * kSpace5, all.height() / 2),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     tr("Import telemetry of this system, or widen the systems in scope: items "
                        "appear here in lanes of the six kinds of evidence."));
}

} // namespace wr::timeline
