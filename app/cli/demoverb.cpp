// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/phrase.h"
#include "app/engine/demo.h"
#include "app/engine/practiceprocess.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cstdio>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<int> demo(const Cli& cli, const std::string& path, bool serve)
{
    const QString folder = QDir::cleanPath(QDir::current().absoluteFilePath(text(path)));
    const bool isThere = QFile::exists(journalPath(folder));
    if (!isThere || !serve) {
        if (auto made = makeDemo(folder); !made)
            return pass(made.error());
    }
    QJsonObject document{{u"id"_s, folder}, {u"folder"_s, folder}};
    QStringList lines{phrase(QT_TRANSLATE_NOOP("wr::Cli", "The demo room is in %1.")).arg(folder)};
    if (!serve) {
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Open it with: warroom --demo %1")).arg(folder));
        return cli.output().done(document, lines);
    }
    auto practice = PracticeProcess::start(folder);
    if (!practice)
        return pass(practice.error());
    document.insert(u"practice"_s, (*practice)->base());
    lines.append(
        phrase(QT_TRANSLATE_NOOP(
                   "wr::Cli", "Its practice endpoint answers at %1 until standard input closes."))
            .arg((*practice)->base()));
    cli.output().done(document, lines);
    while (std::fgetc(stdin) != EOF) { }
    return 0;
}

} // namespace

void addDemoVerb(CLI::App& app, Cli& cli)
{
    auto* verb = app.add_subcommand("demo", "Make the demo room in a folder");
    auto path = std::make_shared<std::string>();
    auto serve = std::make_shared<bool>(false);
    verb->add_option("path", *path, "The folder")->required();
    verb->add_flag("--serve", *serve, "Also run its practice endpoint until standard input closes");
    verb->footer("Example: warroomctl demo acme-demo\n         warroomctl demo acme-demo --serve");
    verb->callback([&cli, path, serve] {
        const auto done = demo(cli, *path, *serve);
        cli.exit = done ? *done : cli.output().failed(done.error());
    });
}

} // namespace wr::cli
