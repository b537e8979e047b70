// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values of fields as telemetry writes them: ids in hex, base64 or as any text, 64-bit integers in quotes or bare, times.
// None of them passes through a double.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wr {

enum class FieldType : std::uint8_t { Null, Text, Integer, Real, Bool, List, Map, Bytes };

// One attribute's value where it lies. text is what stands between the quotes, the number as written, or the whole
// bytes of a list or map.
struct FieldValue {
    FieldType type = FieldType::Null;
    std::string_view text;
    bool escaped = false; // text still holds JSON escapes
};

// Longer names and values of bands are cut for the list; the record keeps them.
inline constexpr std::size_t nameBytes = 512;

// ASCII only, as names of fields and providers are.
constexpr char smallLetter(char sign)
{
    return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
}

std::string inSmallLetters(std::string_view text);

// Without the space before it, as JSON has space.
std::string_view fromFirstSign(std::string_view text);

// In any case of letters. REQUIRES: word is in small letters.
bool sameWord(std::string_view text, std::string_view word);

// At most so many bytes, and no cut inside a UTF-8 character.
std::string_view cut(std::string_view text, std::size_t bytes);

// Without JSON's escapes; scratch holds what the view shows.
std::string_view plainText(const FieldValue& value, std::string& scratch);

enum class IdForm : std::uint8_t { None, Hex, Base64, Opaque };

// Appends the id's bytes to out: size bytes decoded from hex, or from base64, else the text itself. An id of zeros only
// counts as none, as the OTLP rules say.
IdForm appendId(std::string& out, std::string_view text, std::size_t size);

// A decimal integer that fits 64 bits; nothing otherwise.
std::optional<std::int64_t> wholeNumber(std::string_view digits);

// ISO 8601 with date, T or space, time, 0 to 9 fractional digits and Z, an offset or nothing (= UTC).
std::optional<std::int64_t> isoNanos(std::string_view text);

// A number as JSON would have it, in the fewest digits that give it back; NaN and Infinity are words.
std::string decimalText(double number);

// Seconds since 1970 as a decimal fraction, as Python writes them.
std::optional<std::int64_t> secondsAsNanos(std::string_view digits);

} // namespace wr
