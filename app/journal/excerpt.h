// SPDX-License-Identifier: GPL-3.0-or-later
//
// A journal of some entries of a log, each at the position that it has there, to be looked at and folded and never written
// on: positions are missing, and there is no head. Thread: any.
#pragma once

#include "app/journal/localstore.h"

namespace wr {

// Makes a journal in the folder. entries: verified, in the order of their positions. room: its id.
Result<void> writeExcerpt(const QString& folder, const QString& name, const QString& room,
                          std::span<const StoredEntry> entries);

} // namespace wr
