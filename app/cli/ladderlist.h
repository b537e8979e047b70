// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a system's ladder is told: each rung with who may press it, what it lacks on this computer, and when it was tested.
// Thread: main.
#pragma once

#include "app/cli/cli.h"

namespace wr::cli {

QString rulingName(const Verdict& verdict);

// Why the gate does not simply allow it; names the gap when nobody could be the second person.
QString whyOf(const Room& room, const Verdict& verdict, const SystemId& system,
              DecisionRight right);

Result<int> printLadder(const Cli& cli, const Engine& engine, const OwnCredentials& own,
                        const std::string& system);

} // namespace wr::cli
