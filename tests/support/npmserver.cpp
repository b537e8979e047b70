// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/npmserver.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

NpmInstalled npmInstalled(const QString& name, const QByteArray& package)
{
    constexpr int patienceMs = 300'000;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + u"/warroom-tests/"_s + name;
    QFile mark(folder + u"/installed"_s);
    if (mark.open(QIODevice::ReadOnly) && mark.readAll() == package)
        return {folder, {}};
    mark.close();
    QDir().mkpath(folder);
    QFile description(folder + u"/package.json"_s);
    if (!description.open(QIODevice::WriteOnly) || description.write(package) != package.size())
        return {{}, description.errorString()};
    description.close();
    QProcess npm;
    npm.setWorkingDirectory(folder);
    npm.setProcessChannelMode(QProcess::MergedChannels);
    npm.start(u"npm"_s, {u"install"_s, u"--no-audit"_s, u"--no-fund"_s});
    if (!npm.waitForFinished(patienceMs) || npm.exitCode() != 0)
        return {{}, npm.errorString() + u' ' + QString::fromUtf8(npm.readAll().right(400))};
    if (mark.open(QIODevice::WriteOnly))
        mark.write(package);
    return {folder, {}};
}

} // namespace wr::test
