// SPDX-License-Identifier: GPL-3.0-or-later
//
// Entries whose claimed time is far from when the shared log received them. Ahead of it, a clock was wrong; behind it, the
// entry waited for its log, was copied into it later, or a clock was slow: nobody can tell which. A shared file has no clock of
// its own, so of its entries nothing is said. Thread: any.
#pragma once

#include "models/base/ids.h"
#include "models/base/instant.h"
#include "models/base/result.h"

#include <QtCore/QList>

namespace wr {

inline constexpr qint64 skewMicros = 2 * 60 * 1'000'000LL; // less is what networks and clocks do

struct SkewedEntry {
    EntryHash entry;
    qint64 position = 0;
    DeviceKey author;
    Instant claimed;
    Instant received; // by the log's clock

    bool isAhead() const { return claimed > received; }

    bool operator==(const SkewedEntry&) const = default;
};

// The newest ones of a replica, newest first. Reads all positions: some 10 ms for 100,000.
Result<QList<SkewedEntry>> skewedEntries(const QString& folder, qint64 limit);

} // namespace wr
