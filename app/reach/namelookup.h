// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a name stands for, asked once for each request: every address is checked before a connection is made, and the
// connection then goes to these addresses and no others, however the name answers a moment later.
#pragma once

#include "models/base/result.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>

namespace wr {

// The addresses of a name, in text form, in the order in which they are to be tried. Blocks, at most for timeoutMs.
using NameLookup = std::function<Result<QStringList>(const QString& name, int timeoutMs,
                                                     const std::function<bool()>& cancelled)>;

// Asks the resolver of this computer.
Result<QStringList> lookUpName(const QString& name, int timeoutMs,
                               const std::function<bool()>& cancelled);

} // namespace wr
