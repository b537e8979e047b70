// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files inside of an archive, imported one by one as exhibits of their own, then a report of the archive itself:
// its digest, what was passed over, where it is bad.
//
// Thread: the ingest thread.
#pragma once

#include "app/index/importer.h"

namespace wr {

struct ArchiveWishes {
    ImportWishes import;
    // Tells the room of an exhibit.
    std::function<Result<FileReport>(Result<FileReport>)> enter;
};

// Appends one report a file and the archive's own. Errors: Cancelled, or the replica's disk; the reports so far hold.
Result<void> importArchive(Importer& importer, QIODevice& device, const QString& path,
                           const ArchiveWishes& wishes, QList<FileReport>& reports);

// The report of what could not be read at all.
FileReport failedImport(const QString& path, const Error& error);

} // namespace wr
