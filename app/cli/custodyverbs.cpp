// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/evidenceoutput.h"
#include "app/cli/phrase.h"
#include "app/engine/systemclock.h"
#include "models/rules/custody.h"

#include <QtCore/QSet>
#include <QtCore/QSysInfo>

#include <cstdio>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CustodyWish {
    std::string exhibit;
    std::string incident;
    std::string to;
    std::string why;
};

// How long one opening counts on the command line, which has no session: a loop over items is one opening.
constexpr qint64 openingMicros = 3'600'000'000;

// The exhibits that a chain is asked of: one, or those of an incident's systems.
Result<QList<Exhibit>> exhibitsOf(const Room& room, const CustodyWish& wish)
{
    QList<Exhibit> found;
    if (!wish.exhibit.empty()) {
        const auto named = exhibitNamed(room, wish.exhibit);
        if (!named)
            return pass(named.error());
        for (const Exhibit& exhibit : room.exhibits) {
            if (exhibit.id == *named)
                found.append(exhibit);
        }
        return found;
    }
    if (wish.incident.empty())
        return fail(Fault::Usage, u"custody"_s,
                    phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                             "Neither an exhibit nor an incident is "
                                             "named.")),
                    phrase(QT_TRANSLATE_NOOP("wr::Cli", "Name an exhibit, or add --incident.")));
    const auto incident = incidentNamed(room, wish.incident);
    if (!incident)
        return pass(incident.error());
    const QList<SystemId> systems = room.maybeIncident(*incident)->systems;
    for (const Exhibit& exhibit : room.exhibits) {
        if (systems.contains(exhibit.system))
            found.append(exhibit);
    }
    return found;
}

Result<int> custody(const Cli& cli, Engine& engine, const CustodyWish& wish)
{
    const auto room = engine.room();
    const auto exhibits = exhibitsOf(*room, wish);
    if (!exhibits)
        return pass(exhibits.error());
    QJsonArray array;
    QList<QStringList> rows;
    QSet<ExhibitId> seen;
    for (const Exhibit& exhibit : *exhibits) {
        if (seen.contains(exhibit.id))
            continue; // of several systems; its chain names them all
        seen.insert(exhibit.id);
        for (const CustodyRow& row : custodyOf(*room, exhibit.id)) {
            array.append(custodyDocument(row, exhibit.id));
            rows.append({isoText(row.at), row.title, exhibit.id.value.left(12), row.byName,
                         row.where, row.why});
        }
    }
    return cli.output().done(QJsonObject{{u"acts"_s, array}}, table(rows));
}

Result<int> transfer(const Cli& cli, Engine& engine, const CustodyWish& wish)
{
    const auto room = engine.room();
    const auto exhibits = exhibitsOf(*room, CustodyWish{wish.exhibit, {}, {}, {}});
    if (!exhibits)
        return pass(exhibits.error());
    CustodyNoted noted;
    noted.exhibit = exhibits->first().id;
    noted.system = exhibits->first().system;
    noted.act = CustodyAct::Transferred;
    noted.to = text(wish.to);
    noted.why = text(wish.why);
    if (!wish.incident.empty()) {
        const auto incident = incidentNamed(*room, wish.incident);
        if (!incident)
            return pass(incident.error());
        noted.incident = *incident;
    } else {
        noted.incident = exhibits->first().incident; // of a restricted one only its members read
    }
    return cli.write(
        engine, Command{noted},
        QJsonObject{{u"id"_s, noted.exhibit.value}, {u"to"_s, noted.to}, {u"why"_s, noted.why}},
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "The exhibit %1 was handed to %2."))
            .arg(noted.exhibit.value.left(12), noted.to));
}

} // namespace

void enterOpening(Engine& engine, const ExhibitId& exhibit, const QString& by)
{
    const auto room = engine.room();
    auto noted = openingOf(*room, exhibit, {});
    if (!noted)
        return;
    const Instant now = SystemClock().now();
    if (hasOpened(*room, exhibit, engine.member(), Instant{now.micros - openingMicros}))
        return;
    std::optional<Error> why = engine.whyReadOnly();
    if (!why) {
        noted->to = by + u" on "_s + QSysInfo::machineHostName();
        const auto receipt = await(engine.submit(Command{*noted}));
        if (receipt)
            return;
        why = receipt.error();
    }
    const QString words = phrase(QT_TRANSLATE_NOOP(
        "wr::Cli", "That you opened this exhibit could not be entered as custody: %1"));
    std::fputs(qUtf8Printable(words.arg(sentence(*why)) + u'\n'), stderr);
}

void addCustodyVerbs(CLI::App& evidence, Cli& cli)
{
    auto wish = std::make_shared<CustodyWish>();
    auto* listed = evidence.add_subcommand(
        "custody", "List who collected, opened, exported and handed on an exhibit, when and why");
    listed->footer("Example: warroomctl --room acme evidence custody 4a3f7d77\n"
                   "         warroomctl --room acme evidence custody --incident WR-7K3F --json");
    listed->add_option("exhibit", wish->exhibit, "Its SHA-256, or the beginning of it");
    listed->add_option("--incident", wish->incident, "All exhibits of this incident's systems");
    listed->callback([&cli, wish] {
        cli.withRoom([&](Engine& engine) { return custody(cli, engine, *wish); });
    });

    auto* handed = evidence.add_subcommand(
        "transfer", "Write down that an exhibit was handed to somebody outside of the room");
    handed->footer("Example: warroomctl --room acme evidence transfer 4a3f7d77 --to \"Legal, Dr. "
                   "Weber\" --why \"regulator's request\" --incident WR-7K3F");
    handed->add_option("exhibit", wish->exhibit, "Its SHA-256, or the beginning of it")->required();
    handed->add_option("--to", wish->to, "Whom")->required();
    handed->add_option("--why", wish->why, "Why")->required();
    handed->add_option("--incident", wish->incident, "The incident that it is for");
    handed->callback([&cli, wish] {
        cli.withRoom([&](Engine& engine) { return transfer(cli, engine, *wish); });
    });
}

} // namespace wr::cli
