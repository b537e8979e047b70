// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sentences of the command line. Any thread.
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>

#include <algorithm>
#include <limits>

namespace wr::cli {

// A sentence in the reader's language; text is marked with QT_TRANSLATE_NOOP("wr::Cli", …).
inline QString phrase(const char* text)
{
    return QCoreApplication::translate("wr::Cli", text);
}

// The same with a count; text is marked with QT_TRANSLATE_N_NOOP("wr::Cli", "… %n …") and says it as of many.
inline QString phrase(const char* text, qint64 count)
{
    constexpr qint64 most = std::numeric_limits<int>::max();
    return QCoreApplication::translate("wr::Cli", text, nullptr,
                                       static_cast<int>(std::min(count, most)));
}

} // namespace wr::cli
