// SPDX-License-Identifier: GPL-3.0-or-later
//
// Shared logs by their place, and which replica on this computer belongs to which place. Thread: any, one at a time.
#pragma once

#include "app/journal/localstore.h"
#include "app/settings/paths.h"
#include "models/ports/sharedlog.h"

#include <chrono>
#include <memory>

namespace wr {

inline constexpr std::chrono::milliseconds logPatience{5'000};

struct OpenedLog {
    std::unique_ptr<SharedLog> log;
    QString warning; // to be kept visible
};

// Usage: no place. Else what the file or the server says; see sharedlog.h.
Result<OpenedLog> openLog(const QString& place, std::chrono::milliseconds patience = logPatience);

// Makes the log of a local room at a place, copies the replica's entries into it, in order, and turns the room into a shared
// one. May be begun again after it broke off. Exists: another room is shared there, or this one is shared already.
Result<OpenedLog> shareRoom(const QString& folder, const QString& place);

// True for what names a shared log rather than a folder.
bool isPlace(const QString& text);

// Makes an empty replica of the room that is shared at the place; exchanging then fills it, and goes on where it broke off.
Result<void> joinRoom(const QString& folder, const QString& place);

// For people: a password is masked.
QString shownPlace(const QString& place);

// Where this computer keeps the replica of the room that is shared at the place; made by the first who asks.
Result<QString> replicaOfPlace(const Paths& paths, const QString& place);
Result<void> rememberPlace(const Paths& paths, const QString& place, const QString& folder);

} // namespace wr
