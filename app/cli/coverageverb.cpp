// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/evidenceoutput.h"
#include "app/cli/phrase.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<int> coverage(const Cli& cli, Engine& engine, const std::vector<std::string>& names)
{
    const auto room = engine.room();
    QList<SystemId> systems;
    for (const std::string& name : names) {
        const auto system = systemNamed(*room, name);
        if (!system)
            return pass(system.error());
        systems.append(*system);
    }
    const auto now = timeTyped({});
    if (!now)
        return pass(now.error());
    QJsonArray array;
    QList<QStringList> rows{{phrase(QT_TRANSLATE_NOOP("wr::Cli", "system")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "kind")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "state")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "items")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "blind"))}};
    for (const System* system : room->systems()) {
        if (!systems.isEmpty() && !systems.contains(system->id))
            continue;
        for (const CoverageCell& cell : coverageOf(*room, *system)) {
            QJsonObject document = coverageDocument(cell);
            document.insert(u"state"_s, coverageStateName(coverageState(cell, *now)));
            document.insert(u"words"_s, coverageWords(cell, *now));
            array.append(document);
            rows.append({system->name, evidenceKindTitle(cell.kind), coverageWords(cell, *now),
                         QString::number(cell.observed),
                         cell.blind ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "BLIND")) : QString()});
        }
    }
    return cli.output().done(QJsonObject{{u"cells"_s, array}}, table(rows));
}

} // namespace

void addCoverageVerb(CLI::App& evidence, Cli& cli)
{
    auto* verb = evidence.add_subcommand("coverage",
                                         "Say what can be seen, kind by kind, and what cannot");
    verb->footer(
        "Example: warroomctl --room acme evidence coverage --system refund-assistant --json");
    auto names = std::make_shared<std::vector<std::string>>();
    verb->add_option("--system", *names, "Only this system; may be repeated");
    verb->callback([&cli, names] {
        cli.withEvidence(
            [&](Engine& engine, EvidenceEngine&) { return coverage(cli, engine, *names); });
    });
}

} // namespace wr::cli
