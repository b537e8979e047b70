// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/phrase.h"

#include <QtCore/QFile>

#include <algorithm>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestFile = 2 * 1024 * 1024;

// One person is enough only as long as nobody else is there.
bool isAlone(const Room& room)
{
    return std::count_if(room.members.begin(), room.members.end(),
                         [](const Member& member) { return !member.revoked; })
        <= 1;
}

struct AddOptions {
    std::string source; // a name, or a JSON file
    std::string id;
    std::string purpose;
    std::string accountable;
};

Result<System> fromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, path,
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "The file cannot be read: %1."))
                        .arg(file.errorString()),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "Check the path and the permissions.")));
    if (file.size() > largestFile)
        return fail(Fault::BadInput, path,
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "The file is larger than 2 MiB.")),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "Describe one system in one file.")));
    const QByteArray bytes = file.read(largestFile);
    auto system = readSystem({bytes.constData(), static_cast<size_t>(bytes.size())});
    if (!system)
        return fail(
            system.error().fault, path + u", "_s + system.error().subject, system.error().reason,
            system.error().remedy.isEmpty()
                ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "Correct the file; nothing was written."))
                : system.error().remedy);
    return system;
}

Result<System> wanted(const Room& room, const MemberId& who, const AddOptions& options)
{
    const QString source = text(options.source);
    System system;
    if (source.endsWith(u".json"_s)) {
        auto read = fromFile(source);
        if (!read)
            return read;
        system = *read;
    } else {
        system.name = source;
    }
    if (!options.id.empty())
        system.id = SystemId(text(options.id));
    if (system.id.isEmpty())
        system.id = SystemId(idTextFrom(system.name));
    if (!isIdText(system.id.value))
        return fail(Fault::BadInput, system.id.value,
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "This cannot be an id.")),
                    phrase(QT_TRANSLATE_NOOP(
                        "wr::Cli", "Use small letters, digits and hyphens, at most 64.")));
    if (!options.purpose.empty())
        system.purpose = text(options.purpose);
    if (!options.accountable.empty()) {
        auto member = memberNamed(room, options.accountable);
        if (!member)
            return pass(member.error());
        system.accountable = *member;
    }
    if (const System* old = room.maybeSystem(system.id);
        old == nullptr && system.authority.isEmpty()) {
        system.authority = onlyYouAuthority(who);
        system.onlyYou = isAlone(room);
    }
    return system;
}

Result<int> add(const Cli& cli, Engine& engine, const AddOptions& options)
{
    auto system = wanted(*engine.room(), engine.member(), options);
    if (!system)
        return pass(system.error());
    const System* old = engine.room()->maybeSystem(system->id);
    const EntryHash base = old == nullptr ? EntryHash() : old->setBy;
    const bool mine = old == nullptr && system->authority == onlyYouAuthority(engine.member());
    QString line = phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 was written down.")).arg(system->name);
    if (system->onlyYou)
        line = phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                        "%1 was added; you hold every right over it (only you)."))
                   .arg(system->name);
    else if (mine)
        line = phrase(
                   QT_TRANSLATE_NOOP("wr::Cli",
                                     "%1 was added; you hold every right over it. Name the others "
                                     "with: warroomctl authority set %2 RIGHT"))
                   .arg(system->name, system->id.value);
    return cli.write(engine, Command{SystemSet{*system, base}},
                     QJsonObject{{u"id"_s, system->id.value}}, line);
}

Result<int> listSystems(const Cli& cli, Engine& engine)
{
    const auto room = engine.room();
    QJsonArray systems;
    QList<QStringList> rows{{phrase(QT_TRANSLATE_NOOP("wr::Cli", "id")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "name")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "accountable")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "rungs")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "gaps")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "blind spots"))}};
    for (const System* system : room->systems()) {
        const qsizetype open = gapsOf(*room, *system).size();
        const qsizetype blind = blindSpots(*room, *system).size();
        QJsonObject row{{u"id"_s, system->id.value},
                        {u"name"_s, system->name},
                        {u"accountable"_s, system->accountable.value},
                        {u"rungs"_s, system->ladder.size()},
                        {u"gaps"_s, open},
                        {u"blindSpots"_s, blind},
                        {u"onlyYou"_s, system->onlyYou}};
        systems.append(row);
        rows.append({system->id.value, system->name, room->memberName(system->accountable),
                     QString::number(system->ladder.size()), QString::number(open),
                     QString::number(blind)});
    }
    return cli.output().done(QJsonObject{{u"systems"_s, systems}}, table(rows));
}

Result<int> showSystem(const Cli& cli, Engine& engine, const std::string& which)
{
    const auto room = engine.room();
    auto id = systemNamed(*room, which);
    if (!id)
        return pass(id.error());
    const System* system = room->maybeSystem(*id);
    QStringList lines{system->name, system->purpose};
    for (const LayerOwner& layer : system->layers)
        lines.append(u"  "_s + layerTitle(layer.layer) + u": "_s
                     + (layer.vendor.isEmpty() ? room->memberName(layer.owner)
                                               : QString(layer.vendor + u' ' + layer.contact)));
    for (const Rung& rung : system->ladder)
        lines.append(u"  "_s + rung.id.value + u"  "_s + rung.title);
    return cli.output().done(systemDocument(*system), lines);
}

} // namespace

void addSystemVerbs(CLI::App& app, Cli& cli)
{
    auto* system = app.add_subcommand("system", "Add, list and show AI systems");
    system->require_subcommand(1);

    auto options = std::make_shared<AddOptions>();
    auto* addVerb = system->add_subcommand(
        "add", "Add a system by name, or from a JSON file with layers, rights and ladder");
    addVerb->add_option("source", options->source, "A name, or a file that ends in .json")
        ->required();
    addVerb->add_option("--id", options->id, "Its id; made from the name without it");
    addVerb->add_option("--purpose", options->purpose, "What it is for");
    addVerb->add_option("--accountable", options->accountable,
                        "The member who is accountable for it");
    addVerb->footer(
        "Example: warroomctl --room acme system add refund-assistant.json\n"
        "         warroomctl --room acme system add \"Refund assistant\" --id "
        "refund-assistant --purpose \"answers refund requests\" --accountable ada-osei");
    addVerb->callback([&cli, options] {
        cli.withRoom([&](Engine& engine) { return add(cli, engine, *options); });
    });

    auto* listVerb = system->add_subcommand("list", "List the systems");
    listVerb->footer("Example: warroomctl --room acme system list");
    listVerb->callback(
        [&cli] { cli.withRoom([&](Engine& engine) { return listSystems(cli, engine); }); });

    auto which = std::make_shared<std::string>();
    auto* showVerb
        = system->add_subcommand("show", "Show one system with layers, rights and ladder");
    showVerb->add_option("system", *which, "Its id or name")->required();
    showVerb->footer("Example: warroomctl --room acme system show refund-assistant --json");
    showVerb->callback([&cli, which] {
        cli.withRoom([&](Engine& engine) { return showSystem(cli, engine, *which); });
    });
}

} // namespace wr::cli
