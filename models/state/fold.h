// SPDX-License-Identifier: GPL-3.0-or-later
//
// state + entry -> state. Every entry is asked of the gate again; one without authority, or one that makes no sense
// where it stands, stays in the journal as a refusal and changes nothing.
//
// Thread: one at a time; publish() gives a value that any thread may read.
#pragma once

#include "models/state/change.h"
#include "models/state/entry.h"
#include "models/state/room.h"

namespace wr {

class Fold final
{
public:
    explicit Fold(Gate gate, QString roomId = {});
    // Goes on from a state, for trying out what an entry would do.
    Fold(Gate gate, const Room& room);

    // Folds one entry and tells what moved.
    Change apply(const Entry& entry);

    // Folds what is in the clear of an entry that no key here opens.
    Change applySealed(const SealedEntry& entry);

    // Counts an entry that could not even be read; it changes nothing.
    void refuse(const EntryHash& entry, qint64 position, const QString& why);

    const Room& room() const { return m_room; }

    std::shared_ptr<const Room> publish() const { return std::make_shared<const Room>(m_room); }

private:
    Gate m_gate;
    Room m_room;
};

} // namespace wr
