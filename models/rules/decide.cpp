// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/decide.h"

#include "models/facts/codec.h"
#include "models/rules/exhibitaccess.h"
#include "models/rules/gateparts.h"
#include "models/rules/severityrules.h"
#include "models/seal/digest.h"
#include "models/state/fold.h"
#include "models/state/restricted.h"

#include <QtCore/QCoreApplication>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

Event completed(Event event)
{
    if (auto* declared = std::get_if<IncidentDeclared>(&event);
        declared != nullptr && declared->code.isEmpty())
        declared->code = codeFor(declared->incident);
    if (auto* access = std::get_if<AccessSet>(&event); access != nullptr && access->code.isEmpty())
        access->code = codeFor(access->incident);
    return event;
}

// What a refusal is about, so that a person and a script know it again.
QString subjectOf(const Event& event)
{
    if (const IncidentId incident = incidentOf(event); !incident.isEmpty())
        return incident.value;
    return std::visit(
        [](const auto& it) -> QString {
            if constexpr (requires { it.run.value; })
                return it.run.value;
            else if constexpr (requires { it.approval.value; })
                return it.approval.value;
            else if constexpr (requires { it.member.value; })
                return it.member.value;
            else if constexpr (requires { it.member.id.value; })
                return it.member.id.value;
            else if constexpr (requires { it.system.value; })
                return it.system.value;
            else if constexpr (requires { it.system.id.value; })
                return it.system.id.value;
            else
                return {};
        },
        event);
}

QList<ThresholdCrossed> following(const Room& before, const Room& after, const Event& event)
{
    const bool mayCross = std::holds_alternative<IncidentDeclared>(event)
        || std::holds_alternative<IncidentChanged>(event)
        || std::holds_alternative<ConflictResolved>(event);
    if (!mayCross)
        return {};
    const IncidentId id = incidentOf(event);
    const Incident* incident = after.maybeIncident(id);
    return incident == nullptr ? QList<ThresholdCrossed>{}
                               : crossings(after, before.maybeIncident(id), *incident);
}

// In a restricted incident a reason is content: who reads the incident finds it in a sealed note, and what all must see
// goes without.
QList<Event> withheld(const Room& room, const Asker& asker, Event event)
{
    const Incident* incident = maybeSubject(room, event);
    const bool clear = incident != nullptr && incident->access
        && incident->access->members.contains(asker.member)
        && maybeSealedFor(room, event) == nullptr;
    QString reason;
    if (clear)
        std::visit(
            [&reason](auto& it) {
                if constexpr (requires { it.reason; })
                    reason = std::exchange(it.reason,
                                           it.reason.isEmpty() ? QString() : withheldReason());
            },
            event);
    QList<Event> events{event};
    const bool sealable = clear && !incident->isInaccessible(); // else the words go nowhere
    if (sealable && !reason.isEmpty() && reason != withheldReason()) {
        const QString about
            = subjectOf(event) == incident->id.value ? eventKind(event) : subjectOf(event);
        events.append(NoteAdded{
            incident->id,
            NoteId(u"reason-"_s + subjectOf(event) + u'-' + QString::number(asker.now.micros)),
            about + u": "_s + reason,
            asker.now,
            {}});
    }
    return events;
}

} // namespace

QString withheldReason()
{
    return u"restricted"_s;
}

Result<QList<Event>> decide(const Room& room, const Asker& asker, const Command& command)
{
    if (room.rules > rulesVersion)
        return fail(
            Fault::Newer, room.name,
            QCoreApplication::translate(
                "wr::Decide", "The room was made by a newer version; it opens read-only here."),
            QCoreApplication::translate("wr::Decide", "Use a newer version of Warroom to write."));
    Entry entry{EntryHash(u"trial"_s), room.position + 1, asker.device, asker.now,
                completed(command.wanted)};
    if (const Incident* restricted = maybeSealedFor(room, entry.event))
        entry.epoch = restricted->access->epoch;
    // What nobody could read back must not become part of a chain that cannot be mended.
    if (const auto readBack = readEvent(eventKind(entry.event), writeEvent(entry.event)); !readBack)
        return fail(Fault::BadInput, readBack.error().subject, readBack.error().reason,
                    readBack.error().remedy);
    if (const QString why = whyNotTold(room, entry.event); !why.isEmpty())
        return fail(Fault::Refused, subjectOf(entry.event), why,
                    QCoreApplication::translate(
                        "wr::Decide", "Name it in the restricted incident, to its members alone."));
    const bool founds = std::holds_alternative<RoomCreated>(entry.event);
    if (!founds && room.maybeAuthor(asker.device) == nullptr)
        return fail(Fault::Refused, asker.device.value,
                    QCoreApplication::translate(
                        "wr::Decide", "This device is not on the roster, or was revoked."),
                    QCoreApplication::translate("wr::Decide", "A steward can enrol it: %1.")
                        .arg(namesOf(room, stewards(room))));
    const Verdict verdict = gate(room, asker.member, entry);
    if (verdict.answer == Ruling::NeedsSecondPerson)
        return fail(Fault::Waiting, subjectOf(entry.event), verdict.why,
                    verdict.whoMay.isEmpty() ? QCoreApplication::translate(
                        "wr::Decide", "Nobody else holds this right: a steward can name a deputy.")
                                             : QCoreApplication::translate("wr::Decide",
                                                                           "Ask for approval: %1.")
                                                   .arg(namesOf(room, verdict.whoMay)));
    if (!verdict.allowed())
        return fail(Fault::Refused, subjectOf(entry.event), verdict.why,
                    verdict.whoMay.isEmpty()
                        ? QCoreApplication::translate("wr::Decide",
                                                      "Look at the current state, or ask a "
                                                      "steward: %1.")
                              .arg(namesOf(room, stewards(room)))
                        : QCoreApplication::translate("wr::Decide", "Ask %1.")
                              .arg(namesOf(room, verdict.whoMay)));

    Fold trial(gate, room);
    trial.apply(entry);
    if (trial.room().refusals.size() > room.refusals.size())
        return fail(
            Fault::Refused, subjectOf(entry.event), trial.room().refusals.last().why,
            QCoreApplication::translate("wr::Decide", "Look at the current state and try again."));
    QList<Event> events = withheld(room, asker, entry.event);
    for (const ThresholdCrossed& crossed : following(room, trial.room(), entry.event))
        events.append(Event(crossed));
    return events;
}

QString codeFor(const IncidentId& incident)
{
    static constexpr const char* alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32, no 0 O 1 I
    const QByteArray bytes = incident.value.toUtf8();
    const seal::Digest digest
        = seal::sha256({bytes.constData(), static_cast<size_t>(bytes.size())});
    QString code = u"WR-"_s;
    for (size_t i = 0; i < 4; ++i)
        code += QLatin1Char(alphabet[digest[i] % 32]);
    return code;
}

} // namespace wr
