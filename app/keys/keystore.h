// SPDX-License-Identifier: GPL-3.0-or-later
//
// The identities on this computer: a folder with one file NAME.identity (0600) each, a JSON object
//   format      "warroom-identity-v1"
//   name        id text, as in the file's name; in the demo the member's id
//   publicKey   64 hexadecimal digits
//   protection  "none", then seed in hexadecimal; or "passphrase" or "keychain", then sealed as in sealedbox.h: under
//               the passphrase, or under a random key that the desktop's keychain holds by the name publicKey
// As with ssh-keygen an empty passphrase is allowed: the seed then lies in the file and isUnsealed() says so.
// Thread: any, one at a time; files are made exclusively, so two processes cannot overwrite each other's key.
#pragma once

#include "app/keys/signer.h"
#include "models/base/result.h"

#include <QtCore/QList>
#include <QtCore/QProcessEnvironment>

#include <functional>
#include <memory>
#include <optional>

namespace wr {

enum class KeyProtection {
    None, // whoever can read the file has the key
    Passphrase,
    Keychain,
};

struct Identity {
    QString name;
    DeviceKey key;
    KeyProtection protection = KeyProtection::None;

    bool isUnsealed() const { return protection == KeyProtection::None; }

    bool operator==(const Identity&) const = default;
};

// Asks for the passphrase of an identity; nothing = the person gave up.
using PassphraseSource = std::function<std::optional<QString>(const Identity&)>;

// Doors to the desktop's keychain, both empty where it is not to be used. They wait for the answer, which may be a
// person's; see keychain.h for what they answer.
struct KeychainDoors {
    std::function<Result<std::shared_ptr<const SecretBytes>>(const QString& name)> read;
    std::function<Result<void>(const QString& name, const SecretBytes& secret)> write;
};

// What WARROOM_PASSPHRASE_FILE holds, without the line end; nothing when it is not set.
Result<std::optional<QString>> passphraseFrom(const QProcessEnvironment& environment);

class KeyRing final
{
public:
    explicit KeyRing(QString folder, KeychainDoors keychain = {});

    // By name; a file that cannot be read is an error that names it.
    Result<QList<Identity>> list() const;
    Result<Identity> find(const QString& name) const;
    // The identity that holds this device key.
    Result<Identity> byKey(const DeviceKey& key) const;
    // The identity named like the member.
    Result<Identity> byMember(const MemberId& member) const;

    // A new key. No passphrase: in the keychain where one answers, else unsealed; an empty one: unsealed.
    // Usage: the name is no id text. Exists: there is one of that name.
    Result<std::shared_ptr<const DeviceSigner>>
    create(const QString& name, const std::optional<QString>& passphrase) const;
    // Refused: wrong passphrase. Cancelled: none was given. OutOfReach: the keychain does not answer.
    Result<std::shared_ptr<const DeviceSigner>> open(const QString& name,
                                                     const PassphraseSource& passphrase = {}) const;

    // Where the credentials of this identity lie; the file need not be there.
    QString credentialsOf(const QString& name) const;

private:
    QString pathOf(const QString& name) const;

    QString m_folder;
    KeychainDoors m_keychain;
};

} // namespace wr
