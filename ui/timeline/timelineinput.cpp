// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineinput.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace wr::timeline {
namespace {

constexpr int slack = 3; // pixels before a press counts as a drag
constexpr int cursorStep = 8;
constexpr int notch = 120;  // of a wheel, in eighths of a degree
constexpr int whole = 1024; // denominator of wheel zooms

std::optional<Steer> arrow(const QKeyEvent& event)
{
    const bool right = event.key() == Qt::Key_Right;
    const auto keys = event.modifiers();
    if (keys.testFlag(Qt::ControlModifier) || keys.testFlag(Qt::ShiftModifier)) {
        const int step = keys.testFlag(Qt::AltModifier) ? 1 : cursorStep;
        return MoveCursor{right ? step : -step, keys.testFlag(Qt::ShiftModifier)};
    }
    return PanByPart{right ? 1 : -1};
}

} // namespace

std::optional<Steer> TimelineInput::key(const QKeyEvent& event) const
{
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return arrow(event);
    case Qt::Key_PageUp:
        return PanByPart{-7};
    case Qt::Key_PageDown:
        return PanByPart{7};
    case Qt::Key_Up:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return ZoomBy{4, 5, std::nullopt};
    case Qt::Key_Down:
    case Qt::Key_Minus:
        return ZoomBy{5, 4, std::nullopt};
    case Qt::Key_Home:
        return Wish::Home;
    case Qt::Key_End:
        return Wish::End;
    case Qt::Key_F:
        return Wish::Fit;
    case Qt::Key_G:
        return Wish::AskTime;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Wish::OpenAtCursor;
    case Qt::Key_Escape:
        return Wish::Clear;
    case Qt::Key_BracketLeft:
        return HopChange{-1};
    case Qt::Key_BracketRight:
        return HopChange{1};
    case Qt::Key_BraceLeft:
        return HopFirst{-1};
    case Qt::Key_BraceRight:
        return HopFirst{1};
    default:
        return std::nullopt;
    }
}

std::optional<Steer> TimelineInput::wheel(const QWheelEvent& event) const
{
    const QPoint turn = event.angleDelta();
    if (event.modifiers().testFlag(Qt::ControlModifier) && turn.y() != 0)
        return ScrollLanes{-turn.y()};
    if (event.modifiers().testFlag(Qt::ShiftModifier) || std::abs(turn.x()) > std::abs(turn.y()))
        return PanBy{-(turn.x() != 0 ? turn.x() : turn.y())};
    if (turn.y() == 0)
        return std::nullopt;
    // A notch is a fifth; finer wheels and touch pads turn in fractions of one.
    const double notches = std::clamp(static_cast<double>(turn.y()) / notch, -8.0, 8.0);
    const auto factor = static_cast<int>(std::lround(whole * std::pow(0.8, notches)));
    return ZoomBy{factor, whole, qRound(event.position().x())};
}

void TimelineInput::press(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return;
    m_drag = event.modifiers().testFlag(Qt::ShiftModifier) ? Drag::Brush : Drag::Pan;
    m_from = event.position().toPoint();
    m_last = m_from;
    m_moved = false;
}

std::optional<Steer> TimelineInput::move(const QMouseEvent& event)
{
    const QPoint at = event.position().toPoint();
    if (m_drag == Drag::None)
        return std::nullopt;
    if (!m_moved && (at - m_from).manhattanLength() < slack)
        return std::nullopt;
    m_moved = true;
    if (m_drag == Drag::Brush)
        return Brush{m_from.x(), at.x()};
    const int pixels = m_last.x() - at.x();
    m_last = at;
    return pixels == 0 ? std::nullopt : std::optional<Steer>(PanBy{pixels});
}

std::optional<Steer> TimelineInput::release(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton || m_drag == Drag::None)
        return std::nullopt;
    m_drag = Drag::None;
    if (m_moved)
        return std::nullopt;
    return PlaceCursor{event.position().toPoint()};
}

} // namespace wr::timeline
