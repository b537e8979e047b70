// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/opening.h"

#include "app/engine/keychaindoors.h"
#include "app/engine/logplaces.h"
#include "app/journal/loglink.h"
#include "app/keys/card.h"
#include "app/settings/paths.h"
#include "app/settings/privatefile.h"
#include "app/settings/settings.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString openingPhrase(const char* text)
{
    return QCoreApplication::translate("wr::Opening", text);
}

Result<Paths> madePaths()
{
    const Paths paths = ownPaths();
    return makeFolders(paths).map([&paths] { return paths; });
}

// A member by id or by name; nothing when it is not clear.
const Member* maybeMemberNamed(const Room& room, const QString& text)
{
    if (const Member* member = room.maybeMember(MemberId(text)))
        return member;
    for (const Member& member : room.members) {
        if (member.name.compare(text, Qt::CaseInsensitive) == 0)
            return &member;
    }
    return nullptr;
}

// The member on the roster for an identity, or nothing.
const Member* maybeMemberOf(const Room& room, const Identity& identity)
{
    return room.maybeAuthor(identity.key);
}

bool isMeant(const Room& room, const Identity& identity, const QString& as)
{
    if (identity.name == as)
        return true;
    const Member* member = maybeMemberOf(room, identity);
    if (member == nullptr)
        return false;
    if (member == maybeMemberNamed(room, as))
        return true;
    return std::any_of(member->devices.begin(), member->devices.end(), [&](const Device& device) {
        return device.key == identity.key && (device.label == as || device.key.value == as);
    });
}

QString defaultIdentity(const QString& roomFolder)
{
    QFile demo(roomFolder + u"/keys/default"_s);
    if (demo.open(QIODevice::ReadOnly))
        return QString::fromUtf8(demo.readAll()).trimmed();
    const auto paths = madePaths();
    const auto settings = paths ? readSettings(paths->settingsFile) : Result<Settings>(Settings{});
    return settings ? settings->identity : QString();
}

Result<Identity> pick(const QString& roomFolder, const Room& room, const QList<Identity>& all,
                      const QString& as)
{
    const QString wanted = as.isEmpty() ? defaultIdentity(roomFolder) : as;
    QList<Identity> fitting;
    for (const Identity& identity : all) {
        if (wanted.isEmpty() ? maybeMemberOf(room, identity) != nullptr
                             : isMeant(room, identity, wanted))
            fitting.append(identity);
    }
    if (fitting.size() == 1)
        return fitting.first();
    if (fitting.isEmpty())
        return fail(
            Fault::Refused, wanted,
            openingPhrase(QT_TRANSLATE_NOOP(
                "wr::Opening", "No key on this computer belongs to this person in this room.")),
            openingPhrase(
                QT_TRANSLATE_NOOP("wr::Opening",
                                  "Show a steward your card (warroomctl member card), or name "
                                  "somebody else with --as.")));
    return fail(
        Fault::Usage, wanted,
        openingPhrase(QT_TRANSLATE_NOOP("wr::Opening", "Several keys on this computer would fit.")),
        openingPhrase(QT_TRANSLATE_NOOP("wr::Opening", "Say who you are with --as.")));
}

// The card that was shown first stays the one that is shown, until its owner is let in.
QString cardFor(const QString& folder, const QString& wanted, const QString& name,
                const DeviceSigner& signer)
{
    const QString path = folder + u"/card"_s;
    if (!wanted.isEmpty()) {
        if (const auto kept = writePrivateFile(path, wanted.toUtf8()); !kept)
            qWarning("%s", qUtf8Printable(sentence(kept.error())));
        return wanted;
    }
    const auto kept = readSmallFile(path);
    const auto card
        = kept ? readCard(QString::fromUtf8(*kept)) : Result<MemberCard>(pass(kept.error()));
    return card && card->key == signer.deviceKey()
        ? QString::fromUtf8(*kept)
        : writeCard(MemberCard{name, {}, {}, {}}, signer);
}

bool isShared(const QString& folder)
{
    auto link = LogLink::open(folder);
    const auto life = link ? link->life() : Result<ReplicaLife>(pass(link.error()));
    return life && life->isShared();
}

} // namespace

Result<CredentialBook> OwnCredentials::open() const
{
    if (!signer)
        return fail(
            Fault::Refused, {},
            openingPhrase(QT_TRANSLATE_NOOP("wr::Opening", "No key is open, so no credential is.")),
            openingPhrase(QT_TRANSLATE_NOOP("wr::Opening", "Say who you are with --as.")));
    return CredentialBook::open(file, *signer);
}

// Read anew each time: another process may have added one.
Result<QByteArray> OwnCredentials::lookup(const QString& name, const QString& origin) const
{
    return open().and_then([&](const CredentialBook& book) { return book.lookup(name, origin); });
}

Result<QString> replicaFolderOf(const QString& room)
{
    QString folder = room;
    if (folder.isEmpty())
        folder = qEnvironmentVariable("WARROOM_ROOM");
    if (isPlace(folder)) {
        const auto paths = madePaths();
        return paths ? replicaOfPlace(*paths, folder) : Result<QString>(pass(paths.error()));
    }
    if (folder.isEmpty()) {
        const auto paths = madePaths();
        const auto settings
            = paths ? readSettings(paths->settingsFile) : Result<Settings>(Settings{});
        if (settings)
            folder = settings->lastReplica;
    }
    if (folder.isEmpty())
        return fail(Fault::Usage, {},
                    openingPhrase(QT_TRANSLATE_NOOP("wr::Opening", "No room was named.")),
                    openingPhrase(QT_TRANSLATE_NOOP(
                        "wr::Opening",
                        "Name one with --room, or make one with: warroomctl room init FOLDER")));
    return QDir::cleanPath(QDir::current().absoluteFilePath(folder));
}

Result<KeyRing> keyRingFor(const QString& roomFolder)
{
    if (QFileInfo(roomFolder + u"/keys"_s).isDir())
        return KeyRing(roomFolder + u"/keys"_s);
    return madePaths().map([](const Paths& paths) {
        return KeyRing(paths.identities,
                       qEnvironmentVariableIsEmpty("WARROOM_HOME") ? desktopKeychain()
                                                                   : KeychainDoors());
    });
}

Result<PassphraseSource> passphraseSource(const PassphraseSource& ask)
{
    auto passphrase = passphraseFrom(QProcessEnvironment::systemEnvironment());
    if (!passphrase)
        return pass(passphrase.error());
    if (!*passphrase)
        return ask;
    return PassphraseSource([text = *passphrase](const Identity&) { return text; });
}

Result<std::unique_ptr<Engine>> openRoom(const OpenWish& wish)
{
    auto folder = replicaFolderOf(wish.room);
    if (!folder)
        return pass(folder.error());
    const QString place = wish.room.isEmpty() ? qEnvironmentVariable("WARROOM_ROOM") : wish.room;
    if (isPlace(place) && !QFileInfo::exists(journalPath(*folder))) {
        if (const auto joined = joinRoom(*folder, place); !joined)
            return pass(joined.error());
    }
    const bool shared = isPlace(place) || isShared(*folder);
    auto ring = keyRingFor(*folder);
    if (!ring)
        return pass(ring.error());
    EngineParts parts;
    parts.folder = *folder;
    parts.follow = wish.follow;
    std::shared_ptr<const DeviceSigner> opened;
    QString name;
    const auto own = std::make_shared<OwnCredentials>();
    parts.secrets = [own](const QString& secret, const QString& origin) {
        return own->lookup(secret, origin);
    };
    parts.signer = [&](const Room& room) -> Result<std::shared_ptr<const Signer>> {
        auto all = ring->list();
        if (!all)
            return pass(all.error());
        if (all->isEmpty() && wish.as.isEmpty())
            return std::shared_ptr<const Signer>(); // a stranger looks, and cannot write
        auto identity = pick(*folder, room, *all, wish.as);
        // Who is not on the roster of a shared room looks, and asks to be let in.
        if (!identity && shared && wish.as.isEmpty() && all->size() == 1)
            identity = all->first();
        if (!identity && shared && wish.as.isEmpty())
            return std::shared_ptr<const Signer>();
        if (!identity)
            return pass(identity.error());
        auto passphrase = passphraseSource(wish.ask);
        if (!passphrase)
            return pass(passphrase.error());
        auto signer = ring->open(identity->name, *passphrase);
        if (!signer)
            return pass(signer.error());
        opened = *signer;
        name = identity->name;
        *own = {opened, ring->credentialsOf(name)};
        if (wish.opened)
            wish.opened(*own);
        return std::shared_ptr<const Signer>(opened);
    };
    auto engine = Engine::open(std::move(parts));
    if (engine && shared && opened && (*engine)->member().isEmpty()) {
        const QString text = cardFor(*folder, wish.card, name, *opened);
        if (const auto shown = readCard(text))
            (*engine)->askToBeLetIn(shown->name, text);
    }
    return engine;
}

std::shared_ptr<const DeviceSigner> keyFor(const QString& folder, const Room& room,
                                           const QString& as, const PassphraseSource& ask)
{
    const auto ring = keyRingFor(folder);
    if (!ring)
        return nullptr;
    const auto all = ring->list();
    const auto identity = all ? pick(folder, room, *all, as) : Result<Identity>(pass(all.error()));
    const auto passphrase = passphraseSource(ask);
    if (!identity || !passphrase)
        return nullptr;
    const auto signer = ring->open(identity->name, *passphrase);
    return signer ? *signer : nullptr;
}

Result<QList<LocalPerson>> localPeople(const QString& roomFolder, const Room& room)
{
    auto ring = keyRingFor(roomFolder);
    if (!ring)
        return pass(ring.error());
    return ring->list().map([&room](const QList<Identity>& all) {
        QList<LocalPerson> people;
        for (const Identity& identity : all) {
            const Member* member = maybeMemberOf(room, identity);
            people.append(LocalPerson{member == nullptr ? MemberId() : member->id,
                                      member == nullptr ? identity.name : member->name,
                                      identity.name});
        }
        std::sort(people.begin(), people.end(),
                  [](const LocalPerson& a, const LocalPerson& b) { return a.name < b.name; });
        return people;
    });
}

} // namespace wr
