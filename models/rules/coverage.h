// SPDX-License-Identifier: GPL-3.0-or-later
//
// What can be seen of a system, kind by kind, and what cannot: declared by its owner beside what actually arrived.
#pragma once

#include "models/state/room.h"

namespace wr {

struct CoverageCell {
    SystemId system;
    EvidenceKind kind = EvidenceKind::PromptPath;
    Yield yield = Yield::Unknown; // as declared
    int keptDays = 0;
    QString how;
    qint64 observed = 0; // items that bear this kind in the evidence held
    EvidenceTime lastSeen;
    std::optional<Instant> keptUntil; // when the oldest evidence held at the source runs out
    bool blind = false;
    bool operator==(const CoverageCell&) const = default;
};

// The six cells of a system in the order of the kinds. Blind: declared absent, withheld or held by the vendor; or not
// declared and nothing of it ever arrived. Unknown is never taken for captured.
QList<CoverageCell> coverageOf(const Room& room, const System& system);

// The kinds of which this system is blind.
QList<EvidenceKind> blindSpots(const Room& room, const System& system);

} // namespace wr
