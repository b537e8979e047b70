// SPDX-License-Identifier: GPL-3.0-or-later
//
// The signatures of the simulator: Ed25519 takes a fifth of a seed's time, so in 99 of 100 seeds a keyed hash stands in for
// it. It is linked in place of libsodium's two functions; the product's own code calls it and does not know. A signature
// still belongs to one author and one message, and everything else is refused; only who knows the public key could forge
// one, and no simulated person does.
// Thread: one sets, any may sign.
#pragma once

namespace wr::test {

void useRealKeys(bool real);
bool usesRealKeys();
// The planted bug: every signature is taken for right.
void believeEverySignature(bool believe);

// Signatures made and checked by libsodium since the program began.
int realSignatures();

} // namespace wr::test
