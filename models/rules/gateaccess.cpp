// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/gateparts.h"
#include "models/state/restricted.h"

namespace wr {

namespace {

Verdict refuseNamingGranters(const Room& room, const Incident& incident, const QString& why)
{
    const QList<MemberId> may = grantersOf(room, incident);
    return refuse(gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "%1 Access is granted by %2."))
                      .arg(why, namesOf(room, may)),
                  may);
}

// Orders and command are in the clear, and yet only the incident's members act in it. Whoever holds the right answers for
// a rung, and reports on what was ordered.
bool isOpenToAll(const Event& event)
{
    return std::holds_alternative<RunAdvanced>(event)
        || std::holds_alternative<ApprovalAnswered>(event);
}

bool founds(const Event& event)
{
    return std::holds_alternative<IncidentDeclared>(event);
}

} // namespace

Verdict gateRestricted(const Asked& asked)
{
    const Event& event = asked.entry.event;
    const Incident* incident = maybeSubject(asked.room, event);
    if (incident == nullptr || !incident->access || std::holds_alternative<AccessSet>(event))
        return allow();
    const bool content = maybeSealedFor(asked.room, event) != nullptr;
    if (!content && isOpenToAll(event))
        return allow();
    if (!incident->access->members.contains(asked.who))
        return refuseNamingGranters(
            asked.room, *incident,
            gatePhrase(
                QT_TRANSLATE_NOOP(
                    "wr::Gate", "%1 is a restricted incident, and you are not among its members."))
                .arg(incident->code));
    if (content && incident->isInaccessible() && !founds(event))
        return refuseNamingGranters(
            asked.room, *incident,
            gatePhrase(
                QT_TRANSLATE_NOOP("wr::Gate",
                                  "%1 is a restricted incident, and this device has no key to it."))
                .arg(incident->code));
    const auto* offered = std::get_if<CommandOffered>(&event);
    if (offered != nullptr && !offered->to.isEmpty()
        && !incident->access->members.contains(offered->to))
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate",
            "Command of a restricted incident goes to one of its members: grant access first.")));
    return allow();
}

Verdict gateEvent(const Asked& asked, const AccessSet& it)
{
    if (asked.room.rules < rulesOfRestricted)
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate",
            "This room was founded by a version that knows no restricted incidents, and its "
            "members may still use one: found a new room for them.")));
    const Incident* incident = asked.room.maybeIncident(it.incident);
    if (incident == nullptr)
        return allow(); // whoever declares it
    if (!incident->access) {
        const QList<MemberId> may = severitySetters(asked.room, *incident);
        return may.contains(asked.who)
            ? allow()
            : refuseNaming(asked.room,
                           gatePhrase(QT_TRANSLATE_NOOP("wr::Gate",
                                                        "Only the commander or a holder of “Set "
                                                        "severity” restricts an incident.")),
                           may);
    }
    if (!grantersOf(asked.room, *incident).contains(asked.who))
        return refuseNamingGranters(
            asked.room, *incident,
            gatePhrase(QT_TRANSLATE_NOOP("wr::Gate", "You do not grant access to %1."))
                .arg(incident->code));
    if (!incident->commander.isEmpty() && incident->access->members.contains(incident->commander)
        && !it.members.contains(incident->commander))
        return refuse(gatePhrase(QT_TRANSLATE_NOOP(
            "wr::Gate", "Whoever has command reads the incident: hand command over first.")));
    return allow();
}

} // namespace wr
