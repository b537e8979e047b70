// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file in memory, for what is only read from a path. Gone with the object. Thread: one at a time.
#pragma once

#include <QtCore/QString>

#include <cstdlib>
#include <string_view>
#include <sys/mman.h>
#include <unistd.h>

namespace wr::test {

class MemoryFile final
{
public:
    explicit MemoryFile(std::string_view bytes)
        : m_file(memfd_create("fuzz", MFD_CLOEXEC))
    {
        if (m_file < 0
            || write(m_file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
            std::abort();
    }

    ~MemoryFile() { close(m_file); }

    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_file); }

private:
    int m_file;
};

} // namespace wr::test
