// SPDX-License-Identifier: GPL-3.0-or-later
//
// A bundle as a replica to look at, for the screens: its entries as an excerpt of the journal, its exhibits in a vault. Only
// what was verified goes in, under names made of hashes. Thread: any; takes as long as compressing the exhibits.
#pragma once

#include "app/report/bundlecheck.h"

namespace wr {

// REQUIRES: report is sound and of the bundle at this path; the folder does not hold a replica. Integrity when the file has
// changed since.
Result<void> unpackBundle(const QString& path, const BundleReport& report, const QString& folder);

} // namespace wr
