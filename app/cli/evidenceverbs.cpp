// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calloutput.h"
#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/evidenceoutput.h"
#include "app/cli/evidencewish.h"
#include "app/cli/otherversions.h"
#include "app/cli/phrase.h"
#include "app/cli/sessionoutput.h"
#include "models/items/evidencemodel.h"
#include "models/rules/exhibitaccess.h"

#include <cstdio>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<int> importFiles(const Cli& cli, Engine& engine, EvidenceEngine& evidence,
                        const EvidenceWish& wish)
{
    auto systems = systemsOf(*engine.room(), wish);
    if (!systems)
        return pass(systems.error());
    QStringList paths;
    for (const std::string& path : wish.paths)
        paths.append(text(path));
    IncidentId incident;
    if (!wish.incident.empty()) {
        const auto named = incidentNamed(*engine.room(), wish.incident);
        if (!named)
            return pass(named.error());
        incident = *named;
    }
    const auto reports
        = await(evidence.import(paths, systems->first(), incident, text(wish.dialect)));
    if (!reports)
        return pass(reports.error());
    const int code = printReports(cli.output(), *reports);
    // The entries are shared, or wait; evidence that could not be shared now goes out the next time somebody opens the room.
    if (const auto shared = engine.shareEvidence(); !shared)
        std::fputs(qUtf8Printable(sentence(shared.error()) + u'\n'), stderr);
    if (!wish.textLater)
        makeTextSearchable(evidence, *reports);
    return code;
}

Result<int> reindex(const Cli& cli, Engine& engine, EvidenceEngine& evidence,
                    const EvidenceWish& wish)
{
    const auto systems = systemsOf(*engine.room(), wish);
    if (!systems)
        return pass(systems.error());
    QList<ExhibitId> exhibits;
    for (const std::string& name : wish.exhibits) {
        const auto exhibit = exhibitNamed(*engine.room(), name);
        if (!exhibit)
            return pass(exhibit.error());
        exhibits.append(*exhibit);
    }
    const auto reports = await(evidence.reindex(*systems, exhibits, text(wish.dialect)));
    if (!reports)
        return pass(reports.error());
    const int code = printReports(cli.output(), *reports);
    makeTextSearchable(evidence, *reports);
    return code;
}

Result<int> search(const Cli& cli, Engine& engine, EvidenceEngine& evidence,
                   const EvidenceWish& wish)
{
    const auto query = queryOf(*engine.room(), wish);
    if (!query)
        return pass(query.error());
    SearchWish wanted;
    wanted.countOnly = wish.count;
    wanted.exported.format = wish.csv.empty() ? u"jsonl"_s : u"csv"_s;
    wanted.exported.file = text(wish.csv.empty() ? wish.jsonl : wish.csv);
    wanted.exported.restricted = restrictedExhibits(*engine.room());
    return searchItems(cli.output(), engine, evidence, *query, wanted);
}

Result<int> fetch(const Cli& cli, Engine& engine, EvidenceEngine&, const EvidenceWish& wish)
{
    const auto exhibit = exhibitNamed(*engine.room(), wish.item);
    if (!exhibit)
        return pass(exhibit.error());
    const auto come = await(engine.sharing().fetch(*exhibit));
    if (!come)
        return pass(come.error());
    return cli.output().done(
        QJsonObject{{u"id"_s, exhibit->value}},
        {phrase(QT_TRANSLATE_NOOP("wr::Cli", "The exhibit %1 is here.")).arg(exhibit->value)});
}

Result<int> list(const Cli& cli, Engine& engine, EvidenceEngine& evidence, const EvidenceWish& wish)
{
    auto query = queryOf(*engine.room(), wish);
    if (!query)
        return pass(query.error());
    const auto page = await(evidence.items(*query));
    if (!page)
        return pass(page.error());
    const auto restricted = restrictedExhibits(*engine.room());
    QJsonArray items;
    QList<QStringList> rows;
    for (const EvidenceItem& item : page->items) {
        items.append(itemDocument(item, restricted));
        const QString code = restricted.value(item.ref.exhibit);
        rows.append({itemTimeText(item), evidenceKindTitle(item.lane), item.source, item.name,
                     itemRefText(item.ref),
                     code.isEmpty()
                         ? QString()
                         : phrase(QT_TRANSLATE_NOOP("wr::Cli", "only members of %1")).arg(code)});
    }
    return cli.output().done(QJsonObject{{u"items"_s, items}, {u"more"_s, page->more}},
                             table(rows));
}

Result<int> show(const Cli& cli, Engine& engine, EvidenceEngine& evidence, const EvidenceWish& wish)
{
    const auto ref = itemTyped(wish.item);
    if (!ref)
        return pass(ref.error());
    const auto detail = await(evidence.detail(*ref));
    if (!detail)
        return pass(detail.error());
    const auto restricted = restrictedExhibits(*engine.room());
    QStringList lines = detailLines(*detail);
    if (const QString code = restricted.value(ref->exhibit); !code.isEmpty())
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                              "Only the members of the restricted incident %1 have "
                                              "this evidence."))
                         .arg(code));
    QJsonObject document = detailDocument(*detail, restricted);
    addCalls(evidence, *detail, document, lines);
    if (wish.otherVersions) {
        if (const auto added = addOtherVersions(evidence, *detail, document, lines); !added)
            return pass(added.error());
    }
    document.insert(u"session"_s,
                    detail->session.isEmpty() ? QJsonValue() : QJsonValue(detail->session));
    if (wish.session) {
        if (auto added = addSession(evidence, *detail, restricted, document, lines); !added)
            return pass(added.error());
    }
    const int code = cli.output().done(document, lines);
    enterOpening(engine, ref->exhibit, u"warroomctl evidence show"_s);
    return code;
}

Result<int> bands(const Cli& cli, Engine& engine, EvidenceEngine& evidence,
                  const EvidenceWish& wish)
{
    auto systems = systemsOf(*engine.room(), wish);
    if (!systems)
        return pass(systems.error());
    const auto found = await(evidence.bands(*systems));
    if (!found)
        return pass(found.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const BandStretch& band : *found) {
        array.append(bandDocument(band));
        rows.append({bandKindTitle(band.kind), isoText(EvidenceTime{band.fromNanos}),
                     isoText(EvidenceTime{band.toNanos}), band.value, QString::number(band.items),
                     band.firstSeen ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "new")) : QString()});
    }
    return cli.output().done(QJsonObject{{u"bands"_s, array}}, table(rows));
}

Result<SealWish> sealWishOf(const Room& room, const EvidenceWish& wish)
{
    SealWish wanted;
    auto incident = incidentNamed(room, wish.incident);
    if (!incident)
        return pass(incident.error());
    wanted.incident = *incident;
    wanted.why = text(wish.words);
    for (const std::string& name : wish.exhibits)
        wanted.exhibits.append(ExhibitId(text(name)));
    for (const std::string& typed : wish.items) {
        auto ref = itemTyped(typed);
        if (!ref)
            return pass(ref.error());
        wanted.items.append(*ref);
    }
    return wanted;
}

Result<int> seal(const Cli& cli, Engine& engine, EvidenceEngine& evidence, const EvidenceWish& wish)
{
    const auto wanted = sealWishOf(*engine.room(), wish);
    if (!wanted)
        return pass(wanted.error());
    const bool everything = wanted->exhibits.isEmpty() && wanted->items.isEmpty();
    const auto receipt
        = await(everything ? engine.seal(wanted->incident, wanted->why) : evidence.seal(*wanted));
    if (!receipt)
        return pass(receipt.error());
    return printSeals(cli.output(), *engine.roomNow()->maybeIncident(wanted->incident), *receipt);
}

} // namespace

void addEvidenceVerbs(CLI::App& app, Cli& cli)
{
    auto* evidence = app.add_subcommand("evidence", "Import, look at, seal and export telemetry");
    evidence->require_subcommand(1);
    auto wish = std::make_shared<EvidenceWish>();

    auto* fetchVerb = addVerb(*evidence, cli, "fetch",
                              "Bring an exhibit here that only others hold (shared rooms)",
                              "fetch 4a3f7d77", wish, fetch);
    fetchVerb->add_option("exhibit", wish->item, "Its SHA-256, or the beginning of it")->required();

    auto* importVerb = addVerb(
        *evidence, cli, "import", "Import telemetry files, folders, or - for standard input",
        "import traces/ logs.json day.tar.gz --system refund-assistant --text-later --json\n"
        "         warroomctl --room acme evidence import mail.json --system refund-assistant "
        "--incident WR-7K3F\n"
        "         warroomctl --room acme evidence import audit.csv --system refund-assistant "
        "--dialect table",
        wish, importFiles);
    importVerb->add_option("files", wish->paths, "Files, folders, archives (.zip, .tar), or -")
        ->required();
    importVerb->add_option("--dialect", wish->dialect,
                           "Read them by this dialect, not by the one that is recognised");
    importVerb->add_option("--system", wish->systems, "The system that it is about")
        ->required()
        ->expected(1);
    importVerb->add_option("--incident", wish->incident,
                           "Only for the members of this restricted incident: shared encrypted");
    importVerb->add_flag("--text-later", wish->textLater,
                         "Do not wait until the text of the items is searchable");

    auto* reindexVerb = addVerb(
        *evidence, cli, "reindex",
        "Build the index of evidence again from the exhibits, by today's dialects",
        "reindex --system refund-assistant\n"
        "         warroomctl --room acme evidence reindex --exhibit 4a3f7d77 --dialect table",
        wish, reindex);
    reindexVerb->add_option("--system", wish->systems, "Only this system; may be repeated");
    reindexVerb->add_option("--exhibit", wish->exhibits,
                            "Only this exhibit, by its SHA-256 or the beginning of it; may be "
                            "repeated");
    reindexVerb->add_option("--dialect", wish->dialect,
                            "Read them by this dialect from now on, not by the one that is "
                            "recognised");

    auto* listVerb = addVerb(
        *evidence, cli, "list", "List items",
        "list --system refund-assistant --kind guardrail --adverse --from T-2h --to T-1h\n"
        "         warroomctl --room acme evidence list --limit 1000 --trace "
        "4bf92f3577b34da6a3ce929d0e0e4736",
        wish, list);
    addFilters(listVerb, wish);
    listVerb->add_option("--limit", wish->limit, "At most so many")->check(CLI::Range(1, 10'000));

    auto* showVerb = addVerb(
        *evidence, cli, "show",
        "Open one item with messages, documents and verdicts; --json has the raw record too",
        "show EXHIBIT:0+512 --session --other-versions", wish, show);
    showVerb->add_option("item", wish->item, "The item's reference")->required();
    showVerb->add_flag("--other-versions", wish->otherVersions,
                       "Say what its guardrails would have decided under their other versions, as "
                       "far as recorded verdicts tell");
    showVerb->add_flag("--session", wish->session,
                       "Also list what the same session of a user did before it and after it");

    auto* searchVerb = addVerb(
        *evidence, cli, "search",
        "Find items by their text and by what they are: words, \"a phrase\", -word, begin*, kind: "
        "status: model: prompt: source: guardrail: fingerprint: provider: deployment: name: "
        "system: user: session: finish: (why a call ended; finish:* = any) exhibit: before: "
        "after: score< latency> tokens>",
        "search 'refund \"approved twice\" -test kind:prompt score<0.4' --from T-2h --to T-1h "
        "--limit 20\n         warroomctl --room acme evidence search "
        "timeout --system refund-assistant --kind prompt-path --adverse --trace "
        "4bf92f3577b34da6a3ce929d0e0e4736 --count\n         warroomctl --room acme evidence search "
        "'model:gpt-4o latency>2s' --csv slow.csv\n         warroomctl --room acme evidence search "
        "user:u-1042 --jsonl user.jsonl",
        wish, search);
    searchVerb->add_option("query", wish->words, "All of it must hold")->required();
    searchVerb->add_flag("--count", wish->count, "Only say how many there are");
    auto* csv
        = searchVerb->add_option("--csv", wish->csv,
                                 "Write all rows to this file as CSV, secrets and personal data "
                                 "masked; it is kept as custody");
    searchVerb
        ->add_option("--jsonl", wish->jsonl,
                     "Write all rows to this file as JSON lines, masked like --csv")
        ->excludes(csv);
    addFilters(searchVerb, wish);
    searchVerb->add_option("--limit", wish->limit, "At most so many")->check(CLI::Range(1, 10'000));

    addVerb(*evidence, cli, "bands",
            "List what was in force when: models, prompts, sources, guardrails",
            "bands --system refund-assistant", wish, bands)
        ->add_option("--system", wish->systems, "Only this system; may be repeated");

    addCompareVerb(*evidence, cli);
    addCoverageVerb(*evidence, cli);
    auto* sealVerb = addVerb(
        *evidence, cli, "seal",
        "Fix every exhibit of an incident's systems, or what is named, by a Merkle root",
        "seal WR-7K3F --why \"before rollback\"\n"
        "         warroomctl --room acme evidence seal WR-7K3F --item EXHIBIT:0+512 --why \"the "
        "answer that the customer saw\" --exhibit SHA-256",
        wish, seal);
    sealVerb->add_option("incident", wish->incident, "The incident's id or code")->required();
    sealVerb->add_option("--why", wish->words, "Why")->required();
    sealVerb->add_option("--exhibit", wish->exhibits,
                         "Only this exhibit, by its SHA-256; may be repeated");
    sealVerb->add_option("--item", wish->items,
                         "Only this item, by its reference; may be repeated");

    addExportVerb(*evidence, cli);
    addPinVerb(*evidence, cli);
    addCustodyVerbs(*evidence, cli);
}

} // namespace wr::cli
