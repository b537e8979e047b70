// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/phrase.h"
#include "app/engine/targets.h"
#include "app/keys/credentials.h"
#include "models/seal/bytes.h"
#include "models/seal/digest.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Target {
    std::string name;
    std::string value;
    std::string authorities; // a file
    std::string pin;
    bool trustOnly = false;
};

constexpr qint64 largestAuthorities = 1 << 20;

// SHA-256 of what is kept, so that one can compare it without reading Base64.
QString fingerprintOf(const QString& authorities)
{
    return authorities.isEmpty()
        ? QString()
        : QString::fromStdString(seal::hex(seal::sha256(authorities.toStdString())));
}

QJsonArray trustArray(const Targets& targets)
{
    QJsonArray trust;
    for (auto it = targets.trust.begin(); it != targets.trust.end(); ++it)
        trust.append(QJsonObject{{u"id"_s, it.key()},
                                 {u"authorities"_s, it->authorities},
                                 {u"authoritiesSha256"_s, fingerprintOf(it->authorities)},
                                 {u"pin"_s, it->pin}});
    return trust;
}

QJsonObject documentOf(const Targets& targets)
{
    QJsonArray values;
    for (auto it = targets.values.begin(); it != targets.values.end(); ++it)
        values.append(QJsonObject{{u"id"_s, it.key()}, {u"value"_s, it.value()}});
    return {{u"targets"_s, values},
            {u"approvedOrigins"_s, QJsonArray::fromStringList(targets.approvedOrigins)},
            {u"trust"_s, trustArray(targets)}};
}

Result<int> keep(const Cli& cli, const Engine& engine, const Targets& targets, const QString& line)
{
    if (const auto written = writeTargets(engine.folder(), targets); !written)
        return pass(written.error());
    return cli.output().done(documentOf(targets), {line});
}

Error noOrigin(const QString& typed)
{
    return Error{Fault::Usage, typed, phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is no origin.")),
                 phrase(QT_TRANSLATE_NOOP("wr::Cli", "Write it like http://127.0.0.1:2379."))};
}

// What a target must prove to be, instead of a variable.
Result<int> setTrust(const Cli& cli, const Engine& engine, Targets targets, const Target& target)
{
    const QString origin = originOf(text(target.name));
    if (!origin.startsWith(u"https:"_s))
        return fail(
            Fault::Usage, text(target.name),
            phrase(QT_TRANSLATE_NOOP(
                "wr::Cli", "An authority or a pin belongs to the origin of an https address.")),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Write it like https://flags.example:4242.")));
    TargetTrust trust = targets.trust.value(origin);
    if (!target.pin.empty())
        trust.pin = text(target.pin);
    if (!target.authorities.empty()) {
        QFile file(text(target.authorities));
        if (!file.open(QIODevice::ReadOnly))
            return fail(Fault::NotFound, file.fileName(), file.errorString(),
                        phrase(QT_TRANSLATE_NOOP(
                            "wr::Cli", "Name a file of certificates that you may read.")));
        trust.authorities = QString::fromLatin1(file.read(largestAuthorities));
    }
    if (const auto flaw = trustFlaw(trust))
        return pass(*flaw);
    targets.trust.insert(origin, trust);
    return keep(
        cli, engine, targets,
        phrase(QT_TRANSLATE_NOOP(
                   "wr::Cli",
                   "From this computer %1 must prove itself as you say, or nothing is sent."))
            .arg(origin));
}

Result<int> set(const Cli& cli, const Engine& engine, Targets targets, const Target& target)
{
    if (!target.authorities.empty() || !target.pin.empty())
        return setTrust(cli, engine, std::move(targets), target);
    if (target.value.empty())
        return fail(
            Fault::Usage, text(target.name),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "It is not said what this stands for.")),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Give a value, or with an origin --ca or --pin.")));
    targets.values.insert(text(target.name), text(target.value));
    return keep(cli, engine, targets,
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 is %2 on this computer."))
                    .arg(text(target.name), text(target.value)));
}

Result<int> approve(const Cli& cli, const Engine& engine, Targets targets, const Target& target)
{
    const QString origin = originOf(text(target.value));
    if (origin.isEmpty())
        return pass(noOrigin(text(target.value)));
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
    const bool wasTrust = targets.trust.remove(originOf(what)) > 0;
    const bool wasValue = !target.trustOnly && targets.values.remove(what) > 0;
    const bool wasOrigin
        = !target.trustOnly && targets.approvedOrigins.removeAll(originOf(what)) > 0;
    if (!wasValue && !wasOrigin && !wasTrust)
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
    for (auto it = targets.trust.begin(); it != targets.trust.end(); ++it) {
        if (!it->authorities.isEmpty())
            rows.append({phrase(QT_TRANSLATE_NOOP("wr::Cli", "authority")), it.key(),
                         u"SHA-256 "_s + fingerprintOf(it->authorities)});
        if (!it->pin.isEmpty())
            rows.append({phrase(QT_TRANSLATE_NOOP("wr::Cli", "pinned")), it.key(), it->pin});
    }
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
    auto* setVerb = addVerb(
        *parent, cli, "set",
        "Say what a variable such as ${etcd} stands for, or by which certificate an origin is "
        "known",
        "set etcd http://127.0.0.1:2379\n         warroomctl --room acme containment target set "
        "https://flags.example:4242 --ca our-ca.pem",
        target, set);
    setVerb->add_option("name", target->name, "The variable's name, or the origin")->required();
    auto* value = setVerb->add_option("value", target->value, "What stands for the variable");
    auto* ca = setVerb->add_option(
        "--ca", target->authorities,
        "A file of certificates in PEM: only they vouch for the origin from now on");
    auto* pin = setVerb->add_option(
        "--pin", target->pin,
        "sha256// and the Base64 of the SHA-256 of the origin's public key; asked on top");
    ca->excludes(value);
    pin->excludes(value);
    addVerb(*parent, cli, "approve",
            "Allow an origin that is unencrypted, on this computer or on a private network",
            "approve http://127.0.0.1:2379", target, approve)
        ->add_option("origin", target->value, "scheme://host:port")
        ->required();
    auto* removeVerb
        = addVerb(*parent, cli, "remove",
                  "Forget a variable, or withdraw an approved origin with its authority and pin",
                  "remove etcd", target, remove);
    removeVerb->add_option("what", target->value, "The variable's name, or the origin")->required();
    removeVerb->add_flag("--trust", target->trustOnly,
                         "Only the authority and the pin of an origin; its approval stays");
}

} // namespace wr::cli
