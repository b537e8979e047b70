// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/viewport.h"

#include <algorithm>
#include <limits>

namespace wr {
namespace {

// A product of two int64 needs 128 bits; GCC and clang both have them.
__extension__ using Wide = __int128;

Stretch tidied(Stretch stretch)
{
    if (stretch.to < stretch.from)
        std::swap(stretch.from, stretch.to);
    stretch.from = std::clamp(stretch.from, -Viewport::farthest, Viewport::farthest);
    stretch.to = std::clamp(stretch.to, -Viewport::farthest, Viewport::farthest);
    if (stretch.span() < Viewport::minimumSpan) {
        const qint64 missing = Viewport::minimumSpan - stretch.span();
        stretch.from = std::max(stretch.from - missing / 2, -Viewport::farthest);
        stretch.to = stretch.from + Viewport::minimumSpan;
    }
    return stretch;
}

// Moves a stretch into its bounds, and shortens it only when it is longer than they are.
Stretch movedInto(Stretch stretch, const Stretch& bounds)
{
    if (stretch.span() >= bounds.span())
        return bounds;
    if (stretch.from < bounds.from)
        return {bounds.from, bounds.from + stretch.span()};
    if (stretch.to > bounds.to)
        return {bounds.to - stretch.span(), bounds.to};
    return stretch;
}

} // namespace

qint64 scaled(qint64 value, qint64 factor, qint64 divisor)
{
    const Wide product = static_cast<Wide>(value) * factor;
    Wide quotient = product / divisor;
    if (product % divisor < 0)
        --quotient;
    constexpr auto least = static_cast<Wide>(std::numeric_limits<qint64>::min());
    constexpr auto most = static_cast<Wide>(std::numeric_limits<qint64>::max());
    return static_cast<qint64>(std::clamp(quotient, least, most));
}

Viewport::Viewport(Stretch trace)
    : m_trace(tidied(trace))
    , m_window(m_trace)
{
}

void Viewport::setTrace(Stretch trace)
{
    const bool whole = m_window == m_trace;
    m_trace = tidied(trace);
    m_window = whole ? m_trace : movedInto(m_window, m_trace);
    select(m_selection);
}

void Viewport::show(Stretch window)
{
    m_window = movedInto(tidied(window), m_trace);
}

void Viewport::fit()
{
    m_window = m_trace;
}

void Viewport::zoom(qint64 anchor, int numerator, int denominator)
{
    const qint64 span = m_window.span();
    const qint64 wanted
        = std::clamp(scaled(span, numerator, denominator), minimumSpan, m_trace.span());
    const qint64 held = std::clamp(anchor, m_window.from, m_window.to);
    const qint64 from = held - scaled(held - m_window.from, wanted, span);
    m_window = movedInto({from, from + wanted}, m_trace);
}

void Viewport::pan(int pixels, int width)
{
    if (width <= 0)
        return;
    qint64 shift = scaled(m_window.span(), pixels, width);
    if (shift == 0 && pixels != 0)
        shift = pixels > 0 ? 1 : -1;
    shift = std::clamp(shift, m_trace.from - m_window.from, m_trace.to - m_window.to);
    m_window = {m_window.from + shift, m_window.to + shift};
}

void Viewport::select(std::optional<Stretch> selection)
{
    m_selection.reset();
    if (!selection)
        return;
    const Stretch sorted{std::min(selection->from, selection->to),
                         std::max(selection->from, selection->to)};
    const Stretch inside{std::max(sorted.from, m_trace.from), std::min(sorted.to, m_trace.to)};
    if (inside.from < inside.to)
        m_selection = inside;
}

qint64 timeAt(const Stretch& window, int x, int width)
{
    return window.from - scaled(-window.span(), x, std::max(width, 1));
}

int pixelAt(const Stretch& window, qint64 at, int width)
{
    constexpr qint64 far = 1 << 28; // far outside any screen, and safe to add to
    const qint64 distance = std::clamp(at, -Viewport::farthest, Viewport::farthest) - window.from;
    const qint64 x = scaled(distance, width, std::max<qint64>(window.span(), 1));
    return static_cast<int>(std::clamp(x, -far, far));
}

} // namespace wr
