// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/restricted.h"

#include "models/state/foldparts.h"

#include <algorithm>

namespace wr {

namespace {

bool isInForce(const Room& room, const MemberId& id)
{
    const Member* member = room.maybeMember(id);
    return member != nullptr && !member->revoked;
}

QList<MemberId> inForce(const Room& room, const QList<MemberId>& ids)
{
    QList<MemberId> found;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(found),
                 [&room](const MemberId& id) { return isInForce(room, id); });
    return found;
}

// What everybody must be able to judge. An approval of a rung does; that of a decision is the decision's words.
bool isClear(const Room& room, const Event& event)
{
    if (const auto* asked = std::get_if<ApprovalAsked>(&event))
        return !asked->rung.isEmpty();
    if (const auto* answered = std::get_if<ApprovalAnswered>(&event))
        return !room.approvals.value(answered->approval).rung.isEmpty();
    return std::holds_alternative<AccessSet>(event) || std::holds_alternative<CommandTaken>(event)
        || std::holds_alternative<CommandOffered>(event)
        || std::holds_alternative<CommandAccepted>(event)
        || std::holds_alternative<RunOrdered>(event) || std::holds_alternative<RunAdvanced>(event);
}

} // namespace

const Incident* maybeSubject(const Room& room, const Event& event)
{
    IncidentId id = incidentOf(event);
    if (const auto* answered = std::get_if<ApprovalAnswered>(&event))
        id = room.approvals.value(answered->approval).incident;
    if (const auto* advanced = std::get_if<RunAdvanced>(&event)) {
        const Run* run = room.maybeRun(advanced->run);
        id = run == nullptr ? IncidentId() : run->incident;
    }
    return id.isEmpty() ? nullptr : room.maybeIncident(id);
}

const Incident* maybeSealedFor(const Room& room, const Event& event)
{
    const Incident* incident = maybeSubject(room, event);
    const bool sealed = incident != nullptr && incident->access && !isClear(room, event);
    return sealed ? incident : nullptr;
}

bool isContentOf(const Room& room, const IncidentId& id, const Event& event)
{
    const Incident* incident = maybeSealedFor(room, event);
    return incident != nullptr && incident->id == id;
}

QString whyNotSealed(const Room& room, const MemberId& by, const IncidentId& id, qint64 epoch)
{
    const Incident* incident = room.maybeIncident(id);
    if (incident == nullptr || !incident->access)
        return foldPhrase(
            QT_TRANSLATE_NOOP("wr::Fold", "A sealed entry belongs to no restricted incident."));
    if (!incident->access->members.contains(by))
        return foldPhrase(QT_TRANSLATE_NOOP(
            "wr::Fold", "Who wrote this was not among the members of the restricted incident."));
    if (epoch < 1 || epoch > incident->access->epoch)
        return foldPhrase(QT_TRANSLATE_NOOP(
            "wr::Fold", "The entry is sealed with a key that this incident did not have then."));
    return {};
}

QList<MemberId> grantersOf(const Room& room, const Incident& incident)
{
    if (!incident.access)
        return {};
    const Access& access = *incident.access;
    if (!incident.commander.isEmpty() && access.members.contains(incident.commander))
        return {incident.commander};
    const QList<MemberId> named = inForce(room, access.granters);
    return named.isEmpty() ? inForce(room, access.members) : named;
}

AccessSet accessWith(const Room& room, const IncidentId& id, const MemberId& by,
                     const QList<MemberId>& add, const QList<MemberId>& remove)
{
    const Incident* incident = room.maybeIncident(id);
    const bool first = incident == nullptr || !incident->access;
    const Access old = first ? Access{} : *incident->access;
    AccessSet set;
    set.incident = id;
    set.code = incident == nullptr ? QString() : incident->code;
    set.base = old.entry;
    QList<MemberId> fresh = add;
    if (first) {
        fresh.prepend(by);
        set.granters.append(by);
    }
    for (const MemberId& member : old.members) {
        if (!remove.contains(member) && isInForce(room, member))
            set.members.append(member);
    }
    for (const MemberId& member : old.granters) {
        if (set.members.contains(member))
            set.granters.append(member);
    }
    for (const MemberId& member : fresh) {
        const Member* found = room.maybeMember(member);
        if (found == nullptr || remove.contains(member))
            continue;
        if (!set.members.contains(member))
            set.members.append(member);
        for (const Device& device : found->devices) {
            const WrappedKey wanted{device.key, 0, {}};
            if (device.revokedFrom < 0 && !set.keys.contains(wanted))
                set.keys.append(wanted);
        }
    }
    return set;
}

} // namespace wr
