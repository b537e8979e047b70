// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/welcome.h"

#include "app/engine/opening.h"
#include "app/engine/roommaking.h"
#include "app/settings/paths.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace Qt::Literals::StringLiterals;

namespace wr {

shell::FirstDoors firstDoors(DesktopWish& wish)
{
    shell::FirstDoors doors;
    doors.makeRoom = [&wish](const QString& name) -> Result<void> {
        auto made = makeOwnRoom(name);
        if (!made)
            return pass(made.error());
        wish.room = *made;
        return {};
    };
    doors.openRoom = [&wish](const QString& folder) -> Result<void> {
        auto found = replicaFolderOf(folder);
        if (!found)
            return pass(found.error());
        if (!QFile::exists(journalPath(*found)))
            return fail(Fault::NotFound, *found, Desktop::tr("There is no room in this folder."),
                        Desktop::tr("Choose the folder that holds the file journal.sqlite."));
        wish.room = *found;
        return rememberRoom(*found);
    };
    doors.openDemo = [&wish]() -> Result<void> {
        const Paths paths = pathsFrom(QProcessEnvironment::systemEnvironment(), QDir::homePath());
        wish.room = paths.replicas + u"/demo"_s;
        wish.demo = true;
        return {};
    };
    return doors;
}

} // namespace wr
