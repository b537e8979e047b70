// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may press what, as a table told twice: the cells (role x right x second person x answer x act), and an oracle that
// says of each what must come of it. The oracle is written from the product's words alone and calls nothing of the product;
// it must stay so, because the gate is compared with it.
#pragma once

#include "models/facts/authority.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace wr::test {

enum class Role {
    Primary,        // holds every right over every system
    Deputy,         // the same, named second
    HolderOfOthers, // holds every right but the one that is asked for
    Restorer,       // holds “restore” and nothing else
    Owner,          // is accountable for the system
    Steward,
    Commander,     // of the incident
    Member,        // any other
    RevokedMember, // is still named as a deputy
    RevokedDevice, // the old key of somebody who was enrolled anew and holds every right with the new one
    NewDevice, // that new key
    Outsider,  // a key that is not on the roster
};
constexpr int roleCount = 12;

// Where a second person is asked for.
enum class Second {
    None,
    OfRight,      // by the matrix, for every right over the system
    OfRung,       // by the rung alone
    OfRightAlone, // by the matrix, for every right but “restore”
};
constexpr int secondCount = 4;

// What the second person's answer is.
enum class Yes {
    None,       // nobody was asked
    Holder,     // another holder of the rung's right says yes
    Restorer,   // who may only restore says yes
    Self,       // who asks answers too
    Bystander,  // a member without the right says yes
    Steward,    // a steward without the right says yes
    Revoked,    // a former deputy says yes
    Denied,     // another holder says no
    Expired,    // said in time, ordered too late
    LateAnswer, // said after the time limit
    OtherBytes, // yes to another request than the one that is ordered
    OtherState, // yes to another state before than the one that is ordered
    OthersYes,  // somebody else asked, and got it
    Spent,      // it was used for an earlier order
    Glass,      // nobody was asked: one person breaks the glass, and says why
    GlassMute,  // breaks it without a reason
    GlassFinal, // breaks it on a rung that cannot be taken back
};
constexpr int yesCount = 17;

constexpr bool breaksGlass(Yes yes)
{
    return yes == Yes::Glass || yes == Yes::GlassMute || yes == Yes::GlassFinal;
}

enum class Deed { Press, Undo };
constexpr int deedCount = 2;

struct Cell {
    Role role = Role::Primary;
    DecisionRight right = DecisionRight::Degrade; // of the rung
    Second second = Second::None;
    Yes yes = Yes::None;
    Deed deed = Deed::Press;
};

// True when a request may reach the target, and the fold keeps the order.
bool mayHappen(const Cell& cell);
// True when it would, if another holder said yes.
bool waitsForSecond(const Cell& cell);

// Every cell. Answers are asked for where a second person is; glass is broken also where none is needed. What cannot be
// taken back has no undo.
QList<Cell> allCells();

// “deputy, roll-back-prompt, second person of the rung, answer 3, undo”.
QString nameOf(const Cell& cell);

} // namespace wr::test
