// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small disk that can be filled and made read-only. Root gets a real one, in a mount namespace of this process that
// dies with it; anybody else, or root without the right to mount, gets a folder, its permissions and a limit on the size
// of files.
#pragma once

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace wr::test {

class SmallMount final
{
public:
    SmallMount(const QString& path, qint64 bytes)
        : m_path(path)
        , m_bytes(bytes)
    {
        QDir().mkpath(path);
        const QByteArray options = "size=" + QByteArray::number(bytes);
        m_mounted = mayMount()
            && ::mount("none", QFile::encodeName(path).constData(), "tmpfs", 0, options.constData())
                == 0;
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_limit);
    }

    ~SmallMount()
    {
        makeRoom();
        if (m_mounted)
            ::umount2(QFile::encodeName(m_path).constData(), MNT_DETACH);
    }

    SmallMount(const SmallMount&) = delete;
    SmallMount& operator=(const SmallMount&) = delete;

    const QString& path() const { return m_path; }

    void fill()
    {
        if (!m_mounted) {
            rlimit limit = m_limit;
            limit.rlim_cur = 64 * 1024;
            ::setrlimit(RLIMIT_FSIZE, &limit);
            return;
        }
        QFile filler(fillerPath());
        if (filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            while (filler.write(QByteArray(4096, 'x')) == 4096) { }
        }
    }

    void makeRoom()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_limit);
        QFile::remove(fillerPath());
        if (m_mounted)
            remount(0, m_bytes * 8);
    }

    // False for root without the right to mount: no permission stops it.
    bool canFreeze() const { return m_mounted || ::geteuid() != 0; }

    // The folder and one file in it take nothing any more.
    bool freeze(const QString& file) const
    {
        if (m_mounted)
            return remount(MS_RDONLY, m_bytes);
        return QFile::setPermissions(file, QFile::ReadOwner)
            && QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ExeOwner);
    }

    bool thaw(const QString& file) const
    {
        if (m_mounted)
            return remount(0, m_bytes);
        return QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)
            && QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    }

private:
    QString fillerPath() const { return QDir(m_path).filePath(QStringLiteral("filler")); }

    bool remount(unsigned long flags, qint64 bytes) const
    {
        const QByteArray options = "size=" + QByteArray::number(bytes);
        return ::mount("none", QFile::encodeName(m_path).constData(), "tmpfs", MS_REMOUNT | flags,
                       options.constData())
            == 0;
    }

    // Once for the process.
    static bool mayMount()
    {
        static const bool may = ::geteuid() == 0 && ::unshare(CLONE_NEWNS) == 0
            && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
        return may;
    }

    QString m_path;
    qint64 m_bytes;
    bool m_mounted = false;
    rlimit m_limit{};
};

} // namespace wr::test
