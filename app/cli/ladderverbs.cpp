// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/ladderlist.h"
#include "app/cli/phrase.h"
#include "app/engine/ladderbench.h"
#include "app/engine/presetshelf.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <iostream>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 largestLadder = 1024 * 1024;

struct Ladder {
    std::string system;
    std::string preset;
    std::string file;
    std::string only;
    std::string id;
    std::string phone;
    std::vector<std::string> values;
    bool replace = false;
    bool secondPerson = false;
};

QString triedWords(const Preset& preset)
{
    return preset.tried.isEmpty()
        ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "not tried against a real server"))
        : phrase(QT_TRANSLATE_NOOP("wr::Cli", "tried against %1")).arg(preset.tried);
}

QJsonArray documentsOf(const QList<PresetParameter>& parameters)
{
    QJsonArray array;
    for (const PresetParameter& parameter : parameters)
        array.append(QJsonObject{{u"id"_s, parameter.name},
                                 {u"what"_s, parameter.what},
                                 {u"example"_s, parameter.example},
                                 {u"usual"_s, parameter.usual}});
    return array;
}

QJsonObject documentOf(const Preset& preset)
{
    QJsonArray rungs;
    for (const Rung& rung : preset.ladder)
        rungs.append(jsonObject(writeRung(rung)));
    return {{u"id"_s, preset.id},
            {u"title"_s, preset.title},
            {u"product"_s, preset.product},
            {u"tried"_s, preset.tried},
            {u"note"_s, preset.note},
            {u"parameters"_s, documentsOf(preset.parameters)},
            {u"credentials"_s, documentsOf(preset.credentials)},
            {u"ladder"_s, rungs}};
}

Result<int> listPresets(const Cli& cli)
{
    const auto presets = shippedPresets();
    if (!presets)
        return pass(presets.error());
    QJsonArray array;
    QList<QStringList> rows{{phrase(QT_TRANSLATE_NOOP("wr::Cli", "preset")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "title")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "tried"))}};
    for (const Preset& preset : *presets) {
        array.append(documentOf(preset));
        rows.append({preset.id, preset.title, triedWords(preset)});
    }
    return cli.output().done(QJsonObject{{u"presets"_s, array}}, table(rows));
}

Result<int> showPreset(const Cli& cli, const std::string& which)
{
    const auto preset = presetNamed(text(which));
    if (!preset)
        return pass(preset.error());
    QStringList lines{
        preset->title, preset->product + u": "_s + triedWords(*preset), preset->note, {}};
    QList<QStringList> rows;
    for (const PresetParameter& parameter : preset->parameters)
        rows.append({u"--set "_s + parameter.name + u'='
                         + (parameter.usual.isEmpty() ? parameter.example : parameter.usual),
                     parameter.what});
    for (const PresetParameter& credential : preset->credentials)
        rows.append({u"${secret:"_s + credential.name + u'}', credential.what});
    lines += table(rows);
    lines.append(QString());
    for (const Rung& rung : preset->ladder)
        lines.append(rung.id.value + u"  "_s + decisionRightTitle(rung.right) + u"  "_s
                     + rung.effect);
    return cli.output().done(documentOf(*preset), lines);
}

Result<TemplateValues> valuesOf(const Ladder& ladder)
{
    TemplateValues values;
    for (const std::string& one : ladder.values) {
        const QString pair = text(one);
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0)
            return fail(Fault::Usage, pair,
                        phrase(QT_TRANSLATE_NOOP("wr::Cli", "This sets no parameter.")),
                        phrase(QT_TRANSLATE_NOOP("wr::Cli", "Write --set NAME=VALUE.")));
        values.insert(pair.left(equals), pair.mid(equals + 1));
    }
    return values;
}

// From least to most disruptive.
int weightOf(DecisionRight right)
{
    switch (right) {
    case DecisionRight::Degrade:
        return 0;
    case DecisionRight::RollBackPrompt:
    case DecisionRight::RollBackModel:
    case DecisionRight::RollBackRetrieval:
        return 1;
    case DecisionRight::RevokeAccess:
        return 2;
    case DecisionRight::SuspendFeature:
        return 3;
    case DecisionRight::ShutOff:
        return 4;
    case DecisionRight::DeclareUnsafe:
    case DecisionRight::SetSeverity:
    case DecisionRight::Escalate:
    case DecisionRight::NotifyCustomers:
    case DecisionRight::NotifyRegulator:
    case DecisionRight::Restore:
        return 5;
    }
    return 5;
}

Result<void> place(System& system, const Rung& rung)
{
    if (system.maybeRung(rung.id) != nullptr)
        return fail(Fault::Exists, rung.id.value,
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "The ladder of %1 has a rung of this id."))
                        .arg(system.name),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                             "Give another one with --id, or replace the "
                                             "ladder with: containment ladder import "
                                             "--replace")));
    const auto heavier
        = std::find_if(system.ladder.begin(), system.ladder.end(),
                       [&](const Rung& it) { return weightOf(it.right) > weightOf(rung.right); });
    system.ladder.insert(heavier, rung);
    return {};
}

QStringList takenNames(const OwnCredentials& own)
{
    const auto book
        = own.signer ? own.open() : Result<CredentialBook>(fail(Fault::NotFound, {}, {}));
    return book ? book->names() : QStringList();
}

Result<int> write(const Cli& cli, Engine& engine, const OwnCredentials& own, const Ladder& ladder,
                  QList<Rung> rungs)
{
    const auto room = engine.room();
    const auto id = systemNamed(*room, ladder.system);
    if (!id)
        return pass(id.error());
    System system = *room->maybeSystem(*id);
    const EntryHash base = system.setBy;
    if (ladder.replace)
        system.ladder.clear();
    QStringList added;
    QStringList credentials;
    for (const Rung& rung : arrivedRungs(*id, std::move(rungs), takenNames(own))) {
        credentials += credentialsOf(rung);
        if (const auto placed = place(system, rung); !placed)
            return pass(placed.error());
        added.append(rung.id.value);
    }
    credentials.sort();
    credentials.removeDuplicates();
    QString line = phrase(QT_TRANSLATE_NOOP("wr::Cli", "On the ladder of %1 now: %2."))
                       .arg(system.name, added.join(u", "_s));
    if (!credentials.isEmpty())
        line += u' '
            + phrase(QT_TRANSLATE_NOOP(
                         "wr::Cli",
                         "It asks for credentials that are bound to nothing yet; add each where it "
                         "is used, as in: warroomctl credential add %1 ORIGIN"))
                  .arg(credentials.constFirst());
    return cli.write(engine, Command{SystemSet{system, base}},
                     QJsonObject{{u"id"_s, system.id.value},
                                 {u"rungs"_s, QJsonArray::fromStringList(added)},
                                 {u"credentials"_s, QJsonArray::fromStringList(credentials)}},
                     line);
}

Result<int> add(const Cli& cli, Engine& engine, const OwnCredentials& own, const Ladder& ladder)
{
    const auto preset = presetNamed(text(ladder.preset));
    if (!preset)
        return pass(preset.error());
    const auto values = valuesOf(ladder);
    if (!values)
        return pass(values.error());
    auto rungs = rungsOf(*preset, *values, text(ladder.only));
    if (!rungs)
        return pass(rungs.error());
    if (!ladder.id.empty() && rungs->size() != 1)
        return fail(Fault::Usage, text(ladder.id),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "One id names one rung.")),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "Pick one of the preset with --only.")));
    for (Rung& rung : *rungs) {
        if (!ladder.id.empty())
            rung.id = RungId(text(ladder.id));
        rung.phone = text(ladder.phone);
        rung.secondPerson = rung.secondPerson || ladder.secondPerson;
        if (const auto flaw = rungFlaw(rung, {}, std::nullopt))
            return pass(*flaw);
    }
    return write(cli, engine, own, ladder, *rungs);
}

Result<int> importLadder(const Cli& cli, Engine& engine, const OwnCredentials& own,
                         const Ladder& ladder)
{
    QFile file(text(ladder.file));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, file.fileName(),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "The file cannot be read: %1."))
                        .arg(file.errorString()),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "Check the path and the permissions.")));
    const auto rungs = readLadder(file.read(largestLadder + 1).toStdString());
    if (!rungs)
        return pass(rungs.error());
    for (const Rung& rung : *rungs) {
        if (const auto flaw = writtenRungFlaw(rung))
            return pass(*flaw);
    }
    return write(cli, engine, own, ladder, *rungs);
}

Result<int> exportLadder(const Engine& engine, const Ladder& ladder)
{
    const auto room = engine.room();
    const auto id = systemNamed(*room, ladder.system);
    if (!id)
        return pass(id.error());
    QJsonArray rungs;
    for (Rung rung : room->maybeSystem(*id)->ladder) {
        rung.lastTested.reset(); // where it goes nobody has tested it
        rungs.append(jsonObject(writeRung(rung)));
    }
    // Word for word what import reads, with --json too: no ids are added to it.
    std::cout << QJsonDocument(QJsonObject{{u"ladder"_s, rungs}}).toJson().constData();
    return 0;
}

void addPresetVerbs(CLI::App& containment, Cli& cli, const std::shared_ptr<Ladder>& ladder)
{
    auto* presetsVerb = containment.add_subcommand(
        "presets", "List the targets that come with ready rungs, or show one");
    presetsVerb->add_option("preset", ladder->preset, "The preset's id");
    presetsVerb->footer("Example: warroomctl containment presets unleash");
    presetsVerb->callback([&cli, ladder] {
        const auto done
            = ladder->preset.empty() ? listPresets(cli) : showPreset(cli, ladder->preset);
        cli.exit = done ? *done : cli.output().failed(done.error());
    });

    auto* addVerb = containment.add_subcommand("add", "Put rungs of a preset on a system's ladder");
    addVerb->add_option("system", ladder->system, "The system's id or name")->required();
    addVerb->add_option("--preset", ladder->preset, "Which; see: warroomctl containment presets")
        ->required();
    addVerb->add_option("--set", ladder->values, "A parameter: NAME=VALUE; once for each")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    addVerb->add_option("--only", ladder->only, "Only this rung of the preset");
    addVerb->add_option("--id", ladder->id, "Another id for the rung");
    addVerb->add_option("--phone", ladder->phone, "Whom to call when nothing works");
    addVerb->add_flag("--second-person", ladder->secondPerson, "It takes a second person's yes");
    addVerb->footer("Example: warroomctl --room acme containment add refund-assistant --preset "
                    "unleash --set unleash=https://unleash.example.com --set "
                    "flag=refund-assistant --phone \"+1 555 0100\"");
    addVerb->callback([&cli, ladder] {
        cli.withCredentials([&](Engine& engine, const OwnCredentials& own) {
            return add(cli, engine, own, *ladder);
        });
    });
}

} // namespace

void addLadderVerbs(CLI::App& containment, Cli& cli)
{
    auto ladder = std::make_shared<Ladder>();
    auto* listVerb = containment.add_subcommand(
        "ladder",
        "List a system's rungs: whether you may press them, what they lack here, when tested");
    auto* which = listVerb->add_option("system", ladder->system, "The system's id or name");
    listVerb->footer(
        "Example: warroomctl --room acme containment ladder refund-assistant\n"
        "         warroomctl --room acme containment ladder import refund-assistant ladder.json");
    listVerb->callback([&cli, ladder, listVerb, which] {
        if (!listVerb->get_subcommands().empty())
            return;
        if (which->count() == 0)
            throw CLI::RequiredError("system");
        cli.withCredentials([&](Engine& engine, const OwnCredentials& own) {
            return printLadder(cli, engine, own, ladder->system);
        });
    });

    auto* importVerb = listVerb->add_subcommand(
        "import", "Add the rungs of a JSON file; their credentials are bound to nothing");
    importVerb->add_option("into", ladder->system, "The system's id or name")->required();
    importVerb->add_option("file", ladder->file, "A file as ladder export writes it")->required();
    importVerb->add_flag("--replace", ladder->replace, "Instead of the rungs that are there");
    importVerb->footer(
        "Example: warroomctl --room acme containment ladder import refund-assistant ladder.json");
    importVerb->callback([&cli, ladder] {
        cli.withCredentials([&](Engine& engine, const OwnCredentials& own) {
            return importLadder(cli, engine, own, *ladder);
        });
    });

    auto* exportVerb = listVerb->add_subcommand("export", "Write a system's rungs as JSON");
    exportVerb->add_option("of", ladder->system, "The system's id or name")->required();
    exportVerb->footer("Example: warroomctl --room acme containment ladder export "
                       "refund-assistant > ladder.json");
    exportVerb->callback([&cli, ladder] {
        cli.withRoom([&](Engine& engine) { return exportLadder(engine, *ladder); });
    });
    addPresetVerbs(containment, cli, ladder);
}

} // namespace wr::cli
