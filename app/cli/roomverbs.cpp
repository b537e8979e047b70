// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/phrase.h"
#include "app/cli/terminal.h"
#include "app/engine/roommaking.h"
#include "app/settings/paths.h"
#include "app/settings/settings.h"
#include "models/rules/authorityrules.h"

#include <QtCore/QDir>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct InitOptions {
    std::string folder;
    std::string name;
    std::string member;
    std::string function = "operations";
    std::vector<std::string> contacts;
    std::string device = "this computer";
};

void rememberRoom(const QString& folder, const QString& identity)
{
    const Paths paths = ownPaths();
    auto settings = readSettings(paths.settingsFile);
    if (!settings)
        return; // an unreadable file of settings is not written over
    rememberReplica(*settings, folder);
    if (settings->identity.isEmpty())
        settings->identity = identity;
    if (const auto written = writeSettings(paths.settingsFile, *settings); !written)
        qWarning("%s", qUtf8Printable(sentence(written.error())));
}

Result<int> init(const Cli& cli, const InitOptions& options)
{
    const auto function = functionFromName(text(options.function));
    if (!function)
        return fail(
            Fault::Usage, text(options.function),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is not a function.")),
            phrase(QT_TRANSLATE_NOOP(
                "wr::Cli", "Use product, engineering, platform, legal, security or operations.")));
    auto folder = replicaFolderOf(text(options.folder));
    if (!folder)
        return pass(folder.error());
    auto ring = keyRingFor(*folder);
    if (!ring)
        return pass(ring.error());
    const QString personName = options.member.empty() ? qEnvironmentVariable("USER", u"steward"_s)
                                                      : text(options.member);
    const QString identity = cli.as.empty() ? idTextFrom(personName) : cli.asText();
    auto signer = ownSigner(*ring, identity);
    if (!signer)
        return pass(signer.error());
    NewRoom wanted;
    wanted.name = options.name.empty() ? QDir(*folder).dirName() : text(options.name);
    wanted.founder.id = MemberId(idTextFrom(personName));
    wanted.founder.name = personName;
    wanted.founder.function = *function;
    wanted.deviceLabel = text(options.device);
    wanted.founder.contacts = contactsFrom(options.contacts);
    if (auto made = makeRoom(*folder, wanted, **signer, SystemClock()); !made)
        return pass(made.error());
    rememberRoom(*folder, identity);
    auto engine = openRoom(OpenWish{*folder, identity, false, passphraseFromTerminal});
    if (!engine)
        return pass(engine.error());
    const auto room = (*engine)->room();
    QJsonObject document{{u"id"_s, room->id},    {u"name"_s, room->name},
                         {u"folder"_s, *folder}, {u"steward"_s, wanted.founder.id.value},
                         {u"entry"_s, room->id}, {u"position"_s, room->position},
                         {u"waiting"_s, false}};
    return cli.output().done(
        document,
        {phrase(QT_TRANSLATE_NOOP("wr::Cli", "Room “%1” was made in %2; %3 is steward."))
             .arg(room->name, *folder, personName),
         whereTheKeyLies(*ring, identity)});
}

Result<int> info(const Cli& cli, Engine& engine)
{
    const auto room = engine.room();
    const QList<Gap> gapsNow = gaps(*room);
    qsizetype openIncidents = 0;
    qsizetype openDrills = 0;
    for (const Incident* incident : room->incidents()) {
        const qsizetype open = incident->isOpen() ? 1 : 0;
        (incident->drill ? openDrills : openIncidents) += open;
    }
    const auto readOnly = engine.whyReadOnly();
    const QJsonObject document{
        {u"id"_s, room->id},
        {u"name"_s, room->name},
        {u"folder"_s, engine.folder()},
        {u"rules"_s, room->rules},
        {u"demo"_s, room->demo},
        {u"readOnly"_s, readOnly.has_value()},
        {u"readOnlyBecause"_s, readOnly ? QJsonValue(readOnly->reason) : QJsonValue()},
        {u"position"_s, room->position},
        {u"member"_s, engine.member().value},
        {u"members"_s, room->members.size()},
        {u"systems"_s, room->systems().size()},
        {u"incidents"_s, room->incidents().size()},
        {u"openIncidents"_s, openIncidents},
        {u"openDrills"_s, openDrills},
        {u"exhibits"_s, room->exhibits.size()},
        {u"gaps"_s, gapsNow.size()},
        {u"refusals"_s, room->refusals.size()}};
    QStringList lines{
        phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%1 (%n entries)"), room->position).arg(room->name),
        phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                 "members %1, systems %2, open incidents %3, exhibits %4, gaps %5"))
            .arg(room->members.size())
            .arg(room->systems().size())
            .arg(openIncidents)
            .arg(room->exhibits.size())
            .arg(gapsNow.size())};
    if (readOnly)
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "READ-ONLY: %1")).arg(sentence(*readOnly)));
    return cli.output().done(document, lines);
}

} // namespace

void addRoomVerbs(CLI::App& app, Cli& cli)
{
    auto* room = app.add_subcommand("room", "Make a room, or tell about one");
    room->require_subcommand(1);

    auto* initVerb
        = room->add_subcommand("init", "Make a room in a folder; you become its steward");
    auto options = std::make_shared<InitOptions>();
    initVerb->add_option("folder", options->folder, "The folder to make it in")->required();
    initVerb->add_option("--name", options->name, "The room's name; the folder's name without it");
    initVerb->add_option("--member", options->member, "Your name; the login name without it");
    initVerb->add_option("--function", options->function,
                         "product, engineering, platform, legal, security or operations");
    initVerb->add_option("--contact", options->contacts,
                         "How you are reached, as phone:+49 30 1234; may be repeated");
    initVerb->add_option("--device", options->device, "What this device is called");
    initVerb->footer("Example: warroomctl room init acme --name Acme --member \"Ada Osei\" "
                     "--contact phone:+49301234 --function operations --device \"Ada's laptop\"");
    initVerb->callback([&cli, options] {
        const auto done = init(cli, *options);
        cli.exit = done ? *done : cli.output().failed(done.error());
    });

    auto* infoVerb = room->add_subcommand("info", "Tell what the room holds");
    infoVerb->footer("Example: warroomctl --room acme room info --json");
    infoVerb->callback(
        [&cli] { cli.withRoom([&cli](Engine& engine) { return info(cli, engine); }); });
    addSharingVerbs(*room, cli);
}

} // namespace wr::cli
