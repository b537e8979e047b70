// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/gate.h"

#include "models/rules/gateparts.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// What came with version 3 of the rules. A room of an earlier one may have members whose program cannot read it.
bool needsRules3(const Event& event)
{
    const auto* imported = std::get_if<EvidenceImported>(&event);
    const auto* ordered = std::get_if<RunOrdered>(&event);
    return (imported != nullptr && !imported->incident.isEmpty())
        || (ordered != nullptr && ordered->breakGlass) || std::holds_alternative<RungTested>(event)
        || std::holds_alternative<HypothesisStated>(event)
        || std::holds_alternative<HypothesisWeighed>(event)
        || std::holds_alternative<CustodyNoted>(event);
}

// The right whose holders answer an approval: the rung's, whatever the question claims, or the decision's.
std::optional<DecisionRight> rightOf(const System& system, const Approval& approval)
{
    if (approval.rung.isEmpty())
        return approval.right;
    const Rung* rung = system.maybeRung(approval.rung);
    return rung == nullptr ? std::nullopt : std::optional(rung->right);
}

} // namespace

QList<MemberId> holdersOf(const Room& room, const System& system, DecisionRight right)
{
    const Authority authority = system.authority.value(right);
    QList<MemberId> holders;
    for (const MemberId& id : QList<MemberId>{authority.primary} + authority.deputies) {
        const Member* member = room.maybeMember(id);
        if (member != nullptr && !member->revoked && !holders.contains(id))
            holders.append(id);
    }
    return holders;
}

Verdict refuse(const QString& why, const QList<MemberId>& whoMay)
{
    return Verdict{Ruling::Refused, why, whoMay};
}

Verdict refuseNaming(const Room& room, const QString& why, const QList<MemberId>& may)
{
    QList<MemberId> whoMay; // whoever was revoked can do nothing any more
    std::copy_if(may.begin(), may.end(), std::back_inserter(whoMay), [&room](const MemberId& id) {
        const Member* member = room.maybeMember(id);
        return member != nullptr && !member->revoked;
    });
    if (whoMay.isEmpty())
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP(
                           "wr::Gate", "%1 Nobody may: this is a gap, and a steward can close it."))
                .arg(why));
    return refuse(
        gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "%1 May: %2.")).arg(why, namesOf(room, whoMay)),
        whoMay);
}

QList<MemberId> stewards(const Room& room)
{
    QList<MemberId> list;
    for (const Member& member : room.members) {
        if (member.steward && !member.revoked)
            list.append(member.id);
    }
    return list;
}

Verdict noSuchIncident()
{
    return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "There is no such incident.")));
}

Verdict noSuchSystem()
{
    return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "There is no such system.")));
}

bool Asked::isSteward() const
{
    const Member* member = room.maybeMember(who);
    return member != nullptr && member->steward && !member->revoked;
}

Verdict gate(const Room& room, const MemberId& who, const Entry& entry)
{
    const Asked asked{room, who, entry};
    if (room.rules < rulesOfHypotheses && needsRules3(entry.event) && room.rules > 0)
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate",
            "This room was founded by a version that does not know this kind of entry, and its "
            "members may still use one: found a new room for it.")));
    if (Verdict restricted = gateRestricted(asked); !restricted.allowed())
        return restricted;
    return std::visit([&asked](const auto& it) { return gateEvent(asked, it); }, entry.event);
}

Verdict mayExercise(const Room& room, const MemberId& who, const SystemId& systemId,
                    DecisionRight right)
{
    const System* system = room.maybeSystem(systemId);
    if (system == nullptr)
        return noSuchSystem();
    const QList<MemberId> holders = holdersOf(room, *system, right);
    if (!holders.contains(who))
        return refuseNaming(
            room,
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "You do not hold the right “%1” over %2."))
                .arg(decisionRightTitle(right), system->name),
            holders);
    if (system->authority.value(right).secondPerson && !system->onlyYou) {
        QList<MemberId> others = holders;
        others.removeAll(who);
        return Verdict{Ruling::NeedsSecondPerson,
                       gatePhrase(QT_TRANSLATE_NOOP(
                                      "wr::Gate", "The right “%1” over %2 needs a second person."))
                           .arg(decisionRightTitle(right), system->name),
                       others};
    }
    return allow();
}

Verdict mayExerciseOnAny(const Room& room, const MemberId& who, const QList<SystemId>& systems,
                         DecisionRight right)
{
    Verdict best = noSuchSystem();
    bool first = true;
    for (const SystemId& system : systems) {
        const Verdict verdict = mayExercise(room, who, system, right);
        if (first || verdict.answer < best.answer)
            best = verdict;
        first = false;
    }
    return best;
}

Verdict mayPress(const Room& room, const MemberId& who, const SystemId& systemId, const Rung& rung,
                 bool undo)
{
    const System* system = room.maybeSystem(systemId);
    if (system == nullptr)
        return noSuchSystem();
    Verdict verdict = mayExercise(room, who, systemId, rung.right);
    if (undo && verdict.answer != Ruling::Allowed) {
        const Verdict restore = mayExercise(room, who, systemId, DecisionRight::Restore);
        if (restore.answer < verdict.answer)
            verdict = restore;
    }
    if (verdict.answer == Ruling::Refused)
        return verdict;
    if (const RunId live = room.liveRuns.value(rung.target); !live.isEmpty()) {
        const Run* run = room.maybeRun(live);
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate",
                                         "A run on %1 is in flight: %2, ordered by %3, is %4."))
                .arg(rung.target, live.value,
                     run == nullptr ? QString() : room.memberName(run->orderedBy),
                     run == nullptr ? QString() : runStateTitle(run->state)));
    }
    if (verdict.answer == Ruling::Allowed && rung.secondPerson && !system->onlyYou)
        verdict = Verdict{
            Ruling::NeedsSecondPerson,
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "The rung “%1” needs a second person."))
                .arg(rung.title),
            {}};
    if (verdict.answer == Ruling::NeedsSecondPerson) {
        verdict.whoMay = holdersOf(room, *system, rung.right); // whoever mayApprove lets
        verdict.whoMay.removeAll(who);
    }
    return verdict;
}

Verdict mayApprove(const Room& room, const MemberId& who, const Approval& approval, Instant at)
{
    const System* system = room.maybeSystem(approval.system);
    const auto asked = system == nullptr ? std::nullopt : rightOf(*system, approval);
    if (!asked)
        return refuse(gatePhrase(
            QT_TRANSLATE_NOOP("wr::Gate", "The rung that this approval is for is gone.")));
    const DecisionRight right = *asked;
    QList<MemberId> others = holdersOf(room, *system, right);
    others.removeAll(approval.askedBy);
    if (who == approval.askedBy)
        return refuseNaming(
            room, gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "Who asks can never approve.")), others);
    if (!others.contains(who))
        return refuseNaming(
            room,
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "You do not hold the right “%1” over %2."))
                .arg(decisionRightTitle(right), system->name),
            others);
    if (approval.state != ApprovalState::Asked)
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "This approval has been answered already.")));
    if (at > approval.expires)
        return refuse(
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate",
                                         "This approval expired at %1; expiry means no. Ask anew."))
                .arg(isoText(approval.expires)));
    return allow();
}

bool approvalHolds(const Approval& approval, const MemberId& asker, const QString& requestHash,
                   Instant at)
{
    return approval.state == ApprovalState::Given && approval.askedBy == asker
        && approval.requestHash == requestHash && at <= approval.expires;
}

QString namesOf(const Room& room, const QList<MemberId>& members)
{
    QStringList names;
    for (const MemberId& id : members) {
        const Member* member = room.maybeMember(id);
        if (member == nullptr) {
            names.append(id.value);
            continue;
        }
        QString text = member->name;
        if (!member->contacts.isEmpty())
            text += u" ("_s + member->contacts.first().value + u')';
        names.append(text);
    }
    return names.join(u", "_s);
}

} // namespace wr
