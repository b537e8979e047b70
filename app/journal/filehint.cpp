// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/filehint.h"

#include <QtCore/QFile>

#include <array>
#include <cerrno>
#include <cstdint>
#include <sys/inotify.h>
#include <unistd.h>

namespace wr {

FileHint::FileHint()
    : m_descriptor(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
}

FileHint::~FileHint()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void FileHint::watch(const QString& folder)
{
    if (m_descriptor < 0)
        return;
    if (m_watch >= 0)
        ::inotify_rm_watch(m_descriptor, m_watch);
    // Moved to: somebody put another file in the place of the shared one.
    constexpr std::uint32_t events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR;
    m_watch = ::inotify_add_watch(m_descriptor, QFile::encodeName(folder).constData(), events);
}

void FileHint::drain() const
{
    std::array<char, 4096> events{};
    while (m_descriptor >= 0) {
        const ssize_t got = ::read(m_descriptor, events.data(), events.size());
        if (got > 0 || (got < 0 && errno == EINTR))
            continue;
        return;
    }
}

} // namespace wr
