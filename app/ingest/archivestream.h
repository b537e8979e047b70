// SPDX-License-Identifier: GPL-3.0-or-later
//
// libarchive over a device: the entries of a .zip or .tar, one behind the other, and their bytes. No rules here; those
// are the reader's. Behind damage that the library does not get over, a zip is entered again by its table of contents.
//
// Thread: belongs to the reader.
#pragma once

#include <QtCore/QCryptographicHash>
#include <QtCore/QIODevice>

#include <functional>
#include <memory>
#include <vector>

struct archive;
struct archive_entry;

namespace wr {

class ArchiveStream final
{
public:
    enum class Step { Entry, End, Damaged, Lost }; // Damaged: more may follow; Lost: nothing does

    // REQUIRES: device is open for reading, at its start, and outlives the stream.
    explicit ArchiveStream(QIODevice& device);
    ~ArchiveStream();
    ArchiveStream(const ArchiveStream&) = delete;
    ArchiveStream& operator=(const ArchiveStream&) = delete;

    Step next();

    // The entry that next() came to.
    archive_entry* entry() const { return m_entry; }

    // The next bytes of the entry; 0 at its end, -1 when it is damaged.
    qint64 read(char* bytes, qint64 most);
    // What the library says of the damage.
    QString words() const;
    // Of the archive: its size, or what was read of it when it comes through a pipe.
    qint64 bytes() const;
    // SHA-256 of the whole archive in hex, reading what is left; empty when stopped.
    QString digest(const std::function<bool()>& stopped);

private:
    void open();
    bool reenter();

    QIODevice& m_device;
    std::unique_ptr<archive, int (*)(archive*)> m_archive;
    archive_entry* m_entry = nullptr; // the library's
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    std::vector<char> m_piece;
    bool m_sequential;
    bool m_opened = false;
    bool m_stuck = false; // the library goes no further
    qint64 m_in = 0;
    qint64 m_entries = 0; // since it was opened

    friend struct ArchiveCallbacks;
};

} // namespace wr
