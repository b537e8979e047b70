// SPDX-License-Identifier: GPL-3.0-or-later
//
// What `evidence show` says of an item's trace: which other span tells the same call, or that a failure left none.
#pragma once

#include "app/engine/evidenceengine.h"

#include <QtCore/QJsonObject>

namespace wr::cli {

// Adds `sameCall` (the other item, else null), `leftNoCall` and a line. What cannot be read is passed over.
void addCalls(EvidenceEngine& evidence, const ItemDetail& detail, QJsonObject& document,
              QStringList& lines);

} // namespace wr::cli
