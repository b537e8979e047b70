// SPDX-License-Identifier: GPL-3.0-or-later
//
// A member's card: one line to paste into a chat, by which a steward enrols a device.
//   warroom-card-v1.<base64url of JSON>.<base64url of the signature>
// The JSON object has name, key, label and contacts (a list of {kind, value}); the signature is that of the key in it
// over the encoding of models/seal/envelope.h with a type of its own. It proves that whoever made the card holds the
// key, not who they are: that is what reading the fingerprint aloud is for.
// Thread: any.
#pragma once

#include "app/keys/signer.h"
#include "models/base/result.h"
#include "models/facts/people.h"

namespace wr {

// The card's key is that of the signer, whatever the card says.
QString writeCard(MemberCard card, const DeviceSigner& signer);

// Blanks and line breaks around and within the line are forgiven. BadInput: no card. Integrity: changed after signing.
Result<MemberCard> readCard(const QString& text);

// Eight words for the SHA-256 of the key, to be compared in person or by phone. Empty when the key is none.
QString fingerprint(const DeviceKey& key);

} // namespace wr
