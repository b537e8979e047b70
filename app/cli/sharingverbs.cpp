// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/phrase.h"
#include "app/cli/terminal.h"
#include "app/engine/checkpoint.h"
#include "app/journal/clockskew.h"
#include "app/journal/loglink.h"
#include "app/keys/card.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

#include <algorithm>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 mostSkewed = 100;   // in the document
constexpr qsizetype skewedShown = 5; // to people

QString reachTitle(Reach reach)
{
    switch (reach) {
    case Reach::Local:
        return phrase(QT_TRANSLATE_NOOP("wr::Cli", "local, not shared"));
    case Reach::Joining:
        return phrase(QT_TRANSLATE_NOOP("wr::Cli", "joining"));
    case Reach::Live:
        return phrase(QT_TRANSLATE_NOOP("wr::Cli", "live"));
    case Reach::Offline:
        return phrase(QT_TRANSLATE_NOOP("wr::Cli", "offline"));
    case Reach::Halted:
        return phrase(QT_TRANSLATE_NOOP("wr::Cli", "halted: history changed"));
    }
    return {};
}

QString transportOf(const SharingState& state)
{
    if (state.reach == Reach::Local)
        return u"local"_s;
    return state.place.startsWith(u"postgres"_s) ? u"postgresql"_s : u"file"_s;
}

QJsonObject statusDocument(const Engine& engine, const SharingState& state)
{
    QJsonArray peers;
    QJsonArray asking;
    for (const Companion& companion : state.here) {
        const QJsonObject peer{{u"id"_s, companion.presence.device.value},
                               {u"name"_s, companion.presence.name},
                               {u"incident"_s, companion.presence.incident.value},
                               {u"editing"_s, companion.presence.field}};
        if (companion.presence.card.isEmpty()) {
            peers.append(peer);
            continue;
        }
        if (engine.room()->maybeAuthor(companion.presence.device) != nullptr)
            continue; // was let in meanwhile
        asking.append(QJsonObject{{u"id"_s, companion.presence.device.value},
                                  {u"name"_s, companion.presence.name},
                                  {u"fingerprint"_s, companion.fingerprint},
                                  {u"card"_s, companion.presence.card}});
    }
    const bool shared = state.reach != Reach::Local;
    return QJsonObject{
        {u"id"_s, engine.room()->id},
        {u"folder"_s, engine.folder()},
        {u"reach"_s, reachName(state.reach)},
        {u"transport"_s, transportOf(state)},
        {u"place"_s, shared ? QJsonValue(state.place) : QJsonValue()},
        {u"log"_s, state.log},
        {u"position"_s, state.position},
        {u"root"_s, state.root},
        {u"waiting"_s, state.waiting},
        {u"lagMs"_s, state.lagMs < 0 ? QJsonValue() : QJsonValue(state.lagMs)},
        {u"answered"_s,
         state.answered.micros == 0 ? QJsonValue() : QJsonValue(isoText(state.answered))},
        {u"warning"_s, state.warning.isEmpty() ? QJsonValue() : QJsonValue(state.warning)},
        {u"trouble"_s, state.trouble ? QJsonValue(sentence(*state.trouble)) : QJsonValue()},
        {u"peers"_s, peers},
        {u"asking"_s, asking}};
}

QStringList statusLines(const SharingState& state)
{
    QStringList lines{state.reach == Reach::Local ? reachTitle(state.reach)
                                                  : phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1: %2"))
                                                        .arg(state.place, reachTitle(state.reach)),
                      phrase(QT_TRANSLATE_NOOP("wr::Cli", "position %1, root %2"))
                          .arg(state.position)
                          .arg(state.root.left(16))};
    if (state.waiting > 0)
        lines.append(phrase(QT_TRANSLATE_N_NOOP("wr::Cli", "waiting for a position: %n entries"),
                            state.waiting));
    if (!state.warning.isEmpty())
        lines.append(state.warning);
    if (state.trouble)
        lines.append(sentence(*state.trouble));
    for (const Companion& companion : state.here)
        lines.append(
            companion.presence.card.isEmpty()
                ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "here: %1")).arg(companion.presence.name)
                : phrase(QT_TRANSLATE_NOOP("wr::Cli", "asks to be accepted: %1 (%2)"))
                      .arg(companion.presence.name, companion.fingerprint));
    return lines;
}

// The document of a state; a halt or a log out of reach is an error beside it.
Result<int> tellState(const Cli& cli, const Engine& engine, const SharingState& state)
{
    const QJsonObject document = statusDocument(engine, state);
    if (state.trouble)
        return cli.output().doneBut(document, statusLines(state), *state.trouble);
    return cli.output().done(document, statusLines(state));
}

Result<int> share(const Cli& cli, Engine& engine, const std::string& place)
{
    const auto state = await(engine.sharing().share(text(place)));
    if (!state)
        return pass(state.error());
    if (const auto left = engine.shareEvidence(); !left)
        return pass(left.error());
    return tellState(cli, engine, *state);
}

// Entries whose claimed time is far from when the log received them; empty where the log has no clock.
QJsonArray skewedArray(const Room& room, const QList<SkewedEntry>& skewed)
{
    QJsonArray array;
    for (const SkewedEntry& one : skewed) {
        const Member* author = room.maybeAuthor(one.author, one.position);
        array.append(QJsonObject{
            {u"id"_s, one.entry.value},
            {u"position"_s, one.position},
            {u"by"_s, author == nullptr ? QJsonValue() : QJsonValue(author->id.value)},
            {u"claimed"_s, isoText(one.claimed)},
            {u"received"_s, isoText(one.received)},
            {u"aheadSeconds"_s, (one.claimed.micros - one.received.micros) / microsPerSecond}});
    }
    return array;
}

QString skewLine(const Room& room, const SkewedEntry& one)
{
    const Member* author = room.maybeAuthor(one.author, one.position);
    return (one.isAhead()
                ? phrase(
                    QT_TRANSLATE_NOOP("wr::Cli",
                                      "clock: entry %1 by %2 claims %3, which the log received "
                                      "before, at %4: that clock is ahead"))
                : phrase(QT_TRANSLATE_NOOP("wr::Cli",
                                           "clock: entry %1 by %2 claims %3, and the log received "
                                           "it at %4: it waited, or that clock is slow")))
        .arg(QString::number(one.position),
             author == nullptr ? one.author.value.left(12) : author->name, isoText(one.claimed),
             isoText(one.received));
}

Result<int> status(const Cli& cli, Engine& engine)
{
    const auto answer = await(engine.sharing().exchange());
    SharingState now = answer ? *answer : engine.sharing().stateNow();
    if (!answer)
        now.trouble = answer.error();
    const auto skewed = skewedEntries(engine.folder(), mostSkewed);
    if (!skewed)
        return pass(skewed.error());
    const auto room = engine.roomNow();
    QJsonObject document = statusDocument(engine, now);
    document.insert(u"skewed"_s, skewedArray(*room, *skewed));
    QStringList lines = statusLines(now);
    for (const SkewedEntry& one : skewed->first(std::min(skewed->size(), skewedShown)))
        lines.append(skewLine(*room, one));
    if (!answer)
        return cli.output().doneBut(document, lines, *now.trouble);
    return cli.output().done(document, lines);
}

Result<int> sync(const Cli& cli, Engine& engine, bool acceptHistory)
{
    const auto state
        = await(acceptHistory ? engine.sharing().acceptHistory() : engine.sharing().exchange());
    if (!state)
        return pass(state.error());
    if (const auto left = engine.shareEvidence(); !left)
        return pass(left.error());
    return tellState(cli, engine, *state);
}

Result<int> leave(const Cli& cli, Engine& engine)
{
    const auto state = await(engine.sharing().leave());
    if (!state)
        return pass(state.error());
    return tellState(cli, engine, *state);
}

struct JoinOptions {
    std::string place;
    std::string name;
    std::string device = "this computer";
};

// Opening the place makes the replica; somebody who is not on the roster shows their card to the stewards.
Result<int> join(Cli& cli, const JoinOptions& options)
{
    auto ring = keyRingFor({});
    if (!ring)
        return pass(ring.error());
    const QString name
        = options.name.empty() ? qEnvironmentVariable("USER", u"member"_s) : text(options.name);
    const QString identity = cli.as.empty() ? idTextFrom(name) : cli.asText();
    auto signer = ownSigner(*ring, identity);
    if (!signer)
        return pass(signer.error());
    MemberCard card;
    card.name = name;
    card.label = text(options.device);
    OpenWish wish{text(options.place), identity, false, passphraseFromTerminal};
    wish.card = writeCard(card, **signer);
    auto engine = openRoom(wish);
    if (!engine)
        return pass(engine.error());
    const auto state = await((*engine)->sharing().exchange());
    const SharingState now = state ? *state : (*engine)->sharing().stateNow();
    QJsonObject document = statusDocument(**engine, now);
    const QString words
        = fingerprint(DeviceKey(QString::fromStdString(seal::hex((*signer)->publicKey()))));
    const bool member = !(*engine)->member().isEmpty();
    document.insert(u"member"_s, member ? QJsonValue((*engine)->member().value) : QJsonValue());
    document.insert(u"card"_s, wish.card);
    document.insert(u"fingerprint"_s, words);
    QStringList lines = statusLines(now);
    lines.append(
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "The replica is in %1")).arg((*engine)->folder()));
    if (!member)
        lines.append(
            QStringList{phrase(QT_TRANSLATE_NOOP(
                                   "wr::Cli",
                                   "You can look; to write, a steward accepts you. Read them these "
                                   "words: %1"))
                            .arg(words),
                        phrase(QT_TRANSLATE_NOOP("wr::Cli", "Your card: %1")).arg(wish.card)});
    lines.append(whereTheKeyLies(*ring, identity));
    if (!state)
        return cli.output().doneBut(document, lines, state.error());
    return cli.output().done(document, lines);
}

struct CheckpointOptions {
    std::string against;
};

Result<int> checkpoint(const Cli& cli, Engine& engine, const CheckpointOptions& options)
{
    if (!options.against.empty()) {
        QFile file(text(options.against));
        if (!file.open(QIODevice::ReadOnly))
            return fail(
                Fault::NotFound, file.fileName(),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "The file cannot be read: %1."))
                    .arg(file.errorString()),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "Check the path and the permissions.")));
        const auto checked
            = checkCheckpoint(engine.folder(), QString::fromUtf8(file.read(64 * 1024)));
        if (!checked)
            return pass(checked.error());
        return cli.output().done(
            QJsonObject{{u"id"_s, checked->log},
                        {u"consistent"_s, true},
                        {u"size"_s, checked->size},
                        {u"now"_s, checked->now},
                        {u"signedBy"_s, checked->device.value}},
            {phrase(QT_TRANSLATE_N_NOOP(
                        "wr::Cli", "The log of %n entries begins with the %1 of the checkpoint."),
                    checked->now)
                 .arg(checked->size)});
    }
    const auto signer = signerOf(engine);
    if (!signer)
        return pass(signer.error());
    auto link = LogLink::open(engine.folder());
    if (!link)
        return pass(link.error());
    const auto head = link->reading().head();
    if (!head)
        return pass(head.error());
    const QString note = writeCheckpoint(*head, **signer);
    return cli.output().done(
        QJsonObject{{u"id"_s, head->log}, {u"size"_s, head->size}, {u"note"_s, note}},
        note.trimmed().split(u'\n'));
}

void addSyncVerbs(CLI::App& room, Cli& cli)
{
    auto accepts = std::make_shared<bool>(false);
    auto* syncVerb = room.add_subcommand("sync", "Exchange with the shared log now");
    syncVerb->add_flag("--accept", *accepts,
                       "Accept the log's history as it is now, adding again what it lost; decides "
                       "after history changed");
    syncVerb->footer("Example: warroomctl --room acme room sync");
    syncVerb->callback([&cli, accepts] {
        cli.withRoom([&](Engine& engine) { return sync(cli, engine, *accepts); });
    });

    auto* statusVerb = room.add_subcommand("status", "Tell how the room stands to its shared log");
    statusVerb->footer("Example: warroomctl --room acme room status --json");
    statusVerb->callback(
        [&cli] { cli.withRoom([&cli](Engine& engine) { return status(cli, engine); }); });

    auto note = std::make_shared<CheckpointOptions>();
    auto* checkpointVerb = room.add_subcommand(
        "checkpoint", "Print a signed note of how far the log goes, or check one");
    checkpointVerb->add_option("--against", note->against,
                               "A note from before, which the log must still begin with");
    checkpointVerb->footer("Example: warroomctl --room acme room checkpoint > monday.note\n"
                           "         warroomctl --room acme room checkpoint --against monday.note");
    checkpointVerb->callback([&cli, note] {
        cli.withRoom([&](Engine& engine) { return checkpoint(cli, engine, *note); });
    });
}

} // namespace

void addSharingVerbs(CLI::App& room, Cli& cli)
{
    auto place = std::make_shared<std::string>();
    auto* shareVerb
        = room.add_subcommand("share", "Share a local room as a file or through PostgreSQL");
    shareVerb
        ->add_option("place", *place,
                     "A path that ends in .warroom on a disk that the others reach, or "
                     "postgresql://HOST/DATABASE")
        ->required();
    shareVerb->footer(
        "Example: warroomctl --room acme room share /srv/teams/acme.warroom\n"
        "         warroomctl --room acme room share postgresql://ada@db.example/acme");
    shareVerb->callback([&cli, place] {
        cli.withRoom([&](Engine& engine) { return share(cli, engine, *place); });
    });

    auto joined = std::make_shared<JoinOptions>();
    auto* joinVerb = room.add_subcommand("join", "Join a room that somebody shares");
    joinVerb->add_option("place", joined->place, "The path or URL where it is shared")->required();
    joinVerb->add_option("--name", joined->name, "Your name; the login name without it");
    joinVerb->add_option("--device", joined->device, "What this device is called");
    joinVerb->footer("Example: warroomctl room join /srv/teams/acme.warroom --name \"Ben Ito\"");
    joinVerb->callback([&cli, joined] {
        const auto done = join(cli, *joined);
        cli.exit = done ? *done : cli.output().failed(done.error());
    });

    auto* leaveVerb = room.add_subcommand(
        "leave", "Stop following the shared log; the replica stays, as a local room");
    leaveVerb->footer("Example: warroomctl --room acme room leave");
    leaveVerb->callback(
        [&cli] { cli.withRoom([&cli](Engine& engine) { return leave(cli, engine); }); });

    addSyncVerbs(room, cli);
}

} // namespace wr::cli
