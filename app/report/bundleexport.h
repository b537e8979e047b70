// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes one incident as a bundle (bundleform.h). The same room gives the same bytes: times are those of the newest entry,
// order is fixed. The file has its name only when all is written and custody of what is in it was entered, and appears whole or
// not at all. Thread: any, one at a time; it opens its own connections.
#pragma once

#include "app/disk/atomicfile.h"
#include "app/keys/signer.h"
#include "app/report/bundlesummary.h"

#include <functional>
#include <memory>

namespace wr {

struct BundleWish {
    IncidentId incident;
    QString path;
    bool force = false; // replaces a file that is there
    bool withExhibits = true;
    QList<ExhibitId> only{}; // of the exhibits only these; empty = all that belong to the incident
};

struct BundleMade {
    BundleSummary summary;
    qint64 bytes = 0; // of the file
};

// A bundle that is written and has no name yet; it goes away unless it is kept.
class WrittenBundle final
{
public:
    WrittenBundle(BundleMade made, AtomicFile file, QString path);

    const BundleMade& made() const { return m_made; }

    // Gives the file its name. REQUIRES: bundleEntries() were entered.
    Result<void> keep();

private:
    BundleMade m_made;
    AtomicFile m_file;
    QString m_path;
};

// Refused when the signer is not on the roster. Exists when there is such a file. Integrity when the journal or an exhibit is
// not what was signed: then nothing is written. folder: of the replica; room: its newest state.
// goesOn hears how many bytes are written; false from it ends with Cancelled.
Result<std::unique_ptr<WrittenBundle>>
writeBundle(const QString& folder, const Room& room, const DeviceSigner& signer,
            const BundleWish& wish, const std::function<bool(qint64 bytes)>& goesOn = {});

} // namespace wr
