// SPDX-License-Identifier: GPL-3.0-or-later
//
// The user's session before and after an item, as the command line says it. Thread: main.
#pragma once

#include "app/cli/evidenceoutput.h"

#include <QtCore/QJsonObject>

namespace wr::cli {

// Adds what the session did around the item: sessionAround, and lines. Waits for the answer.
Result<void> addSession(EvidenceEngine& evidence, const ItemDetail& detail,
                        const QHash<ExhibitId, QString>& restricted, QJsonObject& document,
                        QStringList& lines);

} // namespace wr::cli
