// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/fields.h"

#include "app/ingest/jsoncursor.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace wr {

namespace {

constexpr std::int64_t nanosPerSecond = 1'000'000'000;

std::array<std::int8_t, 256> hexTable()
{
    std::array<std::int8_t, 256> table{};
    table.fill(-1);
    for (int digit = 0; digit < 10; ++digit)
        table[static_cast<std::size_t>('0' + digit)] = static_cast<std::int8_t>(digit);
    for (int digit = 0; digit < 6; ++digit) {
        table[static_cast<std::size_t>('a' + digit)] = static_cast<std::int8_t>(10 + digit);
        table[static_cast<std::size_t>('A' + digit)] = static_cast<std::int8_t>(10 + digit);
    }
    return table;
}

int base64Digit(char sign)
{
    if (sign >= 'A' && sign <= 'Z')
        return sign - 'A';
    if (sign >= 'a' && sign <= 'z')
        return sign - 'a' + 26;
    if (sign >= '0' && sign <= '9')
        return sign - '0' + 52;
    if (sign == '+' || sign == '-')
        return 62;
    if (sign == '/' || sign == '_')
        return 63;
    return -1;
}

bool appendHex(std::string& out, std::string_view text)
{
    static const std::array<std::int8_t, 256> table = hexTable();
    const std::size_t before = out.size();
    bool zero = true;
    for (std::size_t at = 0; at + 1 < text.size(); at += 2) {
        const int high = table[static_cast<unsigned char>(text[at])];
        const int low = table[static_cast<unsigned char>(text[at + 1])];
        if (high < 0 || low < 0) {
            out.resize(before);
            return false;
        }
        zero = zero && (high | low) == 0;
        out.push_back(static_cast<char>(high * 16 + low));
    }
    if (zero)
        out.resize(before);
    return true;
}

bool appendBase64(std::string& out, std::string_view text)
{
    const std::size_t before = out.size();
    unsigned bits = 0;
    int held = 0;
    for (const char sign : text) {
        if (sign == '=')
            break;
        const int digit = base64Digit(sign);
        if (digit < 0) {
            out.resize(before);
            return false;
        }
        bits = ((bits << 6) | static_cast<unsigned>(digit)) & 0xffffffU;
        held += 6;
        if (held >= 8) {
            held -= 8;
            out.push_back(static_cast<char>((bits >> held) & 0xffU));
        }
    }
    return true;
}

// Days since 1970-01-01 of a date of the proleptic Gregorian calendar.
std::int64_t daysOf(std::int64_t year, std::int64_t month, std::int64_t day)
{
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

// Reads fixed-width numbers off the front of a text.
class Digits final
{
public:
    explicit Digits(std::string_view text)
        : m_left(text)
    {
    }

    std::int64_t take(std::size_t width)
    {
        std::int64_t value = 0;
        if (m_left.size() < width)
            m_good = false;
        for (std::size_t at = 0; m_good && at < width; ++at) {
            if (m_left[at] < '0' || m_left[at] > '9')
                m_good = false;
            value = value * 10 + (m_left[at] - '0');
        }
        if (m_good)
            m_left.remove_prefix(width);
        return value;
    }

    bool sign(std::string_view any)
    {
        if (m_left.empty() || any.find(m_left.front()) == std::string_view::npos)
            return false;
        m_left.remove_prefix(1);
        return true;
    }

    void need(std::string_view any) { m_good = sign(any) && m_good; }

    // The fraction in nanoseconds; digits beyond the ninth are dropped.
    std::int64_t fraction()
    {
        std::int64_t value = 0;
        std::int64_t unit = nanosPerSecond / 10;
        while (!m_left.empty() && m_left.front() >= '0' && m_left.front() <= '9') {
            value += unit * (m_left.front() - '0');
            unit /= 10;
            m_left.remove_prefix(1);
        }
        return value;
    }

    char front() const { return m_left.empty() ? '\0' : m_left.front(); }

    bool empty() const { return m_left.empty(); }

    bool good() const { return m_good; }

private:
    std::string_view m_left;
    bool m_good = true;
};

} // namespace

std::string inSmallLetters(std::string_view text)
{
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(), smallLetter);
    return small;
}

std::string_view fromFirstSign(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(" \t\r\n");
    return from == std::string_view::npos ? std::string_view() : text.substr(from);
}

bool sameWord(std::string_view text, std::string_view word)
{
    return text.size() == word.size()
        && std::equal(text.begin(), text.end(), word.begin(),
                      [](char left, char right) { return smallLetter(left) == right; });
}

std::string_view cut(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xc0) == 0x80)
        --bytes;
    return text.substr(0, bytes);
}

std::string_view plainText(const FieldValue& value, std::string& scratch)
{
    if (value.type != FieldType::Text)
        return value.text;
    return plain(JsonText{value.text, value.escaped}, scratch);
}

IdForm appendId(std::string& out, std::string_view text, std::size_t size)
{
    if (text.empty())
        return IdForm::None;
    if (text.size() == size * 2 && appendHex(out, text))
        return IdForm::Hex;
    if (text.size() == (size + 2) / 3 * 4 && text.back() == '=' && appendBase64(out, text))
        return IdForm::Base64;
    out.append(text);
    return IdForm::Opaque;
}

std::optional<std::int64_t> wholeNumber(std::string_view digits)
{
    std::int64_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, flaw] = std::from_chars(digits.data(), end, value);
    if (flaw != std::errc() || stop != end || digits.empty())
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> isoNanos(std::string_view text)
{
    Digits digits(text);
    const std::int64_t year = digits.take(4);
    digits.need("-");
    const std::int64_t month = digits.take(2);
    digits.need("-");
    const std::int64_t day = digits.take(2);
    digits.need("T ");
    const std::int64_t hour = digits.take(2);
    digits.need(":");
    const std::int64_t minute = digits.take(2);
    std::int64_t second = 0;
    if (digits.sign(":"))
        second = digits.take(2);
    const std::int64_t fraction = digits.sign(".,") ? digits.fraction() : 0;
    std::int64_t offset = 0;
    if (!digits.sign("Zz") && (digits.front() == '+' || digits.front() == '-')) {
        const std::int64_t direction = digits.front() == '-' ? -1 : 1;
        digits.need("+-");
        offset = digits.take(2) * 3600;
        if (!digits.empty()) {
            digits.sign(":");
            offset += digits.take(2) * 60;
        }
        offset *= direction;
    }
    const bool inRange = year >= 1678 && year <= 2261 && month >= 1 && month <= 12 && day >= 1
        && day <= 31 && hour <= 24 && minute <= 59 && second <= 60;
    if (!digits.good() || !digits.empty() || !inRange)
        return std::nullopt;
    const std::int64_t seconds
        = daysOf(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - offset;
    return seconds * nanosPerSecond + fraction;
}

std::string decimalText(double number)
{
    if (std::isnan(number))
        return "NaN";
    if (std::isinf(number))
        return number < 0 ? "-Infinity" : "Infinity";
    constexpr double least = 1e-6; // beyond these most emitters write an exponent, too
    constexpr double most = 1e16;
    const double size = std::abs(number);
    const bool plainly = size == 0 || (size >= least && size < most);
    std::array<char, 40> text{};
    const auto [end, flaw]
        = std::to_chars(text.data(), text.data() + text.size(), number,
                        plainly ? std::chars_format::fixed : std::chars_format::scientific);
    return flaw == std::errc() ? std::string(text.data(), end) : std::string();
}

std::optional<std::int64_t> secondsAsNanos(std::string_view digits)
{
    const std::size_t dot = digits.find('.');
    const std::optional<std::int64_t> whole = wholeNumber(digits.substr(0, dot));
    const std::int64_t most = std::numeric_limits<std::int64_t>::max() / nanosPerSecond - 1;
    if (!whole || *whole > most || *whole < 0)
        return std::nullopt;
    std::int64_t fraction = 0;
    if (dot != std::string_view::npos)
        fraction = Digits(digits.substr(dot + 1)).fraction();
    return *whole * nanosPerSecond + fraction;
}

} // namespace wr
