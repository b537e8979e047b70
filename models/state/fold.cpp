// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state/fold.h"

#include "models/state/foldparts.h"
#include "models/state/restricted.h"

#include <QtCore/QCoreApplication>

namespace wr {

namespace {

// Who was heard, in which function, and whether the commander spoke.
void hear(Room& room, Change& change, const MemberId& by, const IncidentId& id, Instant time)
{
    const Member* member = room.maybeMember(by);
    if (id.isEmpty() || member == nullptr || room.maybeIncident(id) == nullptr)
        return;
    const Function function = member->function;
    Incident& incident = room.editIncident(id);
    // Times are claimed: an entry that arrives late never makes anybody heard less lately.
    const auto heard = incident.lastHeard.constFind(function);
    if (heard == incident.lastHeard.constEnd() || *heard < time)
        incident.lastHeard.insert(function, time);
    if (incident.commander == by)
        incident.commanderLastHeard = std::max(incident.commanderLastHeard, time);
    change.incidents.insert(id);
}

IncidentId heardIn(const Room& room, const Event& event)
{
    const auto* answered = std::get_if<ApprovalAnswered>(&event);
    return answered == nullptr ? incidentOf(event)
                               : room.approvals.value(answered->approval).incident;
}

QString nobody()
{
    return QCoreApplication::translate(
        "wr::Fold", "The device that signed this is not on the roster, or was revoked.");
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
        return refuse(nobody());
    const Incident* restricted = maybeSealedFor(m_room, entry.event);
    if ((restricted != nullptr) != (entry.epoch > 0))
        return refuse(
            restricted == nullptr
                ? QCoreApplication::translate(
                    "wr::Fold",
                    "A sealed entry may hold nothing but a restricted incident's content.")
                : QCoreApplication::translate(
                    "wr::Fold",
                    "The incident is restricted, and this was written for everybody to read."));
    // Whoever cannot open a sealed entry counts it as well, before anybody judges what it says.
    if (restricted != nullptr) {
        const IncidentId id = restricted->id;
        if (const QString why = whyNotSealed(m_room, by, id, entry.epoch); !why.isEmpty())
            return refuse(why);
        hear(m_room, change, by, id, entry.time);
    }
    const Verdict verdict = m_gate(m_room, by, entry);
    if (!verdict.allowed())
        return refuse(verdict.why);

    FoldContext at{m_room, entry, by, change};
    const Nonsense nonsense
        = std::visit([&at](const auto& it) { return foldEvent(at, it); }, entry.event);
    if (!nonsense.isEmpty())
        return refuse(nonsense);
    hear(m_room, change, by, heardIn(m_room, entry.event), entry.time);
    m_room.position = std::max(m_room.position, entry.position);
    return change;
}

Change Fold::applySealed(const SealedEntry& entry)
{
    Change change;
    change.position = entry.position;
    const Member* author = m_room.maybeAuthor(entry.author, entry.position);
    const MemberId by = author != nullptr ? author->id : MemberId();
    const QString why
        = author == nullptr ? nobody() : whyNotSealed(m_room, by, entry.incident, entry.epoch);
    m_room.position = std::max(m_room.position, entry.position);
    if (!why.isEmpty()) {
        m_room.refusals.append(Refusal{entry.hash, entry.position, by, why});
        return change;
    }
    hear(m_room, change, by, entry.incident, entry.time);
    ++m_room.editIncident(entry.incident).sealedAway;
    return change;
}

void Fold::refuse(const EntryHash& entry, qint64 position, const QString& why)
{
    m_room.refusals.append(Refusal{entry, position, {}, why});
    m_room.position = std::max(m_room.position, position);
}

} // namespace wr
