// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/checkpoint.h"

#include <QtCore/QFileInfo>

namespace wr {

namespace {

constexpr qint64 smallWal = qint64{4} << 20; // bytes, read in a few milliseconds

} // namespace

Result<void> checkpointWal(Database& database)
{
    if (const auto moved = database.run("PRAGMA wal_checkpoint(PASSIVE)"); !moved)
        return moved;
    if (QFileInfo(database.path() + QStringLiteral("-wal")).size() <= smallWal)
        return {};
    return database.run("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace wr
