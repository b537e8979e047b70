// SPDX-License-Identifier: GPL-3.0-or-later
//
// The desktop's keychain for callers that wait: each question gets a thread of its own with an event loop, and at most two
// minutes, in which the person may unlock the keychain. Thread: any; before there is a window, or in the command line.
#pragma once

#include "app/keys/keystore.h"

namespace wr {

KeychainDoors desktopKeychain();

} // namespace wr
