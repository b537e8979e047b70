// SPDX-License-Identifier: GPL-3.0-or-later
//
// The form of ROOM.warroom, the shared log as an SQLite file. It is always in a rollback journal: PERSIST, which the
// disk takes faster than TRUNCATE, with synchronous EXTRA; never WAL, which needs memory that all computers share.
// application_id "WRSL".
//
//   entries   position   1, 2, 3 ... without gaps: the order of the room
//             hash       entryHash of the envelope, 32 bytes; once
//             author     the device's public key, 32 bytes    copies out of the envelope, for people who look into
//             sequence   its own number of this entry         the file; two entries of one author may have one number:
//                                                             that is a fork, and for the readers to see
//             envelope   the wire form of models/seal/envelope.h, verbatim
//             at         microseconds since 1970 UTC by the clock of the computer that appended; nothing relies on it
//   shared    one row:   log   the id of the log; a new one when entries were lost and the log is taken up again
//                        room  its id; empty until the first entry when the file was made without
//                        name  of the room, for people
//
// Triggers refuse to change, remove or replace an entry; the INSERT guard is needed as well, because OR REPLACE removes
// rows without asking the DELETE trigger. They stop accidents. Whoever writes to the file can drop them: tamper-evident,
// not tamper-proof. Therefore the form is compared word by word with the one below whenever it has changed, and every
// client keeps the digest of what it saw. A form, once released, is never edited: a new one is a new step.
// Thread: any; but for formIsIntact(), which belongs to the Database's.
#pragma once

#include "app/disk/schema.h"

namespace wr {

inline constexpr qint32 sharedFileApplicationId = 0x5752534c; // "WRSL"

Schema sharedFileSchema();

// False when tables, indexes or triggers are not exactly those of the newest form.
Result<bool> formIsIntact(Database& database);

enum class FileHeader { Missing, Foreign, Rollback, Wal };

// What the first bytes of the file say, read through SQLite itself (see the danger in app/disk/sqlite.h). Foreign: it is no
// SQLite database, or empty. A file that cannot be read counts as Rollback: whoever opens it says why.
FileHeader headerOf(const QString& path);
bool isInWalMode(const Database& database);

} // namespace wr
