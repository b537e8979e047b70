// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/authorityrules.h"

#include <algorithm>

namespace wr {

bool WhoCan::isGap() const
{
    return std::none_of(holders.begin(), holders.end(),
                        [](const Holder& holder) { return holder.reachable; });
}

WhoCan whoCan(const Room& room, const SystemId& systemId, DecisionRight right)
{
    WhoCan answer;
    answer.system = systemId;
    answer.right = right;
    const System* system = room.maybeSystem(systemId);
    if (system == nullptr)
        return answer;
    const Authority authority = system->authority.value(right);
    answer.secondPerson = authority.secondPerson;
    answer.confirmedAt = authority.confirmedAt;
    const auto add = [&](const MemberId& id, bool deputy) {
        const Member* member = room.maybeMember(id);
        const bool named = std::any_of(answer.holders.begin(), answer.holders.end(),
                                       [&id](const Holder& holder) { return holder.member == id; });
        if (member != nullptr && !member->revoked && !named)
            answer.holders.append(
                Holder{id, member->name, member->contacts, deputy, member->isReachable()});
    };
    if (!authority.primary.isEmpty())
        add(authority.primary, false);
    for (const MemberId& deputy : authority.deputies)
        add(deputy, true);
    return answer;
}

QList<Gap> gapsOf(const Room& room, const System& system)
{
    QList<Gap> list;
    for (const DecisionRight right : allDecisionRights) {
        const WhoCan answer = whoCan(room, system.id, right);
        if (answer.isGap())
            list.append(Gap{system.id, right, answer.holders.isEmpty()});
    }
    return list;
}

QList<Gap> gaps(const Room& room)
{
    QList<Gap> list;
    for (const System* system : room.systems())
        list.append(gapsOf(room, *system));
    return list;
}

QMap<DecisionRight, Authority> onlyYouAuthority(const MemberId& member)
{
    QMap<DecisionRight, Authority> authority;
    for (const DecisionRight right : allDecisionRights) {
        Authority one;
        one.right = right;
        one.primary = member;
        authority.insert(right, one);
    }
    return authority;
}

} // namespace wr
