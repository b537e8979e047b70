// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incident/incidentacts.h"

#include "models/rules/gate.h"
#include "models/state/restricted.h"
#include "ui/incident/incidentevents.h"
#include "ui/incident/incidentheader.h"

using namespace Qt::Literals::StringLiterals;

namespace wr::incident {

namespace {

// What the gate would be asked; the words stand for whatever the person will write.
std::optional<Event> trialOf(const Room& room, const Incident& incident, Act act,
                             const MemberId& me)
{
    const QString words = u"words"_s;
    switch (act) {
    case Act::Raise:
        return raised(incident);
    case Act::Lower:
        return changed(incident, u"severity"_s, severityName(Severity::Sev4), words);
    case Act::Phase:
        return changed(incident, u"phase"_s, phaseName(Phase::Containing));
    case Act::TakeCommand:
        return CommandTaken{incident.id, words};
    case Act::HandOver:
        return CommandOffered{incident.id, {}};
    case Act::Accept:
        return CommandAccepted{incident.id};
    case Act::Retitle:
        return changed(incident, u"title"_s, words);
    case Act::Close:
        return closed(incident, words);
    case Act::Classify:
        return changed(incident, u"types"_s, {});
    case Act::Acknowledge:
        return CrossingAcknowledged{incident.id, crossingToAcknowledge(incident, me)};
    case Act::Grant:
    case Act::EndAccess:
        return accessWith(room, incident.id, me, {});
    case Act::Decide:
    case Act::Seal:
        break; // depends on what is chosen
    case Act::Bundle:
        break; // changes nothing of the incident
    }
    return std::nullopt;
}

} // namespace

QString actTitle(Act act)
{
    switch (act) {
    case Act::Raise:
        return IncidentHeader::tr("Raise severity");
    case Act::Lower:
        return IncidentHeader::tr("Lower severity…");
    case Act::Phase:
        return IncidentHeader::tr("Move phase…");
    case Act::TakeCommand:
        return IncidentHeader::tr("Take command");
    case Act::HandOver:
        return IncidentHeader::tr("Hand over command…");
    case Act::Accept:
        return IncidentHeader::tr("Accept command…");
    case Act::Decide:
        return IncidentHeader::tr("Decide by a right…");
    case Act::Classify:
        return IncidentHeader::tr("Types and levels…");
    case Act::Acknowledge:
        return IncidentHeader::tr("Acknowledge the news owed");
    case Act::Seal:
        return IncidentHeader::tr("Seal evidence…");
    case Act::Retitle:
        return IncidentHeader::tr("Change title…");
    case Act::Close:
        return IncidentHeader::tr("Close incident…");
    case Act::Grant:
        return IncidentHeader::tr("Restrict, or grant access…");
    case Act::EndAccess:
        return IncidentHeader::tr("End somebody's access…");
    case Act::Bundle:
        return IncidentHeader::tr("Export as a bundle…");
    }
    return {};
}

QString whyNot(const Room& room, const Incident& incident, Act act, const MemberId& me, Instant now)
{
    if (const QString off = whyReadOnly(me); !off.isEmpty())
        return off;
    if (!incident.isOpen() && act != Act::Seal && act != Act::Phase && act != Act::Bundle)
        return IncidentHeader::tr("The incident is closed. Move its phase to open it again.");
    if (act == Act::Raise && incident.severity == Severity::Sev1)
        return IncidentHeader::tr("It is SEV1 already.");
    if (act == Act::Lower && incident.severity == Severity::Sev4)
        return IncidentHeader::tr("It is SEV4 already.");
    if (act == Act::Acknowledge && crossingToAcknowledge(incident, me).isEmpty())
        return IncidentHeader::tr("No news is owed to anybody.");
    if (act == Act::EndAccess && !incident.access)
        return IncidentHeader::tr("The incident is not restricted.");
    if (act == Act::Bundle && incident.access)
        return IncidentHeader::tr(
            "The incident is restricted: its content is sealed for its members, and whoever gets "
            "the bundle could not read it. Grant access to whoever is to read it.");
    const auto trial = trialOf(room, incident, act, me);
    if (!trial)
        return {};
    Entry entry;
    entry.time = now;
    entry.event = *trial;
    return gate(room, me, entry).why;
}

} // namespace wr::incident
