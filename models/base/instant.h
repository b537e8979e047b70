// SPDX-License-Identifier: GPL-3.0-or-later
//
// Points in time, always UTC. Instant counts microseconds and serves entries; EvidenceTime counts nanoseconds and
// serves telemetry. Neither ever passes through a double. The clock itself is read in app only.
#pragma once

#include <QtCore/QString>

#include <algorithm>
#include <compare>
#include <limits>
#include <optional>

namespace wr {

struct Instant {
    qint64 micros = 0; // since 1970-01-01T00:00:00Z

    auto operator<=>(const Instant&) const = default;
};

inline constexpr qint64 microsPerMs = 1000;
inline constexpr qint64 microsPerSecond = 1'000'000;
inline constexpr qint64 microsPerMinute = 60 * microsPerSecond;

struct EvidenceTime {
    qint64 nanos = 0; // since 1970-01-01T00:00:00Z

    auto operator<=>(const EvidenceTime&) const = default;
};

// ISO 8601 in UTC with the fraction that is there: 2026-11-24T14:03:22.5Z.
QString isoText(Instant instant);
QString isoText(EvidenceTime time);

// Reads ISO 8601 with 0 to 9 fractional digits and Z or an offset; a missing zone counts as UTC. Nothing on bad text.
std::optional<EvidenceTime> evidenceTimeFromIso(const QString& text);
std::optional<Instant> instantFromIso(const QString& text);

// Reads what people type on a call: "T-5m", "-90s", "14:02", "14:02Z", or ISO 8601. now gives the day and the offset base;
// a clock time later than now means the day before. Nothing on bad text.
std::optional<Instant> instantFromPerson(const QString& text, Instant now);

inline Instant toInstant(EvidenceTime time)
{
    return Instant{time.nanos / 1000};
}

// An instant that nanoseconds cannot hold becomes the nearest one that they can.
inline EvidenceTime toEvidenceTime(Instant instant)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max() / 1000;
    return EvidenceTime{std::clamp(instant.micros, -most, most) * 1000};
}

} // namespace wr
