// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include <QtCore/QCoreApplication>

#include <iostream>

namespace wr::cli {

void addHelpVerb(CLI::App& app, Cli& cli)
{
    auto* verb = app.add_subcommand("help", "Explain a verb with every option and an example");
    auto words = std::make_shared<std::vector<std::string>>();
    verb->add_option("verb", *words, "The verb, such as: incident declare");
    verb->footer("Example: warroomctl help incident declare");
    verb->callback([&app, &cli, words] {
        CLI::App* shown = &app;
        for (const std::string& word : *words) {
            try {
                shown = shown->get_subcommand(word);
            } catch (const CLI::OptionNotFound&) {
                cli.exit = cli.output().failed(
                    Error{Fault::Usage, text(word),
                          QCoreApplication::translate("wr::Cli", "There is no such verb."),
                          QCoreApplication::translate("wr::Cli", "See: warroomctl help")});
                return;
            }
        }
        std::cout << shown->help();
    });
}

} // namespace wr::cli
