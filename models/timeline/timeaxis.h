// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ticks for a window of time, always UTC: round steps from a century down to a nanosecond, calendar steps from a
// day up. The date is always said once: as the context beside the axis, and on every tick where a new day begins.
#pragma once

#include "models/timeline/viewport.h"

#include <QtCore/QString>

#include <vector>

namespace wr {

struct Tick {
    qint64 at = 0;
    bool major = false; // begins a longer unit: a day among hours, a year among months
    QString label;
    bool operator==(const Tick&) const = default;
};

struct TimeAxis {
    QString context; // "2026-11-24 UTC": what the tick labels leave out
    std::vector<Tick> ticks;
    qint64 step = 0; // nanoseconds; 0 for calendar steps
};

// The axis of a window drawn width pixels wide, with labels at least apart pixels from one another.
TimeAxis timeAxis(const Stretch& window, int width, int apart);

// One point in time for a readout, as exact as pixels of this span can show: "2026-11-24 14:03:22.500 UTC".
QString readoutTime(qint64 at, qint64 span);

// How long, in the two largest units: "3 d 4 h", "22 min 5 s", "1.250 ms".
QString durationText(qint64 nanos);

} // namespace wr
