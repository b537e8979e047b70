// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/evidenceengine.h"

#include "app/engine/archiveimport.h"
#include "app/engine/sealing.h"
#include "app/ingest/detail.h"
#include "app/settings/paths.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

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

} // namespace

Result<std::unique_ptr<EvidenceEngine>> EvidenceEngine::open(Engine& engine)
{
    auto dialects = DialectSet::load(ownPaths().dialects);
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
    m_index.watch(&m_arriving);
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
    rememberChoices();
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
        if (const auto report = importer.reindex(exhibit.id, exhibit.system, {}); report)
            announce(*report, exhibit.system);
    }
}

void EvidenceEngine::rememberChoices()
{
    m_choices.clear();
    const auto segments = m_index.segments({});
    if (!segments)
        return;
    for (const SegmentSummary& segment : *segments) {
        if (segment.report.chosen)
            m_choices.insert(segment.report.exhibit, segment.report.dialect);
    }
}

QStringList EvidenceEngine::dialects() const
{
    QStringList names;
    for (std::size_t dialect = 0; dialect < m_dialects.size(); ++dialect)
        names.append(m_dialects.name(dialect));
    return names;
}

QFuture<Result<QList<FileReport>>> EvidenceEngine::reindex(const QList<SystemId>& systems,
                                                           const QList<ExhibitId>& exhibits,
                                                           const QString& dialect)
{
    return m_indexThread->run([this, systems, exhibits, dialect] {
        auto reports = reindexNow(systems, exhibits, dialect);
        rememberChoices();
        std::ignore = systems.isEmpty() && exhibits.isEmpty() ? m_text->fillAnew() : m_text->fill();
        return reports;
    });
}

Result<QList<FileReport>> EvidenceEngine::reindexNow(const QList<SystemId>& systems,
                                                     const QList<ExhibitId>& exhibits,
                                                     const QString& dialect)
{
    auto index = IndexFile::openRebuilder(m_engine.folder());
    if (!index)
        return pass(index.error());
    Importer importer(*index, Vault(m_engine.folder() + u"/vault"_s), m_dialects, nullptr);
    if (const auto known = m_dialects.chosen(dialect); !known)
        return pass(known.error());
    QList<FileReport> reports;
    const auto room = m_engine.roomNow();
    for (const Exhibit& exhibit : room->exhibits) {
        if ((!systems.isEmpty() && !systems.contains(exhibit.system))
            || (!exhibits.isEmpty() && !exhibits.contains(exhibit.id)))
            continue;
        const QString by = dialect.isEmpty() ? m_choices.value(exhibit.id) : dialect;
        auto report = importer.reindex(exhibit.id, exhibit.system, by);
        if (!report)
            report = failedImport(exhibit.name, report.error());
        report->file = exhibit.name;
        report->exhibit = exhibit.id;
        report->incident = exhibit.incident;
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
    const DetailSource source{view(record), view(resource), view(scope)};
    const QString choice = m_choices.value(ref.exhibit);
    const auto chosen = choice.isEmpty() ? Result<DialectSet>() : m_dialects.chosen(choice);
    auto detail = readDetail(source, choice.isEmpty() || !chosen ? m_dialects : *chosen);
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

void EvidenceEngine::cancelImport()
{
    m_cancelled.storeRelaxed(1);
}

void EvidenceEngine::announceArriving(const SystemId& system, const Arriving::Extent& extent)
{
    QMetaObject::invokeMethod(this, [this, system, extent] {
        emit rangeChanged(system, extent.fromNanos, extent.toNanos);
    });
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
