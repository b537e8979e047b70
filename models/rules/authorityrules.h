// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who can do what to a system, and where nobody can: gaps are shown before an incident. Pure.
#pragma once

#include "models/state/room.h"

namespace wr {

struct Gap {
    SystemId system;
    DecisionRight right = DecisionRight::ShutOff;
    bool vacant = true; // false: somebody holds it, and nobody of them is reachable
    bool operator==(const Gap&) const = default;
};

// One person who holds a right, in the order in which they are called.
struct Holder {
    MemberId member;
    QString name;
    QList<Contact> contacts;
    bool deputy = false;
    bool reachable = false;
    bool operator==(const Holder&) const = default;
};

struct WhoCan {
    SystemId system;
    DecisionRight right = DecisionRight::ShutOff;
    QList<Holder> holders; // primary first
    bool secondPerson = false;
    std::optional<Instant> confirmedAt;

    bool isGap() const;
    bool operator==(const WhoCan&) const = default;
};

// Who holds the right; never anybody who was revoked, since they can do nothing any more.
WhoCan whoCan(const Room& room, const SystemId& system, DecisionRight right);

// Every gap, by system name, then right.
QList<Gap> gaps(const Room& room);
QList<Gap> gapsOf(const Room& room, const System& system);

// Every right for the founder of a room who adds a system alone: one person is enough, marked "only you".
QMap<DecisionRight, Authority> onlyYouAuthority(const MemberId& member);

} // namespace wr
