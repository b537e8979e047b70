// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "app/cli/documents.h"
#include "app/cli/phrase.h"
#include "app/cli/terminal.h"
#include "app/keys/card.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

namespace wr::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CardOptions {
    std::string name;
    std::string device = "this computer";
    std::vector<std::string> contacts;
};

struct AcceptOptions {
    std::string card;
    std::string function;
    std::string id;
    bool steward = false;
};

Result<int> showCard(const Cli& cli, const CardOptions& options)
{
    auto ring = keyRingFor({});
    if (!ring)
        return pass(ring.error());
    const QString name = text(options.name);
    const QString identity = cli.as.empty() ? idTextFrom(name) : cli.asText();
    auto signer = ownSigner(*ring, identity);
    if (!signer)
        return pass(signer.error());
    MemberCard card;
    card.name = name;
    card.label = text(options.device);
    card.contacts = contactsFrom(options.contacts);
    const QString line = writeCard(card, **signer);
    const auto read = readCard(line);
    if (!read)
        return pass(read.error());
    const QString words = fingerprint(read->key);
    return cli.output().done(
        QJsonObject{{u"id"_s, identity},
                    {u"card"_s, line},
                    {u"key"_s, read->key.value},
                    {u"fingerprint"_s, words}},
        {line,
         phrase(QT_TRANSLATE_NOOP("wr::Cli", "Read these words to the steward: %1")).arg(words),
         whereTheKeyLies(*ring, identity)});
}

Result<QString> cardText(const std::string& given)
{
    if (!given.empty() && given.front() == '@') {
        QFile file(text(given.substr(1)));
        if (!file.open(QIODevice::ReadOnly))
            return fail(
                Fault::NotFound, file.fileName(),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "The file cannot be read: %1."))
                    .arg(file.errorString()),
                phrase(QT_TRANSLATE_NOOP("wr::Cli", "Check the path and the permissions.")));
        // As `member card` prints it: the card, and lines for people around it.
        const QString all = QString::fromUtf8(file.read(64 * 1024));
        const qsizetype from = all.indexOf(u"warroom-card-"_s);
        return from < 0 ? all : all.mid(from).section(u'\n', 0, 0);
    }
    return text(given);
}

Result<int> accept(const Cli& cli, Engine& engine, const AcceptOptions& options)
{
    const auto function = functionFromName(text(options.function));
    if (!function)
        return fail(
            Fault::Usage, text(options.function),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "This is not a function.")),
            phrase(QT_TRANSLATE_NOOP(
                "wr::Cli", "Use product, engineering, platform, legal, security or operations.")));
    auto written = cardText(options.card);
    if (!written)
        return pass(written.error());
    auto card = readCard(*written);
    if (!card)
        return pass(card.error());
    Member member;
    member.id = MemberId(options.id.empty() ? idTextFrom(card->name) : text(options.id));
    member.name = card->name;
    member.function = *function;
    member.contacts = card->contacts;
    member.steward = options.steward;
    member.devices = {Device{card->key, card->label, -1, -1}};
    const QString words = fingerprint(card->key);
    QJsonObject document{{u"id"_s, member.id.value}, {u"fingerprint"_s, words}};
    return cli.write(engine, Command{MemberEnrolled{member}}, document,
                     phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 is a member now. The key's words: %2"))
                         .arg(member.name, words));
}

Result<int> fingerprints(const Cli& cli, Engine& engine, const std::string& whose)
{
    const auto room = engine.room();
    QJsonArray devices;
    QStringList lines;
    if (whose.empty() && engine.member().isEmpty() && !engine.device().isEmpty()) {
        const QString words = fingerprint(engine.device()); // not on the roster yet
        devices.append(QJsonObject{{u"id"_s, engine.device().value}, {u"fingerprint"_s, words}});
        return cli.output().done(QJsonObject{{u"devices"_s, devices}}, {words});
    }
    const auto id = whose.empty() ? Result<MemberId>(engine.member()) : memberNamed(*room, whose);
    if (!id)
        return pass(id.error());
    const Member* member = room->maybeMember(*id);
    if (member == nullptr)
        return fail(
            Fault::NotFound, {},
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "No key on this computer belongs to a member.")),
            phrase(QT_TRANSLATE_NOOP("wr::Cli", "Name a member, or show your card.")));
    for (const Device& device : member->devices) {
        const QString words = fingerprint(device.key);
        devices.append(QJsonObject{{u"id"_s, device.key.value},
                                   {u"label"_s, device.label},
                                   {u"fingerprint"_s, words},
                                   {u"revoked"_s, device.revokedFrom >= 0}});
        lines.append(phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1, %2: %3"))
                         .arg(member->name, device.label, words));
    }
    return cli.output().done(QJsonObject{{u"id"_s, member->id.value}, {u"devices"_s, devices}},
                             lines);
}

Result<int> listMembers(const Cli& cli, Engine& engine)
{
    const auto room = engine.room();
    QJsonArray members;
    QList<QStringList> rows{{phrase(QT_TRANSLATE_NOOP("wr::Cli", "id")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "name")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "function")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "reachable")),
                             phrase(QT_TRANSLATE_NOOP("wr::Cli", "contact"))}};
    for (const Member& member : room->members) {
        members.append(memberDocument(member));
        rows.append({member.id.value, member.name, functionTitle(member.function),
                     member.revoked             ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "revoked"))
                         : member.isReachable() ? phrase(QT_TRANSLATE_NOOP("wr::Cli", "yes"))
                                                : phrase(QT_TRANSLATE_NOOP("wr::Cli", "no")),
                     member.contacts.isEmpty() ? QString() : member.contacts.first().value});
    }
    return cli.output().done(QJsonObject{{u"members"_s, members}}, table(rows));
}

Result<int> revoke(const Cli& cli, Engine& engine, const std::string& who,
                   const std::string& reason)
{
    auto member = memberNamed(*engine.room(), who);
    if (!member)
        return pass(member.error());
    return cli.write(
        engine, Command{MemberRevoked{*member, text(reason), -1}},
        QJsonObject{{u"id"_s, member->value}},
        phrase(QT_TRANSLATE_NOOP("wr::Cli", "%1 is revoked from here on.")).arg(member->value));
}

} // namespace

QList<Contact> contactsFrom(const std::vector<std::string>& typed)
{
    QList<Contact> contacts;
    for (const std::string& one : typed) {
        const QString both = text(one);
        const bool hasKind = both.contains(u':');
        contacts.append(Contact{hasKind ? both.section(u':', 0, 0) : u"phone"_s,
                                hasKind ? both.section(u':', 1).trimmed() : both});
    }
    return contacts;
}

void addMemberVerbs(CLI::App& app, Cli& cli)
{
    auto* member = app.add_subcommand("member", "Enrol, list and revoke members");
    member->require_subcommand(1);

    auto card = std::make_shared<CardOptions>();
    auto* cardVerb = member->add_subcommand("card", "Print your card, which a steward accepts");
    cardVerb->add_option("--name", card->name, "Your name")->required();
    cardVerb->add_option("--device", card->device, "What this device is called");
    cardVerb->add_option("--contact", card->contacts,
                         "How you are reached, as phone:+49 30 1234; may be repeated");
    cardVerb->footer(
        "Example: warroomctl member card --name \"Ben Ito\" --contact email:ben@example.org "
        "--device \"Ben's laptop\"");
    cardVerb->callback([&cli, card] {
        const auto done = showCard(cli, *card);
        cli.exit = done ? *done : cli.output().failed(done.error());
    });

    auto* wordsVerb = member->add_subcommand(
        "fingerprint", "Print the eight words of a member's keys, or of yours");
    auto whose = std::make_shared<std::string>();
    wordsVerb->add_option("member", *whose, "The member's id or name; you without it");
    wordsVerb->footer("Example: warroomctl --room acme member fingerprint ben-ito");
    wordsVerb->callback([&cli, whose] {
        cli.withRoom([&](Engine& engine) { return fingerprints(cli, engine, *whose); });
    });

    auto accepted = std::make_shared<AcceptOptions>();
    auto* acceptVerb = member->add_subcommand("accept", "Enrol somebody by their card (stewards)");
    acceptVerb->add_option("card", accepted->card, "The card, or @FILE")->required();
    acceptVerb
        ->add_option("--function", accepted->function,
                     "product, engineering, platform, legal, security, operations")
        ->required();
    acceptVerb->add_option("--id", accepted->id, "The member's id; made from the name without it");
    acceptVerb->add_flag("--steward", accepted->steward, "Make them a steward");
    acceptVerb->footer(
        "Example: warroomctl --room acme member accept @ben.card --function engineering --id "
        "ben-ito --steward");
    acceptVerb->callback([&cli, accepted] {
        cli.withRoom([&](Engine& engine) { return accept(cli, engine, *accepted); });
    });

    auto* listVerb = member->add_subcommand("list", "List the members");
    listVerb->footer("Example: warroomctl --room acme member list --json");
    listVerb->callback(
        [&cli] { cli.withRoom([&](Engine& engine) { return listMembers(cli, engine); }); });

    auto who = std::make_shared<std::string>();
    auto reason = std::make_shared<std::string>();
    auto* revokeVerb = member->add_subcommand("revoke", "Revoke a member's keys from here on");
    revokeVerb->add_option("member", *who, "The member's id or name")->required();
    revokeVerb->add_option("--reason", *reason, "Why")->required();
    revokeVerb->footer(
        "Example: warroomctl --room acme member revoke ben-ito --reason \"laptop stolen\"");
    revokeVerb->callback([&cli, who, reason] {
        cli.withRoom([&](Engine& engine) { return revoke(cli, engine, *who, *reason); });
    });
}

} // namespace wr::cli
