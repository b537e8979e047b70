// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/engine/authoritycells.h"

#include <array>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<const char*, roleCount> roleNames{
    "primary",    "deputy",    "holder of all others", "restorer",       "accountable owner",
    "steward",    "commander", "other member",         "revoked member", "revoked device",
    "new device", "outsider"};
constexpr std::array<const char*, secondCount> secondNames{
    "one person", "second person of the matrix", "second person of the rung",
    "second person but to restore"};
constexpr std::array<const char*, yesCount> yesNames{"unasked",
                                                     "another holder's yes",
                                                     "a restorer's yes",
                                                     "own yes",
                                                     "a bystander's yes",
                                                     "a steward's yes",
                                                     "a former deputy's yes",
                                                     "a no",
                                                     "an expired yes",
                                                     "a yes too late",
                                                     "a yes to other bytes",
                                                     "a yes to another state",
                                                     "a yes to somebody else",
                                                     "a yes that is spent",
                                                     "broken glass",
                                                     "broken glass without a reason",
                                                     "broken glass of a final rung"};

// The matrix: whom does it name, and who of them counts?
bool holds(Role role, DecisionRight asked, DecisionRight rungs)
{
    switch (role) {
    case Role::Primary:
    case Role::Deputy:
    case Role::NewDevice:
        return true;
    case Role::HolderOfOthers:
        return asked != rungs;
    case Role::Restorer:
        return asked == DecisionRight::Restore;
    case Role::Owner:
    case Role::Steward:
    case Role::Commander:
    case Role::Member:
    case Role::RevokedMember:
    case Role::RevokedDevice:
    case Role::Outsider:
        return false;
    }
    return false;
}

bool matrixWantsTwo(Second second, DecisionRight right)
{
    return second == Second::OfRight
        || (second == Second::OfRightAlone && right != DecisionRight::Restore);
}

// One right is enough: the rung's, or to undo it, “restore”.
bool suffices(const Cell& cell, DecisionRight right)
{
    return right == cell.right || (cell.deed == Deed::Undo && right == DecisionRight::Restore);
}

bool isAsked(const Cell& cell)
{
    if (cell.yes == Yes::GlassFinal)
        return cell.deed == Deed::Press;
    return cell.second != Second::None || cell.yes == Yes::None || breaksGlass(cell.yes);
}

} // namespace

// A rung: the right its ladder names; its undo: that right or “restore”. Whoever may act through a right for which one
// person is enough needs nobody else, unless the rung itself wants two.
bool waitsForSecond(const Cell& cell)
{
    bool may = false;
    bool alone = false;
    for (const DecisionRight right : {cell.right, DecisionRight::Restore}) {
        const bool has = suffices(cell, right) && holds(cell.role, right, cell.right);
        may = may || has;
        alone = alone || (has && !matrixWantsTwo(cell.second, right));
    }
    return may && (!alone || cell.second == Second::OfRung);
}

// Break-glass: one person where two are wanted, a reason typed, only for what can be taken back. Where nobody else is
// wanted there is no glass to break.
bool mayHappen(const Cell& cell)
{
    if (breaksGlass(cell.yes))
        return cell.yes == Yes::Glass && waitsForSecond(cell);
    if (waitsForSecond(cell)) {
        const bool restorerHolds
            = cell.right == DecisionRight::Restore && cell.role != Role::Restorer;
        return cell.yes == Yes::Holder || (cell.yes == Yes::Restorer && restorerHolds);
    }
    bool may = false;
    for (const DecisionRight right : {cell.right, DecisionRight::Restore})
        may = may || (suffices(cell, right) && holds(cell.role, right, cell.right));
    return may;
}

QList<Cell> allCells()
{
    QList<Cell> cells;
    for (int deed = 0; deed < deedCount; ++deed) {
        for (int second = 0; second < secondCount; ++second) {
            for (const DecisionRight right : allDecisionRights) {
                for (int role = 0; role < roleCount; ++role) {
                    for (int yes = 0; yes < yesCount; ++yes) {
                        const Cell cell{static_cast<Role>(role), right, static_cast<Second>(second),
                                        static_cast<Yes>(yes), static_cast<Deed>(deed)};
                        if (isAsked(cell))
                            cells.append(cell);
                    }
                }
            }
        }
    }
    return cells;
}

QString nameOf(const Cell& cell)
{
    const auto word = [](const auto& names, auto value) {
        return QString::fromLatin1(names[static_cast<size_t>(value)]);
    };
    return u"%1, %2, %3, %4, %5"_s.arg(word(roleNames, cell.role), decisionRightName(cell.right),
                                       word(secondNames, cell.second), word(yesNames, cell.yes),
                                       cell.deed == Deed::Undo ? u"undo"_s : u"press"_s);
}

} // namespace wr::test
