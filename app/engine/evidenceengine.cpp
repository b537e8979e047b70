// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/evidenceengine.h"

#include "app/engine/importentry.h"
#include "app/engine/pipeline.h"
#include "app/engine/sealing.h"
#include "app/ingest/detail.h"
#include "app/settings/paths.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSet>

#include <algorithm>
#include <cstdio>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// The exhibits of these names, each once.
Result<QList<Exhibit>> chosenExhibits(const Room& room, const QList<ExhibitId>& names)
{
    QList<Exhibit> chosen;
    for (const ExhibitId& name : QSet<ExhibitId>(names.begin(), names.end())) {
        const auto found
            = std::find_if(room.exhibits.begin(), room.exhibits.end(),
                           [&name](const Exhibit& exhibit) { return exhibit.id == name; });
        if (found == room.exhibits.end())
            return fail(Fault::NotFound, name.value,
                        QCoreApplication::translate("wr::EvidenceEngine",
                                                    "The room has no exhibit of this name."),
                        QCoreApplication::translate("wr::EvidenceEngine",
                                                    "Take a name from what an import reported, or "
                                                    "from the beginning of an item's reference."));
        chosen.append(*found);
    }
    return chosen;
}

// Takes out of the index what was not to be imported.
void takeBack(Importer& importer, const FileReport& report, const SystemId& system)
{
    const auto others = importer.drop(report.exhibit, system);
    for (const ExhibitId& other : others.value_or(QList<ExhibitId>()))
        (void)importer.reindex(other, system);
}

FileReport failed(const QString& path, const Error& error)
{
    FileReport report;
    report.file = path;
    report.error = error;
    return report;
}

} // namespace

Result<std::unique_ptr<EvidenceEngine>> EvidenceEngine::open(Engine& engine)
{
    auto dialects = DialectSet::load(
        pathsFrom(QProcessEnvironment::systemEnvironment(), QDir::homePath()).dialects);
    if (!dialects)
        return pass(dialects.error());
    std::unique_ptr<EvidenceEngine> made(new EvidenceEngine(engine, std::move(*dialects)));
    made->indexArrived();
    return made;
}

EvidenceEngine::EvidenceEngine(Engine& engine, DialectSet dialects)
    : m_engine(engine)
    , m_dialects(std::move(dialects))
    , m_index(engine.folder(), m_dialects.shapes())
    , m_text(std::make_unique<TextFilling>(engine.folder(), m_dialects.shapes()))
    , m_indexThread(std::make_unique<Worker>(u"index"_s))
    , m_ingestThread(std::make_unique<Worker>(u"ingest"_s))
{
    connect(m_text.get(), &TextFilling::grown, this, &EvidenceDesk::textGrown);
}

EvidenceEngine::~EvidenceEngine()
{
    cancelImport();
    m_ingestThread.reset();
    m_indexThread.reset();
    m_text.reset();
}

void EvidenceEngine::indexArrived()
{
    m_indexThread->run([this] {
        indexWhatIsMissing();
        std::ignore = m_text->fill();
        return 0;
    });
}

// The index may have been removed, or be of an older form: what the journal names is indexed again before the first
// question is answered. A replica that cannot be written is left as it is.
void EvidenceEngine::indexWhatIsMissing()
{
    const auto room = m_engine.roomNow();
    const auto segments = m_index.segments({});
    const auto isThere = [&segments](const Exhibit& exhibit) {
        return segments
            && std::any_of(segments->begin(), segments->end(), [&](const SegmentSummary& segment) {
                   return segment.system == exhibit.system && segment.report.exhibit == exhibit.id;
               });
    };
    std::optional<IndexFile> index;
    for (const Exhibit& exhibit : room->exhibits) {
        if (isThere(exhibit))
            continue;
        if (!index) {
            auto opened = IndexFile::openWriter(m_engine.folder());
            if (!opened)
                return;
            index.emplace(std::move(*opened));
        }
        Importer importer(*index, Vault(m_engine.folder() + u"/vault"_s), m_dialects, nullptr);
        if (const auto report = importer.reindex(exhibit.id, exhibit.system); report)
            announce(*report, exhibit.system);
    }
}

QFuture<Result<QList<FileReport>>> EvidenceEngine::reindex(const QList<SystemId>& systems)
{
    return m_indexThread->run([this, systems] {
        auto reports = reindexNow(systems);
        std::ignore = systems.isEmpty() ? m_text->fillAnew() : m_text->fill();
        return reports;
    });
}

Result<QList<FileReport>> EvidenceEngine::reindexNow(const QList<SystemId>& systems)
{
    auto index = IndexFile::openRebuilder(m_engine.folder());
    if (!index)
        return pass(index.error());
    Importer importer(*index, Vault(m_engine.folder() + u"/vault"_s), m_dialects, nullptr);
    QList<FileReport> reports;
    const auto room = m_engine.roomNow();
    for (const Exhibit& exhibit : room->exhibits) {
        if (!systems.isEmpty() && !systems.contains(exhibit.system))
            continue;
        auto report = importer.reindex(exhibit.id, exhibit.system);
        if (!report)
            report = failed(exhibit.name, report.error());
        report->file = exhibit.name;
        report->exhibit = exhibit.id;
        report->receipt = Receipt{exhibit.entry, exhibit.position, exhibit.position < 0, {}};
        announce(*report, exhibit.system);
        reports.append(std::move(*report));
    }
    return reports;
}

QFuture<Result<TimelinePicture>> EvidenceEngine::picture(const PictureQuery& query)
{
    return m_indexThread->run([this, query] { return m_index.picture(query); });
}

QFuture<Result<ItemPage>> EvidenceEngine::items(const ItemQuery& query)
{
    auto asked = resolved(query);
    return m_indexThread->run([this, asked = std::move(asked)]() -> Result<ItemPage> {
        if (!asked)
            return pass(asked.error());
        return m_index.items(*asked);
    });
}

QFuture<Result<ItemDetail>> EvidenceEngine::detail(const ItemRef& ref)
{
    return m_indexThread->run([this, ref] { return detailNow(ref); });
}

QFuture<Result<QList<BandStretch>>> EvidenceEngine::bands(const QList<SystemId>& systems)
{
    return m_indexThread->run([this, systems] { return m_index.bands(systems); });
}

QFuture<Result<QList<SystemCoverage>>> EvidenceEngine::coverage(const QList<SystemId>& systems)
{
    return m_indexThread->run([this, systems] { return m_index.coverage(systems); });
}

Result<ItemDetail> EvidenceEngine::detailNow(const ItemRef& ref)
{
    auto found = m_index.find(ref);
    if (!found)
        return pass(found.error());
    auto record = m_index.bytes(ref.exhibit, ref.offset, ref.length);
    if (!record)
        return pass(record.error());
    auto resource = m_index.bytes(ref.exhibit, found->resourceOffset, found->resourceLength);
    auto scope = m_index.bytes(ref.exhibit, found->scopeOffset, found->scopeLength);
    const auto view = [](const Result<QByteArray>& bytes) {
        return bytes ? std::string_view(bytes->constData(), static_cast<size_t>(bytes->size()))
                     : std::string_view();
    };
    auto detail = readDetail(DetailSource{view(record), view(resource), view(scope)}, m_dialects);
    if (!detail)
        return pass(detail.error());
    detail->item = found->item;
    if (detail->record.isEmpty())
        detail->record = *record;
    return detail;
}

QFuture<Result<Receipt>> EvidenceEngine::seal(const SealWish& wish)
{
    return m_indexThread->run([this, wish] { return sealNow(wish); });
}

Result<Receipt> EvidenceEngine::sealNow(const SealWish& wish)
{
    auto exhibits = chosenExhibits(*m_engine.roomNow(), wish.exhibits);
    if (!exhibits)
        return pass(exhibits.error());
    QList<ItemRef> items = wish.items;
    std::sort(items.begin(), items.end()); // a compressed exhibit is read forwards
    items.erase(std::unique(items.begin(), items.end()), items.end());
    if (exhibits->size() > mostInOneSeal || items.size() > mostInOneSeal)
        return fail(Fault::BadInput, wish.incident.value,
                    QCoreApplication::translate("wr::EvidenceEngine",
                                                "One seal names at most %1 exhibits and %1 items.")
                        .arg(mostInOneSeal),
                    QCoreApplication::translate("wr::EvidenceEngine",
                                                "Seal whole exhibits, or seal in several steps."));
    std::vector<seal::SealedRecord> records;
    for (const ItemRef& ref : items) {
        if (auto found = m_index.find(ref); !found)
            return pass(found.error());
        const auto bytes = m_index.bytes(ref.exhibit, ref.offset, ref.length);
        if (!bytes)
            return pass(bytes.error());
        const auto record
            = sealedRecord(ref, {bytes->constData(), static_cast<size_t>(bytes->size())});
        if (!record)
            return pass(record.error());
        records.push_back(*record);
    }
    const auto sealed = sealOfChosen(wish.incident, wish.why, *exhibits, records);
    if (!sealed)
        return pass(sealed.error());
    auto receipt = m_engine.submit(Command{*sealed});
    receipt.waitForFinished();
    return receipt.result();
}

QFuture<Result<QList<FileReport>>>
EvidenceEngine::import(const QStringList& paths, const SystemId& system, const IncidentId& incident)
{
    m_cancelled.storeRelaxed(0);
    // Nothing is indexed that could not be entered in the journal afterwards.
    return m_ingestThread->run([this, paths, system, incident,
                                why = m_engine.whyReadOnly()]() -> Result<QList<FileReport>> {
        if (why)
            return pass(*why);
        const ImportFor whose{system, incident};
        if (const auto may
            = mayImport(*m_engine.roomNow(), m_engine.member(), m_engine.device(), whose);
            !may)
            return pass(may.error());
        return importNow(paths, whose);
    });
}

void EvidenceEngine::cancelImport()
{
    m_cancelled.storeRelaxed(1);
}

Result<QList<FileReport>> EvidenceEngine::importNow(const QStringList& paths,
                                                    const ImportFor& whose)
{
    auto index = IndexFile::openWriter(m_engine.folder());
    if (!index)
        return pass(index.error());
    Pipeline lane;
    Importer importer(*index, Vault(m_engine.folder() + u"/vault"_s), m_dialects, &lane);
    ImportWishes wishes;
    wishes.system = whose.system;
    wishes.cancelled = [this] { return m_cancelled.loadRelaxed() != 0; };
    wishes.progressed = [this](const ImportProgress& progress) {
        QMetaObject::invokeMethod(this, [this, progress] { emit progressed(progress); });
    };
    QList<FileReport> reports;
    for (const QString& path : expandPaths(paths)) {
        auto report = importOne(importer, path, wishes, whose);
        if (!report && reports.isEmpty())
            return pass(report.error());
        reports.append(report ? *report : failed(path, report.error()));
        if (!report)
            break; // the disk or the person stops the rest; what was imported stays
        announce(*report, whose.system);
        std::ignore = m_text->fill();
    }
    return reports;
}

Result<FileReport> EvidenceEngine::importOne(Importer& importer, const QString& path,
                                             const ImportWishes& wishes, const ImportFor& whose)
{
    QFile input;
    if (path == u"-"_s && !input.open(stdin, QIODevice::ReadOnly))
        return fail(
            Fault::OutOfReach, path,
            QCoreApplication::translate("wr::EvidenceEngine", "Standard input cannot be read."),
            QCoreApplication::translate("wr::EvidenceEngine", "Name a file instead."));
    auto report = path == u"-"_s ? importer.importFrom(input, path, -1, wishes)
                                 : importer.importFile(path, wishes);
    if (!report || report->exhibit.isEmpty() || report->items == 0)
        return report;
    const auto room = m_engine.roomNow();
    report->incident = whose.incident;
    report->receipt = knownBy(*room, report->exhibit, whose);
    if (report->receipt)
        return report;
    if (const auto why = otherReaders(*room, *report, whose)) {
        if (!report->seenBefore)
            takeBack(importer, *report, whose.system);
        report->error = why;
        return report;
    }
    const auto imported = importEntry(*report, whose, m_engine.folder());
    if (!imported)
        return pass(imported.error());
    auto receipt = m_engine.submit(Command{*imported});
    receipt.waitForFinished();
    if (!receipt.result())
        return pass(receipt.result().error());
    report->receipt = *receipt.result();
    return report;
}

void EvidenceEngine::announce(const FileReport& report, const SystemId& system)
{
    if (!report.from || !report.to)
        return;
    QMetaObject::invokeMethod(this,
                              [this, system, from = report.from->nanos, to = report.to->nanos] {
                                  emit rangeChanged(system, from, to);
                              });
}

} // namespace wr
