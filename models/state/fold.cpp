// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/fold.h"

#include "models/state/foldparts.h"

#include <QtCore/QCoreApplication>

namespace wr {

namespace {

// Who was heard, in which function, and whether the commander spoke.
void hear(FoldContext& at)
{
    IncidentId id = incidentOf(at.entry.event);
    if (const auto* answered = std::get_if<ApprovalAnswered>(&at.entry.event))
        id = at.room.approvals.value(answered->approval).incident;
    const Member* member = at.room.maybeMember(at.by);
    if (id.isEmpty() || member == nullptr || at.room.maybeIncident(id) == nullptr)
        return;
    const Function function = member->function;
    Incident& incident = at.room.editIncident(id);
    // Times are claimed: an entry that arrives late never makes anybody heard less lately.
    const auto heard = incident.lastHeard.constFind(function);
    if (heard == incident.lastHeard.constEnd() || *heard < at.entry.time)
        incident.lastHeard.insert(function, at.entry.time);
    if (incident.commander == at.by)
        incident.commanderLastHeard = std::max(incident.commanderLastHeard, at.entry.time);
    at.change.incidents.insert(id);
}

} // namespace

Fold::Fold(Gate gate, QString roomId)
    : m_gate(std::move(gate))
{
    m_room.id = std::move(roomId);
}

Fold::Fold(Gate gate, const Room& room)
    : m_gate(std::move(gate))
    , m_room(room)
{
}

Change Fold::apply(const Entry& entry)
{
    Change change;
    change.position = entry.position;
    const bool founds = std::holds_alternative<RoomCreated>(entry.event);
    const Member* author = m_room.maybeAuthor(entry.author, entry.position);
    const MemberId by = author != nullptr ? author->id : MemberId();
    const auto refuse = [&](const QString& why) {
        m_room.refusals.append(Refusal{entry.hash, entry.position, by, why});
        m_room.position = std::max(m_room.position, entry.position);
        return change;
    };
    if (author == nullptr && !founds)
        return refuse(QCoreApplication::translate(
            "wr::Fold", "The device that signed this is not on the roster, or was revoked."));
    const Verdict verdict = m_gate(m_room, by, entry);
    if (!verdict.allowed())
        return refuse(verdict.why);

    FoldContext at{m_room, entry, by, change};
    const Nonsense nonsense
        = std::visit([&at](const auto& it) { return foldEvent(at, it); }, entry.event);
    if (!nonsense.isEmpty())
        return refuse(nonsense);
    hear(at);
    m_room.position = std::max(m_room.position, entry.position);
    return change;
}

void Fold::refuse(const EntryHash& entry, qint64 position, const QString& why)
{
    m_room.refusals.append(Refusal{entry, position, {}, why});
    m_room.position = std::max(m_room.position, position);
}

} // namespace wr
