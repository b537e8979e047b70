// SPDX-License-Identifier: GPL-3.0-or-later
//
// Verifies a bundle without the room: every byte against the signed manifests, who signed, every entry, and the seals. What
// cannot be proven from a bundle is counted, not guessed. Thread: any; reads the file twice at most, writes nothing.
#pragma once

#include "app/report/bundlereader.h"
#include "app/report/bundlesummary.h"

#include <memory>

namespace wr {

struct BundleReport {
    QString code;
    IncidentId incident;
    QString roomId;
    JournalHead head;
    DeviceKey signedBy;
    QString signerName; // as the roster in the bundle says
    qint64 files = 0;
    qint64 entries = 0;
    qint64 gaps = 0; // in authors' chains: entries that are not in the bundle
    qint64 exhibits = 0;
    qint64 seals = 0;
    qint64 elsewhere = 0;  // seals over records of exhibits that are not in the bundle; not checked
    qint64 withheld = 0;   // exhibits of the incident that were left out
    QList<qint64> refused; // positions of entries without effect: they are no damage
    QSet<ExhibitId> here;  // exhibits in the bundle
    QList<BundleFinding> findings;
    std::shared_ptr<const Room> room; // as far as the entries go
    BundleContents contents;

    bool isSound() const { return findings.isEmpty(); }
};

// An error means that this is no bundle, or that it could not be read at all.
Result<BundleReport> verifyBundle(const QString& path,
                                  const std::function<bool(qint64, qint64)>& progress = {});

} // namespace wr
