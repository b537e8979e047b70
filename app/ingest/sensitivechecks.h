// SPDX-License-Identifier: GPL-3.0-or-later
//
// The arithmetic that tells a real token, account, card or identity number from digits that only look like one.
// Pure; any thread.
#pragma once

#include <string_view>

namespace wr {

// Digits only. The last one checks the others.
bool luhnHolds(std::string_view digits);
// Digits of a card of a known issuer, of the length that this issuer uses, with a check digit that holds.
bool isCard(std::string_view digits);
// Upper-case letters and digits, country first, without spaces: ISO 13616.
bool ibanHolds(std::string_view account);
// The last six letters are the CRC-32 of those before in base 62, as GitHub and npm have it.
bool crcHolds(std::string_view token);
// The first part of a JSON web token is base64url of a JSON object that names an algorithm.
bool isJwtHeader(std::string_view base64url);
// Eight digits, or X, Y, Z and seven, then their letter.
bool dniHolds(std::string_view text);
// Fifteen digits: sex, year, month, place, number, key.
bool nirHolds(std::string_view digits);
// Eleven digits.
bool cpfHolds(std::string_view digits);
// Thirteen digits that begin with 756, an EAN.
bool ahvHolds(std::string_view digits);

} // namespace wr
