// SPDX-License-Identifier: GPL-3.0-or-later
//
// The report of an import as the index keeps it beside the segment. Pure; any thread.
#pragma once

#include "models/ports/evidence.h"

namespace wr {

QString reportText(const FileReport& report);
// What cannot be read stays at its default: the text was written by this program.
FileReport reportFromText(const QString& text);

} // namespace wr
