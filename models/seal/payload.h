// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one device signs: the payload of an entry. It is strict JSON (strictjson.h), an object of exactly
//
//   version   1
//   room      text; empty only in the entry that founds the room
//   stream    text: an incident, the roster, the policy
//   author    the device's public key, 64 hexadecimal digits
//   sequence  1, 2, 3 ... in the author's own chain
//   previous  entryHash of the author's entry before, 64 digits; all zero for the first
//   seen      {"log": text, "position": n >= 0, "root": 64 digits}: the shared log as last verified; says
//             nothing about order and serves only to detect a rewritten log
//   time      microseconds since 1970 UTC, as the author's clock claims
//   kind      text, not empty
//   body      an object; or, in a restricted incident, instead of it
//   sealed    {"epoch": n >= 0, "nonce": 48 digits, "secretbox": base64 with padding}
//   blobs     list of SHA-256, 64 digits each
//
// in any order, at most 64 KiB. It is kept and signed byte for byte and never written again. Nothing that the
// shared log assigns is in it. A higher version is told apart (FlawKind::NewerVersion): it is not damage.
// Thread: any; everything here is a value.
#pragma once

#include "models/seal/bytes.h"
#include "models/seal/flaw.h"
#include "models/seal/json.h"

#include <vector>

namespace wr::seal {

constexpr std::int64_t payloadVersion = 1;
constexpr std::size_t maxPayloadBytes = 64 * 1024;

struct Seen {
    std::string log;
    std::int64_t position = 0;
    Digest root{};

    bool operator==(const Seen&) const = default;
};

// The body of an entry of a restricted incident; the key of its epoch opens the secret box.
struct Sealed {
    std::int64_t epoch = 0;
    std::array<std::uint8_t, 24> nonce{};
    Bytes secretbox;

    bool operator==(const Sealed&) const = default;
};

struct Payload {
    std::int64_t version = payloadVersion;
    std::string room;
    std::string stream;
    PublicKey author{};
    std::int64_t sequence = 1;
    Digest previous{};
    Seen seen;
    std::int64_t timeMicros = 0;
    std::string kind;
    Json body = Json::object(); // ignored when sealed
    std::optional<Sealed> sealed;
    std::vector<Digest> blobs;

    bool operator==(const Payload&) const = default;
};

// The fields in the order above. May be larger than maxPayloadBytes: who signs reads it back first.
Bytes writePayload(const Payload& payload);

// Refuses whatever is not exactly as above. Says nothing about signature, chain or authority.
tl::expected<Payload, Flaw> readPayload(std::string_view bytes);

} // namespace wr::seal
