// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/coverage.h"

#include <QtCore/QCoreApplication>

namespace wr {

namespace {

constexpr qint64 microsPerDay = 86'400'000'000;

bool isBlind(const CoverageCell& cell)
{
    switch (cell.yield) {
    case Yield::Captured:
    case Yield::Sampled:
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
    const ArrivedKinds arrived = room.arrived.value(system.id);
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
        const Arrived& held = arrived[static_cast<size_t>(kind)];
        cell.observed = held.items;
        cell.lastSeen = held.last;
        if (cell.keptDays > 0 && held.items > 0)
            cell.keptUntil = Instant{toInstant(held.first).micros + cell.keptDays * microsPerDay};
        cell.blind = isBlind(cell);
        cells.append(cell);
    }
    return cells;
}

QString coverageTitle(const CoverageCell& cell)
{
    if (!cell.isUnproven())
        return yieldTitle(cell.yield);
    return cell.yield == Yield::Sampled
        ? QCoreApplication::translate("wr::Coverage", "Declared sampled, but nothing has arrived")
        : QCoreApplication::translate("wr::Coverage", "Declared captured, but nothing has arrived");
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
