// SPDX-License-Identifier: GPL-3.0-or-later
//
// What kind of file system holds a folder, and how it is mounted. Thread: any.
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace wr {

struct FileSystem {
    QString type; // the kernel's word: "ext4", "nfs4", "fuse.sshfs"; empty when it cannot be told
    QStringList options; // of the mount: "rw", "nolock"; may be empty

    bool operator==(const FileSystem&) const = default;
};

FileSystem fileSystemOf(const QString& folder);

// True when computers, or a guest and its host, reach the same files through it, or when a program stands between.
bool isNetworkFileSystem(const QString& type);

} // namespace wr
