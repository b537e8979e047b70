// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/demo.h"

#include "app/disk/atomicfile.h"
#include "app/engine/demotelemetry.h"
#include "app/engine/evidenceengine.h"
#include "app/engine/journalcodec.h"
#include "app/engine/opening.h"
#include "app/engine/roommaking.h"
#include "models/facts/codec.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

// Resources of a static library are not linked unless something names them; must stand outside every namespace.
static void nameDemoResources()
{
    Q_INIT_RESOURCE(demo);
}

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList systemIds{u"refund-assistant"_s, u"support-search"_s, u"contract-summariser"_s};

Result<QByteArray> resource(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, path, file.errorString());
    return file.readAll();
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

Result<QList<Member>> people()
{
    auto bytes = resource(u":/demo/people.json"_s);
    if (!bytes)
        return pass(bytes.error());
    QList<Member> list;
    for (const auto& value :
         QJsonDocument::fromJson(*bytes).object().value(u"members"_s).toArray()) {
        const QJsonObject object = value.toObject();
        Member member;
        member.id = MemberId(object.value(u"id"_s).toString());
        member.name = object.value(u"name"_s).toString();
        member.function = functionFromName(object.value(u"function"_s).toString())
                              .value_or(Function::Operations);
        member.steward = object.value(u"steward"_s).toBool();
        for (const auto& contact : object.value(u"contacts"_s).toArray())
            member.contacts.append(Contact{contact.toObject().value(u"kind"_s).toString(),
                                           contact.toObject().value(u"value"_s).toString()});
        list.append(member);
    }
    return list;
}

Result<System> system(const QString& id)
{
    auto definition = resource(u":/demo/system-"_s + id + u".json"_s);
    if (!definition)
        return pass(definition.error());
    auto ladder = resource(u":/ladders/practice-"_s + id + u".json"_s);
    if (!ladder)
        return pass(ladder.error());
    auto read = readSystem(view(*definition));
    if (!read)
        return pass(read.error());
    auto rungs = readLadder(view(*ladder));
    if (!rungs)
        return pass(rungs.error());
    read->ladder = *rungs;
    return read;
}

// What one person does in the room.
Result<void> act(const QString& folder, const QString& who, const QList<Command>& commands)
{
    auto engine = openRoom(OpenWish{folder, who, false});
    if (!engine)
        return pass(engine.error());
    auto receipts = (*engine)->submitAll(commands);
    receipts.waitForFinished();
    if (!receipts.result())
        return pass(receipts.result().error());
    return {};
}

Result<void> makePeopleAndRoom(const QString& folder)
{
    auto members = people();
    if (!members)
        return pass(members.error());
    if (!QDir().mkpath(folder + u"/keys"_s))
        return pass(fileError(folder, errno));
    const KeyRing ring(folder + u"/keys"_s);
    QList<Command> enrolments;
    for (Member& member : *members) {
        auto signer = ring.create(member.id.value, {});
        if (!signer)
            return pass(signer.error());
        member.devices
            = {Device{DeviceKey(hexDigits((*signer)->publicKey())), u"demo desk"_s, -1, -1}};
        if (&member == &members->first()) {
            const NewRoom wanted{u"Acme"_s, member, u"demo desk"_s, {}, true};
            if (auto made = makeRoom(folder, wanted, **signer, SystemClock()); !made)
                return pass(made.error());
        } else {
            enrolments.append(Command{MemberEnrolled{member}});
        }
    }
    const QString first = members->first().id.value;
    if (auto kept = writeAtomically(folder + u"/keys/default"_s, first.toUtf8()); !kept)
        return pass(kept.error());
    for (const QString& id : systemIds) {
        auto definition = system(id);
        if (!definition)
            return pass(definition.error());
        enrolments.append(Command{SystemSet{*definition, {}}});
    }
    return act(folder, first, enrolments);
}

Result<void> importTelemetry(const QString& folder, Instant now)
{
    const QString file = folder + u"/refund-assistant.otlp.jsonl"_s;
    if (auto kept = writeAtomically(file, demoTelemetry(now), FileAccess::Readable); !kept)
        return pass(kept.error());
    auto engine = openRoom(OpenWish{folder, u"ben-ito"_s, false});
    if (!engine)
        return pass(engine.error());
    auto evidence = EvidenceEngine::open(**engine);
    if (!evidence)
        return pass(evidence.error());
    auto importing = (*evidence)->import({file}, SystemId(u"refund-assistant"_s), {}, {});
    importing.waitForFinished();
    const auto reports = importing.result();
    if (!reports)
        return pass(reports.error());
    const auto& error = reports->first().error;
    return error ? Result<void>(pass(*error)) : Result<void>();
}

Instant before(Instant now, int minutes)
{
    return Instant{now.micros - minutes * microsPerMinute};
}

Result<void> makeIncident(const QString& folder, Instant now)
{
    const IncidentId incident(freshId(u"inc"_s));
    IncidentDeclared declared;
    declared.incident = incident;
    declared.title = u"Refund assistant approves refunds beyond policy"_s;
    declared.systems = {SystemId(u"refund-assistant"_s)};
    declared.types = {IncidentType::UnsafeOutput, IncidentType::VendorChange};
    declared.levels = Levels{2, 0, 2};
    declared.severity = Severity::Sev2;
    declared.happened = before(now, 38);
    const NoteAdded first{incident,
                          NoteId(freshId(u"note"_s)),
                          u"Three customers in a row were promised more than 200 EUR."_s,
                          before(now, 31),
                          {}};
    const TaskAdded task{incident, TaskId(freshId(u"task"_s)),
                         u"Compare ten answers from before 40 minutes ago with ten from now"_s,
                         MemberId(u"ben-ito"_s), 30};
    if (auto done
        = act(folder, u"chiara-rossi"_s, {Command{declared}, Command{first}, Command{task}});
        !done)
        return done;
    const NoteAdded finding{
        incident,
        NoteId(freshId(u"note"_s)),
        u"The answering model changed from acme-large-2026-08 to acme-large-2026-11 at the onset; we deployed nothing."_s,
        before(now, 12),
        {}};
    if (auto done = act(folder, u"ben-ito"_s, {Command{finding}}); !done)
        return done;
    const DecisionMade decision{
        incident,
        NoteId(freshId(u"decision"_s)),
        u"Proposal: route to the previous model, keep the assistant on. No objections."_s,
        {},
        {},
        before(now, 6),
        {}};
    return act(folder, u"ada-osei"_s, {Command{CommandTaken{incident, {}}}, Command{decision}});
}

Result<void> movePhase(const QString& folder)
{
    auto engine = openRoom(OpenWish{folder, u"ada-osei"_s, false});
    if (!engine)
        return pass(engine.error());
    const auto room = (*engine)->room();
    const Incident* incident = room->incidents().first();
    const IncidentChanged moved{
        incident->id,
        {FieldChange{u"phase"_s, u"containing"_s, incident->origins.value(u"phase"_s).entry}},
        {}};
    auto receipt = (*engine)->submit(Command{moved});
    receipt.waitForFinished();
    if (!receipt.result())
        return pass(receipt.result().error());
    return {};
}

} // namespace

Result<void> makeDemo(const QString& folder)
{
    nameDemoResources();
    if (QFile::exists(journalPath(folder)))
        return fail(
            Fault::Exists, folder,
            QCoreApplication::translate("wr::Demo", "There is a room in this folder already."),
            QCoreApplication::translate("wr::Demo", "Name another folder."));
    const Instant now = SystemClock().now();
    return makePeopleAndRoom(folder)
        .and_then([&] { return importTelemetry(folder, now); })
        .and_then([&] { return makeIncident(folder, now); })
        .and_then([&] { return movePhase(folder); });
}

} // namespace wr
