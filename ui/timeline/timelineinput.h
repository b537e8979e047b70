// SPDX-License-Identifier: GPL-3.0-or-later
//
// What keys, wheel and mouse ask of the timeline, as values; the view carries them out. Holds only the drag that is
// under way. GUI thread.
#pragma once

#include <QtCore/QPoint>

#include <optional>
#include <variant>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace wr::timeline {

struct PanBy {
    int pixels = 0; // positive shows later times
};

struct PanByPart {
    int eighths = 0; // of the window
};

// Multiplies the span about a pixel of the view, or about the cursor when there is none.
struct ZoomBy {
    int numerator = 1;
    int denominator = 1;
    std::optional<int> x;
};

struct Brush {
    int fromX = 0;
    int toX = 0;
};

struct MoveCursor {
    int pixels = 0;
    bool selecting = false; // the selection grows with the cursor
};

struct PlaceCursor {
    QPoint at;
};

struct HopChange {
    int by = 1; // to the next or previous value of a band
};

struct HopFirst {
    int by = 1; // to the next or previous first appearance
};

struct ScrollLanes {
    int pixels = 0;
};
enum class Wish { Home, End, Fit, AskTime, OpenAtCursor, Clear };

using Steer = std::variant<PanBy, PanByPart, ZoomBy, Brush, MoveCursor, PlaceCursor, HopChange,
                           HopFirst, ScrollLanes, Wish>;

class TimelineInput final
{
public:
    std::optional<Steer> key(const QKeyEvent& event) const;
    std::optional<Steer> wheel(const QWheelEvent& event) const;
    void press(const QMouseEvent& event);
    std::optional<Steer> move(const QMouseEvent& event);
    std::optional<Steer> release(const QMouseEvent& event);

    bool isDragging() const { return m_drag != Drag::None; }

private:
    enum class Drag { None, Pan, Brush };

    Drag m_drag = Drag::None;
    QPoint m_from;
    QPoint m_last;
    bool m_moved = false;
};

} // namespace wr::timeline
