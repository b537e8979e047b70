// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/containmentoutput.h"
#include "app/cli/documents.h"
#include "app/cli/phrase.h"
#include "models/items/runremark.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Which {
    std::string system;
    std::string rung;
    std::string incident;
};

QJsonObject documentOf(const Preflight& preflight)
{
    QJsonArray checks;
    for (const PreflightCheck& check : preflight.checks) {
        QJsonObject one{{u"id"_s, check.id},
                        {u"passed"_s, !check.flaw},
                        {u"detail"_s, check.flaw ? check.flaw->reason : check.detail}};
        checks.append(one);
    }
    return {{u"id"_s, preflight.rung.value},
            {u"system"_s, preflight.system.value},
            {u"at"_s, isoText(preflight.at)},
            {u"passed"_s, preflight.maybeFlaw() == nullptr},
            {u"checks"_s, checks}};
}

Result<int> preflight(const Cli& cli, Engine& engine, const Which& which)
{
    const auto system = systemNamed(*engine.room(), which.system);
    if (!system)
        return pass(system.error());
    const auto found = await(engine.preflight(*system, RungId(text(which.rung))));
    if (!found)
        return pass(found.error());
    QList<QStringList> rows;
    for (const PreflightCheck& check : found->checks)
        rows.append({check.id,
                     check.flaw ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "failed"))
                                : phrase(QT_TRANSLATE_NOOP("wr::Cli", "passed")),
                     check.flaw ? check.flaw->reason : check.detail});
    if (const PreflightCheck* flaw = found->maybeFlaw())
        return cli.output().doneBut(documentOf(*found), table(rows), *flaw->flaw);
    return cli.output().done(documentOf(*found), table(rows));
}

Result<int> drift(const Cli& cli, Engine& engine, const Which& which)
{
    const auto room = engine.room();
    std::optional<IncidentId> only;
    if (!which.incident.empty()) {
        const auto id = incidentNamed(*room, which.incident);
        if (!id)
            return pass(id.error());
        only = *id;
    }
    QJsonArray looked;
    QList<QStringList> rows;
    std::optional<Error> flaw;
    for (const Run* run : room->runs()) {
        if (!isWatched(*room, engine.device(), *run) || (only && run->incident != *only))
            continue;
        const auto now = await(engine.lookForDrift(run->id));
        if (!now && !flaw)
            flaw = now.error();
        const RunState state = now ? now->state : run->state;
        if (state == RunState::Drifted)
            flaw = Error{Fault::Refused, run->id.value,
                         phrase(QT_TRANSLATE_NOOP("wr::Cli", "The run has drifted. %1"))
                             .arg(now ? now->steps.last().detail : QString()),
                         phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                                  "Find out who changed it, then order "
                                                  "the rung again."))};
        QJsonObject row = runDocument(now ? *now : *run);
        row.insert(u"looked"_s, now.has_value());
        looked.append(row);
        rows.append({run->id.value, run->system.value, remarked(*run, run->rung.value),
                     runStateTitle(state)});
    }
    const QJsonObject document{{u"runs"_s, looked}};
    if (flaw)
        return cli.output().doneBut(document, table(rows), *flaw,
                                    flaw->fault == Fault::Refused ? u"drifted"_s : QString());
    return cli.output().done(document, table(rows));
}

} // namespace

void addPreflightVerbs(CLI::App& containment, Cli& cli)
{
    auto which = std::make_shared<Which>();
    auto* preflightVerb = containment.add_subcommand(
        "preflight",
        "Prove a rung's address, credential, right and read-backs; changes nothing at the target");
    preflightVerb->add_option("system", which->system, "The system's id or name")->required();
    preflightVerb->add_option("rung", which->rung, "The rung's id")->required();
    preflightVerb->footer(
        "Example: warroomctl --room acme containment preflight refund-assistant pin-prompt");
    preflightVerb->callback([&cli, which] {
        cli.withRoom([&](Engine& engine) { return preflight(cli, engine, *which); });
    });
    auto* driftVerb = containment.add_subcommand(
        "drift", "Ask again whether what was confirmed from this device still holds");
    driftVerb->add_option("--incident", which->incident, "Only this incident");
    driftVerb->footer("Example: warroomctl --room acme containment drift --incident WR-7K3F");
    driftVerb->callback([&cli, which] {
        cli.withRoom([&](Engine& engine) { return drift(cli, engine, *which); });
    });
}

} // namespace wr::cli
