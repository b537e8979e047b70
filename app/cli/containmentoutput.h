// SPDX-License-Identifier: GPL-3.0-or-later
//
// How runs and approvals are told: the document of what was written, and on standard error why it is not done yet.
// Thread: main.
#pragma once

#include "app/cli/cli.h"

namespace wr::cli {

// 0 confirmed or undone, 6 unknown, 4 nothing was sent, 1 rejected, without effect or drifted.
int exitOf(RunState state);

// The document of a run; of an approval when the run waits for a second person. Errors pass.
Result<int> printRun(const Cli& cli, const Engine& engine, const Result<Run>& run);

// The document of an approval that was asked for; answers 7.
int printWaiting(const Cli& cli, const Room& room, const Approval& approval, const Error& why);

// The target is no longer as the run left it: the three states, and "moved" as the result; answers 1.
int printMoved(const Cli& cli, const Run& run, const Preview& preview);

// "DRILL: …" before everything else that is said of a drill; the lines alone of a real incident.
QStringList drillFirst(const Room& room, const IncidentId& incident, QStringList lines);

// The same error, and what to do by hand.
Error withManualWay(Error error, const Preview& preview);

} // namespace wr::cli
