// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/coverage.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 microsPerDay = 86'400'000'000;
constexpr qint64 soonDays = 7;

// Wire names, in the order of CoverageState; added to and never renamed.
constexpr std::array<const char*, 9> stateNames{"unknown",  "unproven",    "captured",
                                                "sampled",  "expiring",    "expired",
                                                "withheld", "vendor-held", "absent"};

QString coveragePhrase(const char* text, int count = -1)
{
    return QCoreApplication::translate("wr::Coverage", text, nullptr, count);
}

QString dayOf(Instant at)
{
    return isoText(at).left(10);
}

QString keptWords(const CoverageCell& cell)
{
    return cell.keptDays == 0
        ? coveragePhrase(QT_TRANSLATE_NOOP("wr::Coverage", "nobody has said for how long"))
        : coveragePhrase(QT_TRANSLATE_N_NOOP("wr::Coverage", "kept for %n days"), cell.keptDays);
}

// Where the source has dropped the oldest of what is held here, from when on it still has it.
QString withDropped(const QString& words, const CoverageCell& cell, Instant now)
{
    if (!cell.keptUntil || *cell.keptUntil > now)
        return words;
    return coveragePhrase(
               QT_TRANSLATE_NOOP("wr::Coverage",
                                 "%1; what is older than %2 is no longer at the source, only here"))
        .arg(words, dayOf(Instant{now.micros - cell.keptDays * microsPerDay}));
}

QString withHow(const QString& words, const CoverageCell& cell)
{
    return cell.how.isEmpty() ? words : QString(words + u": "_s + cell.how);
}

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
                cell.sampledPermille = yield.sampledPermille;
            }
        }
        const Arrived& held = arrived[static_cast<size_t>(kind)];
        cell.observed = held.items;
        cell.lastSeen = held.last;
        if (cell.keptDays > 0 && held.isTimed()) {
            cell.keptUntil = Instant{toInstant(held.first).micros + cell.keptDays * microsPerDay};
            cell.newestKeptUntil
                = Instant{toInstant(held.last).micros + cell.keptDays * microsPerDay};
        }
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

CoverageState coverageState(const CoverageCell& cell, Instant now)
{
    if (cell.isUnproven())
        return CoverageState::Unproven;
    switch (cell.yield) {
    case Yield::Unknown:
        return CoverageState::Unknown;
    case Yield::Withheld:
        return CoverageState::Withheld;
    case Yield::VendorHeld:
        return CoverageState::VendorHeld;
    case Yield::Absent:
        return CoverageState::Absent;
    case Yield::Captured:
    case Yield::Sampled:
        break;
    }
    if (cell.newestKeptUntil && *cell.newestKeptUntil <= now)
        return CoverageState::Expired;
    if (cell.keptUntil && *cell.keptUntil > now
        && cell.keptUntil->micros - now.micros <= soonDays * microsPerDay)
        return CoverageState::Expiring;
    return cell.yield == Yield::Sampled ? CoverageState::Sampled : CoverageState::Captured;
}

QString coverageStateName(CoverageState state)
{
    return QString::fromLatin1(stateNames[static_cast<std::size_t>(state)]);
}

QString coverageWords(const CoverageCell& cell, Instant now)
{
    switch (coverageState(cell, now)) {
    case CoverageState::Unknown:
        return cell.observed > 0
            ? coveragePhrase(QT_TRANSLATE_NOOP(
                "wr::Coverage", "Unknown: items arrived, but nobody has said whether all do"))
            : coveragePhrase(QT_TRANSLATE_NOOP("wr::Coverage", "Unknown: nobody has said"));
    case CoverageState::Unproven:
        return coverageTitle(cell);
    case CoverageState::Captured:
        return withDropped(
            coveragePhrase(QT_TRANSLATE_NOOP("wr::Coverage", "Captured, %1")).arg(keptWords(cell)),
            cell, now);
    case CoverageState::Sampled:
        return withDropped(
            cell.sampledPermille
                ? coveragePhrase(QT_TRANSLATE_NOOP("wr::Coverage", "Sampled %1 %, %2"))
                      .arg(QString::number(*cell.sampledPermille / 10.0), keptWords(cell))
                : coveragePhrase(
                      QT_TRANSLATE_NOOP("wr::Coverage", "Sampled, nobody has said how much, %1"))
                      .arg(keptWords(cell)),
            cell, now);
    case CoverageState::Expiring:
        return coveragePhrase(
                   QT_TRANSLATE_NOOP("wr::Coverage", "Expiring: the source drops the oldest on %1"))
            .arg(dayOf(*cell.keptUntil));
    case CoverageState::Expired:
        return coveragePhrase(
                   QT_TRANSLATE_NOOP("wr::Coverage",
                                     "Expired at the source since %1; what is held here stays"))
            .arg(dayOf(*cell.newestKeptUntil));
    case CoverageState::Withheld:
        return withHow(coveragePhrase(QT_TRANSLATE_NOOP("wr::Coverage", "Withheld")), cell);
    case CoverageState::VendorHeld:
        return withHow(coveragePhrase(QT_TRANSLATE_NOOP("wr::Coverage", "Held by the vendor; ask")),
                       cell);
    case CoverageState::Absent:
        return withHow(coveragePhrase(QT_TRANSLATE_NOOP("wr::Coverage", "Absent")), cell);
    }
    return {};
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
