// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opens a room as somebody: finds the keys that this computer holds, picks the right one, starts the engine.
// Thread: main.
#pragma once

#include "app/engine/engine.h"
#include "app/keys/credentials.h"
#include "app/keys/keystore.h"

namespace wr {

// A person whose key lies on this computer.
struct LocalPerson {
    MemberId member; // empty when the key is not on the roster
    QString name;
    QString identity; // in the key ring
    bool operator==(const LocalPerson&) const = default;
};

// The credentials of the person whose key is open.
struct OwnCredentials {
    std::shared_ptr<const DeviceSigner> signer;
    QString file;

    // Refused: no key is open.
    Result<CredentialBook> open() const;
    Result<QByteArray> lookup(const QString& name, const QString& origin) const;
};

struct OpenWish {
    QString room; // a replica folder, or where the room is shared: a file *.warroom or a URL
    QString as;   // a member's id or name, an identity, or a device label; empty = the usual one
    bool follow = true;
    PassphraseSource ask = {}; // for a sealed key, when WARROOM_PASSPHRASE_FILE names no file
    QString card{}; // of somebody who is not on the roster yet, to be shown to the stewards
    std::function<void(const OwnCredentials&)> opened = {}; // called when a key was opened
};

// Refused when no key here belongs to the person who is named; Usage when it is not clear who is meant.
Result<std::unique_ptr<Engine>> openRoom(const OpenWish& wish);

// The key with which somebody would open this replica; null when none is theirs, or none opens.
std::shared_ptr<const DeviceSigner> keyFor(const QString& folder, const Room& room,
                                           const QString& as, const PassphraseSource& ask);

// The people whose keys lie here, by name; for the demo's person menu.
Result<QList<LocalPerson>> localPeople(const QString& roomFolder, const Room& room);

// Where the keys of this room lie: the demo room has its own folder of unsealed keys, all others use the person's, with
// the desktop's keychain. With WARROOM_HOME the keys belong to that folder alone, and no keychain is asked.
Result<KeyRing> keyRingFor(const QString& roomFolder);

// What WARROOM_PASSPHRASE_FILE holds, else what is asked of the person.
Result<PassphraseSource> passphraseSource(const PassphraseSource& ask);

// Where the replica of a room that was named by --room lies. For the place of a shared room this computer has a folder of its
// own, which need not hold anything.
Result<QString> replicaFolderOf(const QString& room);

} // namespace wr
