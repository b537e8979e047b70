// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/jsoncursor.h"

#include "app/ingest/letters.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace wr {

std::size_t jsonPlainEnd(std::string_view text, std::size_t at)
{
#if defined(__SSE2__)
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i slash = _mm_set1_epi8('\\');
    const __m128i control = _mm_set1_epi8(0x1f);
    while (at + 16 <= text.size()) {
        const __m128i bytes = _mm_loadu_si128(
            static_cast<const __m128i*>(static_cast<const void*>(text.data() + at)));
        const __m128i hit
            = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, slash)),
                           _mm_cmpeq_epi8(_mm_min_epu8(bytes, control), bytes));
        const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hit));
        if (mask != 0)
            return at + static_cast<std::size_t>(__builtin_ctz(mask));
        at += 16;
    }
#endif
    while (at < text.size()) {
        const char sign = text[at];
        if (sign == '"' || sign == '\\' || static_cast<unsigned char>(sign) < 0x20)
            return at;
        ++at;
    }
    return at;
}

bool JsonCursor::flawed(JsonFlaw flaw)
{
    if (m_flaw == JsonFlaw::None)
        m_flaw = flaw;
    return false;
}

void JsonCursor::wideSpace()
{
    while (m_at < m_text.size()) {
        const char sign = m_text[m_at];
        if (sign != ' ' && sign != '\n' && sign != '\r' && sign != '\t')
            return;
        ++m_at;
    }
}

JsonKind JsonCursor::peek()
{
    if (failed())
        return JsonKind::Bad;
    space();
    if (m_at >= m_text.size()) {
        flawed(JsonFlaw::Ends);
        return JsonKind::Bad;
    }
    switch (m_text[m_at]) {
    case '{':
        return JsonKind::Object;
    case '[':
        return JsonKind::Array;
    case '"':
        return JsonKind::Text;
    case 't':
        return JsonKind::True;
    case 'f':
        return JsonKind::False;
    case 'n':
        return JsonKind::Null;
    default:
        break;
    }
    if (isDigit(m_text[m_at]) || m_text[m_at] == '-')
        return JsonKind::Number;
    flawed(JsonFlaw::Grammar);
    return JsonKind::Bad;
}

bool JsonCursor::enter(char bracket)
{
    if (failed())
        return false;
    space();
    if (m_at >= m_text.size())
        return flawed(JsonFlaw::Ends);
    if (m_text[m_at] != bracket)
        return flawed(JsonFlaw::Grammar);
    if (m_depth >= m_depthLimit)
        return flawed(JsonFlaw::Depth);
    ++m_depth;
    ++m_at;
    m_fresh = true;
    return true;
}

// Stands before the next member; false when the bracket closed or the text is flawed.
bool JsonCursor::next(char closing)
{
    if (failed())
        return false;
    space();
    if (m_at >= m_text.size())
        return flawed(JsonFlaw::Ends);
    const bool fresh = m_fresh;
    m_fresh = false;
    if (m_text[m_at] == closing) {
        ++m_at;
        --m_depth;
        return false;
    }
    if (fresh)
        return true;
    if (m_text[m_at] != ',')
        return flawed(JsonFlaw::Grammar);
    ++m_at;
    return true;
}

bool JsonCursor::nextKey(JsonText& key)
{
    if (!next('}'))
        return false;
    if (!text(key))
        return false;
    space();
    if (m_at >= m_text.size())
        return flawed(JsonFlaw::Ends);
    if (m_text[m_at] != ':')
        return flawed(JsonFlaw::Grammar);
    ++m_at;
    return true;
}

bool JsonCursor::nextElement()
{
    return next(']');
}

bool JsonCursor::escapeAt()
{
    if (m_at + 1 >= m_text.size()) {
        m_at = m_text.size();
        return flawed(JsonFlaw::Ends);
    }
    const char sign = m_text[m_at + 1];
    if (sign != 'u') {
        if (std::string_view("\"\\/bfnrt").find(sign) == std::string_view::npos)
            return flawed(JsonFlaw::Grammar);
        m_at += 2;
        return true;
    }
    if (m_at + 6 > m_text.size()) {
        m_at = m_text.size();
        return flawed(JsonFlaw::Ends);
    }
    for (std::size_t index = 2; index < 6; ++index) {
        if (hexDigit(m_text[m_at + index]) < 0)
            return flawed(JsonFlaw::Grammar);
    }
    m_at += 6;
    return true;
}

bool JsonCursor::text(JsonText& out)
{
    if (failed())
        return false;
    space();
    if (m_at >= m_text.size() || m_text[m_at] != '"')
        return flawed(m_at >= m_text.size() ? JsonFlaw::Ends : JsonFlaw::Grammar);
    const std::size_t from = ++m_at;
    out.escaped = false;
    for (;;) {
        m_at = jsonPlainEnd(m_text, m_at);
        if (m_at >= m_text.size())
            return flawed(JsonFlaw::Ends);
        const char sign = m_text[m_at];
        if (sign == '"')
            break;
        if (sign != '\\')
            return flawed(JsonFlaw::Grammar);
        out.escaped = true;
        if (!escapeAt())
            return false;
    }
    out.raw = m_text.substr(from, m_at - from);
    ++m_at;
    return true;
}

bool JsonCursor::number(std::string_view& out)
{
    if (peek() != JsonKind::Number)
        return flawed(JsonFlaw::Grammar);
    const std::size_t from = m_at;
    const auto digits = [this]() {
        const std::size_t first = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        return m_at > first;
    };
    const auto isAt = [this](char sign) { return m_at < m_text.size() && m_text[m_at] == sign; };
    if (isAt('-'))
        ++m_at;
    const bool zero = isAt('0');
    const std::size_t whole = m_at;
    const bool some = digits();
    if (zero && m_at - whole > 1)
        return flawed(JsonFlaw::Grammar);
    if (!some)
        return flawed(m_at >= m_text.size() ? JsonFlaw::Ends : JsonFlaw::Grammar);
    if (isAt('.')) {
        ++m_at;
        if (!digits())
            return flawed(m_at >= m_text.size() ? JsonFlaw::Ends : JsonFlaw::Grammar);
    }
    if (isAt('e') || isAt('E')) {
        ++m_at;
        if (isAt('+') || isAt('-'))
            ++m_at;
        if (!digits())
            return flawed(m_at >= m_text.size() ? JsonFlaw::Ends : JsonFlaw::Grammar);
    }
    out = m_text.substr(from, m_at - from);
    return true;
}

bool JsonCursor::literal(std::string_view word)
{
    if (m_text.substr(m_at, word.size()) != word) {
        const bool cut = word.substr(0, m_text.size() - m_at) == m_text.substr(m_at);
        return flawed(cut ? JsonFlaw::Ends : JsonFlaw::Grammar);
    }
    m_at += word.size();
    return true;
}

bool JsonCursor::skipContainer(JsonKind kind)
{
    JsonText key;
    if (kind == JsonKind::Object) {
        if (!enterObject())
            return false;
        while (nextKey(key)) {
            if (!skip())
                return false;
        }
    } else {
        if (!enterArray())
            return false;
        while (nextElement()) {
            if (!skip())
                return false;
        }
    }
    return !failed();
}

// Recursion is bounded by the depth limit.
bool JsonCursor::skip()
{
    JsonText ignored;
    std::string_view digits;
    const JsonKind kind = peek();
    switch (kind) {
    case JsonKind::Object:
    case JsonKind::Array:
        return skipContainer(kind);
    case JsonKind::Text:
        return text(ignored);
    case JsonKind::Number:
        return number(digits);
    case JsonKind::True:
        return literal("true");
    case JsonKind::False:
        return literal("false");
    case JsonKind::Null:
        return literal("null");
    case JsonKind::Bad:
        break;
    }
    return false;
}

} // namespace wr
