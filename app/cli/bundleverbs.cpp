// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bundleoutput.h"
#include "app/cli/cli.h"
#include "app/cli/evidenceoutput.h"
#include "app/cli/terminal.h"
#include "app/report/bundleexport.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Wish {
    std::string incident;
    std::string file;
    std::vector<std::string> exhibits;
    bool force = false;
    bool withoutExhibits = false;
};

Result<QList<ExhibitId>> exhibitsTyped(const Room& room, const std::vector<std::string>& typed)
{
    QList<ExhibitId> exhibits;
    for (const std::string& name : typed) {
        const auto exhibit = exhibitNamed(room, name);
        if (!exhibit)
            return pass(exhibit.error());
        exhibits.append(*exhibit);
    }
    return exhibits;
}

Result<int> exportOne(const Cli& cli, Engine& engine, const Wish& wish)
{
    const auto room = engine.roomNow();
    const auto incident = incidentNamed(*room, wish.incident);
    if (!incident)
        return pass(incident.error());
    auto only = exhibitsTyped(*room, wish.exhibits);
    if (!only)
        return pass(only.error());
    const auto signer = signerOf(engine);
    if (!signer)
        return pass(signer.error());
    const auto bundle = writeBundle(
        engine.folder(), *room, **signer,
        BundleWish{*incident, text(wish.file), wish.force, !wish.withoutExhibits, *only});
    if (!bundle)
        return pass(bundle.error());
    const BundleMade& made = (*bundle)->made();
    if (const QList<Command> entries = bundleEntries(*room, made.summary, text(wish.file));
        !entries.isEmpty()) {
        if (const auto entered = await(engine.submitAll(entries)); !entered)
            return pass(entered.error());
    }
    if (const auto kept = (*bundle)->keep(); !kept)
        return pass(kept.error());
    return cli.output().done(madeDocument(made, text(wish.file)), madeLines(made, text(wish.file)));
}

Result<int> inspect(const Cli& cli, const Wish& wish)
{
    const auto report = verifyBundle(text(wish.file));
    if (!report)
        return pass(report.error());
    QJsonObject document = reportDocument(*report);
    insertContents(document, *report);
    return said(cli.output(), document, contentLines(*report) + reportLines(*report), *report,
                text(wish.file));
}

} // namespace

void addBundleVerbs(CLI::App& app, Cli& cli)
{
    auto* bundle
        = app.add_subcommand("bundle", "Hand an incident to somebody who does not have the room");
    bundle->require_subcommand(1);
    auto wish = std::make_shared<Wish>();

    auto* out = bundle->add_subcommand(
        "export", "Write an incident, its entries and its evidence into one signed file");
    out->add_option("incident", wish->incident, "Its id or code")->required();
    out->add_option("file", wish->file, "The file to write, such as incident.wrb")->required();
    out->add_flag("--force", wish->force, "Replace a file that is there");
    auto* without = out->add_flag("--without-exhibits", wish->withoutExhibits,
                                  "Leave the evidence itself out");
    out->add_option("--exhibit", wish->exhibits,
                    "Take only this exhibit of the incident's; may be repeated")
        ->allow_extra_args(false)
        ->excludes(without);
    out->footer("Exhibits go in as they arrived, with whatever personal data they hold.\n"
                "Example: warroomctl --room acme bundle export WR-7K3F incident.wrb");
    out->callback([&cli, wish] {
        cli.withRoom([&](Engine& engine) { return exportOne(cli, engine, *wish); });
    });

    auto* look = bundle->add_subcommand("inspect",
                                        "Verify a bundle and show what is in it; needs no room");
    look->add_option("file", wish->file, "The bundle")->required();
    look->footer("Example: warroomctl bundle inspect incident.wrb --json");
    look->callback([&cli, wish] {
        const auto done = inspect(cli, *wish);
        cli.exit = done ? *done : cli.output().failed(done.error());
    });
}

} // namespace wr::cli
