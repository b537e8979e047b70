// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads one entry of a dialect file's `shapes`.
#pragma once

#include "app/ingest/recordshape.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>

namespace wr {

// Nothing when a word is not understood; word then says which.
std::optional<RecordShape> readShape(const QJsonObject& entry, QString& word);

} // namespace wr
