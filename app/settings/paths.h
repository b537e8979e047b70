// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where things live. WARROOM_HOME puts everything into one folder (the demo, tests, a second person on one computer);
// without it the XDG folders hold it. Thread: any; a value.
#pragma once

#include "models/base/result.h"

#include <QtCore/QProcessEnvironment>

namespace wr {

struct Paths {
    QString identities; // one file per identity
    QString replicas;   // one folder per room
    QString state;      // what was verified last, logs, locks
    QString settingsFile;
    QString dialects; // telemetry dialects of one's own, a JSON file each

    bool operator==(const Paths&) const = default;
};

// home is the person's home folder.
Paths pathsFrom(const QProcessEnvironment& environment, const QString& home);

// Of whoever runs this program.
Paths ownPaths();

// Makes the folders that are missing, readable by their owner only.
Result<void> makeFolders(const Paths& paths);

} // namespace wr
