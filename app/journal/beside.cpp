// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/beside.h"

#include "app/disk/atomicfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace wr {

namespace {

struct BesideWords {
    Q_DECLARE_TR_FUNCTIONS(wr::SharedFile)
};

// Some network file systems count no names.
bool isPlain(const struct stat& file)
{
    return S_ISREG(file.st_mode) && file.st_nlink <= 1;
}

tl::unexpected<Error> strange(const QString& path)
{
    return fail(
        Fault::Integrity, path,
        BesideWords::tr("Something else lies where a small file of the shared room should be."),
        BesideWords::tr("Look who put it there; remove it, and the program writes its own."));
}

} // namespace

qint64 sizeBeside(const QString& path)
{
    struct stat file {
    };

    if (::lstat(QFile::encodeName(path).constData(), &file) != 0 || !isPlain(file))
        return -1;
    return file.st_size;
}

Result<QByteArray> readBeside(const QString& path, qint64 limit)
{
    const QByteArray name = QFile::encodeName(path);

    struct stat file {
    };

    if (::lstat(name.constData(), &file) != 0)
        return pass(fileError(path, errno));
    if (!isPlain(file) || file.st_size > limit)
        return strange(path);
    const int descriptor = ::open(name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return pass(fileError(path, errno));
    QByteArray bytes(limit + 1, Qt::Uninitialized); // one more shows a file that has grown
    qint64 filled = 0;
    while (filled < bytes.size()) {
        const ssize_t got = ::read(descriptor, bytes.data() + filled,
                                   static_cast<std::size_t>(bytes.size() - filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            const int number = errno;
            ::close(descriptor);
            return pass(fileError(path, number));
        }
        if (got == 0)
            break;
        filled += got;
    }
    ::close(descriptor);
    if (filled > limit)
        return strange(path);
    bytes.truncate(filled);
    return bytes;
}

Result<void> makeBeside(const QString& folder)
{
    const QByteArray name = QFile::encodeName(folder);

    struct stat found {
    };

    if (::lstat(name.constData(), &found) == 0)
        return S_ISDIR(found.st_mode) ? Result<void>() : strange(folder);

    struct stat above {
    };

    const QString parent = QFileInfo(folder).absolutePath();
    if (::stat(QFile::encodeName(parent).constData(), &above) != 0)
        return pass(fileError(parent, errno));
    if (::mkdir(name.constData(), 0700) != 0)
        return errno == EEXIST ? Result<void>() : pass(fileError(folder, errno));
    // Not being allowed to give away the group leaves a folder for oneself; the others' first write says so.
    static_cast<void>(::chown(name.constData(), static_cast<uid_t>(-1), above.st_gid) == 0);
    constexpr mode_t everything = 07777;
    if (::chmod(name.constData(), above.st_mode & everything & ~mode_t{S_ISVTX}) != 0)
        return pass(fileError(folder, errno));
    return {};
}

void letOthersWrite(const QString& path)
{
    struct stat folder {
    };

    struct stat file {
    };

    const QByteArray name = QFile::encodeName(path);
    if (::stat(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &folder) != 0
        || ::stat(name.constData(), &file) != 0)
        return;
    mode_t mode = file.st_mode & mode_t{0777};
    if (folder.st_gid == file.st_gid && (folder.st_mode & S_IWGRP) != 0)
        mode |= mode_t{S_IRGRP | S_IWGRP};
    if ((folder.st_mode & S_IWOTH) != 0 && (folder.st_mode & S_ISVTX) == 0)
        mode |= mode_t{S_IROTH | S_IWOTH};
    // Where it is not allowed, the others are told that they may only read.
    static_cast<void>(::chmod(name.constData(), mode) == 0);
}

} // namespace wr
