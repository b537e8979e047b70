// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one weighs before pressing, for the command line: what changes, and who is hit. Thread: main.
#pragma once

#include "models/ports/desk.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace wr::cli {

// Adds "changes" and "hit" to the document and a line for each. Not knowing who is hit is no reason to fail.
void addPreviewFacts(const QString& replicaFolder, const Rung& rung, const Preview& preview,
                     Instant now, QJsonObject& document, QStringList& lines);

} // namespace wr::cli
