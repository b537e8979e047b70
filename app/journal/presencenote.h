// SPDX-License-Identifier: GPL-3.0-or-later
//
// A Presence as the note that lies beside a shared log: {"name", "incident", "field", "card"}, strings, UTF-8, at most
// maxPresenceBytes. Device and beat stand beside the note. Nobody signs it: whatever reads badly is nobody's presence.
// Thread: any; pure.
#pragma once

#include "models/ports/sharedlog.h"

#include <optional>

namespace wr {

// BadInput when it is too long.
Result<QByteArray> writePresence(const Presence& presence);
std::optional<Presence> readPresence(const DeviceKey& device, qint64 beat, const QByteArray& note);

} // namespace wr
