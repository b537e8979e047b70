// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers questions about the evidence of a replica: pictures, pages, bands, coverage. Nothing per item stays in memory.
// It sees what other connections and processes commit at the next question; a replica without an index has no evidence.
// Items count where they start; an item that starts before a stretch and reaches into it is not in it.
// Thread: one at a time.
#pragma once

#include "app/index/arriving.h"
#include "app/index/itemsearch.h"

namespace wr {

struct SystemCoverage {
    SystemId system;
    Coverage kinds;
};

struct SegmentSummary {
    SystemId system;
    FileReport report;
};

// An item with all that is needed to read it again.
struct FoundItem {
    EvidenceItem item;
    qint64 resourceOffset = 0; // into the decoded stream; length 0 means there is none
    qint64 resourceLength = 0;
    qint64 scopeOffset = 0;
    qint64 scopeLength = 0;
};

class EvidenceIndex final
{
public:
    // replica: the folder.
    // shapes: of records that are no OTLP, to read their text.
    explicit EvidenceIndex(QString replica, std::vector<RecordShape> shapes = {});
    ~EvidenceIndex();
    EvidenceIndex(const EvidenceIndex&) = delete;
    EvidenceIndex& operator=(const EvidenceIndex&) = delete;

    // What an import has read so far is in pictures, too. REQUIRES: it outlives the index.
    void watch(const Arriving* maybeArriving) { m_maybeArriving = maybeArriving; }

    Result<TimelinePicture> picture(const PictureQuery& query);
    // cancelled is asked once a chunk and ends the search with Cancelled.
    Result<ItemPage> items(const ItemQuery& query, const std::function<bool()>& cancelled = {});
    // At once for words alone, else row by row, within the query's patience.
    Result<ItemCount> count(const ItemQuery& query, const std::function<bool()>& cancelled = {});
    Result<HitPicture> hits(const ItemQuery& query, const PictureQuery& picture);
    Result<TextProgress> textProgress();
    // All change bands of the systems; none = all systems.
    Result<QList<BandStretch>> bands(const QList<SystemId>& systems);
    // One a system, by name.
    Result<QList<SystemCoverage>> coverage(const QList<SystemId>& systems);
    // In order of import.
    Result<QList<SegmentSummary>> segments(const QList<SystemId>& systems);
    // NotFound when no segment holds an item there.
    Result<FoundItem> find(const ItemRef& ref);
    // Bytes of an exhibit's decoded stream.
    Result<QByteArray> bytes(const ExhibitId& exhibit, qint64 offset, qint64 length);

private:
    struct Open;
    class Reading;
    class Question;

    Result<void> open();
    Result<const QList<BandStretch>*> allBands(const QList<SystemId>& systems);
    std::optional<Result<qint64>> countedByWords(const SearchPlan& plan, const ItemQuery& query);
    void addSnippets(const SearchPlan& plan, ItemPage& page);
    Result<FoundItem> findNow(const ItemRef& ref);
    Result<void> addItems(const PartPlace& part, PictureBuilder& builder,
                          std::vector<EvidenceItem>* maybeSingle);
    bool addArriving(PictureBuilder& builder) const;
    Result<void> addPart(const PartPlace& part, PictureBuilder& builder, const PictureQuery& query);

    QString m_replica;
    const Arriving* m_maybeArriving = nullptr;
    RecordReader m_records;
    TextReader m_words;
    std::unique_ptr<Open> m_open;
};

} // namespace wr
