// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether a folder may hold a shared file. SQLite needs locks that every computer keeps: folders that a cloud client
// copies behind its back are refused, and mounts that promise no locks; network file systems are allowed with a warning
// that stays visible. When a room is shared there, a second process tries the lock that this one holds.
// Thread: any; testLocks() forks a child that only opens a file, asks for a lock and ends.
#pragma once

#include "app/disk/filesystem.h"
#include "models/base/result.h"

#include <functional>

namespace wr {

struct SharingTerms {
    bool network = false; // nobody tells that something changed there: ask now and then
    QString warning;      // a text to keep visible; empty when there is nothing to warn of

    bool operator==(const SharingTerms&) const = default;
};

// Two processes in the folder: what one locks must be refused to the other, what nobody locks must be granted. It sees
// the locks of this computer only. Refused: they do not hold.
Result<void> testLocks(const QString& folder);

// How the gate looks at the world; tests put in file systems that they cannot mount.
struct FileSystemProbe {
    std::function<FileSystem(const QString& folder)> fileSystem = fileSystemOf;
    std::function<Result<void>(const QString& folder)> locks = testLocks;
};

// Refused says what to do instead. NotFound: there is no such folder.
Result<SharingTerms> termsOfSharing(const QString& folder, const FileSystemProbe& probe = {});

} // namespace wr
