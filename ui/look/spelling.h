// SPDX-License-Identifier: GPL-3.0-or-later
//
// How times, durations, counts and sizes are written. Dates are always shown; digits, separators and offsets follow
// the locale; UTC times have one form everywhere so that people on a call can compare them. The clock is an argument.
#pragma once

#include "models/base/instant.h"

#include <QtCore/QLocale>
#include <QtCore/QString>

namespace wr::look {

// 2026-11-24 14:03:22Z
QString utcText(Instant instant);

// 2026-11-24 14:03:22.123456Z, with as much of the fraction as there is.
QString utcText(EvidenceTime time);

// The local time with its date and offset, as the locale writes it.
QString localText(Instant instant, const QLocale& locale = QLocale());

// Both, for places that have room: 2026-11-24 14:03:22Z · 24 Nov 2026 15:03:22 UTC+01:00
QString bothTimes(Instant instant, const QLocale& locale = QLocale());

// 00:42:17, or 3 d 04:10:00 from a day on. Negative counts as zero.
QString elapsedText(Instant from, Instant now);

// due in 6 min / due now / late by 3 min
QString dueText(Instant due, Instant now);

// True from one second after the deadline.
bool isLate(Instant due, Instant now);

// just now / 3 min ago / 2 d ago
QString agoText(Instant then, Instant now);

// A span's length in the unit that suits it: 12 µs, 340 ms, 1.25 s, 3 min 20 s
QString durationText(qint64 nanos, const QLocale& locale = QLocale());

// 12,345
QString countText(qint64 count, const QLocale& locale = QLocale());

// 3 KiB, 12.4 MiB
QString bytesText(qint64 bytes, const QLocale& locale = QLocale());

// 41 % of a share from 0 to 1.
QString percentText(double share, const QLocale& locale = QLocale());

// A text as it is drawn: read from the right, times, signed numbers and codes keep the order in which they were written.
// Never for what is copied or exported.
QString inOrder(const QString& shown, Qt::LayoutDirection direction);

} // namespace wr::look
