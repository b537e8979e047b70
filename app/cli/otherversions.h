// SPDX-License-Identifier: GPL-3.0-or-later
//
// evidence show --other-versions: what the item's guardrails would have decided under their other versions.
#pragma once

#include "models/base/result.h"
#include "models/ports/evidence.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace wr::cli {

// Adds the field "otherVersions" to the document, and sentences to the lines; none known is said, and no error.
Result<void> addOtherVersions(EvidenceDesk& evidence, const ItemDetail& detail,
                              QJsonObject& document, QStringList& lines);

} // namespace wr::cli
