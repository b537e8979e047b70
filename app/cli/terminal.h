// SPDX-License-Identifier: GPL-3.0-or-later
//
// The person's key from the command line. A passphrase is asked for on the terminal, unseen; where standard input is no
// terminal nothing is asked. Thread: main.
#pragma once

#include "app/keys/keystore.h"

namespace wr {
class Engine;
}

namespace wr::cli {

// Nothing when there is no terminal, or the person ended the line with Ctrl+D.
std::optional<QString> passphraseFromTerminal(const Identity& identity);

// A secret: typed unseen on a terminal, else all of standard input without its last line break. Never an argument, which
// everybody on the computer could read. Usage: nothing came, or more than 64 KiB, or it is no plain line of text.
Result<QByteArray> secretFromInput(const QString& question);

// The key of this name, or a new one: sealed with the passphrase from WARROOM_PASSPHRASE_FILE or from the terminal,
// without one in the desktop's keychain, and where none answers in an open file.
Result<std::shared_ptr<const DeviceSigner>> ownSigner(const KeyRing& ring, const QString& identity);

// The key that the room was opened with, opened once more to sign what is no entry. Refused: the room was opened without.
Result<std::shared_ptr<const DeviceSigner>> signerOf(const Engine& engine);

// Where the secret of this key now lies, for the person who just used or made it.
QString whereTheKeyLies(const KeyRing& ring, const QString& identity);

} // namespace wr::cli
