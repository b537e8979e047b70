// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/phrase.h"
#include "models/rules/diagnosis.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct HypothesisWords {
    std::string incident;
    std::string hypothesis;
    std::string words;
    std::string cause;
    std::string why;
    std::string check;
    std::string item;
    int confidence = -1;
    bool speaksFor = false;
    bool against = false;
    bool off = false;
};

Result<HypothesisId> hypothesisNamed(const Incident& incident, const std::string& typed)
{
    const HypothesisId id{text(typed)};
    const bool known = std::any_of(incident.hypotheses.begin(), incident.hypotheses.end(),
                                   [&id](const Hypothesis& one) { return one.id == id; });
    if (!known)
        return fail(
            Fault::NotFound, id.value,
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 has no hypothesis of this id."))
                .arg(incident.code),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "List them with: warroomctl hypothesis list %1"))
                .arg(incident.code));
    return id;
}

Result<HypothesisCause> causeTyped(const std::string& typed)
{
    const auto cause = hypothesisCauseFromName(text(typed));
    if (cause)
        return *cause;
    QStringList names;
    for (const HypothesisCause one : allHypothesisCauses)
        names.append(hypothesisCauseName(one));
    return fail(Fault::Usage, text(typed),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is not a cause.")),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "Use one of: %1.")).arg(names.join(u", "_s)));
}

// What is stated anew keeps what was said before and is not said now.
Result<int> state(const Cli& cli, Engine& engine, const HypothesisWords& words)
{
    const auto room = engine.room();
    const auto id = incidentNamed(*room, words.incident);
    if (!id)
        return pass(id.error());
    const Incident& incident = *room->maybeIncident(*id);
    HypothesisStated stated;
    stated.incident = *id;
    stated.hypothesis = HypothesisId(freshId(u"hypothesis"_s));
    if (!words.hypothesis.empty()) {
        const auto known = hypothesisNamed(incident, words.hypothesis);
        if (!known)
            return pass(known.error());
        stated.hypothesis = *known;
        for (const Hypothesis& one : incident.hypotheses) {
            if (one.id != *known || one.statements.isEmpty())
                continue;
            const HypothesisStatement& last = one.statements.constLast();
            stated.cause = one.cause;
            stated.text = last.text;
            stated.confidence = last.confidence;
            stated.nextCheck = last.nextCheck;
            stated.base = last.entry;
        }
    } else if (words.cause.empty()) {
        return fail(Fault::Usage, incident.code,
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "A new hypothesis needs a cause.")),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "Say which with --cause.")));
    }
    if (!words.cause.empty()) {
        const auto cause = causeTyped(words.cause);
        if (!cause)
            return pass(cause.error());
        stated.cause = *cause;
    }
    if (!words.words.empty())
        stated.text = text(words.words);
    if (words.confidence >= 0)
        stated.confidence = words.confidence;
    if (!words.check.empty())
        stated.nextCheck = text(words.check);
    stated.why = text(words.why);
    return cli.write(
        engine, Command{stated},
        QJsonObject{{u"id"_s, stated.hypothesis.value}, {u"incident"_s, id->value}},
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "Stated: %1")).arg(stated.hypothesis.value));
}

Result<int> weigh(const Cli& cli, Engine& engine, const HypothesisWords& words)
{
    const auto room = engine.room();
    const auto id = incidentNamed(*room, words.incident);
    if (!id)
        return pass(id.error());
    const auto known = hypothesisNamed(*room->maybeIncident(*id), words.hypothesis);
    if (!known)
        return pass(known.error());
    const auto item = itemRefFromText(text(words.item));
    if (!item)
        return fail(Fault::Usage, text(words.item),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is not the reference of an item.")),
                    phrase(QT_TRANSLATE_NOOP(
                        "wr::Cli", "List items with their references: warroomctl evidence list")));
    if (int{words.speaksFor} + int{words.against} + int{words.off} != 1)
        return fail(Fault::Usage, text(words.item),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "Say which side the item is on.")),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "Use --for, --against or --off.")));
    const int weight = words.speaksFor ? 1 : words.against ? -1 : 0;
    return cli.write(
        engine, Command{HypothesisWeighed{*id, *known, *item, weight, text(words.why)}},
        QJsonObject{
            {u"id"_s, known->value}, {u"item"_s, itemRefText(*item)}, {u"weight"_s, weight}},
        weight > 0       ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "The item speaks for it now."))
            : weight < 0 ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "The item speaks against it now."))
                         : phrase(QT_TRANSLATE_NOOP("wr::Cli", "The item is off the scale.")));
}

QJsonObject documentOf(const Room& room, const Hypothesis& one)
{
    QJsonArray statements;
    for (const HypothesisStatement& said : one.statements)
        statements.append(QJsonObject{
            {u"id"_s, said.entry.value},
            {u"text"_s, said.text},
            {u"confidence"_s, said.confidence < 0 ? QJsonValue() : QJsonValue(said.confidence)},
            {u"why"_s, said.why},
            {u"nextCheck"_s, said.nextCheck},
            {u"by"_s, room.memberName(said.by)},
            {u"at"_s, isoText(said.recorded)},
            {u"unseen"_s, said.unseen}});
    QJsonArray evidence;
    for (const Weighed& it : one.evidence)
        evidence.append(QJsonObject{{u"id"_s, itemRefText(it.item)},
                                    {u"weight"_s, it.weight},
                                    {u"why"_s, it.why},
                                    {u"by"_s, room.memberName(it.by)},
                                    {u"at"_s, isoText(it.recorded)}});
    return QJsonObject{{u"id"_s, one.id.value},
                       {u"cause"_s, hypothesisCauseName(one.cause)},
                       {u"statements"_s, statements},
                       {u"evidence"_s, evidence}};
}

QString confidenceWords(int percent)
{
    return percent < 0 ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "not said"))
                       : phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 %")).arg(percent);
}

QStringList linesOf(const Room& room, const Incident& incident)
{
    if (incident.hypotheses.isEmpty())
        return {phrase(QT_TRANSLATE_NOOP("wr::Cli", "No hypothesis is stated."))};
    QStringList lines;
    for (const Hypothesis& one : incident.hypotheses) {
        if (one.statements.isEmpty())
            continue;
        const HypothesisStatement& last = one.statements.constLast();
        lines.append(one.id.value + u"  "_s + hypothesisCauseTitle(one.cause) + u": "_s
                     + last.text);
        QStringList history;
        for (const HypothesisStatement& said : one.statements)
            history.append(confidenceWords(said.confidence) + u" ("_s + room.memberName(said.by)
                           + u')');
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "  confidence: %1")).arg(history.join(u" → "_s)));
        for (const Weighed& it : one.evidence)
            lines.append((it.weight > 0 ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "  for: %1 %2"))
                                        : phrase(QT_TRANSLATE_NOOP("wr::Cli", "  against: %1 %2")))
                             .arg(itemRefText(it.item), it.why));
    }
    return lines;
}

Result<int> list(const Cli& cli, Engine& engine, const HypothesisWords& words)
{
    const auto room = engine.room();
    const auto id = incidentNamed(*room, words.incident);
    if (!id)
        return pass(id.error());
    const Incident& incident = *room->maybeIncident(*id);
    QJsonArray hypotheses;
    for (const Hypothesis& one : incident.hypotheses)
        hypotheses.append(documentOf(*room, one));
    QStringList lines = linesOf(*room, incident);
    QJsonArray next;
    for (const Check& check : checksBetween(incident.hypotheses)) {
        QJsonObject expected;
        for (auto it = check.expected.cbegin(); it != check.expected.cend(); ++it)
            expected.insert(hypothesisCauseName(it.key()), it.value());
        next.append(QJsonObject{{u"id"_s, check.id},
                                {u"question"_s, check.question},
                                {u"lookAt"_s, check.lookAt},
                                {u"expected"_s, expected}});
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "Check: %1 Look at: %2"))
                         .arg(check.question, check.lookAt));
    }
    return cli.output().done(
        QJsonObject{{u"id"_s, id->value}, {u"hypotheses"_s, hypotheses}, {u"checks"_s, next}},
        lines);
}

} // namespace

void addHypothesisVerbs(CLI::App& app, Cli& cli)
{
    auto* hypothesis = app.add_subcommand("hypothesis", "What may have caused an incident");
    hypothesis->require_subcommand(1);
    auto words = std::make_shared<HypothesisWords>();

    auto* stateVerb = hypothesis->add_subcommand("state", "State a hypothesis, or change one");
    stateVerb->add_option("incident", words->incident, "The incident's code or id")->required();
    stateVerb->add_option("words", words->words, "The hypothesis in words");
    stateVerb->add_option("--hypothesis", words->hypothesis, "The id of the one to change");
    stateVerb->add_option(
        "--cause", words->cause,
        "model-drift, retrieval-corruption, prompt-misuse, vendor-side-change or own");
    stateVerb->add_option("--confidence", words->confidence, "How sure you are, in percent")
        ->check(CLI::Range(0, 100));
    stateVerb->add_option("--why", words->why, "Why you are as sure as that");
    stateVerb->add_option("--check", words->check, "The next check that would tell");
    stateVerb->footer("Example: warroomctl --room acme hypothesis state WR-7K3F \"The vendor "
                      "swapped the model\" --cause vendor-side-change --confidence 60");
    stateVerb->callback([&cli, words] {
        cli.withRoom([&](Engine& engine) { return state(cli, engine, *words); });
    });

    auto* weighVerb
        = hypothesis->add_subcommand("weigh", "Put an item of evidence for or against one");
    weighVerb->add_option("incident", words->incident, "The incident's code or id")->required();
    weighVerb->add_option("hypothesis", words->hypothesis, "The hypothesis's id")->required();
    weighVerb->add_option("item", words->item, "The item's reference: exhibit:offset+length")
        ->required();
    weighVerb->add_flag("--for", words->speaksFor, "It speaks for the hypothesis");
    weighVerb->add_flag("--against", words->against, "It speaks against the hypothesis");
    weighVerb->add_flag("--off", words->off, "It speaks for nothing any more");
    weighVerb->add_option("--why", words->why, "Why it does");
    weighVerb->footer("Example: warroomctl --room acme hypothesis weigh WR-7K3F hypothesis-3 "
                      "$ITEM --for --why \"new fingerprint\"");
    weighVerb->callback([&cli, words] {
        cli.withRoom([&](Engine& engine) { return weigh(cli, engine, *words); });
    });

    auto* listVerb = hypothesis->add_subcommand(
        "list", "List the hypotheses, their evidence, and the checks that tell them apart");
    listVerb->add_option("incident", words->incident, "The incident's code or id")->required();
    listVerb->footer("Example: warroomctl --room acme hypothesis list WR-7K3F --json");
    listVerb->callback(
        [&cli, words] { cli.withRoom([&](Engine& engine) { return list(cli, engine, *words); }); });
}

} // namespace wr::cli
