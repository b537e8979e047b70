// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keeps one replica's journal and the room folded from it: reads what other processes wrote, asks the rules, signs,
// appends, folds. Nothing is said to be done before it is durable. In a shared room two layers are kept: what the log has
// given a position, and on top of it, folded anew whenever the log moves, what still waits for one.
//
// Thread: one at a time; the engine gives it the journal thread.
#pragma once

#include "app/engine/journalcodec.h"
#include "app/engine/keybook.h"
#include "app/journal/localstore.h"
#include "models/facts/command.h"
#include "models/ports/clock.h"
#include "models/state/fold.h"

#include <functional>
#include <memory>
#include <optional>

namespace wr {

// An entry as the fold wants it, or why it cannot be read.
struct DecodedEntry {
    qint64 position = 0;
    EntryHash hash;
    ReadEntry read;
};

class RoomKeeper final
{
public:
    // An entry that cannot be read takes no effect; the rest of the room opens. REQUIRES: clock outlives it.
    static Result<std::unique_ptr<RoomKeeper>> open(LocalStore store, const Clock& clock);

    // Null = nothing can be written. Restricted incidents that this key opens are readable from here on. REQUIRES: it
    // outlives the keeper.
    void signWith(const Signer* maybeSigner);

    // Asks the rules and writes what they say, in one transaction. Refused, Waiting, or what the disk says.
    Result<Receipt> submit(const Command& command);
    // Many at once, each asked of the rules as it comes; all or nothing.
    Result<QList<Receipt>> submitAll(const QList<Command>& commands);
    // Folds what other processes wrote since, or what the shared log gave.
    Result<Change> tail();
    // Everything that moved since it was last asked.
    Change takeChange();

    std::shared_ptr<const Room> room() const { return m_published; }

    MemberId member() const; // empty when the key is not on the roster
    DeviceKey device() const;

    LocalStore& store() { return m_store; }

private:
    RoomKeeper(LocalStore store, const Clock& clock);
    Result<void> catchUp();
    Result<void> foldAfter(qint64 position);
    Result<void> layWaiting();
    Result<void> refoldIfKeyed();
    void fold(const DecodedEntry& decoded);
    void foldWaiting(const DecodedEntry& decoded);
    Change foldInto(Fold& fold, const DecodedEntry& decoded);
    Result<Command> upToDate(const Command& command);
    Result<UnsignedEntry> toSign(const Room& room, const Event& event, Instant now) const;
    void publish();
    const Room& current() const;
    Result<std::vector<UnsignedEntry>> write(const QList<Command>& commands, Instant now,
                                             std::vector<size_t>& firsts);

    LocalStore m_store;
    const Signer* m_maybeSigner = nullptr;
    const Clock& m_clock;
    std::optional<Fold> m_fold;    // what has a position
    std::optional<Fold> m_overlay; // that and what waits; nothing when nothing does
    KeyBook m_keys;
    bool m_keyed = false; // a key came for what was folded without it
    QString m_log;
    std::shared_ptr<const Room> m_published;
    Change m_change;
    qint64 m_position = 0;
    qint64 m_dataVersion = -1;
};

} // namespace wr
