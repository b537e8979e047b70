// SPDX-License-Identifier: GPL-3.0-or-later
//
// A signed entry as it is kept, hashed and sent.
//
// Signed bytes (DSSE pre-authentication encoding; LEN is a decimal number of bytes, SP one blank):
//   "DSSEv1" SP LEN(type) SP type SP LEN(payload) SP payload
//
// Wire form, also the leaf of the shared log's tree (numbers most significant byte first):
//   offset  bytes  what
//        0      1  0x01, the version of this form
//        1     32  author, an Ed25519 public key
//       33     64  signature over the signed bytes
//       97      4  n, the length of the payload, 1 to 65,536
//      101      n  payload, verbatim; nothing follows
//
// Entry hash (what the author's next entry names as previous), each part after its length in eight bytes:
//   SHA-256( 16 "warroom.entry.v1"  n payload  32 author  64 signature )
//
// Thread: any; everything here is a value.
#pragma once

#include "models/seal/payload.h"
#include "models/seal/signature.h"

namespace wr::seal {

inline constexpr std::string_view payloadType = "application/vnd.warroom.entry.v1+json";

struct Envelope {
    Bytes payload;
    PublicKey author{};
    Signature signature{};

    bool operator==(const Envelope&) const = default;
};

// What the signature covers.
Bytes preAuthenticationEncoding(std::string_view type, std::string_view payload);

// Signs whatever it is given; openEnvelope() refuses what is no good payload.
Envelope signPayload(Bytes payload, const KeyPair& keys);

// Checks the signature, then reads the payload, then that it claims the same author.
tl::expected<Payload, Flaw> openEnvelope(const Envelope& envelope);

Digest entryHash(const Envelope& envelope);

// The wire form above.
Bytes writeEnvelope(const Envelope& envelope);
// Checks the form only, neither signature nor payload.
tl::expected<Envelope, Flaw> readEnvelope(std::string_view bytes);

} // namespace wr::seal
