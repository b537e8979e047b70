// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/runstates.h"

namespace wr {

bool mayFollow(RunState before, RunState after)
{
    const bool settledByReadBack = isConfirmed(after) || after == RunState::NotEffective;
    switch (before) {
    case RunState::Ordered:
        return after == RunState::Sending || after == RunState::NotSent
            || after == RunState::Unknown; // taken over past its deadline
    case RunState::Sending:
        return after == RunState::Pending || after == RunState::Rejected
            || after == RunState::Unknown || after == RunState::NotSent;
    case RunState::Pending:
    case RunState::Unknown:
        return settledByReadBack || after == RunState::Unknown;
    case RunState::NotEffective:
        return isConfirmed(after) || after == RunState::Undone; // it may apply late
    case RunState::ConfirmedRecord:
        return after == RunState::ConfirmedEffect || after == RunState::NotEffective
            || after == RunState::Drifted || after == RunState::Undone;
    case RunState::ConfirmedEffect:
        return after == RunState::Drifted || after == RunState::Undone;
    case RunState::Drifted:
        return isConfirmed(after) || after == RunState::Undone;
    case RunState::NotSent:
    case RunState::Rejected:
    case RunState::Undone:
        return false;
    }
    return false;
}

} // namespace wr
