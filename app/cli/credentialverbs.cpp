// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/phrase.h"
#include "app/cli/terminal.h"

#include <QtCore/QJsonArray>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Named {
    std::string name;
    std::vector<std::string> origins;
};

QStringList originsOf(const Named& named)
{
    QStringList origins;
    for (const std::string& origin : named.origins)
        origins.append(text(origin));
    return origins;
}

QJsonObject documentOf(const CredentialBook& book, const QString& name)
{
    return {{u"id"_s, name}, {u"origins"_s, QJsonArray::fromStringList(book.origins(name))}};
}

Result<int> told(const Cli& cli, const CredentialBook& book, const QString& name)
{
    return cli.output().done(
        documentOf(book, name),
        {phrase(
             QT_TRANSLATE_NOOP("wr::Cli", "The credential %1 may be sent to %2 and nowhere else."))
             .arg(name, book.origins(name).join(u", "_s))});
}

Result<int> add(const Cli& cli, CredentialBook& book, const Named& named)
{
    const QString name = text(named.name);
    if (book.names().contains(name))
        return fail(Fault::Exists, name,
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "There is a credential of this name.")),
                    phrase(QT_TRANSLATE_NOOP(
                               "wr::Cli", "Remove it first with: warroomctl credential remove %1"))
                        .arg(name));
    auto secret = secretFromInput(
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "The secret of %1 (it is not shown):")).arg(name));
    if (!secret)
        return pass(secret.error());
    const auto put = book.put(name, *secret, originsOf(named));
    secret->fill('\0');
    if (!put)
        return pass(put.error());
    return told(cli, book, name);
}

Result<int> bind(const Cli& cli, CredentialBook& book, const Named& named)
{
    if (const auto bound = book.bind(text(named.name), originsOf(named)); !bound)
        return pass(bound.error());
    return told(cli, book, text(named.name));
}

Result<int> remove(const Cli& cli, CredentialBook& book, const Named& named)
{
    if (const auto removed = book.remove(text(named.name)); !removed)
        return pass(removed.error());
    return cli.output().done(
        QJsonObject{{u"id"_s, text(named.name)}, {u"removed"_s, true}},
        {phrase(QT_TRANSLATE_NOOP("wr::Cli", "The credential %1 is gone from this computer."))
             .arg(text(named.name))});
}

Result<int> list(const Cli& cli, CredentialBook& book, const Named&)
{
    QJsonArray credentials;
    QList<QStringList> rows{{phrase(QT_TRANSLATE_NOOP("wr::Cli", "credential")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "may be sent to"))}};
    const QStringList names = book.names();
    for (const QString& name : names) {
        credentials.append(documentOf(book, name));
        rows.append({name, book.origins(name).join(u", "_s)});
    }
    return cli.output().done(QJsonObject{{u"credentials"_s, credentials}}, table(rows));
}

using Job = Result<int> (*)(const Cli&, CredentialBook&, const Named&);

CLI::App* addVerb(CLI::App& credential, Cli& cli, const char* name, const char* what,
                  const char* example, const std::shared_ptr<Named>& named, Job job)
{
    auto* verb = credential.add_subcommand(name, what);
    verb->footer(std::string("Example: ") + example);
    verb->callback([&cli, named, job] {
        cli.withCredentials([&](Engine&, const OwnCredentials& own) -> Result<int> {
            auto book = own.open();
            if (!book)
                return pass(book.error());
            return job(cli, *book, *named);
        });
    });
    return verb;
}

void addOrigins(CLI::App* verb, const std::shared_ptr<Named>& named)
{
    verb->add_option("name", named->name, "The credential's name, as rungs name it")->required();
    verb->add_option("origin", named->origins,
                     "Where it may be sent: https://host[:port]; every other place is refused")
        ->required();
}

} // namespace

void addCredentialVerbs(CLI::App& app, Cli& cli)
{
    auto* credential = app.add_subcommand(
        "credential", "Your own credentials for containment; a secret is never shown");
    credential->require_subcommand(1);
    auto named = std::make_shared<Named>();
    addOrigins(addVerb(*credential, cli, "add",
                       "Keep a secret, sealed by your key; it is asked for, or read from standard "
                       "input",
                       "warroomctl --room acme credential add unleash "
                       "https://unleash.example.com < token",
                       named, add),
               named);
    addVerb(*credential, cli, "list", "List the names and where each may be sent",
            "warroomctl --room acme credential list", named, list);
    addOrigins(addVerb(*credential, cli, "bind",
                       "Say anew where a credential may be sent; what is not named is withdrawn",
                       "warroomctl --room acme credential bind unleash "
                       "https://unleash-eu.example.com",
                       named, bind),
               named);
    addVerb(*credential, cli, "remove", "Forget a credential on this computer",
            "warroomctl --room acme credential remove unleash", named, remove)
        ->add_option("name", named->name, "The credential's name")
        ->required();
}

} // namespace wr::cli
