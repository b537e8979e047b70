// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the first window's choices do: they fill in which room is to be opened. Nothing is opened here but looked at, so
// that a wrong folder is said where it was chosen. Main thread.
#pragma once

#include "app/desktop/compose.h"
#include "ui/shell/firstrun.h"

namespace wr {

// REQUIRES: wish outlives the dialog.
shell::FirstDoors firstDoors(DesktopWish& wish);

} // namespace wr
