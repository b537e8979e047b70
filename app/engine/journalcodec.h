// SPDX-License-Identifier: GPL-3.0-or-later
//
// Between what the journal stores and what the fold reads. Thread: any.
#pragma once

#include "app/journal/localstore.h"
#include "models/state/entry.h"

namespace wr {

// The entry of a stored envelope. BadInput or Newer when its body cannot be understood; such an entry has no effect.
Result<Entry> entryOf(const StoredEntry& stored);

// The entry to sign for an event.
UnsignedEntry unsignedOf(const Event& event, Instant now);

QString hexDigits(std::span<const std::uint8_t> bytes);

} // namespace wr
