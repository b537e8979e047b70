// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files inside a .zip or a .tar (plain, gzip, zstd), one behind the other, as streams of bytes. Nothing is ever
// unpacked to the disk: what stands in the archive as a path is a label for people. Links and devices are passed over;
// encrypted files and archives inside of the archive are refused; a bomb is stopped by what came out in all and by its
// ratio to the archive; a damaged file keeps what was good before the damage, and the files behind it are read.
//
// Thread: belongs to whoever reads.
#pragma once

#include "models/ports/evidence.h"

#include <QtCore/QIODevice>

#include <functional>
#include <memory>

namespace wr {

struct ArchiveLimits {
    std::int64_t files = 100'000;
    std::int64_t total = 10LL << 30; // bytes out at all
    std::int64_t ratio = 100; // bytes out for one of the archive, once ratioFrom bytes came out
    std::int64_t ratioFrom = 256LL << 20;
    int damaged = 100; // files, after which the rest is given up
};

struct ArchiveMember {
    QString path;                 // a label: visible characters only, of limited length
    std::int64_t bytes = -1;      // as the archive says; -1 = it does not
    std::optional<Error> refused; // nothing of it can be read
};

// What the archive as a whole gave, when it was read to its end.
struct ArchiveSummary {
    QString digest; // SHA-256 of the archive
    std::int64_t bytes = 0;
    QMap<QString, ImportWarning> warnings;
    std::optional<Error> error;
};

class ArchiveReader final
{
public:
    // name stands in errors. REQUIRES: device is open for reading, at its start, and outlives the reader.
    ArchiveReader(QIODevice& device, QString name, ArchiveLimits limits = {});
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    // The next regular file; nothing when there is no more that can be read.
    std::optional<ArchiveMember> next();
    // The bytes of the file that next() gave. They end early where the archive is damaged or does not stop.
    QIODevice& content();
    // What was wrong with them, so far.
    std::optional<Error> flaw() const;
    // Reads what is left for the digest; stopped is asked once a piece and leaves the digest empty.
    ArchiveSummary finish(const std::function<bool()>& stopped = {});

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace wr
