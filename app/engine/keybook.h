// SPDX-License-Identifier: GPL-3.0-or-later
//
// The keys of restricted incidents that this device has been given, as the room's journal wraps them for it. In memory only.
// Thread: one at a time.
#pragma once

#include "app/keys/epochkeys.h"
#include "models/facts/command.h"
#include "models/state/room.h"

#include <map>

namespace wr {

class KeyBook final
{
public:
    // Unwraps what an access that took effect gives to this device. True when a key is new here.
    bool learn(const AccessSet& set, const Signer& signer);
    // The same for all of a room, for a key that was opened after the room was folded.
    bool learnAll(const Room& room, const Signer& signer);

    const SecretBytes* maybeKey(const IncidentId& incident, qint64 epoch) const;

    // The command with its keys: a new one for a new epoch, each wrapped for each device that is to have it. All else is
    // passed through. Refused when this device has no key to give.
    Result<Command> withKeys(const Room& room, const Signer& signer, const Command& command);

private:
    bool put(const IncidentId& incident, const WrappedKey& wrapped, const Signer& signer);
    Result<void> give(AccessSet& set, const DeviceKey& device, qint64 epoch) const;

    std::map<std::pair<IncidentId, qint64>, SecretBytes> m_keys;
};

} // namespace wr
