// SPDX-License-Identifier: GPL-3.0-or-later
//
// Letters as bytes of ASCII or UTF-8, whatever the locale. Any thread.
#pragma once

#include <QtCore/QString>

#include <string_view>

namespace wr {

inline bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

// Of JSON.
inline bool isSpace(char letter)
{
    return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
}

// -1: no hexadecimal digit.
inline int hexDigit(char letter)
{
    if (isDigit(letter))
        return letter - '0';
    if (letter >= 'a' && letter <= 'f')
        return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F')
        return letter - 'A' + 10;
    return -1;
}

inline QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace wr
