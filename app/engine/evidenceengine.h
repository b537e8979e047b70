// SPDX-License-Identifier: GPL-3.0-or-later
//
// The evidence desk of a replica: questions are answered on the index thread, imports run on the ingest thread and
// write one journal entry per exhibit; each report carries its receipt, an exhibit that the room knows the earlier one.
//
// Thread: lives on the GUI thread, or on the command line's main thread, where futures may simply be waited for. items(),
// count() and detail() may also be asked on a thread that waits for their answer, as an export does.
#pragma once

#include "app/engine/engine.h"
#include "app/engine/importentry.h"
#include "app/engine/textfilling.h"
#include "app/index/evidenceindex.h"
#include "app/index/importer.h"
#include "app/ingest/dialects.h"
#include "models/ports/evidence.h"

#include <QtCore/QAtomicInt>

namespace wr {

// What to seal for an incident: these whole exhibits and these items.
struct SealWish {
    IncidentId incident;
    QString why;
    QList<ExhibitId> exhibits;
    QList<ItemRef> items;
};

class EvidenceEngine final : public EvidenceDesk
{
    Q_OBJECT

public:
    // Reads the dialects that come with the program and one's own (dialects/ beside the settings); fails, naming the
    // file, when one cannot be read. REQUIRES: engine outlives it.
    static Result<std::unique_ptr<EvidenceEngine>> open(Engine& engine);
    ~EvidenceEngine() override;

    QFuture<Result<TimelinePicture>> picture(const PictureQuery& query) override;
    QFuture<Result<ItemPage>> items(const ItemQuery& query) override;
    QFuture<Result<ItemCount>> count(const ItemQuery& query) override;
    QFuture<Result<HitPicture>> hits(const ItemQuery& query, const PictureQuery& picture) override;
    TextProgress textProgress() const override;
    QFuture<Result<ItemDetail>> detail(const ItemRef& ref) override;
    QFuture<Result<QList<FileReport>>> import(const QStringList& paths, const SystemId& system,
                                              const IncidentId& incident,
                                              const QString& dialect) override;
    // An exhibit that is not here, or damaged, is named in its report and the others go on. A dialect that was chosen
    // stays until another is, or until the index is thrown away.
    QFuture<Result<QList<FileReport>>> reindex(const QList<SystemId>& systems,
                                               const QList<ExhibitId>& exhibits,
                                               const QString& dialect) override;
    QStringList dialects() const override;
    void cancelImport() override;

    QFuture<Result<QList<BandStretch>>> bands(const QList<SystemId>& systems);
    // NotFound: the room has no such exhibit, or the index no such item. BadInput: too many for one entry.
    QFuture<Result<Receipt>> seal(const SealWish& wish);
    // Fills the full-text index, as happens in the background anyhow; the answer comes when all is in.
    QFuture<Result<TextProgress>> fillText();
    // Indexes exhibits that came from the shared log.
    void indexArrived();
    QFuture<Result<QList<SystemCoverage>>> coverage(const QList<SystemId>& systems);

private:
    EvidenceEngine(Engine& engine, DialectSet dialects);
    struct Lane; // what an import works with; ingest thread

    Result<QList<FileReport>> importNow(const QStringList& paths, const ImportFor& whose,
                                        const QString& dialect);               // ingest thread
    Result<QList<FileReport>> importAll(Lane& lane, const QStringList& paths); // ingest thread
    Result<void> importOne(Lane& lane, const QString& path,
                           QList<FileReport>& reports);                // ingest thread
    Result<FileReport> entered(Lane& lane, Result<FileReport> report); // ingest thread
    void takeBack(Lane& lane, const FileReport& report);               // ingest thread
    void announce(const FileReport& report, const SystemId& system);
    void announceArriving(const SystemId& system, const Arriving::Extent& extent); // ingest thread
    Result<QList<FileReport>> reindexNow(const QList<SystemId>& systems,
                                         const QList<ExhibitId>& exhibits,
                                         const QString& dialect); // index thread
    void rememberChoices();                                       // index thread
    void indexWhatIsMissing();                                    // index thread
    // Names of systems in the search become systems. NotFound names one that is not there.
    Result<ItemQuery> resolved(ItemQuery query) const;
    Result<ItemDetail> detailNow(const ItemRef& ref); // index thread
    Result<Receipt> sealNow(const SealWish& wish);    // index thread

    Engine& m_engine;
    DialectSet m_dialects;
    Arriving m_arriving;                 // told by the ingest thread, drawn by the index thread
    EvidenceIndex m_index;               // used on the index thread only
    QHash<ExhibitId, QString> m_choices; // exhibits whose dialect a person chose; index thread
    QAtomicInt m_cancelled;
    std::unique_ptr<TextFilling> m_text;
    std::unique_ptr<Worker> m_indexThread;
    std::unique_ptr<Worker> m_ingestThread; // last: it stops first
};

} // namespace wr
