// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file that appears whole or not at all: written beside its place under another name, synced, renamed, and the
// folder synced too. Never for a database file. Thread: any, one at a time.
#pragma once

#include "models/base/result.h"

#include <QtCore/QByteArray>

#include <cstdint>
#include <span>

namespace wr {

enum class FileAccess { Private, Readable, ReadOnly }; // 0600, 0644, 0444

class AtomicFile final
{
public:
    // An empty file in the folder, which must exist; it goes away unless it is committed.
    static Result<AtomicFile> create(const QString& folder);
    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    Result<void> write(std::span<const std::uint8_t> bytes);
    // Gives the file its name on the same file system, replacing what was there.
    Result<void> commitAs(const QString& path, FileAccess access);
    // The same without waiting for the disk: after a power cut it may be gone or empty.
    Result<void> placeAs(const QString& path, FileAccess access);

    const QString& temporaryPath() const { return m_path; }

private:
    AtomicFile(QString path, int descriptor);
    Result<void> rename(const QString& path);
    QString m_path;
    int m_descriptor = -1;
    std::int64_t m_sinceSent = 0; // bytes written since the disk was last asked to begin
};

// All at once.
Result<void> writeAtomically(const QString& path, const QByteArray& bytes,
                             FileAccess access = FileAccess::Private);

// Makes renames and removals in the folder survive a power cut.
Result<void> syncFolder(const QString& folder);

// What errno means for the person.
Error fileError(const QString& path, int number);

} // namespace wr
