// SPDX-License-Identifier: GPL-3.0-or-later
//
// An envelope on its way into a shared file: looked at for its form alone, since authority takes away an entry's effect
// and never its place. Thread: that of the Database.
#pragma once

#include "app/disk/sqlite.h"
#include "models/ports/sharedlog.h"

namespace wr {

struct SharedFileRow {
    seal::Digest hash{};
    seal::PublicKey author{};
    qint64 sequence = 0;
    QString room; // that it belongs to; its own hash when it founds one
    seal::Bytes envelope;
};

// BadInput or Newer when the envelope has not the form of an entry.
Result<SharedFileRow> sharedFileRow(const seal::Envelope& envelope);

// Adds the row behind the last one and moves the state, in the open transaction; one that is there already is passed over.
// BadInput: an entry of another room.
Result<void> addRow(Database& database, const SharedFileRow& row, LogState& state);

} // namespace wr
