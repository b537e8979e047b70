// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/archiveimport.h"

#include "app/ingest/archivereader.h"

namespace wr {

FileReport failedImport(const QString& path, const Error& error)
{
    FileReport report;
    report.file = path;
    report.error = error;
    return report;
}

Result<void> importArchive(Importer& importer, QIODevice& device, const QString& path,
                           const ArchiveWishes& wishes, QList<FileReport>& reports)
{
    ArchiveReader archive(device, path);
    while (const auto member = archive.next()) {
        const QString file = path + u'/' + member->path;
        FileReport refused;
        refused.file = file;
        refused.error = member->refused;
        auto report = member->refused
            ? Result<FileReport>(refused)
            : importer.importFrom(archive.content(), file, member->bytes, wishes.import);
        if (!report)
            return pass(report.error());
        report->archive = path;
        if (const auto flaw = archive.flaw())
            report->error = flaw; // it came first, whatever the reader says of the cut file
        report = wishes.enter(std::move(report));
        if (!report)
            return pass(report.error());
        reports.append(*report);
    }
    const ArchiveSummary summary = archive.finish(wishes.import.cancelled);
    FileReport whole;
    whole.file = path;
    whole.digest = summary.digest;
    whole.bytes = summary.bytes;
    whole.warnings = summary.warnings;
    whole.error = summary.error;
    reports.append(whole);
    return {};
}

} // namespace wr
