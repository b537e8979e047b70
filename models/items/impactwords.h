// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is hit, in a sentence, with how old what is known of it is. Pure; any thread.
#pragma once

#include "models/base/instant.h"
#include "models/ports/impact.h"

namespace wr {

// "62 % of 1,204 calls in the last hour held carry “v40”, 310 sessions, 288 users; newest item 14 min old".
QString impactText(const Impact& impact, Instant now);

} // namespace wr
