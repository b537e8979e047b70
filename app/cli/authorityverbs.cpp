// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/phrase.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SetOptions {
    std::string system;
    std::string right;
    std::string primary;
    std::vector<std::string> deputies;
    bool secondPerson = false;
    bool confirm = false;
};

QString holderLine(const WhoCan& answer)
{
    if (answer.holders.isEmpty())
        return phrase(QT_TRANSLATE_NOOP("wr::Cli", "GAP: nobody holds this right."));
    QStringList parts;
    for (const Holder& holder : answer.holders) {
        QString part = holder.name;
        if (holder.deputy)
            part += u" ("_s + phrase(QT_TRANSLATE_NOOP("wr::Cli", "deputy")) + u')';
        for (const Contact& contact : holder.contacts)
            part += u' ' + contact.value;
        if (!holder.reachable)
            part += u" ["_s + phrase(QT_TRANSLATE_NOOP("wr::Cli", "not reachable")) + u']';
        parts.append(part);
    }
    const QString line = parts.join(u"; "_s);
    return answer.isGap()
        ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "GAP: nobody is reachable: %1")).arg(line)
        : line;
}

Result<int> set(const Cli& cli, Engine& engine, const SetOptions& options)
{
    const auto room = engine.room();
    auto system = systemNamed(*room, options.system);
    if (!system)
        return pass(system.error());
    auto right = rightTyped(options.right);
    if (!right)
        return pass(right.error());
    const QJsonObject document{
        {u"id"_s, QString(system->value + u'/' + decisionRightName(*right))}};
    if (options.confirm)
        return cli.write(engine, Command{AuthorityConfirmed{*system, *right}}, document,
                         phrase(QT_TRANSLATE_NOOP("wr::Cli", "Confirmed.")));
    AuthoritySet set;
    set.system = *system;
    set.right = *right;
    set.secondPerson = options.secondPerson;
    set.base = room->maybeSystem(*system)->authority.value(*right).setBy;
    if (!options.primary.empty()) {
        auto member = memberNamed(*room, options.primary);
        if (!member)
            return pass(member.error());
        set.primary = *member;
    }
    for (const std::string& deputy : options.deputies) {
        auto member = memberNamed(*room, deputy);
        if (!member)
            return pass(member.error());
        set.deputies.append(*member);
    }
    return cli.write(engine, Command{set}, document,
                     phrase(QT_TRANSLATE_NOOP("wr::Cli", "Written down.")));
}

Result<int> list(const Cli& cli, Engine& engine, const std::string& which)
{
    const auto room = engine.room();
    QJsonArray rights;
    QList<QStringList> rows{{phrase(QT_TRANSLATE_NOOP("wr::Cli", "system")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "right")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "who"))}};
    std::optional<SystemId> only;
    if (!which.empty()) {
        auto id = systemNamed(*room, which);
        if (!id)
            return pass(id.error());
        only = *id;
    }
    for (const System* system : room->systems()) {
        if (only && system->id != *only)
            continue;
        for (const DecisionRight right : allDecisionRights) {
            const WhoCan answer = whoCan(*room, system->id, right);
            rights.append(whoCanDocument(answer));
            rows.append({system->name, decisionRightTitle(right), holderLine(answer)});
        }
    }
    return cli.output().done(QJsonObject{{u"rights"_s, rights}}, table(rows));
}

Result<int> listGaps(const Cli& cli, Engine& engine)
{
    const auto room = engine.room();
    QJsonArray array;
    QStringList lines;
    for (const Gap& gap : gaps(*room)) {
        array.append(gapDocument(*room, gap));
        lines.append(room->maybeSystem(gap.system)->name + u": "_s + decisionRightTitle(gap.right)
                     + u": "_s + holderLine(whoCan(*room, gap.system, gap.right)));
    }
    if (lines.isEmpty())
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "There are no gaps.")));
    return cli.output().done(QJsonObject{{u"gaps"_s, array}}, lines);
}

Result<int> who(const Cli& cli, Engine& engine, const std::string& which, const std::string& what)
{
    auto system = systemNamed(*engine.room(), which);
    if (!system)
        return pass(system.error());
    auto right = rightTyped(what);
    if (!right)
        return pass(right.error());
    const WhoCan answer = whoCan(*engine.room(), *system, *right);
    return cli.output().done(whoCanDocument(answer), {holderLine(answer)});
}

} // namespace

Result<DecisionRight> rightTyped(const std::string& typed)
{
    if (const auto right = decisionRightFromName(text(typed)))
        return *right;
    QStringList names;
    for (const DecisionRight right : allDecisionRights)
        names.append(decisionRightName(right));
    return fail(Fault::Usage, text(typed),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is not a decision right.")),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "Use one of: %1.")).arg(names.join(u", "_s)));
}

void addAuthorityVerbs(CLI::App& app, Cli& cli)
{
    auto* authority
        = app.add_subcommand("authority", "Who may do what to a system, and where nobody may");
    authority->require_subcommand(1);

    auto options = std::make_shared<SetOptions>();
    auto* setVerb = authority->add_subcommand("set", "Say who holds a right");
    setVerb->add_option("system", options->system, "The system's id or name")->required();
    setVerb->add_option("right", options->right, "The decision right, such as shut-off")
        ->required();
    setVerb->add_option("--primary", options->primary, "Who holds it; nobody without it");
    setVerb->add_option("--deputy", options->deputies, "Who else; may be repeated");
    setVerb->add_flag("--second-person", options->secondPerson, "A second person must approve");
    setVerb->add_flag("--confirm", options->confirm, "Only confirm what stands");
    setVerb->footer("Example: warroomctl --room acme authority set refund-assistant shut-off "
                    "--primary ada-osei --deputy ben-ito --second-person\n"
                    "         warroomctl --room acme authority set refund-assistant shut-off "
                    "--confirm");
    setVerb->callback([&cli, options] {
        cli.withRoom([&](Engine& engine) { return set(cli, engine, *options); });
    });

    auto which = std::make_shared<std::string>();
    auto* listVerb = authority->add_subcommand("list", "List every right");
    listVerb->add_option("system", *which, "Only this system");
    listVerb->footer("Example: warroomctl --room acme authority list refund-assistant");
    listVerb->callback(
        [&cli, which] { cli.withRoom([&](Engine& engine) { return list(cli, engine, *which); }); });

    auto* gapsVerb = authority->add_subcommand(
        "gaps", "List the rights that nobody holds, or nobody reachable");
    gapsVerb->footer("Example: warroomctl --room acme authority gaps --json");
    gapsVerb->callback(
        [&cli] { cli.withRoom([&](Engine& engine) { return listGaps(cli, engine); }); });

    auto right = std::make_shared<std::string>();
    auto* whoVerb = authority->add_subcommand("who", "Who can …?");
    whoVerb->add_option("system", *which, "The system's id or name")->required();
    whoVerb->add_option("right", *right, "The decision right")->required();
    whoVerb->footer("Example: warroomctl --room acme authority who refund-assistant shut-off");
    whoVerb->callback([&cli, which, right] {
        cli.withRoom([&](Engine& engine) { return who(cli, engine, *which, *right); });
    });
}

} // namespace wr::cli
