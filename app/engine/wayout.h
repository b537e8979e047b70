// SPDX-License-Identifier: GPL-3.0-or-later
//
// What helps somebody whom the gate did not let press or decide: whom to ask, which gap to close, which run to settle
// first. Pure; any thread.
#pragma once

#include "models/base/error.h"
#include "models/state/room.h"

#include <optional>

namespace wr {

// Against a refusal by this right: the people who may, or the command that names one.
QString wayOut(const Room& room, const Verdict& verdict, const SystemId& system,
               DecisionRight right);

// Against a run in flight on this target: how it is settled. Empty when there is none.
QString wayOutOfFlight(const Room& room, const DeviceKey& device, const QString& target);

// Set when a second person is needed and nobody else holds the right: a gap, and how it is closed.
std::optional<Error> secondPersonGap(const Room& room, const Verdict& verdict,
                                     const SystemId& system, DecisionRight right);

// When a holder of the right may take over a run that another device ordered.
Instant takeOverFrom(const Run& run);

} // namespace wr
