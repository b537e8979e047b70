// SPDX-License-Identifier: GPL-3.0-or-later
//
// Commands: what somebody asks for. A command carries the fact that it wants; the rules answer with the events to
// append (the fact, completed, and what follows from it) or with a refusal that names who may.
#pragma once

#include "models/facts/event.h"

namespace wr {

struct Command {
    Event wanted;
    bool operator==(const Command&) const = default;
};

// Proof that a command was written down.
struct Receipt {
    EntryHash entry;      // of the wanted fact
    qint64 position = -1; // -1 while the shared log has not given one
    bool waiting = false;
    QList<EntryHash> alsoWritten; // facts that followed, such as a crossed threshold
    bool operator==(const Receipt&) const = default;
};

} // namespace wr
