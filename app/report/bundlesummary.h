// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a bundle says of itself: data/summary.json for programs, data/summary.txt for people, bag-info.txt for archives. The
// summary is signed with the rest, and verify compares what matters in it with the entries. Pure; thread: any.
#pragma once

#include "app/journal/localstore.h"
#include "app/report/bundleselection.h"
#include "models/facts/command.h"

#include <QtCore/QStringList>

namespace wr {

// An exhibit of the incident that is not in the bundle.
struct WithheldExhibit {
    Exhibit exhibit;
    QString why; // a wire word: not-here, left-out
    bool operator==(const WithheldExhibit&) const = default;
};

struct BundleSummary {
    IncidentId incident;
    QString code;
    QString room; // the room's id
    QString roomName;
    JournalHead head; // of the checkpoint
    DeviceKey exporter;
    MemberId exporterMember;
    QString exporterName;
    qint64 entries = 0;
    qint64 waiting = 0;        // entries without a place in the log; left out
    QList<qint64> refused;     // positions of entries here that have no effect
    QList<qint64> undecidable; // positions whose effect cannot be told from the bundle alone
    QList<ChosenExhibit> exhibits;
    QList<WithheldExhibit> withheld;
};

// room: as the bundle's entries fold, so that custody says what the bundle proves.
std::string writeSummary(const Room& room, const BundleSummary& summary);

// Says of each exhibit in it that it was exported to this file, unmasked. None in a room whose rules keep no custody.
QList<Command> bundleEntries(const Room& room, const BundleSummary& summary, const QString& path);

// What verify compares. Text that is missing or of another kind is empty.
struct SummaryClaims {
    IncidentId incident;
    QString room;
    QString root;
    DeviceKey exporter;
    QList<qint64> refused;
    QList<qint64> undecidable;
    qint64 withheld = 0;
};

// BadInput when it is no summary.
Result<SummaryClaims> readSummary(std::string_view bytes);

// The incident's head lines, its entries oldest first, what is in the bundle and what is not.
QStringList summaryLines(const Room& room, const Incident& incident);
QString summaryText(const Room& room, const BundleSummary& summary);

// An exhibit's chain of custody, a line an act.
QStringList custodyLines(const Room& room, const ExhibitId& exhibit);

// seconds: the time of the newest entry; bytes and files: those below data/.
std::string bagInfo(const BundleSummary& summary, const QString& title, qint64 seconds,
                    qint64 bytes, qsizetype files);

} // namespace wr
