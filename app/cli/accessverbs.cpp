// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/phrase.h"
#include "models/rules/gate.h"
#include "models/state/restricted.h"

#include <algorithm>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct AccessOptions {
    std::string incident;
    std::vector<std::string> add;
    std::vector<std::string> remove;
    bool restricting = false;
};

Result<QList<MemberId>> membersNamed(const Room& room, const std::vector<std::string>& typed)
{
    QList<MemberId> members;
    for (const std::string& name : typed) {
        auto member = memberNamed(room, name);
        if (!member)
            return pass(member.error());
        members.append(*member);
    }
    return members;
}

QString plainNames(const Room& room, const QList<MemberId>& members)
{
    QStringList names;
    for (const MemberId& member : members)
        names.append(room.memberName(member));
    return names.join(u", "_s);
}

// Nobody is told that they have access who could not open anything.
Result<void> checkDevices(const Room& room, const QList<MemberId>& members)
{
    for (const MemberId& id : members) {
        const Member* member = room.maybeMember(id);
        const bool reads = member != nullptr && !member->revoked
            && std::any_of(member->devices.begin(), member->devices.end(),
                           [](const Device& device) { return device.revokedFrom < 0; });
        if (!reads)
            return fail(
                Fault::Refused, id.value,
                phrase(QT_TRANSLATE_NOOP(
                    "wr::Cli", "This member has no device in force, so no key can be given.")),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "Have a steward enrol a device first.")));
    }
    return {};
}

Result<int> showAccess(const Cli& cli, const Room& room, const Incident& incident)
{
    QJsonObject document{{u"id"_s, incident.id.value}, {u"code"_s, incident.code}};
    const QJsonObject row = incidentRow(room, incident);
    for (const QString& key : {u"restricted"_s, u"inaccessible"_s, u"members"_s, u"grants"_s})
        document.insert(key, row.value(key));
    if (!incident.access)
        return cli.output().done(
            document,
            {phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                      "%1 is not restricted: every member of the room reads it."))
                 .arg(incident.code)});
    return cli.output().done(document,
                             {phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 is restricted. Members: %2."))
                                  .arg(incident.code, plainNames(room, incident.access->members)),
                              phrase(QT_TRANSLATE_NOOP("wr::Cli", "Access is granted by %1."))
                                  .arg(namesOf(room, grantersOf(room, incident)))});
}

Result<int> access(const Cli& cli, Engine& engine, const AccessOptions& options)
{
    const auto room = engine.room();
    auto id = incidentNamed(*room, options.incident);
    if (!id)
        return pass(id.error());
    const Incident& incident = *room->maybeIncident(*id);
    if (options.add.empty() && options.remove.empty() && !options.restricting)
        return showAccess(cli, *room, incident);
    if (!incident.access && !options.restricting)
        return fail(
            Fault::Usage, incident.code,
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "This incident is not restricted.")),
            phrase(QT_TRANSLATE_NOOP(
                "wr::Cli",
                "Restrict it with --restrict; what was written before stays readable to all.")));
    if (incident.access && options.restricting)
        return fail(
            Fault::Usage, incident.code,
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "This incident is restricted already.")),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Change its members with --add and --remove.")));
    auto add = membersNamed(*room, options.add);
    auto remove = membersNamed(*room, options.remove);
    if (!add || !remove)
        return pass((add ? remove : add).error());
    if (const auto checked = checkDevices(*room, *add); !checked)
        return pass(checked.error());
    const AccessSet set = accessWith(*room, *id, engine.member(), *add, *remove);
    QJsonArray members;
    for (const MemberId& member : set.members)
        members.append(member.value);
    return cli.write(
        engine, Command{set},
        QJsonObject{{u"id"_s, id->value}, {u"code"_s, incident.code}, {u"members"_s, members}},
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 is read by %2 from here on."))
            .arg(incident.code, plainNames(*room, set.members)));
}

} // namespace

Result<int> declareRestricted(const Cli& cli, Engine& engine, const IncidentDeclared& it,
                              const std::vector<std::string>& readers, QJsonObject document,
                              const QString& line)
{
    const auto room = engine.room();
    auto add = membersNamed(*room, readers);
    if (!add)
        return pass(add.error());
    if (const auto checked = checkDevices(*room, *add); !checked)
        return pass(checked.error());
    const AccessSet set = accessWith(*room, it.incident, engine.member(), *add);
    const auto receipts = await(engine.submitAll({Command{set}, Command{it}}));
    if (!receipts)
        return pass(receipts.error());
    insertReceipt(document, receipts->last());
    QJsonArray members;
    for (const MemberId& member : set.members)
        members.append(member.value);
    document.insert(u"members"_s, members);
    return cli.output().done(
        document,
        {line,
         phrase(QT_TRANSLATE_NOOP(
                    "wr::Cli",
                    "It is restricted: only %1 can read it. Evidence is read by all, unless it is "
                    "imported with --incident; orders of containment and their outcomes are seen "
                    "by all."))
             .arg(plainNames(*room, set.members))});
}

void addAccessVerbs(CLI::App& incident, Cli& cli)
{
    auto options = std::make_shared<AccessOptions>();
    auto* verb
        = incident.add_subcommand("access", "Show or change who reads a restricted incident");
    verb->add_option("incident", options->incident, "The incident's id or code")->required();
    verb->add_option("--add", options->add,
                     "Grant access to this member and all their devices; may be repeated");
    verb->add_option("--remove", options->remove,
                     "End this member's access to what is written from now on; may be repeated");
    verb->add_flag("--restrict", options->restricting,
                   "Restrict an incident that all could read so far");
    verb->footer("Example: warroomctl --room acme incident access WR-7K3F --add ben-ito\n"
                 "         warroomctl --room acme incident access WR-7K3F --remove ben-ito");
    verb->callback([&cli, options] {
        cli.withRoom([&](Engine& engine) { return access(cli, engine, *options); });
    });
}

} // namespace wr::cli
