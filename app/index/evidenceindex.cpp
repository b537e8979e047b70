// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/index/evidenceindex.h"

#include "app/index/decodedcopy.h"
#include "app/index/openindex.h"
#include "app/index/reportjson.h"
#include "models/timeline/combinations.h"
#include "models/timeline/picturebuilder.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EvidenceIndexWords {
    Q_DECLARE_TR_FUNCTIONS(wr::EvidenceIndex)
};

bool meets(const PartPlace& part, const PictureQuery& query)
{
    return part.timed > 0 && part.fromNanos < query.toNanos && part.toNanos >= query.fromNanos
        && inScope(part, query.systems);
}

Result<FoundItem> noSuchItem(const ItemRef& ref)
{
    return fail(Fault::NotFound, itemRefText(ref), EvidenceIndexWords::tr("There is no such item."),
                EvidenceIndexWords::tr("Import the file that holds it, or check the reference."));
}

bool earlier(const EvidenceItem& left, const EvidenceItem& right)
{
    return left.start != right.start ? left.start < right.start : left.ref < right.ref;
}

} // namespace

EvidenceIndex::EvidenceIndex(QString replica, std::vector<RecordShape> shapes)
    : m_replica(std::move(replica))
    , m_records(Vault(m_replica + u"/vault"_s), decodedVault(m_replica),
                [this](const ExhibitId& exhibit) {
                    return m_open ? decodedName(m_open->file.database(), exhibit) : std::nullopt;
                })
    , m_words(m_replica, std::move(shapes))
{
}

EvidenceIndex::~EvidenceIndex() = default;

// Leaves m_open null as long as there is no index.
Result<void> EvidenceIndex::open()
{
    if (m_open)
        return {};
    auto file = IndexFile::openReader(m_replica);
    if (!file && file.error().fault == Fault::NotFound)
        return {};
    if (!file)
        return pass(file.error());
    m_open = std::make_unique<Open>(std::move(*file));
    return {};
}

Result<void> EvidenceIndex::addItems(const PartPlace& part, PictureBuilder& builder,
                                     std::vector<EvidenceItem>* maybeSingle)
{
    const PictureQuery& query = builder.query();
    PartStore& store = m_open->store;
    const auto chunks = store.chunks(part);
    if (!chunks)
        return pass(chunks.error());
    for (const ChunkPlace& place : **chunks) {
        if (place.lastNanos < query.fromNanos || place.firstNanos >= query.toNanos)
            continue;
        const auto hot = store.hot(part, place.number);
        if (!hot)
            return pass(hot.error());
        const std::vector<qint64>& starts = (*hot)->starts;
        builder.addItems(starts, (*hot)->marks, (*hot)->lanes);
        if (maybeSingle == nullptr)
            continue;
        const auto cold = store.cold(part, place.number);
        const auto texts = store.texts(part);
        if (!cold || !texts)
            return pass(cold ? texts.error() : cold.error());
        const auto first = std::lower_bound(starts.begin(), starts.end(), query.fromNanos);
        for (auto at = first; at != starts.end() && *at < query.toNanos; ++at) {
            const auto i = static_cast<std::size_t>(at - starts.begin());
            if (((*hot)->marks[i] & markUncounted) == 0)
                maybeSingle->push_back(itemOf(part, **texts, **hot, **cold, i));
        }
    }
    return {};
}

Result<void> EvidenceIndex::addPart(const PartPlace& part, PictureBuilder& builder,
                                    const PictureQuery& query)
{
    if (builder.level() < part.baseLevel)
        return addItems(part, builder, nullptr);
    const int level = std::min(builder.level(), part.topLevel);
    const auto tiles
        = m_open->store.tiles(part, level, query.fromNanos >> level, (query.toNanos - 1) >> level);
    if (!tiles)
        return pass(tiles.error());
    for (const auto& some : *tiles)
        builder.addTiles(level, *some);
    return {};
}

// False when nothing that only arrives is in the window.
bool EvidenceIndex::addArriving(PictureBuilder& builder) const
{
    const auto isThere = [this](const SystemId& system, const ExhibitId& exhibit) {
        if (!m_open)
            return false;
        const auto& parts = m_open->store.parts();
        return std::any_of(parts.begin(), parts.end(), [&](const PartPlace& part) {
            return part.system == system && part.exhibit == exhibit;
        });
    };
    return m_maybeArriving != nullptr
        && m_maybeArriving->addTo(builder, builder.query().systems, isThere);
}

Result<TimelinePicture> EvidenceIndex::picture(const PictureQuery& query)
{
    PictureBuilder builder(query);
    if (const auto opened = open(); !opened)
        return pass(opened.error());
    if (!m_open) {
        addArriving(builder);
        return builder.take();
    }
    const auto reading = Reading::begin(*m_open);
    if (!reading)
        return pass(reading.error());
    std::vector<const PartPlace*> parts;
    for (const PartPlace& part : m_open->store.parts()) {
        if (part.timed > 0 && inScope(part, query.systems))
            builder.widenExtent(part.fromNanos, part.toNanos + 1);
        if (meets(part, query))
            parts.push_back(&part);
    }
    for (const PartPlace* part : parts) {
        if (const auto added = addPart(*part, builder, query); !added)
            return pass(added.error());
    }
    const bool arriving = addArriving(builder); // which cannot be told apart
    std::vector<EvidenceItem> single;
    if (!arriving && builder.items() <= singleLimit) {
        builder.clearCounts();
        for (const PartPlace* part : parts) {
            if (const auto added = addItems(*part, builder, &single); !added)
                return pass(added.error());
        }
        std::sort(single.begin(), single.end(), earlier);
        if (single.size() > static_cast<std::size_t>(singleLimit))
            single.clear();
    }
    const auto bands = allBands(query.systems);
    if (!bands)
        return pass(bands.error());
    TimelinePicture picture = builder.take();
    picture.single = std::move(single);
    picture.bands = stretchesIn(**bands, query.fromNanos, query.toNanos);
    picture.combinations = combinationsIn(m_open->combinations, query.fromNanos, query.toNanos);
    return picture;
}

Result<const QList<BandStretch>*> EvidenceIndex::allBands(const QList<SystemId>& systems)
{
    if (!m_open->bands || m_open->bandSystems != systems) {
        std::vector<NamedRun> all;
        std::vector<CombinationSeen> seen;
        for (const PartPlace& part : m_open->store.parts()) {
            if (!inScope(part, systems))
                continue;
            auto runs = m_open->store.runs(part);
            if (!runs)
                return pass(runs.error());
            std::move(runs->begin(), runs->end(), std::back_inserter(all));
            auto some = m_open->store.combinations(part);
            if (!some)
                return pass(some.error());
            std::move(some->begin(), some->end(), std::back_inserter(seen));
        }
        m_open->bands = stretchesOf(std::move(all));
        m_open->combinations = firstCombinations(std::move(seen));
        m_open->bandSystems = systems;
    }
    return &*m_open->bands;
}

Result<QList<BandStretch>> EvidenceIndex::bands(const QList<SystemId>& systems)
{
    if (const auto opened = open(); !opened)
        return pass(opened.error());
    if (!m_open)
        return QList<BandStretch>();
    const auto reading = Reading::begin(*m_open);
    if (!reading)
        return pass(reading.error());
    const auto all = allBands(systems);
    if (!all)
        return pass(all.error());
    return **all;
}

Result<QList<SystemCoverage>> EvidenceIndex::coverage(const QList<SystemId>& systems)
{
    if (const auto opened = open(); !opened)
        return pass(opened.error());
    if (!m_open)
        return QList<SystemCoverage>();
    const auto reading = Reading::begin(*m_open);
    if (!reading)
        return pass(reading.error());
    std::map<SystemId, Coverage> bySystem;
    for (const PartPlace& part : m_open->store.parts()) {
        if (!inScope(part, systems))
            continue;
        const auto coverage = m_open->store.coverage(part);
        if (!coverage)
            return pass(coverage.error());
        addTo(bySystem[part.system], *coverage);
    }
    QList<SystemCoverage> list;
    for (const auto& entry : bySystem)
        list.append({entry.first, entry.second});
    return list;
}

Result<QList<SegmentSummary>> EvidenceIndex::segments(const QList<SystemId>& systems)
{
    if (const auto opened = open(); !opened)
        return pass(opened.error());
    QList<SegmentSummary> list;
    if (!m_open)
        return list;
    auto query = m_open->file.database().prepare("SELECT system, report FROM segment ORDER BY id");
    if (!query)
        return pass(query.error());
    while (true) {
        const auto row = query->step();
        if (!row)
            return pass(row.error());
        if (!*row)
            return list;
        const SystemId system(query->text(0));
        if (systems.isEmpty() || systems.contains(system))
            list.append({system, reportFromText(query->text(1))});
    }
}

Result<FoundItem> EvidenceIndex::find(const ItemRef& ref)
{
    if (const auto opened = open(); !opened)
        return pass(opened.error());
    if (!m_open)
        return noSuchItem(ref);
    const auto reading = Reading::begin(*m_open);
    if (!reading)
        return pass(reading.error());
    return findNow(ref);
}

Result<FoundItem> EvidenceIndex::findNow(const ItemRef& ref)
{
    PartStore& store = m_open->store;
    for (const PartPlace& part : store.parts()) {
        if (part.exhibit != ref.exhibit)
            continue;
        const auto chunks = store.chunks(part);
        if (!chunks)
            return pass(chunks.error());
        for (const ChunkPlace& place : **chunks) {
            if (ref.offset < place.leastOffset || ref.offset > place.mostOffset)
                continue;
            const auto cold = store.cold(part, place.number);
            if (!cold)
                return pass(cold.error());
            const std::vector<IndexRow>& rows = (*cold)->rows;
            const auto row = std::find_if(rows.begin(), rows.end(), [&ref](const IndexRow& it) {
                return it.offset == ref.offset && it.length == ref.length;
            });
            if (row == rows.end())
                continue;
            const auto hot = store.hot(part, place.number);
            const auto texts = store.texts(part);
            if (!hot || !texts)
                return pass(hot ? texts.error() : hot.error());
            const auto i = static_cast<std::size_t>(row - rows.begin());
            return FoundItem{itemOf(part, **texts, **hot, **cold, i), row->resourceOffset,
                             row->resourceLength, row->scopeOffset, row->scopeLength};
        }
    }
    return noSuchItem(ref);
}

Result<QByteArray> EvidenceIndex::bytes(const ExhibitId& exhibit, qint64 offset, qint64 length)
{
    const auto view = m_records.view(exhibit, offset, length);
    if (!view)
        return pass(view.error());
    return QByteArray(view->data(), static_cast<qsizetype>(view->size()));
}

} // namespace wr
