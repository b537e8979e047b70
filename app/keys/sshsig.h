// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signatures in the form of OpenSSH (PROTOCOL.sshsig), so that ssh-keygen -Y verify checks them with no program of ours.
// Signed bytes, where string = four bytes of length, most significant first, then the bytes:
//   "SSHSIG"  string namespace  string ""  string "sha512"  string SHA-512(message)
// They begin unlike those of entries and notes ("DSSEv1"), so that no signature passes for one of another sort.
// Thread: any; everything here is a value.
#pragma once

#include "models/seal/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace wr {

// What an Ed25519 key signs for this message.
std::string sshSignedBytes(std::string_view nameSpace, std::string_view message);

// The file that ssh-keygen writes and reads.
std::string sshSignatureFile(const seal::PublicKey& key, std::string_view nameSpace,
                             const seal::Signature& signature);

// Who signed the message in this namespace; nothing when the file is not exactly as sshSignatureFile() writes it, or its
// signature does not hold.
std::optional<seal::PublicKey> sshSignedBy(std::string_view file, std::string_view nameSpace,
                                           std::string_view message);

// "ssh-ed25519 AAAA…", as in authorized_keys and allowed_signers.
std::string sshPublicKey(const seal::PublicKey& key);

} // namespace wr
