// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs as a file for others: CSV that no spreadsheet runs as a formula, or one JSON object a line with every step.
// Pure; any thread.
#pragma once

#include "models/state/room.h"

namespace wr {

enum class RunFormat { Csv, JsonLines };

// In the order that is given; a run that the room does not have is left out.
QByteArray runsAsFile(const Room& room, const QList<RunId>& runs, RunFormat format);

} // namespace wr
