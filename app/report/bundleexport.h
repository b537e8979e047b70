// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes one incident as a bundle (bundleform.h). The same room gives the same bytes: times are those of the newest entry,
// order is fixed. The file appears whole or not at all. Thread: any; it opens its own connections.
#pragma once

#include "app/keys/signer.h"
#include "app/report/bundlesummary.h"

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

// Refused when the signer is not on the roster. Exists when there is such a file. Integrity when the journal or an exhibit is
// not what was signed: then nothing is written. folder: of the replica; room: its newest state.
Result<BundleMade> exportBundle(const QString& folder, const Room& room, const DeviceSigner& signer,
                                const BundleWish& wish);

} // namespace wr
