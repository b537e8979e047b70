// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sentences of the command line. Any thread.
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

namespace wr::cli {

// A sentence in the reader's language; text is marked with QT_TRANSLATE_NOOP("wr::Cli", …).
inline QString phrase(const char* text)
{
    return QCoreApplication::translate("wr::Cli", text);
}

} // namespace wr::cli
