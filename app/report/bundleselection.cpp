// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/bundleselection.h"

#include "models/base/match.h"
#include "models/rules/exhibitaccess.h"

#include <QtCore/QMap>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// Every exhibit that somebody of the incident pointed at.
QMap<ExhibitId, ExhibitReason> namedExhibits(const Incident& incident)
{
    QMap<ExhibitId, ExhibitReason> named;
    for (const Note& note : incident.notes) {
        for (const ItemRef& item : note.evidence)
            named.insert(item.exhibit, ExhibitReason::Pinned);
    }
    for (const Pin& pin : incident.pins)
        named.insert(pin.item.exhibit, ExhibitReason::Pinned);
    for (const Seal& seal : incident.seals) {
        for (const ExhibitId& exhibit : seal.exhibits)
            named.insert(exhibit, ExhibitReason::Sealed);
        for (const ItemRef& record : seal.records)
            named.insert(record.exhibit, ExhibitReason::Sealed);
    }
    return named;
}

// The systems that the incident has or had in scope.
QSet<SystemId> systemsEver(const Incident& incident)
{
    QSet<SystemId> systems(incident.systems.begin(), incident.systems.end());
    for (const Act& act : incident.acts) {
        if (act.field != u"systems"_s)
            continue;
        for (const QString& list : {act.before, act.after}) {
            for (const QString& id : list.split(u',', Qt::SkipEmptyParts))
                systems.insert(SystemId(id.trimmed()));
        }
    }
    return systems;
}

void reachRuns(const Room& room, const IncidentId& incident, BundleScope& scope)
{
    for (const Run* run : room.runsOf(incident)) {
        scope.runs.insert(run->id);
        scope.systems.insert(run->system);
    }
    for (const Approval* approval : room.approvalsOf(incident)) {
        scope.approvals.insert(approval->id);
        if (!approval->system.isEmpty())
            scope.systems.insert(approval->system);
    }
}

// What the ladders of these systems reach; another system's ladder may reach it too.
QSet<QString> targetsOf(const Room& room, const QSet<SystemId>& systems)
{
    QSet<QString> targets;
    for (const SystemId& id : systems) {
        const System* system = room.maybeSystem(id);
        if (system == nullptr)
            continue;
        for (const Rung& rung : system->ladder)
            targets.insert(rung.target);
    }
    return targets;
}

bool isOrder(const Event& event)
{
    return std::holds_alternative<IncidentDeclared>(event)
        || std::holds_alternative<IncidentChanged>(event)
        || std::holds_alternative<CommandTaken>(event)
        || std::holds_alternative<CommandOffered>(event)
        || std::holds_alternative<CommandAccepted>(event)
        || std::holds_alternative<ApprovalAsked>(event)
        || std::holds_alternative<RunOrdered>(event);
}

// Of the room and not of an incident.
bool isOfTheRoom(const BundleScope& scope, const Event& event)
{
    return std::visit(
        [&scope](const auto& it) {
            using T = std::decay_t<decltype(it)>;
            if constexpr (std::is_same_v<T, SystemSet>)
                return scope.systems.contains(it.system.id);
            else if constexpr (std::is_same_v<T, RunAdvanced>)
                return scope.runs.contains(it.run);
            else if constexpr (std::is_same_v<T, ApprovalAnswered>)
                return scope.approvals.contains(it.approval);
            else if constexpr (requires { it.system; })
                return scope.systems.contains(it.system);
            else
                return true; // how it was founded, the roster, the policy
        },
        event);
}

bool reachesIntoWindow(const Exhibit& exhibit, const Incident& incident)
{
    if (!exhibit.isTimed())
        return true; // nothing says that it is of another time
    const qint64 before = windowBeforeHours * 3'600'000'000;
    const qint64 from = toEvidenceTime(Instant{incident.happened.micros - before}).nanos;
    const qint64 to = incident.closedAt ? toEvidenceTime(*incident.closedAt).nanos
                                        : std::numeric_limits<qint64>::max();
    return exhibit.to.nanos >= from && exhibit.from.nanos <= to;
}

} // namespace

BundleScope bundleScope(const Room& room, const IncidentId& incident, bool withNeighbours)
{
    BundleScope scope;
    scope.incident = incident;
    const Incident& found = *room.maybeIncident(incident);
    scope.systems = systemsEver(found);
    reachRuns(room, incident, scope);
    const auto named = namedExhibits(found);
    for (const Exhibit& exhibit : room.exhibits) {
        if (named.contains(exhibit.id) && isReadableIn(room, exhibit.id, incident))
            scope.systems.insert(exhibit.system);
    }
    if (!withNeighbours)
        return scope;
    const QSet<QString> targets = targetsOf(room, scope.systems);
    for (const Run* run : room.runs()) {
        if (run->incident != incident
            && (scope.systems.contains(run->system) || targets.contains(run->target)))
            scope.neighbours.insert(run->incident);
    }
    for (const IncidentId& neighbour : std::as_const(scope.neighbours))
        reachRuns(room, neighbour, scope);
    return scope;
}

bool isInScope(const BundleScope& scope, const Event* maybeEvent, const QString& stream)
{
    if (maybeEvent == nullptr)
        return stream == scope.incident.value || stream == u"roster"_s || stream == u"policy"_s;
    const IncidentId incident = incidentOf(*maybeEvent);
    if (incident.isEmpty())
        return isOfTheRoom(scope, *maybeEvent);
    return incident == scope.incident
        || (scope.neighbours.contains(incident) && isOrder(*maybeEvent));
}

QString exhibitReasonName(ExhibitReason reason)
{
    switch (reason) {
    case ExhibitReason::Sealed:
        return u"sealed"_s;
    case ExhibitReason::Pinned:
        return u"pinned"_s;
    case ExhibitReason::Window:
        break;
    }
    return u"window"_s;
}

QList<ChosenExhibit> bundleExhibits(const Room& room, const BundleScope& scope)
{
    const Incident& incident = *room.maybeIncident(scope.incident);
    const QSet<SystemId> systems = systemsEver(incident);
    const auto named = namedExhibits(incident);
    QMap<ExhibitId, ChosenExhibit> chosen;
    for (const Exhibit& exhibit : room.exhibits) {
        if (!exhibit.incident.isEmpty() && exhibit.incident != scope.incident)
            continue; // only the members of a restricted incident read it
        if (const auto found = named.constFind(exhibit.id); found != named.cend())
            chosen.insert(exhibit.id, {exhibit, *found});
        else if (systems.contains(exhibit.system) && reachesIntoWindow(exhibit, incident))
            chosen.insert(exhibit.id, {exhibit, ExhibitReason::Window});
    }
    return chosen.values();
}

QList<Exhibit> bundledExhibits(const Room& room, const IncidentId& incident)
{
    QList<Exhibit> exhibits;
    for (const ChosenExhibit& chosen : bundleExhibits(room, bundleScope(room, incident, false)))
        exhibits.append(chosen.exhibit);
    return exhibits;
}

} // namespace wr
