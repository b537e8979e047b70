// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way of a file into the replica: its bytes are hashed, compressed, kept and looked through for secrets and personal
// data on a side lane while they are decoded, read and indexed by the caller, who takes over from the side lane what
// that is behind with; at the end the exhibit is made durable first, then its segment. Each file is read once, in
// pieces of 1 MiB, and at most a few pieces wait, so memory does not grow with the file. The caller writes the journal
// entry from the report. Kept: an exhibit whose segment failed; it is harmless and is found again by its name.
//
// Thread: one at a time, the one that calls; the side lane brings its own.
#pragma once

#include "app/index/arriving.h"
#include "app/index/indexfile.h"
#include "app/index/sidelane.h"
#include "app/ingest/dialects.h"
#include "app/ingest/sensitiverules.h"
#include "app/vault/vault.h"
#include "models/ports/evidence.h"

#include <functional>
#include <memory>
#include <string>

class QIODevice;

namespace wr {

struct ImportWishes {
    SystemId system;
    std::function<void(const ImportProgress&)>
        progressed;                    // at most ten times a second; may be empty
    std::function<bool()> cancelled;   // asked for every piece; may be empty
    Arriving* maybeArriving = nullptr; // is told what was read so far; null: nobody looks
};

// One report a file, in order. Expands folders to the files in them, by name, deeper folders last; "-" stays.
QStringList expandPaths(const QStringList& paths);

class Importer final
{
public:
    // The vault is that of the index's replica. lane: null to do everything on the caller's thread. REQUIRES: all outlive the importer.
    Importer(IndexFile& index, Vault vault, const DialectSet& dialects, SideLane* maybeLane);

    // A bad file is no error of the import: its report says what was wrong, and what was good stays. Errors: Cancelled,
    // or the replica's disk; nothing of the file is visible then.
    Result<FileReport> importFile(const QString& path, const ImportWishes& wishes);
    // From an open device, such as standard input. name stands in the report.
    Result<FileReport> importFrom(QIODevice& device, const QString& name, qint64 bytesTotal,
                                  const ImportWishes& wishes);
    // Builds the segment of a kept exhibit again; its items keep their references.
    // dialect: one that a person chose; empty = the one that is recognised. NotFound when there is none of this name.
    Result<FileReport> reindex(const ExhibitId& exhibit, const SystemId& system,
                               const QString& dialect = {});
    // Takes the segment out, never the exhibit. Exhibits of the result hold items that were counted in this one only,
    // and should be indexed again.
    Result<QList<ExhibitId>> drop(const ExhibitId& exhibit, const SystemId& system);

private:
    class Run;
    bool store(ExhibitWriter& exhibit, const std::shared_ptr<const std::string>& piece,
               Result<void>& kept);

    IndexFile& m_index;
    Vault m_vault;
    const DialectSet& m_dialects;
    Result<SensitiveRules> m_sensitive;
    SideLane* m_maybeLane;
};

} // namespace wr
