// SPDX-License-Identifier: GPL-3.0-or-later
//
// A checkpoint: a signed note of how far a log goes, to keep outside of it. Whoever has one can prove later that the log still
// begins with what it had then. Lines of text in the manner of a signed note (c2sp.org/tlog-checkpoint):
//
//   warroom/LOG-ID
//   SIZE in decimal
//   ROOT of RFC 6962, 64 hexadecimal digits
//   an empty line
//   — DEVICE-KEY SIGNATURE, both in hexadecimal; Ed25519 over the first three lines, with a type of its own as in
//     models/seal/envelope.h
//
// Thread: any.
#pragma once

#include "app/journal/localstore.h"
#include "app/keys/signer.h"
#include "models/base/ids.h"

namespace wr {

QString writeCheckpoint(const JournalHead& head, const DeviceSigner& signer);

struct CheckpointNote {
    JournalHead head;
    seal::PublicKey device{};
};

// Form and signature. BadInput: no note. Integrity: the signature does not hold.
Result<CheckpointNote> readCheckpoint(const QString& note);

struct CheckedNote {
    QString log;
    qint64 size = 0;
    qint64 now = 0; // entries today
    DeviceKey device;
};

// Proves by RFC 6962 that the replica's log begins with what the note says. BadInput: no note. Integrity: it does not, the
// signature does not hold, or the note is of another log.
Result<CheckedNote> checkCheckpoint(const QString& folder, const QString& note);

} // namespace wr
