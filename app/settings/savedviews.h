// SPDX-License-Identifier: GPL-3.0-or-later
//
// The views of evidence that a person named on this computer, of all rooms in one JSON file beside the settings:
//   {"version":1,"rooms":{"<room id>":[{"name":"Refunds","search":"kind:guardrail refund","kind":"guardrail",
//    "adverse":true,"systems":["refund-assistant"],"fromNanos":"1795521600000000000","toNanos":"1795525200000000000"}]}}
// Times are text, because a JSON number holds no such nanoseconds. Every change reads the file anew, so that two windows
// do not undo each other; what a newer version wrote stays, and a file that cannot be read is never written over.
// Thread: any.
#pragma once

#include "models/base/result.h"
#include "models/items/savedview.h"

namespace wr {

// Where they are kept, beside this settings file.
QString savedViewsPath(const QString& settingsFile);

// Those of this room by name. A missing file holds none; BadInput when it cannot be read.
Result<QList<SavedView>> readSavedViews(const QString& path, const QString& room);

// Keeps a view in place of the one of its name.
Result<void> keepSavedView(const QString& path, const QString& room, const SavedView& view);
// NotFound: there is no such view (any more). Exists: another one has the new name.
Result<void> renameSavedView(const QString& path, const QString& room, const QString& from,
                             const QString& to);
// Gone already is as good.
Result<void> removeSavedView(const QString& path, const QString& room, const QString& name);

} // namespace wr
