// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/privatefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

namespace wr {

namespace {

struct PrivateFileWords {
    Q_DECLARE_TR_FUNCTIONS(wr::PrivateFile)
};

} // namespace

Result<void> makePrivateFolder(const QString& folder)
{
    if (QDir(folder).exists())
        return {};
    if (!QDir().mkpath(folder)
        || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(
            Fault::OutOfReach, folder, PrivateFileWords::tr("The folder cannot be made."),
            PrivateFileWords::tr("Check the permissions of the folder above, or choose another one "
                                 "with WARROOM_HOME."));
    return {};
}

Result<void> writePrivateFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return fail(
            Fault::OutOfReach, path,
            PrivateFileWords::tr("The file cannot be written (%1).").arg(file.errorString()),
            PrivateFileWords::tr(
                "Check the disk and the permissions of the folder. The file was left as it was."));
    return {};
}

Result<QByteArray> readSmallFile(const QString& path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return fail(Fault::NotFound, path, PrivateFileWords::tr("There is no such file."),
                    PrivateFileWords::tr("Check the path."));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::OutOfReach, path,
                    PrivateFileWords::tr("The file cannot be read (%1).").arg(file.errorString()),
                    PrivateFileWords::tr("Check the permissions of the file."));
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        return fail(Fault::BadInput, path,
                    PrivateFileWords::tr("The file is too large to be what it should be."),
                    PrivateFileWords::tr("Check the path."));
    return bytes;
}

} // namespace wr
