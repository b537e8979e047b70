// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person has chosen on this computer; nothing of a room is in it. Kept as a JSON object; what a newer version
// wrote is kept as it is. Thread: any; a value that is passed in.
#pragma once

#include "models/base/result.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace wr {

enum class Theme { System, Light, Dark };

struct Settings {
    QString identity;           // the identity that signs when nobody says another
    QString lastReplica;        // folder
    QStringList recentReplicas; // folders, latest first
    QString language;           // empty = that of the system
    Theme theme = Theme::System;
    bool reducedMotion = false;
    QJsonObject others; // keys that this version does not know

    bool operator==(const Settings&) const = default;
};

// A missing file gives the defaults; a file that cannot be read is an error, so that it is not written over.
Result<Settings> readSettings(const QString& path);
Result<void> writeSettings(const QString& path, const Settings& settings);

// Puts a replica first, without doubles, at most ten.
void rememberReplica(Settings& settings, const QString& folder);

} // namespace wr
