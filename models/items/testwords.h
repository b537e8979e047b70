// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether a rung was tested, in words: "Last tested 3 days ago (drill) by Ben Ito." Thread: any.
#pragma once

#include "models/rules/testrules.h"

namespace wr {

// "3 days", "5 hours", "12 minutes"; a coarse span, because nobody needs the seconds.
QString spanWords(qint64 micros);

// One or two sentences.
QString testWords(const TestStanding& standing, Instant now);

// The same in a cell: "3 days ago, drill", "changed since", "failed", "never".
QString testCell(const TestStanding& standing, Instant now);

} // namespace wr
