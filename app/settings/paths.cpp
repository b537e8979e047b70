// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/paths.h"

#include "app/settings/privatefile.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// The XDG rule: a relative path counts as not set.
QString xdgFolder(const QProcessEnvironment& environment, const QString& name,
                  const QString& otherwise)
{
    const QString set = environment.value(name);
    return (QDir::isAbsolutePath(set) ? set : otherwise) + u"/warroom"_s;
}

} // namespace

Paths pathsFrom(const QProcessEnvironment& environment, const QString& home)
{
    const QString own = environment.value(u"WARROOM_HOME"_s);
    if (!own.isEmpty()) {
        const QString folder = QDir::cleanPath(QDir(own).absolutePath());
        return {folder + u"/identity"_s, folder + u"/replicas"_s, folder + u"/state"_s,
                folder + u"/settings.json"_s, folder + u"/dialects"_s};
    }
    const QString kept = xdgFolder(environment, u"XDG_DATA_HOME"_s, home + u"/.local/share"_s);
    const QString state = xdgFolder(environment, u"XDG_STATE_HOME"_s, home + u"/.local/state"_s);
    const QString config = xdgFolder(environment, u"XDG_CONFIG_HOME"_s, home + u"/.config"_s);
    return {kept + u"/identity"_s, kept + u"/replicas"_s, state, config + u"/settings.json"_s,
            config + u"/dialects"_s};
}

Paths ownPaths()
{
    return pathsFrom(QProcessEnvironment::systemEnvironment(), QDir::homePath());
}

Result<void> makeFolders(const Paths& paths)
{
    const QStringList folders{QFileInfo(paths.settingsFile).absolutePath(),
                              QFileInfo(paths.identities).absolutePath(), paths.identities,
                              paths.replicas, paths.state};
    for (const QString& folder : folders) {
        if (const auto made = makePrivateFolder(folder); !made)
            return made;
    }
    return {};
}

} // namespace wr
