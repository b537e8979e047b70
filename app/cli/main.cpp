// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>
#include <QtCore/QTranslator>

#include <iostream>

namespace {

// Usage errors keep the contract too: exit code 2, and JSON when it was asked for.
int usageError(const CLI::App& app, const wr::cli::Cli& cli, const CLI::ParseError& error)
{
    if (error.get_exit_code() == 0)
        return app.exit(error);
    const QString remedy = QCoreApplication::translate("wr::Cli", "See: warroomctl help");
    const auto unknown = app.remaining(true);
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr && !unknown.empty())
        return cli.output().failed(
            wr::Error{wr::Fault::Usage, wr::cli::text(unknown.front()),
                      QCoreApplication::translate("wr::Cli", "There is no such verb."), remedy});
    QString reason = wr::cli::text(error.what());
    if (!reason.endsWith(QLatin1Char('.')))
        reason += QLatin1Char('.');
    return cli.output().failed(wr::Error{wr::Fault::Usage, {}, reason, remedy});
}

bool asksForJson(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--json")
            return true;
    }
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("warroomctl"));
    QTranslator words;
    if (words.load(QLocale(), QStringLiteral("warroom"), QStringLiteral("_"),
                   QStringLiteral(":/i18n"))
        || words.load(
            QStringLiteral(":/i18n/warroom_en.qm"))) // where no language is set, or an unknown one
        QCoreApplication::installTranslator(&words);

    wr::cli::Cli cli;
    cli.json = asksForJson(argc, argv);
    CLI::App app("Warroom: lead, contain and document AI incidents from the command line",
                 "warroomctl");
    app.fallthrough();
    app.set_version_flag("--version", WARROOM_VERSION);
    app.require_subcommand(1);
    app.add_option("--room", cli.room, "A replica folder; the room opened last without it")
        ->envname("WARROOM_ROOM");
    app.add_option("--as", cli.as, "Who you are: a member, an identity or a device");
    app.add_flag("--json", cli.json,
                 "One JSON document on standard output; errors as JSON on standard error");
    wr::cli::addRoomVerbs(app, cli);
    wr::cli::addMemberVerbs(app, cli);
    wr::cli::addConflictVerbs(app, cli);
    wr::cli::addSystemVerbs(app, cli);
    wr::cli::addAuthorityVerbs(app, cli);
    wr::cli::addIncidentVerbs(app, cli);
    wr::cli::addHypothesisVerbs(app, cli);
    wr::cli::addEvidenceVerbs(app, cli);
    wr::cli::addContainmentVerbs(app, cli);
    wr::cli::addBundleVerbs(app, cli);
    wr::cli::addCredentialVerbs(app, cli);
    wr::cli::addVerifyVerb(app, cli);
    wr::cli::addDemoVerb(app, cli);
    wr::cli::addHelpVerb(app, cli);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return usageError(app, cli, error);
    }
    return cli.exit;
}
