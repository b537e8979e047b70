// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bundleoutput.h"
#include "app/cli/cli.h"
#include "app/cli/phrase.h"
#include "app/cli/terminal.h"
#include "app/engine/verifying.h"
#include "app/settings/paths.h"

#include <QtCore/QJsonArray>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<int> verify(const Cli& cli)
{
    auto folder = replicaFolderOf(cli.roomText());
    if (!folder)
        return pass(folder.error());
    const Paths paths = ownPaths();
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
    lines.append(
        report->isSound()
            ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "Sound: %1, %2, %3; root %4"))
                  .arg(phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n entries"), report->entries),
                       phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n exhibits"), report->exhibits),
                       phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n seals"), report->seals),
                       report->root)
            : phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "NOT SOUND: %n findings."),
                     report->findings.size()));
    if (report->elsewhere > 0)
        lines.append(
            phrase(QT_TRANSLATE_N_NOOP("wr::Cli",
                                       "Not checked, because only others hold it: %n exhibits "
                                       "and seals."),
                   report->elsewhere));
    if (report->unread > 0)
        lines.append(phrase(QT_TRANSLATE_N_NOOP("wr::Cli",
                                                "Checked from outside only, because no key of "
                                                "yours opens them: %n restricted incidents."),
                            report->unread));
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

struct FileWish {
    std::string file;
    std::vector<std::string> expect; // room id, device key
};

// A bundle vouches for itself; only what came another way says that it is the right one.
Result<void> isExpected(const BundleReport& report, const std::vector<std::string>& expect)
{
    for (const std::string& one : expect) {
        const QString id = text(one).trimmed();
        if (id.compare(report.roomId, Qt::CaseInsensitive) == 0
            || id.compare(report.signedBy.value, Qt::CaseInsensitive) == 0)
            continue;
        return fail(
            Fault::Integrity, id,
            phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                     "This bundle is of the room %1 and signed by the device "
                                     "%2, and neither is what you expect."))
                .arg(report.roomId, report.signedBy.value),
            phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                     "Do not rely on it. Ask whoever sent it for the room "
                                     "id and the device key, over another way than the "
                                     "bundle came.")));
    }
    return {};
}

Result<int> verifyFile(const Cli& cli, const FileWish& wish)
{
    const QString file = text(wish.file);
    const auto report = verifyBundle(file);
    if (!report)
        return pass(report.error());
    if (const auto expected = isExpected(*report, wish.expect); !expected)
        return pass(expected.error());
    return said(cli.output(), reportDocument(*report), reportLines(*report), *report, file);
}

} // namespace

void addVerifyVerb(CLI::App& app, Cli& cli)
{
    auto wish = std::make_shared<FileWish>();
    auto* verb = app.add_subcommand(
        "verify", "Check every entry, exhibit and seal of the room, or of a bundle");
    auto* file = verb->add_option("file", wish->file,
                                  "A bundle (.wrb), which needs no room; without it, the room");
    verb->add_option("--expect", wish->expect,
                     "The room id or the device key that the bundle must have, as somebody told "
                     "you over another way; may be repeated")
        ->allow_extra_args(false)
        ->needs(file);
    verb->footer("Example: warroomctl --room acme verify --json\n"
                 "         warroomctl verify incident.wrb --expect 0123456789abcdef");
    verb->callback([&cli, wish] {
        const auto done = wish->file.empty() ? verify(cli) : verifyFile(cli, *wish);
        cli.exit = done ? *done : cli.output().failed(done.error());
    });
}

} // namespace wr::cli
