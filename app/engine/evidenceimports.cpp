// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/archiveimport.h"
#include "app/engine/evidenceengine.h"
#include "app/engine/importentry.h"
#include "app/engine/pipeline.h"
#include "app/ingest/archivehead.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>

#include <cstdio>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 shownMillis = 300; // between two pictures of what arrives

} // namespace

struct EvidenceEngine::Lane {
    IndexFile& index;
    Importer& importer;
    const ImportWishes& wishes;
    const ImportFor& whose;
};

QFuture<Result<QList<FileReport>>> EvidenceEngine::import(const QStringList& paths,
                                                          const SystemId& system,
                                                          const IncidentId& incident,
                                                          const QString& dialect)
{
    m_cancelled.storeRelaxed(0);
    // Nothing is indexed that could not be entered in the journal afterwards.
    return m_ingestThread->run([this, paths, dialect, whose = ImportFor{system, incident},
                                why = m_engine.whyReadOnly()]() -> Result<QList<FileReport>> {
        if (why)
            return pass(*why);
        if (const auto may
            = mayImport(*m_engine.roomNow(), m_engine.member(), m_engine.device(), whose);
            !may)
            return pass(may.error());
        auto reports = importNow(paths, whose, dialect);
        if (!dialect.isEmpty())
            m_indexThread->run([this] {
                rememberChoices();
                return true;
            });
        return reports;
    });
}

Result<QList<FileReport>> EvidenceEngine::importNow(const QStringList& paths,
                                                    const ImportFor& whose, const QString& dialect)
{
    const auto dialects = m_dialects.chosen(dialect);
    if (!dialects)
        return pass(dialects.error());
    auto index = IndexFile::openWriter(m_engine.folder());
    if (!index)
        return pass(index.error());
    Pipeline side;
    Importer importer(*index, Vault(m_engine.folder() + u"/vault"_s), *dialects, &side);
    ImportWishes wishes;
    wishes.system = whose.system;
    wishes.cancelled = [this] { return m_cancelled.loadRelaxed() != 0; };
    wishes.maybeArriving = &m_arriving;
    QElapsedTimer sinceShown;
    std::optional<Arriving::Extent> shownUntil;
    wishes.progressed = [&, system = whose.system](const ImportProgress& progress) {
        QMetaObject::invokeMethod(this, [this, progress] { emit progressed(progress); });
        const auto extent = m_arriving.extent();
        if (!extent || (sinceShown.isValid() && sinceShown.elapsed() < shownMillis))
            return;
        shownUntil = extent;
        announceArriving(system, *extent);
        sinceShown.start();
    };
    Lane lane{*index, importer, wishes, whose};
    auto reports = importAll(lane, paths);
    m_arriving.clear();
    if (shownUntil)
        announceArriving(whose.system, *shownUntil); // what was cancelled is gone
    return reports;
}

Result<QList<FileReport>> EvidenceEngine::importAll(Lane& lane, const QStringList& paths)
{
    QList<FileReport> reports;
    for (const QString& path : expandPaths(paths)) {
        const auto done = importOne(lane, path, reports);
        if (!done && reports.isEmpty())
            return pass(done.error());
        std::ignore = m_text->fill();
        if (!done) {
            reports.append(failedImport(path, done.error()));
            break; // the disk or the person stops the rest; what was imported stays
        }
    }
    return reports;
}

Result<void> EvidenceEngine::importOne(Lane& lane, const QString& path, QList<FileReport>& reports)
{
    QFile input(path);
    const bool standard = path == u"-"_s;
    const bool opened = standard ? input.open(stdin, QIODevice::ReadOnly)
                                 : QFileInfo(path).isFile() && input.open(QIODevice::ReadOnly);
    if (standard && !opened)
        return fail(
            Fault::OutOfReach, path,
            QCoreApplication::translate("wr::EvidenceEngine", "Standard input cannot be read."),
            QCoreApplication::translate("wr::EvidenceEngine", "Name a file instead."));
    const QByteArray head = opened ? input.peek(archiveHeadBytes) : QByteArray();
    if (looksLikeArchive({head.constData(), static_cast<std::size_t>(head.size())})) {
        const auto enter
            = [this, &lane](Result<FileReport> report) { return entered(lane, std::move(report)); };
        return importArchive(lane.importer, input, path, ArchiveWishes{lane.wishes, enter},
                             reports);
    }
    const auto report = entered(lane,
                                standard ? lane.importer.importFrom(input, path, -1, lane.wishes)
                                         : lane.importer.importFile(path, lane.wishes));
    if (!report)
        return pass(report.error());
    reports.append(*report);
    return {};
}

// Tells the room of what was imported, unless it knows it already, or others than these readers would have it.
Result<FileReport> EvidenceEngine::entered(Lane& lane, Result<FileReport> report)
{
    if (!report || report->exhibit.isEmpty() || report->items == 0)
        return report;
    const auto room = m_engine.roomNow();
    report->incident = lane.whose.incident;
    report->receipt = knownBy(*room, report->exhibit, lane.whose);
    if (const auto why
        = report->receipt ? std::nullopt : otherReaders(*room, *report, lane.whose)) {
        if (!report->seenBefore)
            takeBack(lane, *report);
        report->error = why;
    } else if (!report->receipt) {
        const auto imported = importEntry(*report, lane.whose, m_engine.folder());
        if (!imported)
            return pass(imported.error());
        auto receipt = m_engine.submit(Command{*imported});
        receipt.waitForFinished();
        if (!receipt.result())
            return pass(receipt.result().error());
        report->receipt = *receipt.result();
    }
    announce(*report, lane.whose.system);
    return report;
}

// Takes out of the index what was not to be imported. What was counted in it only is read again, by its own dialect.
void EvidenceEngine::takeBack(Lane& lane, const FileReport& report)
{
    EvidenceIndex known(m_engine.folder(), m_dialects.shapes());
    QHash<ExhibitId, QString> choices;
    const auto segments = known.segments({lane.whose.system});
    for (const SegmentSummary& segment : segments.value_or(QList<SegmentSummary>())) {
        if (segment.report.chosen)
            choices.insert(segment.report.exhibit, segment.report.dialect);
    }
    Importer again(lane.index, Vault(m_engine.folder() + u"/vault"_s), m_dialects, nullptr);
    const auto others = again.drop(report.exhibit, lane.whose.system);
    for (const ExhibitId& other : others.value_or(QList<ExhibitId>()))
        std::ignore = again.reindex(other, lane.whose.system, choices.value(other));
}

} // namespace wr
