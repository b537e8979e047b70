// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bundleoutput.h"
#include "app/cli/cli.h"
#include "app/cli/terminal.h"
#include "app/engine/verifying.h"
#include "app/settings/paths.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString phrase(const char* text)
{
    return QCoreApplication::translate("wr::Cli", text);
}

Result<int> verify(const Cli& cli)
{
    auto folder = replicaFolderOf(cli.roomText());
    if (!folder)
        return pass(folder.error());
    const Paths paths = pathsFrom(QProcessEnvironment::systemEnvironment(), QDir::homePath());
    if (auto made = makeFolders(paths); !made)
        return pass(made.error());
    VerifyHelp help;
    help.key = [&](const Room& room) {
        return keyFor(*folder, room, cli.asText(), passphraseFromTerminal);
    };
    auto report = verifyReplica(*folder, paths.state, help);
    if (!report)
        return pass(report.error());
    QJsonArray findings;
    QStringList lines;
    for (const VerifyFinding& finding : report->findings) {
        findings.append(QJsonObject{
            {u"id"_s, finding.id}, {u"what"_s, finding.what}, {u"problem"_s, finding.problem}});
        lines.append(finding.what + u' ' + finding.id + u": "_s + finding.problem);
    }
    lines.append(report->isSound()
                     ? phrase(QT_TRANSLATE_NOOP(
                                  "wr::Cli", "Sound: %1 entries, %2 exhibits, %3 seals; root %4"))
                           .arg(report->entries)
                           .arg(report->exhibits)
                           .arg(report->seals)
                           .arg(report->root)
                     : phrase(QT_TRANSLATE_NOOP("wr::Cli", "NOT SOUND: %1 findings."))
                           .arg(report->findings.size()));
    if (report->elsewhere > 0)
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                     "Not checked, because only others hold it: %1 exhibits "
                                     "and seals."))
                .arg(report->elsewhere));
    if (report->unread > 0)
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                              "Checked from outside only, because no key of "
                                              "yours opens them: %1 restricted incidents."))
                         .arg(report->unread));
    const QJsonObject document{{u"id"_s, report->root},
                               {u"root"_s, report->root},
                               {u"sound"_s, report->isSound()},
                               {u"entries"_s, report->entries},
                               {u"exhibits"_s, report->exhibits},
                               {u"seals"_s, report->seals},
                               {u"elsewhere"_s, report->elsewhere},
                               {u"unread"_s, report->unread},
                               {u"refusals"_s, report->refusals},
                               {u"findings"_s, findings}};
    if (report->isSound())
        return cli.output().done(document, lines);
    const VerifyFinding& first = report->findings.first();
    return cli.output().doneBut(
        document, lines,
        Error{Fault::Integrity, QString(first.what + u' ' + first.id), first.problem,
              phrase(QT_TRANSLATE_NOOP(
                  "wr::Cli", "Keep this replica as it is, and go on in a copy that verifies."))});
}

Result<int> verifyFile(const Cli& cli, const QString& file)
{
    const auto report = verifyBundle(file);
    if (!report)
        return pass(report.error());
    return said(cli.output(), reportDocument(*report), reportLines(*report), *report, file);
}

} // namespace

void addVerifyVerb(CLI::App& app, Cli& cli)
{
    auto file = std::make_shared<std::string>();
    auto* verb = app.add_subcommand(
        "verify", "Check every entry, exhibit and seal of the room, or of a bundle");
    verb->add_option("file", *file, "A bundle (.wrb), which needs no room; without it, the room");
    verb->footer("Example: warroomctl --room acme verify --json\n"
                 "         warroomctl verify incident.wrb");
    verb->callback([&cli, file] {
        const auto done = file->empty() ? verify(cli) : verifyFile(cli, text(*file));
        cli.exit = done ? *done : cli.output().failed(done.error());
    });
}

} // namespace wr::cli
