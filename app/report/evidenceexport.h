// SPDX-License-Identifier: GPL-3.0-or-later
//
// One export of evidence, by command line or window: every item of a query, page by page, with secrets and personal data
// masked unless the wish says otherwise, spreadsheet formulas in CSV made harmless, and an entry for each exhibit that
// it was exported. The file has its name only when all is written and entered.
//
// write() waits for the desk, item after item: on the command line's main thread or on a worker, never on the GUI thread.
// Thread: one at a time.
#pragma once

#include "app/engine/engine.h"
#include "app/ingest/sensitiverules.h"
#include "models/ports/evidence.h"

#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QSaveFile>
#include <QtCore/QSet>

#include <functional>
#include <memory>

namespace wr {

struct ExportWish {
    QString format;             // jsonl, csv or otlp
    QString file;               // empty = standard output
    QList<ExhibitId> exhibits;  // only of these; empty = all
    QList<ItemRef> items;       // exactly these; the query does not count then
    IncidentId incident;        // that it is for; may be empty
    bool unmasked = false;      // needs a reason
    bool maskAddresses = false; // IP addresses, too
    QString why;
    // Exhibits that only the members of an incident have, with its code.
    QHash<ExhibitId, QString> restricted{};
};

// Items of one exhibit that could not be read, and why the first of them could not.
struct LeftOut {
    ExhibitId exhibit;
    qint64 items = 0;
    Error why;
};

// What an export wrote.
struct Exported {
    qint64 items = 0;
    qint64 restricted = 0; // items that only the members of a restricted incident have
    QSet<ExhibitId> exhibits;
    SensitiveCounts hidden;
    QString hiddenWords; // the same for people; empty when nothing was hidden
    QList<LeftOut> left; // what it did not write
};

// What was left out of how many exhibits and why, as one error; nothing when all was written.
std::optional<Error> leftOut(const Exported& exported);

class EvidenceExport final
{
public:
    // Usage: unmasked without a reason. OutOfReach: the file cannot be written.
    static Result<std::unique_ptr<EvidenceExport>> open(const ExportWish& wish);

    // An item that cannot be read here is left out and told; when none can be read, that is the error.
    // goesOn hears after each item how many there are; false from it ends with Cancelled.
    Result<Exported> write(EvidenceDesk& evidence, ItemQuery query,
                           const std::function<bool(qint64 items)>& goesOn = {});
    // Gives the file its name. REQUIRES: it was written, and entered as custody.
    Result<void> keep();

private:
    explicit EvidenceExport(const ExportWish& wish);

    ExportWish m_wish;
    SensitiveRules m_rules;
    QSaveFile m_file;
    QFile m_standard; // open when the wish names no file
};

// Says of each exhibit that it was exported; of one that only the members of a restricted incident have, to them alone.
QList<Command> exportEntries(const Room& room, const Exported& exported, const ExportWish& wish);

// Why the export cannot be entered as custody; a masked copy may be made all the same. Nothing when it can.
std::optional<Error> whyNotEntered(const Engine& engine);

} // namespace wr
