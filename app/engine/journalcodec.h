// SPDX-License-Identifier: GPL-3.0-or-later
//
// Between what the journal stores and what the fold reads. Thread: any.
#pragma once

#include "app/journal/localstore.h"
#include "app/keys/epochkeys.h"
#include "models/state/fold.h"

namespace wr {

// The entry of a stored envelope. BadInput or Newer when its body cannot be understood; such an entry has no effect.
// A sealed one is Refused: it needs its key.
Result<Entry> entryOf(const StoredEntry& stored);

// What a stored envelope says, as far as it can be read without a key.
struct ReadEntry {
    Result<Entry> entry;                // of a sealed one only once it is opened
    std::optional<SealedEntry> outside; // of a sealed one
    std::optional<seal::Sealed> sealed{};
};

ReadEntry readStored(const StoredEntry& stored);

// The entry within, with the key of its epoch. What it says must be of the incident that it is sealed for.
Result<Entry> opened(const SealedEntry& outside, const seal::Sealed& sealed,
                     const SecretBytes& key);

// Folds what everybody can read of it: one that cannot be read at all takes no effect.
Change foldClear(Fold& fold, const StoredEntry& stored);

// The entry to sign for an event, and the same sealed for a restricted incident.
UnsignedEntry unsignedOf(const Event& event, Instant now);
UnsignedEntry sealedOf(const Event& event, Instant now, const IncidentId& incident, qint64 epoch,
                       const SecretBytes& key);

// The event with other names for the entries that it names, where there are any.
using NewName = std::function<Result<std::optional<seal::Digest>>(const seal::Digest& hash)>;
Result<Event> renamed(const Event& event, const NewName& newName);

QString hexDigits(std::span<const std::uint8_t> bytes);

} // namespace wr
