// SPDX-License-Identifier: GPL-3.0-or-later
//
// The application's stylesheet, made from tokens: only what Fusion and a palette cannot say. Pure.
#pragma once

#include "ui/look/palette.h"

#include <QtCore/QString>

#include <functional>

namespace wr::look {

// textPx scales a type size of metrics.h.
QString stylesheet(const Tokens& tokens, const std::function<int(int)>& textPx);

} // namespace wr::look
