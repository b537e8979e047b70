// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/drillrules.h"
#include "models/rules/gateparts.h"

#include <algorithm>

namespace wr {

namespace {

Verdict stewardOnly(const Asked& asked, const QString& why)
{
    return asked.isSteward() ? allow() : refuseNaming(asked.room, why, stewards(asked.room));
}

// A system's accountable owner and the stewards change its layers, authority and ladder.
Verdict ownerOrSteward(const Asked& asked, const System& system)
{
    if (asked.isSteward() || (!system.accountable.isEmpty() && system.accountable == asked.who))
        return allow();
    QList<MemberId> may = stewards(asked.room);
    if (!system.accountable.isEmpty() && !may.contains(system.accountable))
        may.prepend(system.accountable);
    return refuseNaming(
        asked.room,
        gatePhrase(QT_TRANSLATE_NOOP(
                       "wr::Gate", "Only the accountable owner of %1 or a steward may change it."))
            .arg(system.name),
        may);
}

// 32 bytes in lower-case hexadecimal digits.
bool isDigits(const QString& text)
{
    const auto isDigit = [](QChar each) {
        return (each >= u'0' && each <= u'9') || (each >= u'a' && each <= u'f');
    };
    return text.size() == 64 && std::all_of(text.begin(), text.end(), isDigit);
}

bool isLastSteward(const Room& room, const MemberId& member)
{
    return stewards(room) == QList<MemberId>{member};
}

} // namespace

Verdict gateEvent(const Asked& asked, const RoomCreated&)
{
    if (!asked.room.members.isEmpty())
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "The room has been founded already.")));
    return allow();
}

Verdict gateEvent(const Asked& asked, const MemberEnrolled&)
{
    return stewardOnly(asked,
                       gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Only a steward enrols members.")));
}

Verdict gateEvent(const Asked& asked, const MemberChanged& it)
{
    const Member* old = asked.room.maybeMember(it.member.id);
    if (old == nullptr)
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Nobody with this id is on the roster.")));
    const bool own = it.member.id == asked.who && it.member.function == old->function
        && it.member.steward == old->steward;
    if (own)
        return allow();
    const Verdict verdict = stewardOnly(
        asked,
        gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate", "Only a steward changes another member, a function or stewardship.")));
    if (verdict.allowed() && !it.member.steward && isLastSteward(asked.room, it.member.id))
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate",
                                         "The last steward cannot lay stewardship down, since "
                                         "nobody could enrol or revoke anybody any more: make "
                                         "another member steward first.")));
    return verdict;
}

Verdict gateEvent(const Asked& asked, const MemberRevoked& it)
{
    if (it.member == asked.who && isLastSteward(asked.room, it.member))
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate",
                                         "The last steward cannot be revoked, since nobody could "
                                         "enrol or revoke anybody any more: make another member "
                                         "steward first.")));
    if (it.member == asked.who)
        return allow(); // a lost key may always be revoked by its owner
    return stewardOnly(
        asked, gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Only a steward revokes another member.")));
}

Verdict gateEvent(const Asked& asked, const PolicySet&)
{
    return stewardOnly(
        asked, gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Only a steward changes thresholds.")));
}

Verdict gateEvent(const Asked& asked, const SystemSet& it)
{
    const System* old = asked.room.maybeSystem(it.system.id);
    const bool confusing
        = std::any_of(it.system.ladder.begin(), it.system.ladder.end(),
                      [](const Rung& rung) { return isPracticeTarget(rung.target); });
    if (confusing && knowsDrills(asked.room))
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate", "The target key of a rung may not begin like a drill's: practice:")));
    if (old == nullptr)
        return stewardOnly(
            asked, gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Only a steward adds a system.")));
    if (old->accountable != it.system.accountable)
        return stewardOnly(asked,
                           gatePhrase(QT_TRANSLATE_NOOP(
                               "wr::Gate", "Only a steward names the accountable owner.")));
    return ownerOrSteward(asked, *old);
}

Verdict gateEvent(const Asked& asked, const AuthoritySet& it)
{
    const System* system = asked.room.maybeSystem(it.system);
    return system == nullptr ? noSuchSystem() : ownerOrSteward(asked, *system);
}

Verdict gateEvent(const Asked& asked, const AuthorityConfirmed& it)
{
    const System* system = asked.room.maybeSystem(it.system);
    if (system == nullptr)
        return noSuchSystem();
    if (system->authority.value(it.right).holds(asked.who))
        return allow();
    return ownerOrSteward(asked, *system);
}

Verdict gateEvent(const Asked& asked, const EvidenceImported& it)
{
    if (asked.room.maybeSystem(it.system) == nullptr)
        return noSuchSystem();
    if (it.incident.isEmpty())
        return allow();
    const Incident* incident = asked.room.maybeIncident(it.incident);
    if (incident == nullptr)
        return noSuchIncident();
    if (!incident->access)
        return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate",
                                                   "%1 is not restricted, so everybody in the room "
                                                   "reads its evidence: import it for all."))
                          .arg(incident->code));
    if (!isDigits(it.key) || !isDigits(it.shared.value))
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate",
            "Evidence of a restricted incident is shared encrypted, and this entry "
            "names no key or no encrypted copy.")));
    return allow();
}

Verdict gateEvent(const Asked& asked, const EvidencePinned& it)
{
    return asked.room.maybeIncident(it.incident) == nullptr ? noSuchIncident() : allow();
}

Verdict gateEvent(const Asked& asked, const EvidenceSealed& it)
{
    return asked.room.maybeIncident(it.incident) == nullptr ? noSuchIncident() : allow();
}

} // namespace wr
