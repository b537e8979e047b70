// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes the demo room: Acme, a fictional company with seven people, three AI systems, an authority matrix with two real
// gaps, ladders on practice endpoints, and one open incident with telemetry. Everything is written through the ordinary
// commands by the people whose keys lie open in DEMO/keys.
// Thread: main; takes a few seconds.
#pragma once

#include "models/base/result.h"

namespace wr {

// Exists when the folder holds a room already.
Result<void> makeDemo(const QString& folder);

} // namespace wr
