// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/keystore.h"

#include "app/keys/sealedbox.h"
#include "app/settings/privatefile.h"
#include "models/seal/digest.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>
#include <sodium.h>
#include <unistd.h>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KeyRingWords {
    Q_DECLARE_TR_FUNCTIONS(wr::KeyRing)
};

const QString ending = u".identity"_s;

constexpr std::array protectionNames{
    std::pair{KeyProtection::None, "none"},
    std::pair{KeyProtection::Passphrase, "passphrase"},
    std::pair{KeyProtection::Keychain, "keychain"},
};

std::optional<KeyProtection> protectionFrom(const QString& name)
{
    for (const auto& [protection, known] : protectionNames) {
        if (name == QLatin1StringView(known))
            return protection;
    }
    return std::nullopt;
}

struct IdentityFile {
    Identity identity;
    QJsonObject object;
};

Result<IdentityFile> readIdentity(const QString& path, const QString& name)
{
    const auto bytes = readSmallFile(path, 64 * 1024);
    if (!bytes && bytes.error().fault == Fault::NotFound)
        return fail(Fault::NotFound, name,
                    KeyRingWords::tr("There is no identity of this name on this computer."),
                    KeyRingWords::tr("List the identities, or make a new one."));
    if (!bytes)
        return pass(bytes.error());
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    const auto protection = protectionFrom(object[u"protection"_s].toString());
    const QString key = object[u"publicKey"_s].toString();
    if (object[u"format"_s].toString() != u"warroom-identity-v1"_s
        || object[u"name"_s].toString() != name || !seal::publicKeyFromHex(key.toStdString())
        || !protection)
        return fail(Fault::BadInput, path, KeyRingWords::tr("The identity cannot be read."),
                    KeyRingWords::tr("Restore the file from a backup."));
    return IdentityFile{{name, DeviceKey(key), *protection}, object};
}

Result<seal::KeyPair> keysFrom(std::span<const std::uint8_t> octets, const Identity& identity)
{
    seal::Seed seed{};
    if (octets.size() != seed.size())
        return fail(Fault::BadInput, identity.name,
                    KeyRingWords::tr("The identity cannot be read."),
                    KeyRingWords::tr("Restore the file from a backup."));
    std::copy(octets.begin(), octets.end(), seed.begin());
    seal::KeyPair keys = seal::keyPairFromSeed(seed);
    sodium_memzero(seed.data(), seed.size());
    if (hexText(keys.publicKey) != identity.key.value)
        return fail(Fault::Integrity, identity.name,
                    KeyRingWords::tr("The key in the file is not the one that the file names."),
                    KeyRingWords::tr("Restore the file from a backup."));
    return keys;
}

// The fields that hold the seed, in the way that is wanted or possible.
Result<QJsonObject> protect(const seal::Seed& seed, const QString& publicKey,
                            const std::optional<QString>& passphrase, const KeychainDoors& keychain)
{
    if (passphrase && !passphrase->isEmpty())
        return sealWithPassphrase(seed, *passphrase).map([](const QJsonObject& box) {
            return QJsonObject{{u"protection"_s, u"passphrase"_s}, {u"sealed"_s, box}};
        });
    if (!passphrase && keychain.write) {
        SecretBytes wrap(boxKeyBytes);
        randombytes_buf(wrap.octets().data(), wrap.octets().size());
        // Where no service runs the file is all there is; that it lies open is said to the person.
        if (keychain.write(publicKey, wrap))
            return QJsonObject{{u"protection"_s, u"keychain"_s},
                               {u"sealed"_s, sealWithKey(seed, wrap)}};
    }
    return QJsonObject{{u"protection"_s, u"none"_s}, {u"seed"_s, hexText(seed)}};
}

Result<SecretBytes> seedOf(const IdentityFile& file, const PassphraseSource& passphrase,
                           const KeychainDoors& keychain)
{
    switch (file.identity.protection) {
    case KeyProtection::None:
        return SecretBytes(octetsFromHex(file.object[u"seed"_s].toString()));
    case KeyProtection::Passphrase: {
        const std::optional<QString> typed = passphrase ? passphrase(file.identity) : std::nullopt;
        if (!typed)
            return fail(Fault::Cancelled, file.identity.name,
                        KeyRingWords::tr("The identity is sealed and no passphrase was given."),
                        KeyRingWords::tr("Type the passphrase, or name a file that holds it in "
                                         "WARROOM_PASSPHRASE_FILE."));
        return openWithPassphrase(file.object[u"sealed"_s].toObject(), *typed);
    }
    case KeyProtection::Keychain: {
        if (!keychain.read)
            return fail(
                Fault::OutOfReach, file.identity.name,
                KeyRingWords::tr("The key of this identity is in the keychain of a desktop."),
                KeyRingWords::tr("Use it without WARROOM_HOME, in the session of its owner."));
        const auto wrap = keychain.read(file.identity.key.value);
        if (!wrap)
            return pass(wrap.error());
        if ((*wrap)->octets().size() != boxKeyBytes)
            return fail(
                Fault::BadInput, file.identity.name,
                KeyRingWords::tr("What the desktop's keychain holds is no key."),
                KeyRingWords::tr("Restore the keychain from a backup, or enrol a new key."));
        return openWithKey(file.object[u"sealed"_s].toObject(), **wrap);
    }
    }
    Q_UNREACHABLE();
}

// Never over another key, whoever makes it at the same moment.
Result<void> writeExclusively(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFile::ReadOwner | QFile::WriteOwner)) {
        if (QFile::exists(path))
            return fail(Fault::Exists, path,
                        KeyRingWords::tr("There is an identity of this name already."),
                        KeyRingWords::tr("Choose another name."));
        return fail(
            Fault::OutOfReach, path,
            KeyRingWords::tr("The identity cannot be written (%1).").arg(file.errorString()),
            KeyRingWords::tr("Check the disk and the permissions of the folder."));
    }
    if (file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0) {
        file.remove();
        return fail(
            Fault::OutOfReach, path,
            KeyRingWords::tr("The identity cannot be written (%1).").arg(file.errorString()),
            KeyRingWords::tr("Free some space, then try again."));
    }
    return {};
}

} // namespace

Result<std::optional<QString>> passphraseFrom(const QProcessEnvironment& environment)
{
    const QString path = environment.value(u"WARROOM_PASSPHRASE_FILE"_s);
    if (path.isEmpty())
        return std::nullopt;
    const auto bytes = readSmallFile(path, 4096);
    if (!bytes)
        return pass(bytes.error());
    QString text = QString::fromUtf8(*bytes);
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

KeyRing::KeyRing(QString folder, KeychainDoors keychain)
    : m_folder(std::move(folder))
    , m_keychain(std::move(keychain))
{
}

QString KeyRing::credentialsOf(const QString& name) const
{
    return m_folder + u'/' + name + u".credentials"_s;
}

QString KeyRing::pathOf(const QString& name) const
{
    return m_folder + u'/' + name + ending;
}

Result<QList<Identity>> KeyRing::list() const
{
    QList<Identity> identities;
    const QStringList files = QDir(m_folder).entryList({u'*' + ending}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const auto identity = find(file.chopped(ending.size()));
        if (!identity)
            return pass(identity.error());
        identities += *identity;
    }
    return identities;
}

Result<Identity> KeyRing::find(const QString& name) const
{
    if (!isIdText(name))
        return fail(Fault::NotFound, name,
                    KeyRingWords::tr("There is no identity of this name on this computer."),
                    KeyRingWords::tr("List the identities, or make a new one."));
    const auto file = readIdentity(pathOf(name), name);
    if (!file)
        return pass(file.error());
    return file->identity;
}

Result<Identity> KeyRing::byKey(const DeviceKey& key) const
{
    const auto identities = list();
    if (!identities)
        return pass(identities.error());
    for (const Identity& identity : *identities) {
        if (identity.key == key)
            return identity;
    }
    return fail(Fault::NotFound, key.value,
                KeyRingWords::tr("The key of this device is not on this computer."));
}

Result<Identity> KeyRing::byMember(const MemberId& member) const
{
    return find(member.value);
}

Result<std::shared_ptr<const DeviceSigner>>
KeyRing::create(const QString& name, const std::optional<QString>& passphrase) const
{
    if (!isIdText(name))
        return fail(
            Fault::Usage, name,
            KeyRingWords::tr("A name has lower-case letters, digits and hyphens, at most 64."),
            KeyRingWords::tr("Choose another name."));
    if (!seal::ready())
        return fail(Fault::OutOfReach, name,
                    KeyRingWords::tr("This computer gives no randomness, so no key can be made."));
    if (const auto made = makePrivateFolder(m_folder); !made)
        return pass(made.error());
    seal::KeyPair keys = seal::makeKeyPair();
    seal::Seed seed = keys.secretKey.seed();
    auto object = protect(seed, hexText(keys.publicKey), passphrase, m_keychain);
    sodium_memzero(seed.data(), seed.size());
    if (!object)
        return pass(object.error());
    (*object)[u"format"_s] = u"warroom-identity-v1"_s;
    (*object)[u"name"_s] = name;
    (*object)[u"publicKey"_s] = hexText(keys.publicKey);
    if (const auto written = writeExclusively(pathOf(name), QJsonDocument(*object).toJson());
        !written)
        return pass(written.error());
    return std::make_shared<const DeviceSigner>(std::move(keys));
}

Result<std::shared_ptr<const DeviceSigner>> KeyRing::open(const QString& name,
                                                          const PassphraseSource& passphrase) const
{
    const auto known = find(name);
    if (!known)
        return pass(known.error());
    const auto file = readIdentity(pathOf(name), name);
    if (!file)
        return pass(file.error());
    const auto seed = seedOf(*file, passphrase, m_keychain);
    if (!seed)
        return pass(seed.error());
    auto keys = keysFrom(seed->octets(), file->identity);
    if (!keys)
        return pass(keys.error());
    return std::make_shared<const DeviceSigner>(std::move(*keys));
}

} // namespace wr
