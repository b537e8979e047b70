// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/evidenceoutput.h"
#include "app/cli/evidencewish.h"
#include "app/cli/phrase.h"
#include "models/rules/exhibitaccess.h"

#include <QtCore/QJsonArray>

#include <cstdio>
#include <utility>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// Enters the export as custody. A masked copy may also be made where nothing can be written; that is said.
Result<void> enterExport(Engine& engine, const Exported& exported, const ExportWish& wish)
{
    if (const auto why = whyNotEntered(engine)) {
        if (wish.unmasked)
            return pass(*why);
        std::fputs(qUtf8Printable(phrase(QT_TRANSLATE_NOOP(
                                             "wr::Cli", "The export is not entered as custody: %1"))
                                      .arg(sentence(*why))
                                  + u'\n'),
                   stderr);
        return {};
    }
    const QList<Command> commands = exportEntries(*engine.roomNow(), exported, wish);
    if (commands.isEmpty())
        return {};
    const auto receipts = await(engine.submitAll(commands));
    return receipts ? Result<void>() : Result<void>(pass(receipts.error()));
}

QJsonObject countsOf(const SensitiveCounts& counts)
{
    QJsonObject object;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

Result<ExportWish> exportWishOf(const Room& room, const EvidenceWish& wish)
{
    ExportWish out;
    out.format = text(wish.format);
    out.file = text(wish.file);
    out.unmasked = wish.unmasked;
    out.maskAddresses = wish.addresses;
    out.why = text(wish.why);
    out.restricted = restrictedExhibits(room);
    for (const std::string& name : wish.exhibits) {
        const auto exhibit = exhibitNamed(room, name);
        if (!exhibit)
            return pass(exhibit.error());
        out.exhibits.append(*exhibit);
    }
    for (const std::string& typed : wish.items) {
        const auto ref = itemTyped(typed);
        if (!ref)
            return pass(ref.error());
        out.items.append(*ref);
    }
    if (!wish.incident.empty()) {
        const auto incident = incidentNamed(room, wish.incident);
        if (!incident)
            return pass(incident.error());
        out.incident = *incident;
    }
    return out;
}

Result<int> exportItems(const Cli& cli, Engine& engine, EvidenceEngine& evidence,
                        const EvidenceWish& wish)
{
    auto query = queryOf(*engine.room(), wish);
    if (!query)
        return pass(query.error());
    auto out = exportWishOf(*engine.room(), wish);
    if (!out)
        return pass(out.error());
    if (!out->incident.isEmpty() && query->systems.isEmpty())
        query->systems = engine.room()->maybeIncident(out->incident)->systems;
    return writeExport(cli.output(), engine, evidence, *query, *out);
}

} // namespace

Result<int> writeExport(const Output& output, Engine& engine, EvidenceEngine& evidence,
                        ItemQuery query, const ExportWish& wish)
{
    auto outgoing = EvidenceExport::open(wish);
    if (!outgoing)
        return pass(outgoing.error());
    const auto exported = (*outgoing)->write(evidence, std::move(query));
    if (!exported)
        return pass(exported.error());
    if (const auto entered = enterExport(engine, *exported, wish); !entered)
        return pass(entered.error());
    const QString warning
        = phrase(QT_TRANSLATE_N_NOOP("wr::Cli",
                                     "%n of the items are only for the members of a restricted "
                                     "incident: mind who gets the file."),
                 exported->restricted);
    if (exported->restricted > 0)
        std::fputs(qUtf8Printable(warning + u'\n'), stderr);
    const auto missing = leftOut(*exported);
    if (wish.file.isEmpty())
        return missing ? output.failed(*missing) : 0;
    if (const auto kept = (*outgoing)->keep(); !kept)
        return pass(kept.error());
    QStringList lines{
        phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "%n items written to %1."), exported->items)
            .arg(wish.file)};
    if (!exported->hiddenWords.isEmpty())
        lines.append(
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Masked: %1.")).arg(exported->hiddenWords));
    QJsonArray left;
    for (const LeftOut& it : exported->left)
        left.append(QJsonObject{{u"exhibit"_s, it.exhibit.value},
                                {u"items"_s, it.items},
                                {u"reason"_s, it.why.reason}});
    const QJsonObject document{{u"id"_s, wish.file},
                               {u"items"_s, exported->items},
                               {u"restricted"_s, exported->restricted},
                               {u"exhibits"_s, exported->exhibits.size()},
                               {u"masked"_s, !wish.unmasked},
                               {u"hidden"_s, countsOf(exported->hidden)},
                               {u"left"_s, left}};
    return missing ? output.doneBut(document, lines, *missing) : output.done(document, lines);
}

void addExportVerb(CLI::App& evidence, Cli& cli)
{
    auto wish = std::make_shared<EvidenceWish>();
    auto* exportVerb = addVerb(
        evidence, cli, "export",
        "Write items to a file, secrets and personal data masked; it is kept as custody",
        "export --as csv items.csv --adverse --kind guardrail --words refund\n"
        "         warroomctl --room acme evidence export --system refund-assistant --from "
        "T-2h --to T-1h --trace 4bf92f3577b34da6a3ce929d0e0e4736 --mask-addresses\n"
        "         warroomctl --room acme evidence export --incident WR-7K3F --exhibit 4a3f7d77 "
        "--as otlp copy.jsonl --unmasked --why \"the vendor needs the prompts\"\n"
        "         warroomctl --room acme evidence export --item EXHIBIT:0+512 --format jsonl "
        "--output item.jsonl",
        wish, exportItems);
    exportVerb->add_option("--as,--format", wish->format, "jsonl, csv or otlp")
        ->check(CLI::IsMember({"jsonl", "csv", "otlp"}));
    exportVerb->add_option("file,--output", wish->file, "The file; standard output without it");
    exportVerb->add_option("--incident", wish->incident,
                           "Of this incident's systems; custody names it");
    exportVerb->add_option("--exhibit", wish->exhibits, "Only of this exhibit; may be repeated");
    exportVerb->add_option("--item", wish->items, "Only this item; may be repeated");
    exportVerb->add_flag("--unmasked", wish->unmasked, "Hide nothing; needs --why");
    exportVerb->add_flag("--mask-addresses", wish->addresses, "Hide IP addresses, too");
    exportVerb->add_option("--why", wish->why, "Why, for custody");
    exportVerb->add_option("--words", wish->words, "Only items with these words");
    addFilters(exportVerb, wish);
}

} // namespace wr::cli
