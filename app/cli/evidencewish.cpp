// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evidencewish.h"

#include "app/cli/phrase.h"

namespace wr::cli {

Result<QList<SystemId>> systemsOf(const Room& room, const EvidenceWish& wish)
{
    QList<SystemId> systems;
    for (const std::string& name : wish.systems) {
        auto system = systemNamed(room, name);
        if (!system)
            return pass(system.error());
        systems.append(*system);
    }
    return systems;
}

Result<ItemQuery> queryOf(const Room& room, const EvidenceWish& wish)
{
    ItemQuery query;
    auto systems = systemsOf(room, wish);
    if (!systems)
        return pass(systems.error());
    query.systems = *systems;
    auto search = searchQueryOf(text(wish.words), SystemClock().now());
    if (!search)
        return pass(search.error());
    query.search = *search;
    query.trace = text(wish.trace);
    query.adverseOnly = wish.adverse;
    query.limit = wish.limit;
    if (!wish.kind.empty()) {
        query.kind = evidenceKindFromName(text(wish.kind));
        if (!query.kind)
            return fail(Fault::Usage, text(wish.kind),
                        phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is not an evidence kind.")),
                        phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                                 "Use prompt-path, model-behaviour, retrieval, "
                                                 "user-action, guardrail or provenance.")));
    }
    const auto time
        = [](const std::string& typed, std::optional<EvidenceTime>& into) -> Result<void> {
        if (typed.empty())
            return {};
        auto at = timeTyped(typed);
        if (!at)
            return pass(at.error());
        into = toEvidenceTime(*at);
        return {};
    };
    if (auto from = time(wish.from, query.from); !from)
        return pass(from.error());
    if (auto to = time(wish.to, query.to); !to)
        return pass(to.error());
    return query;
}

Result<ItemRef> itemTyped(const std::string& typed)
{
    if (const auto ref = itemRefFromText(text(typed)))
        return *ref;
    return fail(Fault::Usage, text(typed),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is not the reference of an item.")),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "Take one from: warroomctl evidence list")));
}

void addFilters(CLI::App* verb, const std::shared_ptr<EvidenceWish>& wish)
{
    verb->add_option("--system", wish->systems, "Only this system; may be repeated");
    verb->add_option("--kind", wish->kind, "Only items that bear this evidence kind");
    verb->add_option("--from", wish->from, "From this time on: T-2h, 13:40Z or ISO 8601");
    verb->add_option("--to", wish->to, "Before this time");
    verb->add_option("--trace", wish->trace, "Only this trace");
    verb->add_flag("--adverse", wish->adverse, "Only what was blocked, failed or complained about");
}

CLI::App* addVerb(CLI::App& evidence, Cli& cli, const char* name, const char* what,
                  const char* example, const std::shared_ptr<EvidenceWish>& wish, EvidenceJob job)
{
    auto* verb = evidence.add_subcommand(name, what);
    verb->footer(std::string("Example: warroomctl --room acme evidence ") + example);
    verb->callback([&cli, wish, job] {
        cli.withEvidence(
            [&](Engine& engine, EvidenceEngine& desk) { return job(cli, engine, desk, *wish); });
    });
    return verb;
}

} // namespace wr::cli
