// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/evidenceoutput.h"
#include "app/cli/evidencewish.h"
#include "app/cli/phrase.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PinWish {
    std::string item;
    std::string incident;
    std::string comment;
};

Result<int> pin(const Cli& cli, Engine& engine, const PinWish& wish)
{
    const auto room = engine.room();
    const auto item = itemTyped(wish.item);
    if (!item)
        return pass(item.error());
    if (const auto known = exhibitNamed(*room, item->exhibit.value.toStdString()); !known)
        return pass(known.error());
    const auto incident = incidentNamed(*room, wish.incident);
    if (!incident)
        return pass(incident.error());
    const QString comment = text(wish.comment).simplified();
    return cli.write(engine, Command{EvidencePinned{*incident, *item, comment}},
                     QJsonObject{{u"id"_s, itemRefText(*item)}, {u"comment"_s, comment}},
                     phrase(QT_TRANSLATE_NOOP("wr::Cli", "Pinned to %1."))
                         .arg(room->maybeIncident(*incident)->code));
}

} // namespace

void addPinVerb(CLI::App& evidence, Cli& cli)
{
    auto wish = std::make_shared<PinWish>();
    auto* verb = evidence.add_subcommand(
        "pin", "Put an item among an incident's entries, with a comment on what it shows");
    verb->footer("Example: warroomctl --room acme evidence pin EXHIBIT:0+512 --incident WR-7K3F "
                 "--comment \"first answer with the wrong refund limit\"");
    verb->add_option("item", wish->item, "The item's reference: exhibit:offset+length")->required();
    verb->add_option("--incident", wish->incident, "The incident's code or id")->required();
    verb->add_option("--comment", wish->comment, "What it shows");
    verb->callback(
        [&cli, wish] { cli.withRoom([&](Engine& engine) { return pin(cli, engine, *wish); }); });
}

} // namespace wr::cli
