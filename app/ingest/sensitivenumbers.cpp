// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/sensitivechecks.h"
#include "app/ingest/sensitivework.h"

#include <iterator>

namespace wr::sensitive {

Found Scan::digitsAt(std::size_t place) const
{
    const std::size_t to = runEnd(place, isDigit, 32);
    const std::string_view digits = m_text.substr(place, to - place);
    const bool whole = ends(to);
    if (digits.size() == 8 && isUpper(letter(to)) && ends(to + 1)
        && dniHolds(m_text.substr(place, 9)))
        return hit(place, to + 1, SensitiveShape::Dni);
    if (digits.size() == 15 && whole && nirHolds(digits))
        return hit(place, to, SensitiveShape::Nir);
    if (digits.size() == 3 && letter(to) == '.') {
        const std::string_view cpf = m_text.substr(place, 14);
        if (cpf.size() == 14 && cpf[7] == '.' && cpf[11] == '-' && ends(place + 14)) {
            std::string plain;
            std::copy_if(cpf.begin(), cpf.end(), std::back_inserter(plain), isDigit);
            if (cpfHolds(plain))
                return hit(place, place + 14, SensitiveShape::Cpf);
        }
        const std::string_view ahv = m_text.substr(place, 16);
        if (ahv.size() == 16 && ahv[8] == '.' && ahv[13] == '.' && ends(place + 16)) {
            std::string plain;
            std::copy_if(ahv.begin(), ahv.end(), std::back_inserter(plain), isDigit);
            if (ahvHolds(plain))
                return hit(place, place + 16, SensitiveShape::Ahv);
        }
    }
    if (digits.size() <= 3 && letter(to) == '.')
        return ipAt(place);
    return cardAt(place);
}

// In one run, or in groups with one space or hyphen between.
Found Scan::cardAt(std::size_t place) const
{
    std::string digits;
    std::size_t to = place;
    while (digits.size() < 20) {
        const std::size_t end = runEnd(to, isDigit, 20);
        if (end - to < 4)
            return {};
        digits.append(m_text.substr(to, end - to));
        to = end;
        const char between = letter(to);
        if (digits.size() >= 14 || (between != ' ' && between != '-') || !isDigit(letter(to + 1)))
            break;
        ++to;
    }
    const bool decimal = letter(to) == '.' && isDigit(letter(to + 1));
    const bool fraction = place > 1 && m_text[place - 1] == '.' && isDigit(m_text[place - 2]);
    if (!ends(to) || decimal || fraction || !isCard(digits))
        return {};
    return hit(place, to, SensitiveShape::Card);
}

Found Scan::upperAt(std::size_t place) const
{
    const char first = m_text[place];
    if (first >= 'X' && isDigit(letter(place + 1)) && ends(place + 9)
        && dniHolds(m_text.substr(place, 9)))
        return hit(place, place + 9, SensitiveShape::Dni);
    if (isUpper(letter(place + 1)) && isDigit(letter(place + 2)) && isDigit(letter(place + 3)))
        return ibanAt(place);
    return {};
}

// With or without a space between its letters.
Found Scan::ibanAt(std::size_t place) const
{
    const int rule = m_rules.ofShape(SensitiveShape::Iban);
    if (rule < 0)
        return {};
    const auto& lengths = m_rules.rules()[static_cast<std::size_t>(rule)].lengths;
    const std::string_view country = m_text.substr(place, 2);
    const auto found = std::find_if(lengths.begin(), lengths.end(),
                                    [country](const auto& one) { return one.first == country; });
    if (found == lengths.end())
        return {};
    std::string account;
    std::size_t to = place;
    for (; account.size() < found->second; ++to) {
        const char sign = letter(to);
        if (isDigit(sign) || isUpper(sign))
            account.push_back(sign);
        else if (sign != ' ' || letter(to - 1) == ' ')
            return {};
    }
    return ends(to) && ibanHolds(account) ? hit(place, to, SensitiveShape::Iban) : Found();
}

// E.164 with its plus: eight to fifteen digits, in groups or not.
Found Scan::phoneAt(std::size_t place) const
{
    const char before = place == 0 ? ' ' : m_text[place - 1];
    if ((isWord(before) && !(place > 1 && m_text[place - 2] == '\\')) || before == '+'
        || before == '/' || before == '=' || before == '.' || letter(place + 1) == '0'
        || !isDigit(letter(place + 1)))
        return {};
    std::size_t digits = 0;
    std::size_t to = place + 1;
    std::size_t last = to;
    for (; to < m_text.size() && digits <= 15; ++to) {
        const char sign = m_text[to];
        if (isDigit(sign)) {
            ++digits;
            last = to + 1;
        } else if (std::string_view(" -.()/").find(sign) == std::string_view::npos
                   || to - last > 1) {
            break;
        }
    }
    return digits >= 8 && digits <= 15 && ends(last) ? hit(place, last, SensitiveShape::Phone)
                                                     : Found();
}

Found Scan::ipAt(std::size_t place) const
{
    if (place > 1 && m_text[place - 1] == '.' && isDigit(m_text[place - 2]))
        return {};
    std::size_t to = place;
    for (int part = 0; part < 4; ++part) {
        const std::size_t end = runEnd(to, isDigit, 4);
        int value = 0;
        for (std::size_t at = to; at < end; ++at)
            value = value * 10 + (m_text[at] - '0');
        if (end == to || end - to > 3 || value > 255 || (part < 3 && letter(end) != '.'))
            return {};
        to = part < 3 ? end + 1 : end;
    }
    const bool longer = letter(to) == '.' && isDigit(letter(to + 1));
    return ends(to) && !longer ? hit(place, to, SensitiveShape::Ip) : Found();
}

} // namespace wr::sensitive
