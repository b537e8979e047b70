// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/engine/targets.h"
#include "app/keys/credentials.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString phrase(const char* text)
{
    return QCoreApplication::translate("wr::Cli", text);
}

struct Target {
    std::string name;
    std::string value;
};

QJsonObject documentOf(const Targets& targets)
{
    QJsonArray values;
    for (auto it = targets.values.begin(); it != targets.values.end(); ++it)
        values.append(QJsonObject{{u"id"_s, it.key()}, {u"value"_s, it.value()}});
    return {{u"targets"_s, values},
            {u"approvedOrigins"_s, QJsonArray::fromStringList(targets.approvedOrigins)}};
}

Result<int> keep(const Cli& cli, const Engine& engine, const Targets& targets, const QString& line)
{
    if (const auto written = writeTargets(engine.folder(), targets); !written)
        return pass(written.error());
    return cli.output().done(documentOf(targets), {line});
}

Result<int> set(const Cli& cli, const Engine& engine, Targets targets, const Target& target)
{
    targets.values.insert(text(target.name), text(target.value));
    return keep(cli, engine, targets,
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 is %2 on this computer."))
                    .arg(text(target.name), text(target.value)));
}

Result<int> approve(const Cli& cli, const Engine& engine, Targets targets, const Target& target)
{
    const QString origin = originOf(text(target.value));
    if (origin.isEmpty())
        return fail(Fault::Usage, text(target.value),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is no origin.")),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "Write it like http://127.0.0.1:2379.")));
    if (!targets.approvedOrigins.contains(origin))
        targets.approvedOrigins.append(origin);
    return keep(
        cli, engine, targets,
        phrase(QT_TRANSLATE_NOOP(
                   "wr::Cli",
                   "Requests may go to %1 from this computer, unencrypted or to a private address "
                   "too."))
            .arg(origin));
}

Result<int> remove(const Cli& cli, const Engine& engine, Targets targets, const Target& target)
{
    const QString what = text(target.value);
    const bool wasValue = targets.values.remove(what) > 0;
    const bool wasOrigin = targets.approvedOrigins.removeAll(originOf(what)) > 0;
    if (!wasValue && !wasOrigin)
        return fail(
            Fault::NotFound, what,
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Nothing of this name is set on this computer.")),
            phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                     "List them with: warroomctl containment target list")));
    return keep(
        cli, engine, targets,
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 is no longer set on this computer.")).arg(what));
}

Result<int> list(const Cli& cli, const Engine&, Targets targets, const Target&)
{
    QList<QStringList> rows;
    for (auto it = targets.values.begin(); it != targets.values.end(); ++it)
        rows.append({it.key(), it.value()});
    for (const QString& origin : std::as_const(targets.approvedOrigins))
        rows.append({phrase(QT_TRANSLATE_NOOP("wr::Cli", "approved")), origin});
    return cli.output().done(documentOf(targets), table(rows));
}

using Job = Result<int> (*)(const Cli&, const Engine&, Targets, const Target&);

CLI::App* addVerb(CLI::App& parent, Cli& cli, const char* name, const char* what,
                  const char* example, const std::shared_ptr<Target>& target, Job job)
{
    auto* verb = parent.add_subcommand(name, what);
    verb->footer(std::string("Example: warroomctl --room acme containment target ") + example);
    verb->callback([&cli, target, job] {
        cli.withRoom([&](Engine& engine) -> Result<int> {
            const auto targets = readTargets(engine.folder());
            if (!targets)
                return pass(targets.error());
            return job(cli, engine, *targets, *target);
        });
    });
    return verb;
}

} // namespace

void addTargetVerbs(CLI::App& containment, Cli& cli)
{
    auto* parent = containment.add_subcommand(
        "target", "What this computer alone knows of the targets; it is never in the journal");
    parent->require_subcommand(1);
    auto target = std::make_shared<Target>();
    addVerb(*parent, cli, "list", "List the addresses and the approved origins", "list", target,
            list);
    auto* setVerb = addVerb(*parent, cli, "set", "Say what a variable such as ${etcd} stands for",
                            "set etcd http://127.0.0.1:2379", target, set);
    setVerb->add_option("name", target->name, "The variable's name")->required();
    setVerb->add_option("value", target->value, "What stands for it")->required();
    addVerb(*parent, cli, "approve",
            "Allow an origin that is unencrypted, on this computer or on a private network",
            "approve http://127.0.0.1:2379", target, approve)
        ->add_option("origin", target->value, "scheme://host:port")
        ->required();
    addVerb(*parent, cli, "remove", "Forget a variable, or withdraw an approved origin",
            "remove etcd", target, remove)
        ->add_option("what", target->value, "The variable's name, or the origin")
        ->required();
}

} // namespace wr::cli
