// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/sensitivechecks.h"

#include "app/ingest/letters.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <zlib.h>

namespace wr {

namespace {

int valueOf(char digit)
{
    return digit - '0';
}

int firstDigits(std::string_view digits, std::size_t count)
{
    int value = 0;
    for (const char digit : digits.substr(0, count))
        value = value * 10 + valueOf(digit);
    return value;
}

// A card's length for the digits that it begins with.
bool isIssued(std::string_view digits)
{
    const std::size_t length = digits.size();
    const int two = firstDigits(digits, 2);
    const int four = firstDigits(digits, 4);
    if (digits.front() == '4')
        return length == 16;
    if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720))
        return length == 16;
    if (two == 34 || two == 37)
        return length == 15;
    if (two == 36 || two == 38 || (four >= 3000 && four <= 3059))
        return length == 14;
    if (four == 6011 || two == 65 || (four >= 6440 && four <= 6499) || two == 62
        || (four >= 3528 && four <= 3589))
        return length == 16;
    return false;
}

int mod97(std::string_view digits)
{
    int rest = 0;
    for (const char digit : digits)
        rest = (rest * 10 + valueOf(digit)) % 97;
    return rest;
}

int cpfDigit(std::string_view digits, int weight)
{
    int sum = 0;
    for (const char digit : digits)
        sum += valueOf(digit) * weight--;
    const int rest = sum * 10 % 11;
    return rest == 10 ? 0 : rest;
}

} // namespace

bool luhnHolds(std::string_view digits)
{
    int sum = 0;
    bool twice = false;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        const int value = twice ? 2 * valueOf(*digit) : valueOf(*digit);
        sum += value > 9 ? value - 9 : value;
        twice = !twice;
    }
    return sum % 10 == 0;
}

bool isCard(std::string_view digits)
{
    const bool oneDigit = std::all_of(digits.begin(), digits.end(),
                                      [&digits](char digit) { return digit == digits.back(); });
    return !digits.empty() && !oneDigit && isIssued(digits) && luhnHolds(digits);
}

bool ibanHolds(std::string_view account)
{
    if (account.size() < 5)
        return false;
    int rest = 0;
    for (std::size_t at = 0; at < account.size(); ++at) {
        const char letter = account[(at + 4) % account.size()];
        if (isDigit(letter))
            rest = (rest * 10 + valueOf(letter)) % 97;
        else
            rest = (rest * 100 + (letter - 'A' + 10)) % 97;
    }
    return rest == 1;
}

bool crcHolds(std::string_view token)
{
    constexpr std::string_view letters
        = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    constexpr std::size_t sumLength = 6;
    if (token.size() <= sumLength)
        return false;
    const std::string_view body = token.substr(0, token.size() - sumLength);
    auto crc = crc32(0, static_cast<const Bytef*>(static_cast<const void*>(body.data())),
                     static_cast<uInt>(body.size()));
    std::string sum(sumLength, '0');
    for (auto letter = sum.rbegin(); letter != sum.rend(); ++letter) {
        *letter = letters[crc % letters.size()];
        crc /= letters.size();
    }
    return token.substr(body.size()) == sum;
}

bool isJwtHeader(std::string_view base64url)
{
    const auto header = QByteArray::fromBase64Encoding(
        QByteArray(base64url.data(), static_cast<qsizetype>(base64url.size())),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return header && header.decoded.startsWith('{') && header.decoded.contains("\"alg\"");
}

bool dniHolds(std::string_view text)
{
    constexpr std::string_view letters = "TRWAGMYFPDXBNJZSQVHLCKE";
    if (text.size() != 9)
        return false;
    std::string digits(text.substr(0, 8));
    const std::size_t foreign = std::string_view("XYZ").find(digits.front());
    if (foreign != std::string_view::npos)
        digits.front() = static_cast<char>('0' + foreign);
    if (!std::all_of(digits.begin(), digits.end(), isDigit))
        return false;
    return letters[static_cast<std::size_t>(firstDigits(digits, 8)) % letters.size()]
        == text.back();
}

bool nirHolds(std::string_view digits)
{
    if (digits.size() != 15 || (digits.front() != '1' && digits.front() != '2'))
        return false;
    const int month = firstDigits(digits.substr(3), 2);
    const int key = firstDigits(digits.substr(13), 2);
    return month >= 1 && month <= 12 && key == 97 - mod97(digits.substr(0, 13));
}

bool cpfHolds(std::string_view digits)
{
    if (digits.size() != 11 || digits.find_first_not_of(digits.front()) == std::string_view::npos)
        return false;
    return cpfDigit(digits.substr(0, 9), 10) == valueOf(digits[9])
        && cpfDigit(digits.substr(0, 10), 11) == valueOf(digits[10]);
}

bool ahvHolds(std::string_view digits)
{
    if (digits.size() != 13 || digits.substr(0, 3) != "756")
        return false;
    int sum = 0;
    for (std::size_t at = 0; at < digits.size(); ++at)
        sum += valueOf(digits[at]) * (at % 2 == 0 ? 1 : 3);
    return sum % 10 == 0;
}

} // namespace wr
