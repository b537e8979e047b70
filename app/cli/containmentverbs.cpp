// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/containmentoutput.h"
#include "app/cli/documents.h"
#include "app/cli/ladderlist.h"
#include "app/cli/phrase.h"
#include "app/cli/previewfacts.h"
#include "app/engine/wayout.h"
#include "app/reach/templates.h"
#include "models/items/runremark.h"
#include "models/rules/gate.h"
#include "models/rules/resending.h"
#include "models/rules/reverts.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Press {
    std::string system;
    std::string rung;
    std::string incident;
    std::string reason;
    std::string run;
    bool deny = false;
    bool takeOver = false;
    bool anyway = false;
    bool breakGlass = false;
};

Result<PressAsk> askOf(const Room& room, const Press& press)
{
    PressAsk ask;
    auto system = systemNamed(room, press.system);
    if (!system)
        return pass(system.error());
    ask.system = *system;
    ask.rung = RungId(text(press.rung));
    ask.reason = text(press.reason);
    ask.breakGlass = press.breakGlass;
    if (!press.incident.empty()) {
        auto incident = incidentNamed(room, press.incident);
        if (!incident)
            return pass(incident.error());
        ask.incident = *incident;
        return ask;
    }
    QList<IncidentId> open;
    for (const Incident* incident : room.incidents()) {
        if (incident->isOpen() && incident->systems.contains(*system))
            open.append(incident->id);
    }
    if (open.size() != 1)
        return fail(
            Fault::Usage, system->value,
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "It is not clear for which incident this is.")),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Name it with --incident.")));
    ask.incident = open.first();
    return ask;
}

Result<int> preview(const Cli& cli, Engine& engine, const Press& press)
{
    auto ask = askOf(*engine.room(), press);
    if (!ask)
        return pass(ask.error());
    const auto preview = await(engine.preview(*ask));
    if (!preview)
        return pass(preview.error());
    if (preview->unreachable)
        return pass(withManualWay(*preview->unreachable, *preview));
    const auto room = engine.room();
    const Rung* rung = room->maybeSystem(ask->system)->maybeRung(ask->rung);
    const QString why = whyOf(*room, preview->verdict, ask->system, rung->right);
    QJsonObject document{{u"id"_s, ask->rung.value},
                         {u"system"_s, ask->system.value},
                         {u"incident"_s, ask->incident.value},
                         {u"request"_s, jsonObject(writePrepared(preview->request))},
                         {u"bytes"_s, previewText(preview->request)},
                         {u"before"_s, capturedArray(preview->before)},
                         {u"effect"_s, preview->effect},
                         {u"ruling"_s, rulingName(preview->verdict)},
                         {u"why"_s, why},
                         {u"manualCommand"_s, preview->manualCommand},
                         {u"phone"_s, preview->phone},
                         {u"revert"_s, revertText(*rung)}};
    const bool drill = room->maybeIncident(ask->incident)->drill;
    document.insert(u"drill"_s, drill);
    QStringList lines{preview->effect, previewText(preview->request)};
    if (const QString revert = revertText(*rung); !revert.isEmpty())
        lines.append(revert);
    for (const Captured& value : preview->before)
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "before: %1 = %2")).arg(value.name, value.value));
    addPreviewFacts(engine.folder(), *rung, *preview, SystemClock().now(), document, lines);
    lines.append(rulingName(preview->verdict) + u' ' + why);
    if (drill && !preview->manualCommand.isEmpty())
        lines.append(preview->manualCommand); // says itself that this is a drill
    return cli.output().done(document, drillFirst(*room, ask->incident, lines));
}

Result<int> pressed(const Cli& cli, Engine& engine, const Preview& preview)
{
    const auto run = await(engine.press(preview));
    const bool outOfReach = !run && run.error().fault == Fault::OutOfReach;
    return printRun(cli, engine,
                    outOfReach ? Result<Run>(pass(withManualWay(run.error(), preview))) : run);
}

Result<int> order(const Cli& cli, Engine& engine, const Press& press)
{
    auto ask = askOf(*engine.room(), press);
    if (!ask)
        return pass(ask.error());
    const auto preview = await(engine.preview(*ask));
    if (!preview)
        return pass(preview.error());
    return pressed(cli, engine, *preview);
}

Result<const Run*> runNamed(const Room& room, const std::string& typed)
{
    if (const Run* run = room.maybeRun(RunId(text(typed))))
        return run;
    return fail(
        Fault::NotFound, text(typed), phrase(QT_TRANSLATE_NOOP("wr::Cli", "There is no such run.")),
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "List them with: warroomctl containment runs")));
}

Result<int> resend(const Cli& cli, Engine& engine, const Press& press)
{
    const auto room = engine.room();
    const auto found = runNamed(*room, press.run);
    if (!found)
        return pass(found.error());
    const Run& run = **found;
    const PressAsk ask{run.incident, run.system,           run.rung, text(press.reason),
                       run.undoes,   sendingAgain(run.id), false,    press.breakGlass};
    const auto preview = await(engine.preview(ask));
    return preview ? pressed(cli, engine, *preview) : Result<int>(pass(preview.error()));
}

Result<int> undo(const Cli& cli, Engine& engine, const Press& press)
{
    const auto room = engine.room();
    const auto found = runNamed(*room, press.run);
    if (!found)
        return pass(found.error());
    const Run* run = *found;
    const PressAsk ask{run->incident, run->system, run->rung,    text(press.reason),
                       run->id,       {},          press.anyway, press.breakGlass};
    const auto preview = await(engine.preview(ask));
    if (!preview)
        return pass(preview.error());
    const bool mayGoOn = preview->verdict.answer != Ruling::Refused && !preview->unreachable;
    if (preview->moved && !press.anyway && mayGoOn)
        return printMoved(cli, *run, *preview);
    return pressed(cli, engine, *preview);
}

Result<int> approve(const Cli& cli, Engine& engine, const Press& press)
{
    const auto room = engine.room();
    if (press.run.empty()) {
        QJsonArray approvals;
        QList<QStringList> rows;
        for (const Approval& approval : room->approvals) {
            approvals.append(approvalDocument(approval));
            const Incident* incident = room->maybeIncident(approval.incident);
            const bool drill = incident != nullptr && incident->drill;
            rows.append(
                {approval.id.value, room->memberName(approval.askedBy), approval.system.value,
                 drill ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "DRILL: %1")).arg(approval.rung.value)
                       : approval.rung.value,
                 isoText(approval.expires)});
        }
        return cli.output().done(QJsonObject{{u"approvals"_s, approvals}}, table(rows));
    }
    const auto approval = room->approvals.constFind(ApprovalId(text(press.run)));
    if (approval == room->approvals.constEnd())
        return fail(
            Fault::NotFound, text(press.run),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "There is no such approval.")),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "List them with: warroomctl containment approve")));
    return cli.write(engine,
                     Command{ApprovalAnswered{approval->id, !press.deny, text(press.reason),
                                              approval->requestHash}},
                     QJsonObject{{u"id"_s, approval->id.value},
                                 {u"given"_s, !press.deny},
                                 {u"request"_s, jsonObject(writePrepared(approval->request))}},
                     press.deny ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "Denied."))
                                : phrase(QT_TRANSLATE_NOOP("wr::Cli", "Approved.")));
}

Result<int> deny(const Cli& cli, Engine& engine, const Press& press)
{
    Press denial = press;
    denial.deny = true;
    return approve(cli, engine, denial);
}

std::optional<Instant> takenBackAt(const Room& room, const Run& run)
{
    const System* system = room.maybeSystem(run.system);
    const Rung* rung = system == nullptr ? nullptr : system->maybeRung(run.rung);
    return rung == nullptr ? std::nullopt : revertAt(*rung, run);
}

Result<int> runs(const Cli& cli, Engine& engine, const Press& press)
{
    const auto room = engine.room();
    QJsonArray array;
    QList<QStringList> rows{{phrase(QT_TRANSLATE_NOOP("wr::Cli", "run")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "ordered")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "by")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "system")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "rung")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "state"))}};
    std::optional<IncidentId> only;
    if (!press.incident.empty()) {
        auto id = incidentNamed(*room, press.incident);
        if (!id)
            return pass(id.error());
        only = *id;
    }
    for (const Run* run : room->runs()) {
        if (only && run->incident != *only)
            continue;
        const auto back = takenBackAt(*room, *run);
        QJsonObject document = runDocument(*run);
        document.insert(u"revertAt"_s, back ? QJsonValue(isoText(*back)) : QJsonValue());
        array.append(document);
        rows.append(
            {run->id.value, isoText(run->orderedAt), room->memberName(run->orderedBy),
             run->system.value,
             remarked(*run,
                      run->undoes
                          ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "undo of %1")).arg(run->rung.value)
                          : run->rung.value),
             runStateTitle(run->state),
             back ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "to be taken back at %1"))
                        .arg(isoText(*back))
                  : QString()});
    }
    const QStringList lines = table(rows);
    return cli.output().done(QJsonObject{{u"runs"_s, array}},
                             only ? drillFirst(*room, *only, lines) : lines);
}

Result<int> readBack(const Cli& cli, Engine& engine, const Press& press)
{
    const RunId run(text(press.run));
    return printRun(
        cli, engine,
        await(press.takeOver ? engine.takeOver(run, text(press.reason)) : engine.readBack(run)));
}

Result<int> takeOver(const Cli& cli, Engine& engine, const Press& press)
{
    return printRun(cli, engine,
                    await(engine.takeOver(RunId(text(press.run)), text(press.reason))));
}

using Job = Result<int> (*)(const Cli&, Engine&, const Press&);

CLI::App* addVerb(CLI::App& containment, Cli& cli, const char* name, const char* what,
                  const char* example, const std::shared_ptr<Press>& press, Job job)
{
    auto* verb = containment.add_subcommand(name, what);
    verb->footer(std::string("Example: warroomctl --room acme containment ") + example);
    verb->callback([&cli, press, job] {
        cli.withRoom([&](Engine& engine) { return job(cli, engine, *press); });
    });
    return verb;
}

void addRung(CLI::App* verb, const std::shared_ptr<Press>& press)
{
    verb->add_option("system", press->system, "The system's id or name")->required();
    verb->add_option("rung", press->rung, "The rung's id")->required();
    verb->add_option("--incident", press->incident,
                     "Its id or code; the only open one of the system without it");
    verb->add_option("--reason", press->reason, "Why");
}

void addBreakGlass(CLI::App* verb, const std::shared_ptr<Press>& press)
{
    verb->add_flag("--break-glass", press->breakGlass,
                   "Alone where a second person is wanted: only what can be taken back, with a "
                   "reason; everybody is told and somebody else reviews it within a day");
}

} // namespace

void addContainmentVerbs(CLI::App& app, Cli& cli)
{
    auto* containment
        = app.add_subcommand("containment", "The ladder: look, press, read back, undo");
    containment->require_subcommand(1);
    auto press = std::make_shared<Press>();

    addRung(
        addVerb(*containment, cli, "preview",
                "Show the exact request; sends nothing that changes anything",
                "preview refund-assistant pin-prompt --incident WR-7K3F --reason \"refunds out of "
                "policy\"",
                press, preview),
        press);
    auto* orderVerb
        = addVerb(*containment, cli, "order", "Press a rung: order, send once, read back",
                  "order refund-assistant pin-prompt --incident WR-7K3F --reason \"refunds out "
                  "of policy\"\n         warroomctl --room acme containment order "
                  "refund-assistant stop --break-glass --reason \"nobody else answers\"",
                  press, order);
    addRung(orderVerb, press);
    addBreakGlass(orderVerb, press);
    auto* approveVerb = addVerb(
        *containment, cli, "approve", "List what waits for approval, or answer one",
        "approve approval-1x2y --reason \"seen\"\n         warroomctl --room acme containment "
        "approve approval-1x2y --deny --reason \"try the flag first\"",
        press, approve);
    approveVerb->add_option("approval", press->run, "The approval's id");
    approveVerb->add_flag("--deny", press->deny, "Say no");
    approveVerb->add_option("--reason", press->reason, "Why");
    auto* denyVerb = addVerb(*containment, cli, "deny", "Say no to what waits for approval",
                             "deny approval-1x2y --reason \"try the flag first\"", press, deny);
    denyVerb->add_option("approval", press->run, "The approval's id")->required();
    denyVerb->add_option("--reason", press->reason, "Why")->required();
    auto* takeOverVerb = addVerb(
        *containment, cli, "takeover",
        "Past its deadline, settle a run that another device ordered and no longer reports on",
        "takeover run-1x2y --reason \"Ben's laptop died\"", press, takeOver);
    takeOverVerb->add_option("run", press->run, "The run's id")->required();
    takeOverVerb->add_option("--reason", press->reason, "Why")->required();
    auto* readBackVerb
        = addVerb(*containment, cli, "readback", "Ask the target and the product again",
                  "readback run-1x2y\n         warroomctl --room acme containment "
                  "readback run-1x2y --take-over --reason \"Ben's laptop died\"",
                  press, readBack);
    readBackVerb->add_option("run", press->run, "The run's id")->required();
    auto* why = readBackVerb->add_option("--reason", press->reason, "Why it is taken over");
    readBackVerb
        ->add_flag("--take-over", press->takeOver,
                   "Past its deadline, settle a run that another device ordered and no longer "
                   "reports on; for holders of the rung's right")
        ->needs(why);
    auto* resendVerb = addVerb(*containment, cli, "resend",
                               "Send again what a read-back says had no effect: the same bytes "
                               "with the same idempotency key",
                               "resend run-1x2y --reason \"the answer was lost\"", press, resend);
    resendVerb->add_option("run", press->run, "The run's id")->required();
    resendVerb->add_option("--reason", press->reason, "Why");
    addBreakGlass(resendVerb, press);
    auto* undoVerb = addVerb(*containment, cli, "undo",
                             "Undo a run: a new order that restores what was captured",
                             "undo run-1x2y --reason \"fixed upstream\"\n         warroomctl "
                             "--room acme containment undo run-1x2y --anyway --reason \"Ben's "
                             "change goes too\"\n         warroomctl --room acme containment undo "
                             "run-1x2y --break-glass --reason \"nobody else answers\"",
                             press, undo);
    undoVerb->add_option("run", press->run, "The run's id")->required();
    undoVerb->add_option("--reason", press->reason, "Why")->required();
    undoVerb->add_flag("--anyway", press->anyway,
                       "Go on although the target is no longer as the run left it; without it the "
                       "three states are shown and nothing is sent");
    addBreakGlass(undoVerb, press);
    addVerb(*containment, cli, "runs", "List every run", "runs --incident WR-7K3F", press, runs)
        ->add_option("--incident", press->incident, "Only this incident");
    addLadderVerbs(*containment, cli);
    addPreflightVerbs(*containment, cli);
    addTargetVerbs(*containment, cli);
}

} // namespace wr::cli
