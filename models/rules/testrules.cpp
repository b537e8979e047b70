// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/testrules.h"

#include "models/facts/codec.h"

namespace wr {

TestStanding testOf(const Room& room, const System& system, const Rung& rung)
{
    TestStanding standing;
    standing.untried = rung.untried;
    const auto test = system.tests.constFind(rung.id);
    if (test == system.tests.constEnd()) {
        if (rung.lastTested) {
            standing.kind = TestStanding::Kind::Claimed;
            standing.at = *rung.lastTested;
        }
        return standing;
    }
    standing.at = test->at;
    standing.by = room.memberName(test->by);
    standing.drill = test->drill;
    standing.detail = test->detail;
    if (test->definition != rungDigest(rung))
        standing.kind = TestStanding::Kind::Changed;
    else
        standing.kind = test->passed ? TestStanding::Kind::Passed : TestStanding::Kind::Failed;
    standing.untried = rung.untried && standing.kind != TestStanding::Kind::Passed;
    return standing;
}

} // namespace wr
