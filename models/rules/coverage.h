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
    std::optional<int> sampledPermille{};     // of a sampled kind, as declared
    std::optional<Instant> newestKeptUntil{}; // when the newest evidence held runs out there

    // Declared as arriving, and nothing of it ever did: nobody knows whether it would be there.
    bool isUnproven() const
    {
        return observed == 0 && (yield == Yield::Captured || yield == Yield::Sampled);
    }

    bool operator==(const CoverageCell&) const = default;
};

// The six cells of a system in the order of the kinds. Blind: declared absent, withheld or held by the vendor; or
// nothing of it ever arrived, whatever was declared. A declaration alone is never taken for sight.
QList<CoverageCell> coverageOf(const Room& room, const System& system);

// What is known of a kind, for people: "Captured", "declared captured, but nothing has arrived", …
QString coverageTitle(const CoverageCell& cell);

// The state of a kind at this time: what is declared, and whether the source still has what is held here. While it has some
// of it, what it has dropped already is said beside "captured": one old file does not make a live source expired.
// Unknown stays unknown however much arrived: nobody has said that it will go on.
enum class CoverageState : quint8 {
    Unknown,
    Unproven, // declared as arriving, and nothing of it ever did
    Captured,
    Sampled,
    Expiring, // the source drops the oldest within a week
    Expired,  // it has dropped all that is held here
    Withheld,
    VendorHeld,
    Absent,
};
CoverageState coverageState(const CoverageCell& cell, Instant now);
// Wire names: unknown, unproven, captured, sampled, expiring, expired, withheld, vendor-held, absent.
QString coverageStateName(CoverageState state);
// For people: "Captured, kept 30 days", "Expiring: the source drops the oldest on 2026-12-01", "Held by the vendor; ask: …"
QString coverageWords(const CoverageCell& cell, Instant now);

// The kinds of which this system is blind.
QList<EvidenceKind> blindSpots(const Room& room, const System& system);

} // namespace wr
