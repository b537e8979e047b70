// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a replica stands to its log: where the log is, which id it has today, and whether a person must decide first
// because history changed. Read within whatever transaction is open. Thread: that of the Database.
#pragma once

#include "app/disk/sqlite.h"

#include <optional>

namespace wr {

enum class HaltKind {
    Shorter, // the log has fewer entries than were seen in it: an old copy, a promoted standby
    Changed, // the log holds other entries where some were seen
    Renewed, // somebody took up the log again under a new id
    Copied, // this device's key has signed elsewhere what is not known here: a copied profile, a restored computer
};

struct Halt {
    HaltKind kind = HaltKind::Changed;
    qint64 ours = 0;   // entries here
    qint64 theirs = 0; // entries there, or those that are still the same
    bool operator==(const Halt&) const = default;
};

// For the column life.halted and back.
QString haltText(const Halt& halt);
std::optional<Halt> haltFromText(const QString& text);

// What happened and what can be done about it; Integrity.
Error haltError(const QString& place, const Halt& halt);

struct ReplicaLife {
    QString log;
    QString place; // a path or a URL; empty = a local room
    std::optional<Halt> halt;

    bool isShared() const { return !place.isEmpty(); }

    bool operator==(const ReplicaLife&) const = default;
};

// NotFound: the journal was never finished.
Result<ReplicaLife> readLife(Database& database);
Result<void> writeLife(Database& database, const ReplicaLife& life);

// 32 hexadecimal digits, drawn.
QString newLogId();

} // namespace wr
