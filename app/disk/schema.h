// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which file this is and how old its form is: SQLite's application_id and user_version. Forms only grow by steps; a
// file of a newer program is left alone.
// Thread: that of the Database.
#pragma once

#include "app/disk/sqlite.h"

#include <vector>

namespace wr {

struct Schema {
    QString name; // for people: "journal of a replica"
    qint32 applicationId = 0;
    std::vector<std::string_view>
        steps; // steps[n] turns form n into form n + 1; form 0 is the empty file
};

// Brings the file to the last form, all steps in one transaction; safe when several processes do it at once.
// BadInput: some other file. Newer: written by a newer version. OutOfReach: needs a step, but is read-only.
Result<void> ensureSchema(Database& database, const Schema& schema);

} // namespace wr
