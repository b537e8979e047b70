// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/coverage.h"

#include <algorithm>

namespace wr {

namespace {

constexpr qint64 microsPerDay = 86'400'000'000;

bool isBlind(const CoverageCell& cell)
{
    switch (cell.yield) {
    case Yield::Captured:
    case Yield::Sampled:
        return false;
    case Yield::Unknown:
        return cell.observed == 0;
    case Yield::Withheld:
    case Yield::VendorHeld:
    case Yield::Absent:
        return true;
    }
    return true;
}

} // namespace

QList<CoverageCell> coverageOf(const Room& room, const System& system)
{
    QList<CoverageCell> cells;
    for (const EvidenceKind kind : allEvidenceKinds) {
        CoverageCell cell;
        cell.system = system.id;
        cell.kind = kind;
        for (const EvidenceYield& yield : system.yields) {
            if (yield.kind == kind) {
                cell.yield = yield.yield;
                cell.keptDays = yield.keptDays;
                cell.how = yield.how;
            }
        }
        std::optional<EvidenceTime> oldest;
        for (const Exhibit& exhibit : room.exhibits) {
            if (exhibit.system != system.id)
                continue;
            for (const KindCount& count : exhibit.kinds) {
                if (count.kind != kind || count.items == 0)
                    continue;
                cell.observed += count.items;
                cell.lastSeen = std::max(cell.lastSeen, exhibit.to);
                oldest = oldest ? std::min(*oldest, exhibit.from) : exhibit.from;
            }
        }
        if (cell.keptDays > 0 && oldest)
            cell.keptUntil = Instant{toInstant(*oldest).micros + cell.keptDays * microsPerDay};
        cell.blind = isBlind(cell);
        cells.append(cell);
    }
    return cells;
}

QList<EvidenceKind> blindSpots(const Room& room, const System& system)
{
    QList<EvidenceKind> kinds;
    for (const CoverageCell& cell : coverageOf(room, system)) {
        if (cell.blind)
            kinds.append(cell.kind);
    }
    return kinds;
}

} // namespace wr
