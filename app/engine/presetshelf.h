// SPDX-License-Identifier: GPL-3.0-or-later
//
// The presets that are compiled into the programs. Thread: any; reads its own resources only.
#pragma once

#include "app/reach/presets.h"

namespace wr {

// By id, in its order. An error is a fault of the program's own data.
Result<QList<Preset>> shippedPresets();

// NotFound: with the names of those that there are.
Result<Preset> presetNamed(const QString& id);

} // namespace wr
