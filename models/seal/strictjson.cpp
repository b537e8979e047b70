// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/strictjson.h"

#include "models/seal/bytes.h"
#include "models/seal/repeated.h"
#include "models/seal/utf8.h"

#include <algorithm>
#include <cstring>

namespace wr::seal {

namespace {

constexpr int deepest = 512;

// True when one of the eight bytes ends a run of plain text: a quote, a backslash, a control character or
// a byte outside ASCII. (x - 1s) & ~x & 0x80s finds zero bytes; borrows can only raise further flags above
// a true one, and the slow loop looks at each byte again.
bool endsPlainRun(std::uint64_t word)
{
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highs = 0x8080808080808080U;
    const std::uint64_t quote = word ^ (ones * '"');
    const std::uint64_t backslash = word ^ (ones * '\\');
    const std::uint64_t control = word - ones * 0x20U;
    return (((quote - ones) & ~quote) | ((backslash - ones) & ~backslash) | control | word) & highs;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int escapeDigit(char digit)
{
    return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : hexDigit(digit);
}

} // namespace

// One pass, no look-back. Every step returns false after noting the flaw.
class StrictReader final
{
public:
    StrictReader(std::string_view bytes, int maxDepth)
        : m_bytes(bytes)
        , m_maxDepth(maxDepth)
    {
    }

    tl::expected<Json, Flaw> read();

private:
    bool value(Json& out, int depth);
    bool array(Json& out, int depth);
    bool object(Json& out, int depth);
    bool member(Json::Object& members, int depth);
    bool distinct(const Json::Object& members, std::size_t firstKey);
    bool word(std::string_view expected, Json& out, Json value);
    bool integer(Json& out);
    bool digits(std::uint64_t limit, std::uint64_t& magnitude);
    bool text(std::string& out);
    void skipPlain();
    bool character();
    bool escape(std::string& out);
    bool unicodeEscape(std::string& out);
    bool fourDigits(std::uint32_t& unit);
    bool comma(char close, bool& more);
    void skipBlanks();
    bool refuse(FlawKind kind, const char* what, std::size_t offset);

    bool ended() const { return m_at >= m_bytes.size(); }

    char here() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }

    std::string_view m_bytes;
    int m_maxDepth;
    std::size_t m_at = 0;
    std::vector<std::size_t> m_keyOffsets; // of the objects that are open, innermost last
    Flaw m_flaw;
};

bool StrictReader::refuse(FlawKind kind, const char* what, std::size_t offset)
{
    m_flaw = Flaw{kind, what, offset};
    return false;
}

void StrictReader::skipBlanks()
{
    while (m_at < m_bytes.size()) {
        const char c = m_bytes[m_at];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return;
        ++m_at;
    }
}

tl::expected<Json, Flaw> StrictReader::read()
{
    if (m_bytes.starts_with("\xEF\xBB\xBF"))
        return flawed(FlawKind::BadSyntax, "The text starts with a byte order mark.", 0);
    Json result;
    if (!value(result, 1))
        return tl::unexpected<Flaw>(std::move(m_flaw));
    skipBlanks();
    if (!ended())
        return flawed(FlawKind::TrailingBytes, "There are bytes after the end of the value.", m_at);
    return result;
}

bool StrictReader::value(Json& out, int depth)
{
    skipBlanks();
    if (ended())
        return refuse(FlawKind::Truncated, "The text ends where a value should be.", m_at);
    switch (here()) {
    case '{':
        return object(out, depth);
    case '[':
        return array(out, depth);
    case '"':
        return text(out.m_value.emplace<std::string>());
    case 't':
        return word("true", out, Json(true));
    case 'f':
        return word("false", out, Json(false));
    case 'n':
        return word("null", out, Json());
    default:
        return integer(out);
    }
}

bool StrictReader::word(std::string_view expected, Json& out, Json value)
{
    if (m_bytes.substr(m_at, expected.size()) != expected)
        return refuse(FlawKind::BadSyntax, "This is no value; only true, false and null are words.",
                      m_at);
    m_at += expected.size();
    out = std::move(value);
    return true;
}

bool StrictReader::comma(char close, bool& more)
{
    skipBlanks();
    if (ended())
        return refuse(FlawKind::Truncated, "The text ends inside a list or an object.", m_at);
    const char c = here();
    if (c != ',' && c != close)
        return refuse(FlawKind::BadSyntax,
                      "There should be a comma or the end of the list or object.", m_at);
    ++m_at;
    more = c == ',';
    return true;
}

bool StrictReader::array(Json& out, int depth)
{
    if (depth > m_maxDepth)
        return refuse(FlawKind::TooDeep, "Lists and objects are nested too deeply.", m_at);
    ++m_at;
    Json::Array& items = out.m_value.emplace<Json::Array>();
    skipBlanks();
    if (here() == ']') {
        ++m_at;
        return true;
    }
    for (bool more = true; more;) {
        if (!value(items.emplace_back(), depth + 1) || !comma(']', more))
            return false;
    }
    return true;
}

bool StrictReader::object(Json& out, int depth)
{
    if (depth > m_maxDepth)
        return refuse(FlawKind::TooDeep, "Lists and objects are nested too deeply.", m_at);
    ++m_at;
    Json::Object& members = out.m_value.emplace<Json::Object>();
    skipBlanks();
    if (here() == '}') {
        ++m_at;
        return true;
    }
    members.reserve(4);
    const std::size_t firstKey = m_keyOffsets.size();
    for (bool more = true; more;) {
        if (!member(members, depth) || !comma('}', more))
            return false;
    }
    const bool good = distinct(members, firstKey);
    m_keyOffsets.resize(firstKey);
    return good;
}

bool StrictReader::member(Json::Object& members, int depth)
{
    skipBlanks();
    if (ended())
        return refuse(FlawKind::Truncated, "The text ends inside an object.", m_at);
    if (here() != '"')
        return refuse(FlawKind::BadSyntax,
                      "A member of an object should start with its name in quotes.", m_at);
    m_keyOffsets.push_back(m_at);
    auto& added = members.emplace_back();
    if (!text(added.first))
        return false;
    skipBlanks();
    if (here() != ':')
        return refuse(ended() ? FlawKind::Truncated : FlawKind::BadSyntax,
                      "There should be a colon after the name of a member.", m_at);
    ++m_at;
    return value(added.second, depth + 1);
}

bool StrictReader::distinct(const Json::Object& members, std::size_t firstKey)
{
    const std::size_t repeated = repeatedMember(members);
    if (repeated == members.size())
        return true;
    return refuse(FlawKind::DuplicateKey, "This name appears twice in one object.",
                  m_keyOffsets[firstKey + repeated]);
}

// False when the digits say more than the limit; reads them all either way.
bool StrictReader::digits(std::uint64_t limit, std::uint64_t& magnitude)
{
    bool fits = true;
    magnitude = 0;
    for (; isDigit(here()); ++m_at) {
        const auto digit = static_cast<std::uint64_t>(here() - '0');
        fits = fits && magnitude <= (limit - digit) / 10;
        magnitude = fits ? magnitude * 10 + digit : 0;
    }
    return fits;
}

bool StrictReader::integer(Json& out)
{
    const std::size_t start = m_at;
    const bool negative = here() == '-';
    m_at += negative ? 1 : 0;
    if (ended())
        return refuse(FlawKind::Truncated, "The text ends where a number should be.", m_at);
    if (!isDigit(here()))
        return refuse(FlawKind::BadSyntax, "This is no value.", start);
    const std::size_t firstDigit = m_at;
    std::uint64_t magnitude = 0;
    const bool fits = digits(negative ? 0x8000000000000000U : 0x7FFFFFFFFFFFFFFFU, magnitude);
    if (m_bytes[firstDigit] == '0' && m_at - firstDigit > 1)
        return refuse(FlawKind::BadSyntax, "A number has a leading zero.", firstDigit);
    if (here() == '.' || here() == 'e' || here() == 'E')
        return refuse(FlawKind::NotInteger, "Only whole numbers without an exponent are allowed.",
                      m_at);
    if (!fits)
        return refuse(FlawKind::OutOfRange, "A number does not fit into 64 bits.", start);
    if (negative && magnitude == 0)
        return refuse(FlawKind::BadSyntax, "Zero has no sign.", start);
    out.m_value.emplace<std::int64_t>(
        static_cast<std::int64_t>(negative ? 0 - magnitude : magnitude));
    return true;
}

// Passes over ASCII that stands for itself, eight bytes at a time.
void StrictReader::skipPlain()
{
    std::uint64_t word = 0;
    while (m_bytes.size() - m_at >= sizeof word) {
        std::memcpy(&word, m_bytes.data() + m_at, sizeof word);
        if (endsPlainRun(word))
            return;
        m_at += sizeof word;
    }
}

// One character that stands for itself, of any length.
bool StrictReader::character()
{
    if (static_cast<unsigned char>(here()) < 0x20U)
        return refuse(FlawKind::BadSyntax, "A control character must be written as an escape.",
                      m_at);
    const std::size_t length = utf8Length(m_bytes, m_at);
    if (length == 0)
        return refuse(FlawKind::BadEncoding, "These bytes are not UTF-8.", m_at);
    m_at += length;
    return true;
}

bool StrictReader::text(std::string& out)
{
    ++m_at; // the quote
    std::size_t run = m_at;
    for (skipPlain(); !ended(); skipPlain()) {
        const char c = here();
        if (c != '"' && c != '\\') {
            if (!character())
                return false;
            continue;
        }
        out.append(m_bytes, run, m_at - run);
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (!escape(out))
            return false;
        run = m_at;
    }
    return refuse(FlawKind::Truncated, "The text ends inside quotes.", m_at);
}

bool StrictReader::escape(std::string& out)
{
    constexpr std::string_view marks = "\"\\/bfnrtu";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const std::size_t start = m_at;
    ++m_at;
    if (ended())
        return refuse(FlawKind::Truncated, "The text ends inside an escape.", m_at);
    const std::size_t mark = marks.find(here());
    if (mark == std::string_view::npos)
        return refuse(FlawKind::BadSyntax, "There is no such escape.", start);
    ++m_at;
    if (mark == meanings.size())
        return unicodeEscape(out);
    out += meanings[mark];
    return true;
}

bool StrictReader::fourDigits(std::uint32_t& unit)
{
    unit = 0;
    for (int i = 0; i < 4; ++i, ++m_at) {
        if (ended())
            return refuse(FlawKind::Truncated, "The text ends inside an escape.", m_at);
        const int digit = escapeDigit(here());
        if (digit < 0)
            return refuse(FlawKind::BadSyntax, "A \\u escape needs four hexadecimal digits.", m_at);
        unit = unit * 16 + static_cast<std::uint32_t>(digit);
    }
    return true;
}

bool StrictReader::unicodeEscape(std::string& out)
{
    constexpr const char* lone = "Half of a surrogate pair stands alone.";
    const std::size_t start = m_at - 2;
    std::uint32_t unit = 0;
    if (!fourDigits(unit))
        return false;
    if (unit >= 0xDC00U && unit <= 0xDFFFU)
        return refuse(FlawKind::BadEncoding, lone, start);
    if (unit >= 0xD800U && unit <= 0xDBFFU) {
        if (m_bytes.substr(m_at, 2) != "\\u")
            return refuse(FlawKind::BadEncoding, lone, start);
        m_at += 2;
        std::uint32_t low = 0;
        if (!fourDigits(low))
            return false;
        if (low < 0xDC00U || low > 0xDFFFU)
            return refuse(FlawKind::BadEncoding, lone, start);
        unit = 0x10000U + ((unit - 0xD800U) << 10U) + (low - 0xDC00U);
    }
    appendUtf8(out, unit);
    return true;
}

tl::expected<Json, Flaw> readStrict(std::string_view bytes, Limits limits)
{
    if (bytes.size() > limits.maxBytes)
        return flawed(FlawKind::TooLarge,
                      "The text is larger than " + std::to_string(limits.maxBytes) + " bytes.",
                      limits.maxBytes);
    return StrictReader(bytes, std::min(limits.maxDepth, deepest)).read();
}

} // namespace wr::seal
