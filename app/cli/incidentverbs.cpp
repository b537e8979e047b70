// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/containmentoutput.h"
#include "app/cli/documents.h"
#include "app/cli/phrase.h"
#include "models/items/runremark.h"
#include "models/rules/decide.h"
#include "models/rules/drillrules.h"
#include "models/rules/gate.h"
#include "models/rules/severityrules.h"
#include "models/state/breakglass.h"
#include "models/state/restricted.h"

#include <algorithm>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DeclareOptions {
    std::string title;
    std::vector<std::string> systems;
    std::vector<std::string> types;
    int harm = 0;
    int misuse = 0;
    int dependency = 0;
    std::string severity;
    std::string happened;
    bool drill = false;
    bool restricted = false;
    std::vector<std::string> readers;
};

Result<IncidentDeclared> declared(const Room& room, const DeclareOptions& options)
{
    IncidentDeclared it;
    it.incident = IncidentId(freshId(u"inc"_s));
    it.title = text(options.title);
    it.drill = options.drill;
    it.levels = Levels{options.harm, options.misuse, options.dependency};
    for (const std::string& name : options.systems) {
        auto system = systemNamed(room, name);
        if (!system)
            return pass(system.error());
        it.systems.append(*system);
    }
    for (const std::string& name : options.types) {
        const auto type = incidentTypeFromName(text(name));
        if (!type)
            return fail(
                Fault::Usage, text(name),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is not an incident type.")),
                phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                         "Use unsafe-output, retrieval-failure, prompt-bypass, "
                                         "vendor-change, privacy-leak or overdependence.")));
        it.types.append(*type);
    }
    it.severity = suggestSeverity(room.thresholds, it.levels).severity;
    if (!options.severity.empty()) {
        const auto severity = severityFromName(text(options.severity));
        if (!severity)
            return fail(Fault::Usage, text(options.severity),
                        phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is not a severity.")),
                        phrase(QT_TRANSLATE_NOOP("wr::Cli", "Use sev1, sev2, sev3 or sev4.")));
        it.severity = *severity;
    }
    auto happened = timeTyped(options.happened);
    if (!happened)
        return pass(happened.error());
    it.happened = *happened;
    return it;
}

Result<int> declare(const Cli& cli, Engine& engine, const DeclareOptions& options)
{
    auto it = declared(*engine.room(), options);
    if (!it)
        return pass(it.error());
    const SuggestedSeverity suggested = suggestSeverity(engine.room()->thresholds, it->levels);
    const QString code = codeFor(it->incident);
    const QJsonObject document{{u"id"_s, it->incident.value},
                               {u"code"_s, code},
                               {u"severity"_s, severityName(it->severity)},
                               {u"suggestedSeverity"_s, severityName(suggested.severity)},
                               {u"suggestedWhy"_s, suggested.why}};
    const QString line
        = phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 declared at %2. The thresholds suggest %3: %4"))
              .arg(code, severityTitle(it->severity), severityTitle(suggested.severity),
                   suggested.why);
    if (options.restricted || !options.readers.empty())
        return declareRestricted(cli, engine, *it, options.readers, document, line);
    return cli.write(engine, Command{*it}, document, line);
}

QString namesJoined(const Room& room, const QList<MemberId>& members)
{
    QStringList names;
    for (const MemberId& member : members)
        names.append(room.memberName(member));
    return names.join(u", "_s);
}

QString inaccessibleText(const Room& room, const Incident& incident)
{
    return phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                    "Inaccessible: restricted incident. Access is granted by %1."))
        .arg(namesOf(room, grantersOf(room, incident)));
}

QString runLine(const Run& run)
{
    return isoText(run.orderedAt) + u"  "_s + remarked(run, run.rung.value) + u": "_s
        + runStateTitle(run.state);
}

QString drillLine(const DrillTimes& times)
{
    const auto written = [](const std::optional<Instant>& at) {
        return at ? isoText(*at) : phrase(QT_TRANSLATE_NOOP("wr::Cli", "not yet"));
    };
    return phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                    "times of the drill: declared %1, first containment %2, "
                                    "confirmed %3, undone %4"))
        .arg(isoText(times.declared), written(times.firstContainment), written(times.confirmed),
             written(times.undone));
}

// What binds everybody: its orders and outcomes.
Result<int> showInaccessible(const Cli& cli, const Room& room, const Incident& incident)
{
    QStringList lines{incident.code, inaccessibleText(room, incident)};
    for (const Run* run : room.runsOf(incident.id))
        lines.append(runLine(*run));
    return cli.output().done(incidentDocument(room, incident), lines);
}

Result<int> list(const Cli& cli, Engine& engine, bool all)
{
    const auto room = engine.room();
    QList<const Incident*> incidents = room->incidents();
    std::sort(incidents.begin(), incidents.end(), [](const Incident* a, const Incident* b) {
        return std::tie(a->severity, a->declared, a->id)
            < std::tie(b->severity, b->declared, b->id);
    });
    QJsonArray array;
    QList<QStringList> rows{{phrase(QT_TRANSLATE_NOOP("wr::Cli", "code")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "severity")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "phase")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "commander")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "title"))}};
    for (const Incident* incident : incidents) {
        if (!all && !incident->isOpen())
            continue;
        array.append(incidentRow(*room, *incident));
        if (incident->isInaccessible()) {
            rows.append({incident->code, u"–"_s, u"–"_s,
                         incident->commander.isEmpty()
                             ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "vacant"))
                             : room->memberName(incident->commander),
                         inaccessibleText(*room, *incident)});
            continue;
        }
        rows.append({incident->code, severityTitle(incident->severity), phaseTitle(incident->phase),
                     incident->commander.isEmpty() ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "vacant"))
                                                   : room->memberName(incident->commander),
                     incident->drill
                         ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "DRILL: %1")).arg(incident->title)
                         : incident->title});
    }
    return cli.output().done(QJsonObject{{u"incidents"_s, array}}, table(rows));
}

Result<int> showIncident(const Cli& cli, Engine& engine, const std::string& which)
{
    const auto room = engine.room();
    auto id = incidentNamed(*room, which);
    if (!id)
        return pass(id.error());
    const Incident& incident = *room->maybeIncident(*id);
    if (incident.isInaccessible())
        return showInaccessible(cli, *room, incident);
    QStringList lines{
        severityTitle(incident.severity) + u"  "_s + incident.code + u"  "_s + incident.title,
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "phase %1, commander %2, declared %3"))
            .arg(phaseTitle(incident.phase),
                 incident.commander.isEmpty() ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "vacant"))
                                              : room->memberName(incident.commander),
                 isoText(incident.declared))};
    if (incident.drill)
        lines.append(drillLine(drillTimes(*room, incident)));
    if (incident.access)
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "restricted, read by %1"))
                         .arg(namesJoined(*room, incident.access->members)));
    if (incident.sealedAway > 0)
        lines.append(
            phrase(QT_TRANSLATE_NOOP(
                       "wr::Cli", "! Entries that you cannot read: %1. Access is granted by %2."))
                .arg(QString::number(incident.sealedAway),
                     namesJoined(*room, grantersOf(*room, incident))));
    for (const Exhibit& exhibit : room->exhibits) {
        if (exhibit.incident == incident.id)
            lines.append(
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "evidence for its members only: %1, %2, %3"))
                    .arg(exhibit.name,
                         phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n items"), exhibit.items),
                         exhibit.id.value));
    }
    for (const Crossing& crossing : incident.crossings) {
        if (crossing.isOpen())
            lines.append(u"! "_s + crossing.id + u": "_s
                         + breakGlassWords(*room, crossing.id, crossing.why));
    }
    for (const Note& note : incident.notes)
        lines.append(isoText(note.happened) + u"  "_s + room->memberName(note.by) + u": "_s
                     + note.text);
    for (const Decision& decision : incident.decisions)
        lines.append(isoText(decision.happened) + u"  "_s
                     + phrase(QT_TRANSLATE_NOOP("wr::Cli", "decision")) + u"  "_s
                     + room->memberName(decision.by) + u": "_s + decision.text);
    for (const Task& task : incident.tasks)
        lines.append(task.id.value + u"  "_s
                     + (task.done ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "done"))
                                  : phrase(QT_TRANSLATE_NOOP("wr::Cli", "to do")))
                     + u"  "_s
                     + (task.owner.isEmpty() ? QString() : room->memberName(task.owner) + u": "_s)
                     + breakGlassWords(*room, task.id.value, task.text));
    for (const Run* run : room->runsOf(*id))
        lines.append(runLine(*run));
    return cli.output().done(incidentDocument(*room, incident),
                             drillFirst(*room, incident.id, lines));
}

} // namespace

void addIncidentVerbs(CLI::App& app, Cli& cli)
{
    auto* incident = app.add_subcommand("incident", "Declare, lead and close incidents");
    incident->require_subcommand(1);

    auto options = std::make_shared<DeclareOptions>();
    auto* declareVerb = incident->add_subcommand("declare", "Declare an incident");
    declareVerb->add_option("title", options->title, "What goes wrong, in a few words")->required();
    declareVerb->add_option("--system", options->systems, "A system in scope; may be repeated")
        ->required();
    declareVerb->add_option("--type", options->types, "An incident type; may be repeated");
    declareVerb->add_option("--harm", options->harm, "Output harm, 0 none to 3 grave")
        ->check(CLI::Range(0, 3));
    declareVerb->add_option("--misuse", options->misuse, "Misuse, 0 none to 3 grave")
        ->check(CLI::Range(0, 3));
    declareVerb
        ->add_option("--dependency", options->dependency,
                     "How much the workflow depends on it, 0 to 3")
        ->check(CLI::Range(0, 3));
    declareVerb->add_option("--severity", options->severity,
                            "sev1 to sev4; what the thresholds suggest without it");
    declareVerb->add_option("--happened", options->happened,
                            "When it began: T-20m, 13:40Z or ISO 8601");
    declareVerb->add_flag("--drill", options->drill, "A drill; it stays one for ever");
    declareVerb->add_flag("--restricted", options->restricted,
                          "Need-to-know: sealed for you and whoever --for names");
    declareVerb->add_option("--for", options->readers,
                            "Restricted, and this member reads it too; may be repeated");
    declareVerb->footer("Example: warroomctl --room acme incident declare \"Refunds out of "
                        "policy\" --system refund-assistant "
                        "--type vendor-change --harm 2 --misuse 0 --dependency 2 --happened T-20m\n"
                        "         warroomctl --room acme incident declare \"Fire drill\" --system "
                        "refund-assistant --severity sev3 --drill\n"
                        "         warroomctl --room acme incident declare \"Data leak\" --system "
                        "refund-assistant --restricted --for ben-ito");
    declareVerb->callback([&cli, options] {
        cli.withRoom([&](Engine& engine) { return declare(cli, engine, *options); });
    });

    auto all = std::make_shared<bool>(false);
    auto* listVerb = incident->add_subcommand("list", "List open incidents, most severe first");
    listVerb->add_flag("--all", *all, "Closed ones too");
    listVerb->footer("Example: warroomctl --room acme incident list --all --json");
    listVerb->callback(
        [&cli, all] { cli.withRoom([&](Engine& engine) { return list(cli, engine, *all); }); });

    auto which = std::make_shared<std::string>();
    auto* showVerb = incident->add_subcommand("show", "Show one incident with everything in it");
    showVerb->add_option("incident", *which, "Its id or code")->required();
    showVerb->footer("Example: warroomctl --room acme incident show WR-7K3F --json");
    showVerb->callback([&cli, which] {
        cli.withRoom([&](Engine& engine) { return showIncident(cli, engine, *which); });
    });

    addBriefVerb(*incident, cli);
    addIncidentWriteVerbs(*incident, cli);
    addAccessVerbs(*incident, cli);
}

} // namespace wr::cli
