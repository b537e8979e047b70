// SPDX-License-Identifier: GPL-3.0-or-later
//
// Moves what was committed from a WAL into its file. A WAL that has grown is emptied as well: whoever opens the file first
// reads all of the WAL, which takes long after one large transaction, and it would keep its size on the disk.
// DANGER: SQLite 3.40.1 may lose a WAL that one connection resets while another one writes; only for a connection that
// nobody else writes beside. Thread: that of the database.
#pragma once

#include "app/disk/sqlite.h"

namespace wr {

// Waits for who is just reading, as long as the connection's patience; what is not moved then is moved the next time.
// REQUIRES: no transaction open, and a lock that keeps all other writers away.
Result<void> checkpointWal(Database& database);

} // namespace wr
