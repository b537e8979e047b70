// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text on the clipboard as text/plain and nothing else: what was evidence never becomes markup in another program.
#pragma once

#include <QtCore/QString>

#include <memory>

class QMimeData;

namespace wr::parts {

std::unique_ptr<QMimeData> plainMime(const QString& text);

// Puts text on the clipboard.
void copyPlain(const QString& text);

} // namespace wr::parts
