// SPDX-License-Identifier: GPL-3.0-or-later
//
// A hint that another process has written to an SQLite file in a rollback journal, by inotify on its folder: SQLite closes
// FILE-journal just after the end of every transaction that wrote, its own included. Other files that are written in the
// folder give false hints. Nothing of it is seen of other computers.
// Thread: any, one at a time.
#pragma once

#include <QtCore/QString>

namespace wr {

class FileHint final
{
public:
    FileHint();
    FileHint(const FileHint&) = delete;
    FileHint& operator=(const FileHint&) = delete;
    ~FileHint();

    // Watches the folder from now on, instead of the one before; the descriptor stays. A kernel that has no watch left
    // gives no hints.
    void watch(const QString& folder);

    // Readable after a hint; -1 = there are none.
    int descriptor() const { return m_descriptor; }

    // Forgets the hints so far.
    void drain() const;

private:
    int m_descriptor = -1;
    int m_watch = -1;
};

} // namespace wr
