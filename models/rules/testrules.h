// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether a rung was tested: by the last preflight or drill of it as it is defined now, or, where the journal has none, by
// what its ladder says of itself. Pure.
#pragma once

#include "models/state/room.h"

namespace wr {

struct TestStanding {
    enum class Kind {
        Never,
        Changed, // tested, and another rung since then
        Failed,
        Passed,
        Claimed, // passed somewhere, says the ladder
    };

    Kind kind = Kind::Never;
    Instant at;
    QString by;
    bool drill = false;
    QString detail; // why it failed
    bool untried
        = false; // from a preset that was not tried against a real server, and no test of it passed
    bool operator==(const TestStanding&) const = default;

    bool stands() const { return kind == Kind::Passed || kind == Kind::Claimed; }
};

TestStanding testOf(const Room& room, const System& system, const Rung& rung);

} // namespace wr
