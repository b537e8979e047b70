// SPDX-License-Identifier: GPL-3.0-or-later
//
// An entry as the fold sees it: the fact, who says so, when they claim it was, and where the log put it.
#pragma once

#include "models/base/result.h"
#include "models/facts/event.h"

namespace wr {

struct Entry {
    EntryHash hash;
    qint64 position = -1; // -1 = waiting: the shared log has not accepted it yet
    DeviceKey author;
    Instant time;
    Event event;
    qint64 epoch = 0; // of the key that it was sealed with; 0 = written in the clear
};

// An entry of a restricted incident that cannot be opened here: what of it is in the clear.
struct SealedEntry {
    EntryHash hash;
    qint64 position = -1;
    DeviceKey author;
    Instant time;
    IncidentId incident;
    qint64 epoch = 0;
};

} // namespace wr
