// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the timeline looks at: trace ⊃ window ⊃ selection, in int64 nanoseconds; no time ever passes through a double.
// A value: every verb keeps the nesting, from years down to one microsecond. Pixels enter only as x of width.
#pragma once

#include <QtCore/QtGlobal>

#include <optional>

namespace wr {

// value * factor / divisor without overflow, rounded down; saturates. REQUIRES: divisor > 0.
qint64 scaled(qint64 value, qint64 factor, qint64 divisor);

// A stretch of time, [from, to).
struct Stretch {
    qint64 from = 0;
    qint64 to = 0;

    qint64 span() const { return to - from; }

    bool contains(qint64 at) const { return at >= from && at < to; }

    bool operator==(const Stretch&) const = default;
};

class Viewport final
{
public:
    static constexpr qint64 minimumSpan = 1000;               // one microsecond
    static constexpr qint64 farthest = (qint64{1} << 62) - 1; // 146 years on either side of 1970

    Viewport() = default;
    explicit Viewport(Stretch trace);

    const Stretch& trace() const { return m_trace; }

    const Stretch& window() const { return m_window; }

    const std::optional<Stretch>& selection() const { return m_selection; }

    // Everything there is. The window stays where it was, as far as it still fits.
    void setTrace(Stretch trace);
    // Looks at this stretch, clamped to the trace.
    void show(Stretch window);
    // Looks at the whole trace.
    void fit();
    // Multiplies the span by numerator / denominator; anchor stays at the same place on the screen.
    void zoom(qint64 anchor, int numerator, int denominator);
    // Moves by pixels of width; positive shows later times.
    void pan(int pixels, int width);
    // Selects between two times in either order, within the window; nothing or too little clears.
    void select(std::optional<Stretch> selection);

    bool operator==(const Viewport&) const = default;

private:
    Stretch m_trace{0, minimumSpan};
    Stretch m_window{0, minimumSpan};
    std::optional<Stretch> m_selection;
};

// The first nanosecond of pixel x, and the pixel that holds a time, for a window drawn width pixels wide.
qint64 timeAt(const Stretch& window, int x, int width);
int pixelAt(const Stretch& window, qint64 at, int width);

} // namespace wr
