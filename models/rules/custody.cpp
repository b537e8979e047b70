// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/custody.h"

#include "models/rules/exhibitaccess.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CustodyWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Custody)
};

QString codeOf(const Room& room, const IncidentId& id)
{
    const Incident* incident = id.isEmpty() ? nullptr : room.maybeIncident(id);
    return incident == nullptr ? QString() : incident->code;
}

bool isSealedIn(const Incident& incident, const ExhibitId& exhibit)
{
    return std::any_of(incident.seals.begin(), incident.seals.end(), [&exhibit](const Seal& seal) {
        return seal.exhibits.contains(exhibit)
            || std::any_of(seal.records.begin(), seal.records.end(),
                           [&exhibit](const ItemRef& ref) { return ref.exhibit == exhibit; });
    });
}

// The incident that sealed it; of several the one that is worked on, else the first.
const Incident* maybeSealing(const Room& room, const ExhibitId& exhibit, const IncidentId& now)
{
    const Incident* current = now.isEmpty() ? nullptr : room.maybeIncident(now);
    if (current != nullptr && isSealedIn(*current, exhibit))
        return current;
    for (const Incident* incident : room.incidents()) {
        if (isSealedIn(*incident, exhibit))
            return incident;
    }
    return nullptr;
}

} // namespace

QList<CustodyRow> custodyOf(const Room& room, const ExhibitId& exhibit)
{
    QList<CustodyRow> rows;
    for (const Exhibit& each : room.exhibits) {
        if (each.id == exhibit)
            rows.append({u"collected"_s, CustodyWords::tr("Collected"), each.recorded, each.by,
                         room.memberName(each.by), each.system, each.name, QString(), each.incident,
                         codeOf(room, each.incident), each.entry});
    }
    const SystemId system = rows.isEmpty() ? SystemId() : rows.first().system;
    const QList<Custody>* later = room.custody.maybe(exhibit);
    for (const Custody& it : later == nullptr ? QList<Custody>() : *later)
        rows.append({custodyActName(it.act), custodyActTitle(it.act), it.recorded, it.by,
                     room.memberName(it.by), system, it.to, it.why, it.incident,
                     codeOf(room, it.incident), it.entry});
    return rows;
}

std::optional<CustodyNoted> openingOf(const Room& room, const ExhibitId& exhibit,
                                      const IncidentId& now)
{
    if (room.rules < rulesOfHypotheses)
        return std::nullopt;
    const Incident* keeper = maybeKeeperOf(room, exhibit);
    const Incident* incident = keeper != nullptr ? keeper : maybeSealing(room, exhibit, now);
    if (incident == nullptr)
        return std::nullopt;
    for (const Exhibit& each : room.exhibits) {
        if (each.id != exhibit || (!each.incident.isEmpty() && each.incident != incident->id))
            continue;
        CustodyNoted noted;
        noted.system = each.system;
        noted.exhibit = exhibit;
        noted.act = CustodyAct::Opened;
        noted.why = (keeper != nullptr ? u"restricted: "_s : u"sealed: "_s) + incident->code;
        noted.incident = incident->id;
        return noted;
    }
    return std::nullopt;
}

bool hasOpened(const Room& room, const ExhibitId& exhibit, const MemberId& member, Instant since)
{
    const QList<Custody>* acts = room.custody.maybe(exhibit);
    return acts != nullptr && std::any_of(acts->begin(), acts->end(), [&](const Custody& it) {
               return it.act == CustodyAct::Opened && it.by == member && it.recorded >= since;
           });
}

} // namespace wr
