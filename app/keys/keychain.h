// SPDX-License-Identifier: GPL-3.0-or-later
//
// The desktop's secret service (GNOME Keyring, KWallet), through QtKeychain: one secret by name. It may ask the person to
// unlock it, so an answer can take as long as a person does; without a session bus it fails at once.
// Thread: one whose event loop runs; the answer comes on the same thread, exactly once.
#pragma once

#include "app/keys/secretbytes.h"
#include "models/base/result.h"

#include <functional>

namespace wr {

// OutOfReach: no service runs, or it was not unlocked. NotFound: it holds nothing of this name.
void readFromKeychain(
    const QString& name,
    const std::function<void(Result<std::shared_ptr<const SecretBytes>>)>& answer);
// Over what was there of this name.
void writeToKeychain(const QString& name, const SecretBytes& secret,
                     const std::function<void(Result<void>)>& answer);

} // namespace wr
