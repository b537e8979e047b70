// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/filesystem.h"

#include <QtCore/QFile>
#include <QtCore/QStorageInfo>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// The kernel writes blank, tab, line feed and backslash of a path as three octal digits.
QByteArray unescaped(QByteArray path)
{
    path.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n");
    return path.replace("\\134", "\\");
}

QStringList mountOptions(const QString& mountPoint)
{
    QFile mounts(u"/proc/self/mounts"_s);
    if (!mounts.open(QIODevice::ReadOnly))
        return {};
    const QByteArray wanted = QFile::encodeName(mountPoint);
    QStringList options;
    // The last one lies on top. A file of /proc has no size to read by.
    for (QByteArray line = mounts.readLine(); !line.isEmpty(); line = mounts.readLine()) {
        const QByteArrayList fields = line.split(' ');
        if (fields.size() > 3 && unescaped(fields.at(1)) == wanted)
            options = QString::fromUtf8(fields.at(3)).split(u',');
    }
    return options;
}

} // namespace

FileSystem fileSystemOf(const QString& folder)
{
    const QStorageInfo storage(folder);
    if (!storage.isValid())
        return {};
    return {QString::fromLatin1(storage.fileSystemType()), mountOptions(storage.rootPath())};
}

bool isNetworkFileSystem(const QString& type)
{
    static const QStringList starts{u"nfs"_s,    u"cifs"_s, u"smb"_s,  u"fuse."_s, u"9p"_s,
                                    u"vboxsf"_s, u"afs"_s,  u"ceph"_s, u"lustre"_s};
    return std::any_of(starts.begin(), starts.end(),
                       [&type](const QString& start) { return type.startsWith(start); });
}

} // namespace wr
