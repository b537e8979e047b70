// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/evidenceoutput.h"
#include "app/cli/phrase.h"
#include "models/items/traitcounter.h"
#include "models/timeline/windowpair.h"

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageItems = 5000;

struct CompareWish {
    std::vector<std::string> systems;
    std::vector<std::string> before; // from, to
    std::vector<std::string> after;
};

Result<Stretch> stretchTyped(const std::vector<std::string>& typed)
{
    const auto from = timeTyped(typed.at(0));
    if (!from)
        return pass(from.error());
    const auto to = timeTyped(typed.at(1));
    if (!to)
        return pass(to.error());
    return Stretch{toEvidenceTime(*from).nanos, toEvidenceTime(*to).nanos};
}

Result<CountedWindow> countsOf(EvidenceEngine& evidence, const QList<SystemId>& systems,
                               const Stretch& stretch)
{
    ItemQuery query;
    query.systems = systems;
    query.from = EvidenceTime{stretch.from};
    query.to = EvidenceTime{stretch.to};
    query.limit = pageItems;
    CountedWindow counts{stretch};
    for (bool more = true; more;) {
        const auto page = await(evidence.items(query));
        if (!page)
            return pass(page.error());
        for (const EvidenceItem& item : page->items)
            countItem(counts, item);
        more = page->more && !page->items.isEmpty();
        if (more) {
            query.after = page->items.last().ref;
            query.afterStart = page->items.last().start;
        }
    }
    finish(counts);
    return counts;
}

Result<TraitCounts> traitsOf(EvidenceEngine& evidence, const QList<SystemId>& systems,
                             const Stretch& stretch)
{
    TraitCounts counts;
    while (const auto term = counts.next()) {
        const auto found = await(evidence.count(traitQuery(systems, stretch, {*term})));
        if (!found)
            return pass(found.error());
        counts.take(found->items);
    }
    return counts;
}

// A record that cannot be read names nothing.
void readNames(EvidenceEngine& evidence, const CallSample& sample, ReasonNames& names)
{
    for (const ItemRef& ref : sample.refs) {
        if (const auto call = await(evidence.detail(ref)))
            nameReasons(names, *call);
    }
}

Result<ReasonCounts> reasonsOf(EvidenceEngine& evidence, const QList<SystemId>& systems,
                               const Stretch& stretch, const ReasonNames& names)
{
    ReasonCounts counts(names);
    while (const auto terms = counts.next()) {
        const auto found = await(evidence.count(traitQuery(systems, stretch, *terms)));
        if (!found)
            return pass(found.error());
        counts.take(found->items);
    }
    return counts;
}

// A pair of which one cannot be read is not counted as opened.
TwiceTold twiceToldIn(EvidenceEngine& evidence, const CallPairs& pairs)
{
    TwiceTold twice{pairs.count()};
    for (qsizetype at = 0; at < pairs.outer().size(); ++at) {
        const auto outer = await(evidence.detail(pairs.outer().at(at)));
        const auto inner = await(evidence.detail(pairs.inner().at(at)));
        if (outer && inner)
            twice.take(*outer, *inner);
    }
    return twice;
}

// What changed in why calls ended.
Result<QList<Difference>> reasonDifferences(EvidenceEngine& evidence,
                                            const QList<SystemId>& systems,
                                            const CountedWindow& was, const CountedWindow& is)
{
    ReasonNames names;
    readNames(evidence, was.sample, names);
    readNames(evidence, is.sample, names);
    const auto before = reasonsOf(evidence, systems, was.stretch, names);
    if (!before)
        return pass(before.error());
    const auto after = reasonsOf(evidence, systems, is.stretch, names);
    if (!after)
        return pass(after.error());
    return compareReasons(*before, *after);
}

// What changed, also in what items say of tokens, scores and why a call ended.
Result<QList<Difference>> differencesOf(EvidenceEngine& evidence, const QList<SystemId>& systems,
                                        const CountedWindow& was, const CountedWindow& is)
{
    const auto saidBefore = traitsOf(evidence, systems, was.stretch);
    if (!saidBefore)
        return pass(saidBefore.error());
    const auto saidAfter = traitsOf(evidence, systems, is.stretch);
    if (!saidAfter)
        return pass(saidAfter.error());
    const auto reasons = reasonDifferences(evidence, systems, was, is);
    if (!reasons)
        return pass(reasons.error());
    return compareWindows(was.counts, was.stretch.span(), is.counts, is.stretch.span())
        + compareTraits(*saidBefore, *saidAfter) + *reasons
        + compareTwiceTold(twiceToldIn(evidence, was.pairs), was.counts.calls.count(),
                           twiceToldIn(evidence, is.pairs), is.counts.calls.count());
}

QJsonObject windowDocument(const Stretch& stretch, const WindowCounts& counts)
{
    QJsonObject kinds;
    for (const EvidenceKind kind : allEvidenceKinds)
        kinds.insert(evidenceKindName(kind), counts.kinds[static_cast<std::size_t>(kind)]);
    return {{u"from"_s, isoText(EvidenceTime{stretch.from})},
            {u"to"_s, isoText(EvidenceTime{stretch.to})},
            {u"items"_s, counts.items},
            {u"errors"_s, counts.errors},
            {u"adverse"_s, counts.adverse},
            {u"kinds"_s, kinds},
            {u"medianNanos"_s, counts.calls.quantile(0.5)},
            {u"slowestNanos"_s, counts.calls.quantile(0.95)}};
}

QJsonArray differencesDocument(const QList<Difference>& found)
{
    QJsonArray array;
    for (const Difference& one : found)
        array.append(QJsonObject{{u"id"_s, QString::number(array.size())},
                                 {u"kind"_s, differenceKindName(one.kind)},
                                 {u"subject"_s, one.subject},
                                 {u"value"_s, one.value},
                                 {u"before"_s, one.before},
                                 {u"beforeOf"_s, one.beforeOf},
                                 {u"after"_s, one.after},
                                 {u"afterOf"_s, one.afterOf},
                                 {u"sentence"_s, one.sentence}});
    return array;
}

QString countsLine(const char* words, const WindowCounts& counts)
{
    return phrase(words, counts.items).arg(counts.errors).arg(counts.adverse);
}

Result<int> compare(const Cli& cli, Engine& engine, EvidenceEngine& evidence,
                    const CompareWish& wish)
{
    QList<SystemId> systems;
    for (const std::string& name : wish.systems) {
        const auto system = systemNamed(*engine.room(), name);
        if (!system)
            return pass(system.error());
        systems.append(*system);
    }
    const auto before = stretchTyped(wish.before);
    if (!before)
        return pass(before.error());
    const auto after = stretchTyped(wish.after);
    if (!after)
        return pass(after.error());
    if (const auto pair = comparable({*before, *after}); !pair)
        return pass(pair.error());
    const auto was = countsOf(evidence, systems, *before);
    if (!was)
        return pass(was.error());
    const auto is = countsOf(evidence, systems, *after);
    if (!is)
        return pass(is.error());
    const auto found = differencesOf(evidence, systems, *was, *is);
    if (!found)
        return pass(found.error());
    QStringList lines{
        countsLine(QT_TRANSLATE_N_NOOP("wr::Cli", "Before: %n items, %1 failed, %2 adverse."),
                   was->counts),
        countsLine(QT_TRANSLATE_N_NOOP("wr::Cli", "After: %n items, %1 failed, %2 adverse."),
                   is->counts)};
    for (const Difference& one : *found)
        lines.append(one.sentence);
    if (found->isEmpty())
        lines.append(phrase(
            QT_TRANSLATE_NOOP("wr::Cli", "Nothing differs by more than chance would explain.")));
    return cli.output().done(QJsonObject{{u"before"_s, windowDocument(*before, was->counts)},
                                         {u"after"_s, windowDocument(*after, is->counts)},
                                         {u"differences"_s, differencesDocument(*found)}},
                             lines);
}

} // namespace

void addCompareVerb(CLI::App& evidence, Cli& cli)
{
    auto wish = std::make_shared<CompareWish>();
    auto* verb = evidence.add_subcommand(
        "compare", "Say what differs between a window before the onset and one after it");
    verb->footer("Example: warroomctl --room acme evidence compare --before T-2h T-1h --after T-1h "
                 "T-0m --system refund-assistant");
    verb->add_option("--before", wish->before, "From and to of the window before")
        ->expected(2)
        ->required();
    verb->add_option("--after", wish->after, "From and to of the window after")
        ->expected(2)
        ->required();
    verb->add_option("--system", wish->systems, "Only this system; may be repeated");
    verb->callback([&cli, wish] {
        cli.withEvidence([&](Engine& engine, EvidenceEngine& desk) {
            return compare(cli, engine, desk, *wish);
        });
    });
}

} // namespace wr::cli
