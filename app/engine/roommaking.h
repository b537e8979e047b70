// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes a room: a replica folder whose first entry names the founder, who is steward, and carries the thresholds.
// Thread: any.
#pragma once

#include "app/journal/localstore.h"
#include "models/facts/people.h"
#include "models/ports/clock.h"

namespace wr {

struct NewRoom {
    QString name;
    Member founder; // its one device is filled in from the signer
    QString deviceLabel;
    QString thresholds; // JSON text; empty = the ones that come with the program
    bool demo = false;
};

// Exists when the folder holds a journal already.
Result<void> makeRoom(const QString& folder, const NewRoom& wanted, const Signer& signer,
                      const Clock& clock);

// resources/thresholds/default.json.
Result<QString> defaultThresholds();

} // namespace wr
