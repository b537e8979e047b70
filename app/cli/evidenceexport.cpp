// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/evidenceoutput.h"
#include "app/cli/evidencewish.h"
#include "app/report/evidencewriter.h"
#include "models/rules/exhibitaccess.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QSet>

#include <algorithm>
#include <cstdio>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString phrase(const char* text)
{
    return QCoreApplication::translate("wr::Cli", text);
}

// The items that go out, one after the other, and the exhibits that they are of.
class Outgoing final
{
public:
    Outgoing(EvidenceEngine& evidence, EvidenceWriter& writer, QIODevice& device)
        : m_evidence(evidence)
        , m_writer(writer)
        , m_device(device)
    {
    }

    Result<void> all(ItemQuery query, const ExportWish& wish)
    {
        m_device.write(m_writer.head());
        for (const ItemRef& ref : wish.items) {
            if (const auto done = one(ref, wish); !done)
                return done;
        }
        if (!wish.items.isEmpty())
            return {};
        for (;;) {
            const auto page = await(m_evidence.items(query));
            if (!page)
                return pass(page.error());
            for (const EvidenceItem& item : page->items) {
                if (!wish.exhibits.isEmpty() && !wish.exhibits.contains(item.ref.exhibit))
                    continue;
                if (const auto done = one(item.ref, wish); !done)
                    return done;
            }
            if (!page->more || page->items.isEmpty())
                return {};
            query.after = page->items.last().ref;
            query.afterStart = page->items.last().start;
        }
    }

    qint64 items() const { return m_items; }

    // Items that only the members of a restricted incident have.
    qint64 restricted() const { return m_restricted; }

    const QSet<ExhibitId>& exhibits() const { return m_exhibits; }

private:
    Result<void> one(const ItemRef& ref, const ExportWish& wish)
    {
        auto detail = await(m_evidence.detail(ref));
        if (!detail)
            return pass(detail.error());
        const QByteArray line
            = m_writer.item(std::move(*detail), wish.restricted.value(ref.exhibit));
        if (m_device.write(line) != line.size())
            return fail(Fault::OutOfReach, itemRefText(ref), m_device.errorString(),
                        phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                                 "Make room on the disk, or name another file.")));
        m_exhibits.insert(ref.exhibit);
        ++m_items;
        m_restricted += wish.restricted.contains(ref.exhibit) ? 1 : 0;
        return {};
    }

    EvidenceEngine& m_evidence;
    EvidenceWriter& m_writer;
    QIODevice& m_device;
    QSet<ExhibitId> m_exhibits;
    qint64 m_items = 0;
    qint64 m_restricted = 0;
};

// Says of each exhibit that it was exported; of one that only the members of a restricted incident have, to them alone.
// A masked copy may also be made where nothing can be written.
Result<void> enterExport(Engine& engine, const QSet<ExhibitId>& exhibits, const ExportWish& wish)
{
    std::optional<Error> why = engine.whyReadOnly();
    if (!why && engine.room()->rules < rulesOfHypotheses)
        why = Error{Fault::Refused,
                    engine.room()->name,
                    phrase(QT_TRANSLATE_NOOP(
                        "wr::Cli", "The room was founded by a version that keeps no custody.")),
                    {}};
    if (why && !wish.unmasked) {
        std::fputs(qUtf8Printable(phrase(QT_TRANSLATE_NOOP(
                                             "wr::Cli", "The export is not entered as custody: %1"))
                                      .arg(sentence(*why))
                                  + u'\n'),
                   stderr);
        return {};
    }
    QList<Command> commands;
    const auto room = engine.roomNow();
    for (const Exhibit& exhibit : room->exhibits) {
        if (!exhibits.contains(exhibit.id))
            continue;
        CustodyNoted noted;
        noted.system = exhibit.system;
        noted.exhibit = exhibit.id;
        noted.act = CustodyAct::Exported;
        noted.to = wish.file.isEmpty() ? u"standard output"_s : wish.file;
        noted.why = (wish.unmasked ? u"unmasked: "_s : u"masked: "_s)
            + (wish.why.isEmpty() ? wish.format : wish.why);
        noted.incident = exhibit.incident.isEmpty() ? wish.incident : exhibit.incident;
        commands.append(Command{noted});
    }
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
    query->limit = 1000;
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
    if (wish.unmasked && wish.why.trimmed().isEmpty())
        return fail(Fault::Usage, u"--unmasked"_s,
                    phrase(QT_TRANSLATE_NOOP(
                        "wr::Cli", "Secrets and personal data leave unmasked only for a reason.")),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "Add --why; it is kept as custody.")));
    const auto rules = SensitiveRules::load();
    if (!rules)
        return pass(rules.error());
    QSaveFile file(wish.file);
    QFile standard;
    if (wish.file.isEmpty())
        standard.open(stdout, QIODevice::WriteOnly);
    else if (!file.open(QIODevice::WriteOnly))
        return fail(
            Fault::OutOfReach, wish.file,
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "The file cannot be written: %1."))
                .arg(file.errorString()),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Name a file in a folder that you may write to.")));
    QIODevice& device = wish.file.isEmpty() ? static_cast<QIODevice&>(standard) : file;
    Masker masker(*rules, wish.maskAddresses);
    EvidenceWriter writer(exportFormFromName(wish.format).value_or(ExportForm::Jsonl),
                          wish.unmasked ? nullptr : &masker);
    Outgoing outgoing(evidence, writer, device);
    if (const auto written = outgoing.all(query, wish); !written)
        return pass(written.error());
    if (const auto entered = enterExport(engine, outgoing.exhibits(), wish); !entered)
        return pass(entered.error());
    const QString warning
        = phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                   "%1 of the items are only for the members of a restricted "
                                   "incident: mind who gets the file."))
              .arg(outgoing.restricted());
    if (outgoing.restricted() > 0)
        std::fputs(qUtf8Printable(warning + u'\n'), stderr);
    if (wish.file.isEmpty())
        return 0;
    if (!file.commit())
        return fail(
            Fault::OutOfReach, wish.file, file.errorString(),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Make room on the disk, or name another file.")));
    QStringList lines{phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 items written to %2."))
                          .arg(outgoing.items())
                          .arg(wish.file)};
    if (const QString words = sensitiveSentence(masker.counts(), *rules); !words.isEmpty())
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "Masked: %1.")).arg(words));
    return output.done(QJsonObject{{u"id"_s, wish.file},
                                   {u"items"_s, outgoing.items()},
                                   {u"restricted"_s, outgoing.restricted()},
                                   {u"exhibits"_s, outgoing.exhibits().size()},
                                   {u"masked"_s, !wish.unmasked},
                                   {u"hidden"_s, countsOf(masker.counts())}},
                       lines);
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
