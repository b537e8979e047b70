// SPDX-License-Identifier: GPL-3.0-or-later
//
// A flaw of the seal shelf as the Error that people read. Thread: any.
#pragma once

#include "models/base/result.h"
#include "models/seal/flaw.h"

namespace wr {

Error flawError(const QString& subject, const seal::Flaw& flaw);

} // namespace wr
