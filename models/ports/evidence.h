// SPDX-License-Identifier: GPL-3.0-or-later
//
// The door to evidence: pictures of a stretch of time, pages of items, one item opened, imports. Everything that reads
// a disk answers later, through a future that finishes on the caller's thread.
//
// Thread: lives on the GUI thread (or the command line's main thread).
#pragma once

#include "models/base/result.h"
#include "models/facts/command.h"
#include "models/facts/evidence.h"
#include "models/timeline/picture.h"
#include "models/timeline/searchquery.h"

#include <QtCore/QFuture>
#include <QtCore/QMap>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <optional>

namespace wr {

// Which items: systems, a stretch of time, and filters that all must hold.
struct ItemQuery {
    QList<SystemId> systems; // empty = all
    std::optional<EvidenceTime> from;
    std::optional<EvidenceTime> to;   // exclusive
    std::optional<EvidenceKind> kind; // bears it
    bool adverseOnly = false;
    SearchQuery search;
    QString trace;                // hex or opaque
    std::optional<ItemRef> after; // keyset paging: the last row of the page before
    EvidenceTime afterStart;
    int limit = 200;
    int patience
        = 0; // milliseconds of searching after which what was found so far is the answer; 0 = no end
    bool snippets = false; // the page tells where the words stand
    bool operator==(const ItemQuery&) const = default;
};

struct ItemPage {
    QList<EvidenceItem> items; // by start, then reference
    QStringList
        snippets; // when asked for, one an item: the text around the first word that was found
    bool more = false;
    // Patience ended here, and more may follow: ask again with it as `after`.
    std::optional<ItemRef> searchedTo;
    EvidenceTime searchedToStart;
};

// How many items answer a query, or the first part of it when patience ended: ask again with searchedTo as `after`,
// and add up.
struct ItemCount {
    qint64 items = 0;
    std::optional<ItemRef> searchedTo;
    EvidenceTime searchedToStart;
};

// Where on the timeline the hits of a search lie.
struct HitPicture {
    PictureQuery query;
    std::vector<quint32> columns; // hits a column
    bool whole = true;            // false: patience ended; later columns may hold more
};

// How much of the evidence full-text search knows. What it does not know yet is found too, by reading it.
struct TextProgress {
    qint64 searchable = 0; // items
    qint64 total = 0;
    bool operator==(const TextProgress&) const = default;
};

// A deviation that was accepted.
struct ImportWarning {
    QString sentence; // with the place where it was seen first
    qint64 times = 0;
    bool operator==(const ImportWarning&) const = default;
};

// What one file gave. Also the fields of the command line's import report.
struct FileReport {
    QString file;
    ExhibitId exhibit;
    qint64 bytes = 0;
    bool seenBefore = false; // the same bytes were imported earlier; nothing is counted twice
    QString dialect;
    double margin = 0; // share of evidence by which the dialect won, 0..1
    qint64 items = 0;
    qint64 seenTwice = 0; // items whose (trace id, span id) another exhibit already has
    qint64 traces = 0;
    QMap<EvidenceKind, qint64> kinds;
    QMap<EvidenceKind, QMap<KindPresence, qint64>> presence;
    QMap<QString, qint64> unmapped;        // attribute name -> times seen
    QMap<QString, ImportWarning> warnings; // by the deviation's wire name
    std::optional<EvidenceTime> from;
    std::optional<EvidenceTime> to;
    std::optional<Error> error; // set when the file is bad; what was good before it stays
    std::optional<Receipt>
        receipt;           // of the entry that tells the room of it; none when it gave no items
    IncidentId incident{}; // restricted, whose members alone read it
    QString
        archive{}; // of a file inside of an archive: the archive; `file` goes on with its path inside, a label
    QString
        digest{}; // of an archive as a whole: its SHA-256; the files in it have reports of their own
    bool chosen = false; // a person chose the dialect
    QMap<QString, qint64>
        sensitive{};    // secrets and personal data by the rules' wire names; never what they are
    qint64 scanned = 0; // bytes of the decoded stream that were looked through for them
};

struct ImportProgress {
    QString file;
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0; // -1 = unknown (standard input)
    qint64 items = 0;
    double bytesPerSecond = 0;
};

class EvidenceDesk : public QObject
{
    Q_OBJECT

public:
    virtual QFuture<Result<TimelinePicture>> picture(const PictureQuery& query) = 0;
    virtual QFuture<Result<ItemPage>> items(const ItemQuery& query) = 0;
    virtual QFuture<Result<ItemCount>> count(const ItemQuery& query) = 0;
    // The hits of the query in the picture's window.
    virtual QFuture<Result<HitPicture>> hits(const ItemQuery& query, const PictureQuery& picture)
        = 0;
    virtual TextProgress textProgress() const = 0;
    virtual QFuture<Result<ItemDetail>> detail(const ItemRef& ref) = 0;
    // Imports files and folders in order; progressed() tells how far, the future has one report a file. An incident: only for the
    // members of that restricted incident; empty: for everybody in the room.
    // dialect: by which they are read, whatever they look like; empty = the one that is recognised.
    virtual QFuture<Result<QList<FileReport>>>
    import(const QStringList& paths, const SystemId& system, const IncidentId& incident,
           const QString& dialect)
        = 0;
    // Reads exhibits of the systems (none = all) again, by today's dialects or by the one that a person chose, and counts
    // nothing twice; one report an exhibit.
    virtual QFuture<Result<QList<FileReport>>> reindex(const QList<SystemId>& systems,
                                                       const QList<ExhibitId>& exhibits,
                                                       const QString& dialect)
        = 0;
    // The names of all dialects.
    virtual QStringList dialects() const = 0;
    virtual void cancelImport() = 0;

signals:
    void progressed(const wr::ImportProgress& progress);
    // The full-text index has come further.
    void textGrown(const wr::TextProgress& progress);
    // Items of this system arrived in [from, to]; pictures that overlap are stale.
    void rangeChanged(const wr::SystemId& system, qint64 fromNanos, qint64 toNanos);
};

} // namespace wr
