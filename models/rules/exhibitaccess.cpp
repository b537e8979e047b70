// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/exhibitaccess.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

namespace {

struct GateWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Gate)
};

void add(QList<ExhibitId>& exhibits, const QList<ItemRef>& items)
{
    for (const ItemRef& item : items)
        exhibits.append(item.exhibit);
}

// The exhibits that an event names, but for what an import brings.
QList<ExhibitId> namedBy(const Event& event)
{
    QList<ExhibitId> exhibits;
    if (const auto* note = std::get_if<NoteAdded>(&event))
        add(exhibits, note->evidence);
    if (const auto* pinned = std::get_if<EvidencePinned>(&event))
        exhibits.append(pinned->item.exhibit);
    if (const auto* weighed = std::get_if<HypothesisWeighed>(&event))
        exhibits.append(weighed->item.exhibit);
    if (const auto* noted = std::get_if<CustodyNoted>(&event))
        exhibits.append(noted->exhibit);
    if (const auto* sealed = std::get_if<EvidenceSealed>(&event)) {
        exhibits.append(sealed->exhibits);
        add(exhibits, sealed->records);
    }
    return exhibits;
}

} // namespace

bool isReadableIn(const Room& room, const ExhibitId& exhibit, const IncidentId& incident)
{
    bool known = false;
    for (const Exhibit& each : room.exhibits) {
        if (each.id != exhibit)
            continue;
        if (each.incident.isEmpty() || each.incident == incident)
            return true;
        known = true;
    }
    return !known;
}

const Incident* maybeKeeperOf(const Room& room, const ExhibitId& exhibit)
{
    const Incident* keeper = nullptr;
    for (const Exhibit& each : room.exhibits) {
        if (each.id != exhibit)
            continue;
        if (each.incident.isEmpty())
            return nullptr;
        keeper = room.maybeIncident(each.incident);
    }
    return keeper;
}

QHash<ExhibitId, QString> restrictedExhibits(const Room& room)
{
    QHash<ExhibitId, QString> restricted;
    for (const Exhibit& each : room.exhibits) {
        const Incident* keeper
            = each.incident.isEmpty() ? nullptr : room.maybeIncident(each.incident);
        if (keeper != nullptr)
            restricted.insert(each.id, keeper->code);
    }
    if (restricted.isEmpty())
        return restricted;
    for (const Exhibit& each : room.exhibits) {
        if (each.incident.isEmpty())
            restricted.remove(each.id);
    }
    return restricted;
}

QString whyNotTold(const Room& room, const Event& event)
{
    const IncidentId incident = incidentOf(event);
    for (const ExhibitId& exhibit : namedBy(event)) {
        if (isReadableIn(room, exhibit, incident))
            continue;
        const Incident* keeper = maybeKeeperOf(room, exhibit);
        return GateWords::tr(
                   "This evidence is only for the members of the restricted incident %1, and "
                   "more people would read of it here.")
            .arg(keeper == nullptr ? QString() : keeper->code);
    }
    return {};
}

} // namespace wr
