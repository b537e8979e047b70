// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/lockfile.h"

#include "app/disk/atomicfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LockFileWords {
    Q_DECLARE_TR_FUNCTIONS(wr::LockFile)
};

QString holderOf(int descriptor)
{
    char text[256];
    const ssize_t length = ::pread(descriptor, text, sizeof text, 0);
    return QString::fromUtf8(text, length > 0 ? length : 0).trimmed();
}

// Not written means only that others cannot say who holds the lock.
void writeHolder(int descriptor)
{
    const QByteArray text
        = QString(QCoreApplication::applicationName() + u", "_s
                  + LockFileWords::tr("process %1").arg(QCoreApplication::applicationPid()))
              .toUtf8();
    if (::ftruncate(descriptor, 0) == 0)
        static_cast<void>(
            ::pwrite(descriptor, text.constData(), static_cast<std::size_t>(text.size()), 0) == 0);
}

} // namespace

LockFile::LockFile(int descriptor)
    : m_descriptor(descriptor)
{
}

LockFile::LockFile(LockFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

LockFile::~LockFile()
{
    if (m_descriptor < 0)
        return;
    static_cast<void>(::ftruncate(m_descriptor, 0) == 0);
    ::close(m_descriptor);
}

Result<LockFile> LockFile::take(const QString& path)
{
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return pass(fileError(path, errno));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int number = errno;
        const QString holder = holderOf(descriptor);
        ::close(descriptor);
        if (number != EWOULDBLOCK)
            return pass(fileError(path, number));
        return fail(Fault::Busy, path,
                    holder.isEmpty() ? LockFileWords::tr("Another program holds the lock.")
                                     : LockFileWords::tr("The lock is held by %1.").arg(holder),
                    LockFileWords::tr("Close that program, or wait until it has finished."));
    }
    writeHolder(descriptor);
    return LockFile(descriptor);
}

} // namespace wr
