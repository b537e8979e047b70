// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sending again what was sent and had no effect: the same bytes with the same idempotency key, as a run of its own that
// the gate judges like every other order. The key is the id of the first run; the later ones are "KEY.SUFFIX", which is how
// everybody sees what belongs together. Pure; any thread.
#pragma once

#include "models/state/room.h"

namespace wr {

// The id that requests of this run carry as ${run}.
QString idempotencyKey(const RunId& run);

// Whether this run sends again what another one sent.
bool isSentAgain(const RunId& run);

// To be put into PressAsk::run to send a run again; who prepares it gives it its suffix.
RunId sendingAgain(const RunId& run);

// The first and the newest run with the same key. REQUIRES: the run is of the room.
const Run& firstSending(const Room& room, const Run& run);
const Run& lastSending(const Room& room, const Run& run);

// Whether this run can be sent again at all; who may is the gate's. Only the newest of its key, only when a read-back said
// that it had no effect, and only when its target would do it once: the rung may be sent twice, or its request carries the
// key.
Verdict maySendAgain(const Room& room, const Run& run);

} // namespace wr
