// SPDX-License-Identifier: GPL-3.0-or-later
//
// One text under all rules. Only sensitivescan.cpp and sensitivenumbers.cpp include this. Thread: the caller's.
#pragma once

#include "app/ingest/letters.h"
#include "app/ingest/sensitivescan.h"

#include <algorithm>
#include <optional>

namespace wr::sensitive {

inline constexpr std::size_t longestHit = 16U << 10;
inline constexpr std::size_t lookBack
    = 320; // the local part of an address, or a URL before its password

inline bool isUpper(char letter)
{
    return letter >= 'A' && letter <= 'Z';
}

inline bool isWord(char letter)
{
    return isDigit(letter) || isUpper(letter) || (letter >= 'a' && letter <= 'z') || letter == '_';
}

inline bool isLocalPart(char letter)
{
    return isWord(letter) || std::string_view(".%+-").find(letter) != std::string_view::npos;
}

inline bool isBase64Url(char letter)
{
    return isWord(letter) || letter == '-';
}

using Found = std::optional<SensitiveHit>;

class Scan final
{
public:
    Scan(std::string_view text, const SensitiveRules& rules, bool withOptional)
        : m_text(text)
        , m_rules(rules)
        , m_withOptional(withOptional)
    {
    }

    // The first hit that starts from `from` on and before `until`.
    Found next(std::size_t from, std::size_t until);

private:
    Found at(std::size_t place) const;
    Found tokenAt(std::size_t place) const;
    Found digitsAt(std::size_t place) const;
    Found cardAt(std::size_t place) const;
    Found upperAt(std::size_t place) const;
    Found ibanAt(std::size_t place) const;
    Found atSign(std::size_t place) const;
    Found emailAt(std::size_t place) const;
    Found urlPasswordAt(std::size_t place) const;
    Found phoneAt(std::size_t place) const;
    Found pemAt(std::size_t place) const;
    Found jwtAt(std::size_t place) const;
    Found ipAt(std::size_t place) const;

    char letter(std::size_t place) const { return place < m_text.size() ? m_text[place] : '\0'; }

    // Nothing of a word stands before; what an escape leaves there (\n, \t) is none.
    bool begins(std::size_t place) const
    {
        if (place == 0 || !isWord(m_text[place - 1]))
            return true;
        return place > 1 && m_text[place - 2] == '\\';
    }

    bool ends(std::size_t place) const { return !isWord(letter(place)); }

    template<class Fits>
    std::size_t runEnd(std::size_t from, Fits fits, std::size_t most = longestHit) const
    {
        const std::size_t end = std::min(m_text.size(), from + most);
        while (from < end && fits(m_text[from]))
            ++from;
        return from;
    }

    Found hit(std::size_t from, std::size_t to, SensitiveShape shape) const
    {
        const int rule = m_rules.ofShape(shape);
        if (rule < 0)
            return {};
        const SensitiveRule& it = m_rules.rules()[static_cast<std::size_t>(rule)];
        if (it.optional && !m_withOptional)
            return {};
        return SensitiveHit{from, to - from, static_cast<std::size_t>(rule)};
    }

    std::string_view m_text;
    const SensitiveRules& m_rules;
    bool m_withOptional;
    std::size_t m_floor = 0; // nothing before it is looked at again
};

} // namespace wr::sensitive
