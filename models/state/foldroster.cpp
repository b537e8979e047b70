// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/foldparts.h"

#include <algorithm>

namespace wr {

namespace {

void enrol(FoldContext& at, const Member& member)
{
    at.room.members.insert(member.id, member);
    for (const Device& device : member.devices)
        at.room.deviceOwners.insert(device.key, member.id);
    at.room.memberOrigins.insert(member.id, at.entry.hash);
    at.change.roster = true;
}

// One person who is not revoked, and nobody else.
bool isAlone(const Room& room)
{
    return std::count_if(room.members.begin(), room.members.end(),
                         [](const Member& member) { return !member.revoked; })
        <= 1;
}

Nonsense adopt(Room& room, const QString& thresholds)
{
    const QByteArray bytes = thresholds.toUtf8();
    const auto read = readThresholds({bytes.constData(), static_cast<size_t>(bytes.size())});
    if (!read)
        return sentence(read.error());
    room.thresholds = *read;
    room.thresholdsText = thresholds;
    return {};
}

// Nobody who is revoked keeps command, or the offer of it.
void vacate(FoldContext& at, const MemberId& member)
{
    for (const Incident* incident : at.room.incidents()) {
        if (incident->commander != member && incident->commandOfferedTo != member)
            continue;
        const IncidentId id = incident->id; // editing may end the one that is looked at
        Incident& edited = at.room.editIncident(id);
        if (edited.commandOfferedTo == member)
            edited.commandOfferedTo = {};
        if (edited.commander == member) {
            edited.commander = {};
            Act act;
            act.kind = ActKind::CommandVacated;
            act.other = member;
            addAct(at, edited, act);
        }
        at.change.incidents.insert(id);
    }
}

} // namespace

Nonsense foldEvent(FoldContext& at, const RoomCreated& it)
{
    if (!at.room.members.isEmpty())
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "The room has been founded already."));
    if (it.steward.devices.size() != 1 || it.steward.devices.first().key != at.entry.author)
        return foldPhrase(
            QT_TRANSLATE_NOOP("wr::Fold", "The founder's key is not the one that signed."));
    if (it.steward.id.isEmpty())
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "A member needs an id."));
    if (Nonsense why = adopt(at.room, it.thresholds); !why.isEmpty())
        return why;
    at.room.name = it.name;
    at.room.rules = it.rules;
    at.room.demo = it.demo;
    Member founder = it.steward;
    founder.steward = true;
    enrol(at, founder);
    at.by = founder.id;
    at.change.everything = true;
    return {};
}

Nonsense foldEvent(FoldContext& at, const MemberEnrolled& it)
{
    if (it.member.id.isEmpty())
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "A member needs an id."));
    if (at.room.members.contains(it.member.id))
        return foldPhrase(
            QT_TRANSLATE_NOOP("wr::Fold", "A member with this id is on the roster already."));
    if (it.member.devices.isEmpty())
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "A member needs a device key."));
    for (const Device& device : it.member.devices) {
        if (at.room.deviceOwners.contains(device.key))
            return foldPhrase(
                QT_TRANSLATE_NOOP("wr::Fold", "This device key belongs to a member already."));
    }
    Member member = it.member;
    member.revoked = false;
    for (Device& device : member.devices) {
        device.revokedFrom = -1;
        device.suspectedFrom = -1;
    }
    enrol(at, member);
    for (const System* system : at.room.systems()) {
        if (!system->onlyYou)
            continue;
        at.room.editSystem(system->id).onlyYou = false; // others have joined
        at.change.systems.insert(system->id);
    }
    return {};
}

Nonsense foldEvent(FoldContext& at, const MemberChanged& it)
{
    const Member* old = at.room.maybeMember(it.member.id);
    if (old == nullptr)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "Nobody with this id is on the roster."));
    if (!it.base.isEmpty() && it.base != at.room.memberOrigins.value(it.member.id))
        return foldPhrase(
            QT_TRANSLATE_NOOP("wr::Fold",
                              "Somebody else changed this member in the meantime; open it "
                              "again and repeat the change."));
    Member member = it.member;
    member.devices = old->devices;
    member.revoked = old->revoked;
    at.room.members.insert(member.id, member);
    at.room.memberOrigins.insert(member.id, at.entry.hash);
    at.change.roster = true;
    return {};
}

Nonsense foldEvent(FoldContext& at, const MemberRevoked& it)
{
    if (at.room.maybeMember(it.member) == nullptr)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "Nobody with this id is on the roster."));
    Member& member = at.room.members[it.member];
    member.revoked = true;
    for (Device& device : member.devices) {
        if (device.revokedFrom < 0) {
            device.revokedFrom = at.entry.position + 1;
            device.suspectedFrom = it.suspectedFrom;
        }
    }
    vacate(at, it.member);
    at.change.roster = true;
    return {};
}

Nonsense foldEvent(FoldContext& at, const PolicySet& it)
{
    if (Nonsense why = adopt(at.room, it.thresholds); !why.isEmpty())
        return why;
    at.change.roster = true;
    return {};
}

Nonsense foldEvent(FoldContext& at, const SystemSet& it)
{
    if (it.system.id.isEmpty())
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "A system needs an id."));
    const System* old = at.room.maybeSystem(it.system.id);
    if (old == nullptr && !it.base.isEmpty())
        return foldPhrase(
            QT_TRANSLATE_NOOP("wr::Fold", "The system that this changes does not exist."));
    if (old != nullptr && it.base != old->setBy)
        return foldPhrase(
            QT_TRANSLATE_NOOP("wr::Fold",
                              "Somebody else changed this system in the meantime; open it "
                              "again and repeat the change."));
    System system = it.system;
    if (old != nullptr)
        system.authority = old->authority;
    if (old != nullptr)
        system.tests = old->tests; // of a rung that was changed they no longer count, by its digest
    for (auto right = system.authority.begin(); right != system.authority.end() && old == nullptr;
         ++right) {
        right->setBy = at.entry.hash;
        right->confirmedAt = at.entry.time;
        right->confirmedBy = at.by;
    }
    system.setBy = at.entry.hash;
    system.onlyYou = system.onlyYou && isAlone(at.room);
    at.room.editSystem(system.id) = system;
    at.change.systems.insert(system.id);
    return {};
}

Nonsense foldEvent(FoldContext& at, const AuthoritySet& it)
{
    const System* system = at.room.maybeSystem(it.system);
    if (system == nullptr)
        return foldPhrase(QT_TRANSLATE_NOOP("wr::Fold", "There is no such system."));
    const Authority old = system->authority.value(it.right);
    if (!old.setBy.isEmpty() && old.setBy != it.base)
        return foldPhrase(
            QT_TRANSLATE_NOOP("wr::Fold",
                              "Somebody else set this right in the meantime; look at it "
                              "again and repeat the change."));
    System& edited = at.room.editSystem(it.system);
    edited.onlyYou = false;
    edited.authority.insert(it.right,
                            Authority{it.right, it.primary, it.deputies, it.secondPerson,
                                      at.entry.time, at.by, at.entry.hash});
    at.change.systems.insert(it.system);
    return {};
}

Nonsense foldEvent(FoldContext& at, const AuthorityConfirmed& it)
{
    const System* system = at.room.maybeSystem(it.system);
    if (system == nullptr || !system->authority.contains(it.right))
        return foldPhrase(
            QT_TRANSLATE_NOOP("wr::Fold", "Nobody holds this right; there is nothing to confirm."));
    Authority& right = at.room.editSystem(it.system).authority[it.right];
    right.confirmedAt = at.entry.time;
    right.confirmedBy = at.by;
    at.change.systems.insert(it.system);
    return {};
}

} // namespace wr
