// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/containmentoutput.h"
#include "app/cli/phrase.h"
#include "app/engine/wayout.h"
#include "models/rules/gate.h"
#include "models/seal/bytes.h"
#include "models/seal/digest.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 approvalMicros = 15 * 60'000'000LL;

// What most of these verbs take.
struct Words {
    std::string incident;
    std::string words; // a value, a note, a task
    std::string reason;
    std::string happened;
    std::string who;
    std::string right;
    int minutes = 0;
    bool flag = false;
};

Result<int> change(const Cli& cli, Engine& engine, const Words& words, const QString& field,
                   const QString& value)
{
    auto id = incidentNamed(*engine.room(), words.incident);
    if (!id)
        return pass(id.error());
    const Incident& incident = *engine.room()->maybeIncident(*id);
    IncidentChanged changed{
        *id, {FieldChange{field, value, incident.origins.value(field).entry}}, text(words.reason)};
    return cli.write(
        engine, Command{changed}, QJsonObject{{u"id"_s, id->value}, {field, value}},
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1: %2 is now %3.")).arg(incident.code, field, value));
}

Result<int> movePhase(const Cli& cli, Engine& engine, const Words& words)
{
    const auto phase = phaseFromName(text(words.words));
    if (!phase)
        return fail(
            Fault::Usage, text(words.words),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is not a phase.")),
            phrase(QT_TRANSLATE_NOOP(
                "wr::Cli", "Use triage, containing, investigating, recovering or review.")));
    if (*phase == Phase::Closed)
        return fail(
            Fault::Usage, text(words.incident),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Closing needs an outcome in words.")),
            phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                     "Close it with: warroomctl incident close %1 --outcome WORDS"))
                .arg(text(words.incident)));
    return change(cli, engine, words, u"phase"_s, phaseName(*phase));
}

Result<int> close(const Cli& cli, Engine& engine, const Words& words)
{
    auto id = incidentNamed(*engine.room(), words.incident);
    if (!id)
        return pass(id.error());
    const QString outcome = text(words.words).trimmed();
    if (outcome.isEmpty())
        return fail(Fault::Usage, id->value,
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "Closing needs an outcome in words.")),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "Say how it ended with --outcome.")));
    const Incident& incident = *engine.room()->maybeIncident(*id);
    const auto seen = [&incident](const QString& field) { return incident.origins.value(field); };
    const IncidentChanged closed{
        *id,
        {FieldChange{u"phase"_s, phaseName(Phase::Closed), seen(u"phase"_s).entry},
         FieldChange{u"outcome"_s, outcome, seen(u"outcome"_s).entry}},
        text(words.reason)};
    return cli.write(
        engine, Command{closed},
        QJsonObject{
            {u"id"_s, id->value}, {u"phase"_s, phaseName(Phase::Closed)}, {u"outcome"_s, outcome}},
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 is closed: %2")).arg(incident.code, outcome));
}

Result<Severity> severityStep(const Room& room, const Words& words, int step)
{
    auto id = incidentNamed(room, words.incident);
    if (!id)
        return pass(id.error());
    if (room.maybeIncident(*id)->isInaccessible())
        return Severity::Sev1; // whatever it is; the gate says who grants access
    const int now = static_cast<int>(room.maybeIncident(*id)->severity);
    if (now + step < 1 || now + step > 4)
        return fail(Fault::Usage, room.maybeIncident(*id)->code,
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "The severity is %1 already."))
                        .arg(severityTitle(static_cast<Severity>(now))),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "There is none beyond it.")));
    if (!words.words.empty()) {
        const auto severity = severityFromName(text(words.words));
        if (!severity)
            return fail(Fault::Usage, text(words.words),
                        phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is not a severity.")),
                        phrase(QT_TRANSLATE_NOOP("wr::Cli", "Use sev1, sev2, sev3 or sev4.")));
        const int wanted = static_cast<int>(*severity);
        if ((step < 0 && wanted > now) || (step > 0 && wanted < now))
            return fail(
                Fault::Usage, text(words.words),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "This severity lies in the other direction.")),
                phrase(QT_TRANSLATE_NOOP(
                    "wr::Cli", "Raise with: incident raise. Lower with: incident lower.")));
        return *severity;
    }
    return static_cast<Severity>(now + step);
}

Result<int> moveSeverity(const Cli& cli, Engine& engine, const Words& words, int step)
{
    auto severity = severityStep(*engine.room(), words, step);
    if (!severity)
        return pass(severity.error());
    return change(cli, engine, words, u"severity"_s, severityName(*severity));
}

Result<int> command(const Cli& cli, Engine& engine, const Words& words)
{
    auto id = incidentNamed(*engine.room(), words.incident);
    if (!id)
        return pass(id.error());
    const QJsonObject document{{u"id"_s, id->value}};
    if (words.flag)
        return cli.write(engine, Command{CommandAccepted{*id}}, document,
                         phrase(QT_TRANSLATE_NOOP("wr::Cli", "You have command now.")));
    if (words.who.empty())
        return cli.write(engine, Command{CommandTaken{*id, text(words.reason)}}, document,
                         phrase(QT_TRANSLATE_NOOP("wr::Cli", "You have command now.")));
    auto to = memberNamed(*engine.room(), words.who);
    if (!to)
        return pass(to.error());
    return cli.write(
        engine, Command{CommandOffered{*id, *to}}, document,
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "Command was offered to %1, who must accept it."))
            .arg(to->value));
}

Result<int> note(const Cli& cli, Engine& engine, const Words& words)
{
    auto id = incidentNamed(*engine.room(), words.incident);
    if (!id)
        return pass(id.error());
    auto happened = timeTyped(words.happened);
    if (!happened)
        return pass(happened.error());
    const NoteAdded added{*id, NoteId(freshId(u"note"_s)), text(words.words), *happened, {}};
    return cli.write(engine, Command{added},
                     QJsonObject{{u"id"_s, added.note.value}, {u"incident"_s, id->value}},
                     phrase(QT_TRANSLATE_NOOP("wr::Cli", "Noted.")));
}

QString decisionHash(const QString& words)
{
    const QByteArray bytes = words.toUtf8();
    return QString::fromStdString(
        seal::hex(seal::sha256({bytes.constData(), static_cast<size_t>(bytes.size())})));
}

// A decision that needs a second person is asked for, once; when it is approved, the same words decide.
Result<int> askForDecision(const Cli& cli, Engine& engine, const DecisionMade& made,
                           const Error& why)
{
    const auto room = engine.roomNow();
    const QString hash = decisionHash(made.text);
    const Instant now = SystemClock().now();
    for (const Approval& approval : room->approvals) {
        if (approval.state == ApprovalState::Asked && approval.right == made.right
            && approval.incident == made.incident && approval.askedBy == engine.member()
            && approval.requestHash == hash && approval.expires > now)
            return printWaiting(cli, *room, approval, why);
    }
    ApprovalAsked asked;
    asked.approval = ApprovalId(freshId(u"approval"_s));
    asked.incident = made.incident;
    asked.right = made.right;
    for (const SystemId& system : room->maybeIncident(made.incident)->systems) {
        const Verdict verdict = mayExercise(*room, engine.member(), system, *made.right);
        if (const auto gap = secondPersonGap(*room, verdict, system, *made.right))
            return pass(*gap);
        if (verdict.answer == Ruling::NeedsSecondPerson)
            asked.system = system;
    }
    asked.request.method = u"DECIDE"_s;
    asked.request.body = made.text;
    asked.request.hash = hash;
    asked.expires = Instant{now.micros + approvalMicros};
    const auto receipt = await(engine.submit(Command{asked}));
    if (!receipt)
        return pass(receipt.error());
    const auto then = engine.roomNow();
    Error waiting = why;
    waiting.subject = asked.approval.value;
    return printWaiting(cli, *then, then->approvals.value(asked.approval), waiting);
}

// A refusal by a right says whom to ask, or which gap to close.
Error refusedDecision(const Engine& engine, const DecisionMade& made, Error error)
{
    const auto room = engine.room();
    for (const SystemId& system : room->maybeIncident(made.incident)->systems) {
        const Verdict verdict = mayExercise(*room, engine.member(), system, *made.right);
        if (verdict.answer == Ruling::Refused)
            error.remedy = wayOut(*room, verdict, system, *made.right);
    }
    return error;
}

Result<int> decideOn(const Cli& cli, Engine& engine, const Words& words)
{
    const auto room = engine.room();
    auto id = incidentNamed(*room, words.incident);
    if (!id)
        return pass(id.error());
    auto happened = timeTyped(words.happened);
    if (!happened)
        return pass(happened.error());
    DecisionMade made{
        *id, NoteId(freshId(u"decision"_s)), text(words.words), {}, text(words.reason), *happened,
        {}};
    if (!words.right.empty()) {
        auto right = rightTyped(words.right);
        if (!right)
            return pass(right.error());
        made.right = *right;
        for (const Approval& approval : room->approvals) {
            if (approval.right == made.right
                && approvalHolds(approval, engine.member(), decisionHash(made.text),
                                 SystemClock().now()))
                made.approval = approval.id;
        }
    }
    const QJsonObject document{{u"id"_s, made.decision.value}, {u"incident"_s, id->value}};
    auto done = cli.write(engine, Command{made}, document,
                          phrase(QT_TRANSLATE_NOOP("wr::Cli", "Decided.")));
    if (!done && done.error().fault == Fault::Waiting)
        return askForDecision(cli, engine, made, done.error());
    if (!done && done.error().fault == Fault::Refused && made.right)
        return pass(refusedDecision(engine, made, done.error()));
    return done;
}

Result<int> task(const Cli& cli, Engine& engine, const Words& words)
{
    auto id = incidentNamed(*engine.room(), words.incident);
    if (!id)
        return pass(id.error());
    if (words.flag)
        return cli.write(engine, Command{TaskDone{*id, TaskId(text(words.words))}},
                         QJsonObject{{u"id"_s, text(words.words)}},
                         phrase(QT_TRANSLATE_NOOP("wr::Cli", "Done.")));
    TaskAdded added{*id, TaskId(freshId(u"task"_s)), text(words.words), {}, words.minutes};
    if (!words.who.empty()) {
        auto owner = memberNamed(*engine.room(), words.who);
        if (!owner)
            return pass(owner.error());
        added.owner = *owner;
    }
    return cli.write(engine, Command{added}, QJsonObject{{u"id"_s, added.task.value}},
                     phrase(QT_TRANSLATE_NOOP("wr::Cli", "Given as %1.")).arg(added.task.value));
}

Result<int> acknowledge(const Cli& cli, Engine& engine, const Words& words)
{
    auto id = incidentNamed(*engine.room(), words.incident);
    if (!id)
        return pass(id.error());
    return cli.write(engine, Command{CrossingAcknowledged{*id, text(words.words)}},
                     QJsonObject{{u"id"_s, text(words.words)}},
                     phrase(QT_TRANSLATE_NOOP("wr::Cli", "Acknowledged.")));
}

using Job = Result<int> (*)(const Cli&, Engine&, const Words&);

// A verb that takes an incident first.
CLI::App* addVerb(CLI::App& incident, Cli& cli, const char* name, const char* what,
                  const char* example, const std::shared_ptr<Words>& words, Job job)
{
    auto* verb = incident.add_subcommand(name, what);
    verb->add_option("incident", words->incident, "The incident's id or code")->required();
    verb->footer(std::string("Example: warroomctl --room acme incident ") + example);
    verb->callback([&cli, words, job] {
        cli.withRoom([&](Engine& engine) { return job(cli, engine, *words); });
    });
    return verb;
}

void addSeverityAndPhase(CLI::App& incident, Cli& cli)
{
    auto raised = std::make_shared<Words>();
    auto* raise = addVerb(
        incident, cli, "raise", "Raise the severity by one, or to one", "raise WR-7K3F sev1",
        raised, [](const Cli& c, Engine& e, const Words& w) { return moveSeverity(c, e, w, -1); });
    raise->add_option("severity", raised->words, "sev1 to sev4");

    auto lowered = std::make_shared<Words>();
    auto* lower
        = addVerb(incident, cli, "lower", "Lower the severity by one, or to one",
                  "lower WR-7K3F --reason \"no users hit\"", lowered,
                  [](const Cli& c, Engine& e, const Words& w) { return moveSeverity(c, e, w, 1); });
    lower->add_option("severity", lowered->words, "sev1 to sev4");
    lower->add_option("--reason", lowered->reason, "Why")->required();

    auto moved = std::make_shared<Words>();
    auto* phase = addVerb(incident, cli, "phase", "Move the phase (commander)",
                          "phase WR-7K3F investigating", moved, movePhase);
    phase
        ->add_option("phase", moved->words,
                     "triage, containing, investigating, recovering or review")
        ->required();

    auto closed = std::make_shared<Words>();
    auto* closeVerb = addVerb(incident, cli, "close", "Close the incident",
                              "close WR-7K3F --outcome \"vendor rolled back\" --reason \"two quiet "
                              "days\"",
                              closed, close);
    closeVerb->add_option("--outcome", closed->words, "How it ended, in words")->required();
    closeVerb->add_option("--reason", closed->reason, "Why now");
}

} // namespace

void addIncidentWriteVerbs(CLI::App& incident, Cli& cli)
{
    addSeverityAndPhase(incident, cli);

    auto commanded = std::make_shared<Words>();
    auto* commandVerb = addVerb(
        incident, cli, "command", "Take command, offer it to somebody, or accept it",
        "command WR-7K3F --offer ben-ito\n"
        "         warroomctl --room acme incident command WR-7K3F --accept\n"
        "         warroomctl --room acme incident command WR-7K3F --reason \"Ben is silent\"",
        commanded, command);
    commandVerb->add_option("--offer", commanded->who, "Hand over to this member, who must accept");
    commandVerb->add_flag("--accept", commanded->flag, "Accept what was offered to you");
    commandVerb->add_option("--reason", commanded->reason,
                            "Why it is taken from a silent commander");

    auto noted = std::make_shared<Words>();
    auto* noteVerb = addVerb(incident, cli, "note", "Write a note",
                             "note WR-7K3F \"answers changed tone\" --happened T-5m", noted, note);
    noteVerb->add_option("text", noted->words, "The note")->required();
    noteVerb->add_option("--happened", noted->happened,
                         "When it happened: T-5m, 14:02Z or ISO 8601; now without it");

    auto decided = std::make_shared<Words>();
    auto* decideVerb
        = addVerb(incident, cli, "decide", "Write a decision (commander, or the right's holder)",
                  "decide WR-7K3F \"Output is unsafe for refunds\" --right declare-unsafe "
                  "--objections \"Legal wants more answers read\" --happened T-2m",
                  decided, decideOn);
    decideVerb->add_option("text", decided->words, "The decision")->required();
    decideVerb->add_option(
        "--right", decided->right,
        "declare-unsafe, notify-customers, notify-regulator, escalate or suspend-feature");
    decideVerb->add_option("--objections", decided->reason, "Objections that were made");
    decideVerb->add_option("--happened", decided->happened, "When it was decided; now without it");

    auto given = std::make_shared<Words>();
    auto* taskVerb
        = addVerb(incident, cli, "task", "Give a task, or end one with --done",
                  "task WR-7K3F \"Compare ten answers\" --owner ben-ito --minutes 20\n"
                  "         warroomctl --room acme incident task WR-7K3F task-1x2y --done",
                  given, task);
    taskVerb->add_option("task", given->words, "The task's words; with --done its id")->required();
    taskVerb->add_option("--owner", given->who, "Who does it");
    taskVerb->add_option("--minutes", given->minutes, "Time box")->check(CLI::Range(0, 100'000));
    taskVerb->add_flag("--done", given->flag, "The task is done");

    auto heard = std::make_shared<Words>();
    auto* ackVerb = addVerb(incident, cli, "ack", "Acknowledge a crossed threshold",
                            "ack WR-7K3F sev1-everyone", heard, acknowledge);
    ackVerb->add_option("threshold", heard->words, "Its id, as incident show lists it")->required();
}

} // namespace wr::cli
