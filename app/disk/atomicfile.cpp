// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/disk/atomicfile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct AtomicFileWords {
    Q_DECLARE_TR_FUNCTIONS(wr::AtomicFile)
};

constexpr std::int64_t sendBytes = std::int64_t{16} << 20;

mode_t modeOf(FileAccess access)
{
    switch (access) {
    case FileAccess::Private:
        return 0600;
    case FileAccess::Readable:
        return 0644;
    case FileAccess::ReadOnly:
        return 0444;
    }
    return 0600;
}

} // namespace

Error fileError(const QString& path, int number)
{
    Error error{Fault::OutOfReach, path, {}, {}};
    switch (number) {
    case ENOENT:
        error.fault = Fault::NotFound;
        error.reason = AtomicFileWords::tr("There is no such file or folder.");
        error.remedy = AtomicFileWords::tr("Check the path.");
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        error.reason = AtomicFileWords::tr("The file or its folder cannot be written to or read.");
        error.remedy
            = AtomicFileWords::tr("Change the permissions of the folder, or choose another one.");
        break;
    case ENOSPC:
    case EDQUOT:
        error.reason = AtomicFileWords::tr("The disk is full.");
        error.remedy = AtomicFileWords::tr("Free some space, then try again.");
        break;
    default:
        error.reason = AtomicFileWords::tr("The disk refused the file (%1).")
                           .arg(QString::fromStdString(std::generic_category().message(number)));
        error.remedy = AtomicFileWords::tr("Check the disk and its connection, then try again.");
    }
    return error;
}

AtomicFile::AtomicFile(QString path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_sinceSent(other.m_sinceSent)
{
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    ::unlink(QFile::encodeName(m_path).constData());
}

Result<AtomicFile> AtomicFile::create(const QString& folder)
{
    QByteArray name = QFile::encodeName(QString(folder + u"/.incoming-XXXXXX"_s));
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC); // 0600
    if (descriptor < 0)
        return pass(fileError(folder, errno));
    return AtomicFile(QFile::decodeName(name), descriptor);
}

Result<void> AtomicFile::write(std::span<const std::uint8_t> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return pass(fileError(m_path, errno));
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        m_sinceSent += written;
    }
    if (m_sinceSent >= sendBytes) {
        // begins to send it to the disk without waiting, so that the sync at the end has little left; only a hint
        std::ignore = ::sync_file_range(m_descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
        m_sinceSent = 0;
    }
    return {};
}

Result<void> AtomicFile::commitAs(const QString& path, FileAccess access)
{
    if (::fchmod(m_descriptor, modeOf(access)) != 0 || ::fsync(m_descriptor) != 0)
        return pass(fileError(path, errno));
    if (const auto renamed = rename(path); !renamed)
        return renamed;
    return syncFolder(QFileInfo(path).absolutePath());
}

Result<void> AtomicFile::placeAs(const QString& path, FileAccess access)
{
    if (::fchmod(m_descriptor, modeOf(access)) != 0)
        return pass(fileError(path, errno));
    return rename(path);
}

Result<void> AtomicFile::rename(const QString& path)
{
    if (::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(path).constData()) != 0)
        return pass(fileError(path, errno));
    ::close(std::exchange(m_descriptor, -1));
    m_path = path;
    return {};
}

Result<void> writeAtomically(const QString& path, const QByteArray& bytes, FileAccess access)
{
    auto file = AtomicFile::create(QFileInfo(path).absolutePath());
    if (!file)
        return pass(file.error());
    const std::span<const std::uint8_t> octets(
        reinterpret_cast<const std::uint8_t*>(bytes.constData()),
        static_cast<std::size_t>(bytes.size()));
    if (const auto written = file->write(octets); !written)
        return written;
    return file->commitAs(path, access);
}

Result<void> syncFolder(const QString& folder)
{
    const int descriptor
        = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return pass(fileError(folder, errno));
    const int status = ::fsync(descriptor);
    const int number = errno;
    ::close(descriptor);
    if (status != 0 && number != EINVAL) // some file systems cannot sync folders
        return pass(fileError(folder, number));
    return {};
}

} // namespace wr
