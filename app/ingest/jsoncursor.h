// SPDX-License-Identifier: GPL-3.0-or-later
//
// A pull reader over one complete JSON text that knows at every moment where it stands: items are named by byte offsets,
// which no DOM keeps. It checks the grammar of everything it passes, allocates nothing and stops at the depth limit.
// Duplicate keys are delivered as they come; UTF-8 is checked elsewhere, once per record.
//
// After the first flaw every call returns false (or Bad) and the position stays at the flaw.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wr {

enum class JsonKind : std::uint8_t { Object, Array, Text, Number, True, False, Null, Bad };

enum class JsonFlaw : std::uint8_t { None, Ends, Grammar, Depth };

// What stands between the quotes, escapes not yet resolved.
struct JsonText {
    std::string_view raw;
    bool escaped = false;
};

class JsonCursor final
{
public:
    JsonCursor(std::string_view text, int depthLimit)
        : m_text(text)
        , m_depthLimit(depthLimit)
    {
    }

    // The kind of the value that comes next; Bad when none can start here.
    JsonKind peek();
    // Consumes a string, a number as written, or any value.
    bool text(JsonText& out);
    bool number(std::string_view& out);
    bool skip();

    // enterObject(); while (nextKey(key)) consume one value; then failed() tells a closed object from a flaw.
    bool enterObject() { return enter('{'); }

    bool nextKey(JsonText& key);

    bool enterArray() { return enter('['); }

    bool nextElement();

    // Byte position in the text; seek() returns to a position that position() gave at the same depth.
    std::size_t position() const { return m_at; }

    void seek(std::size_t position) { m_at = position; }

    std::string_view since(std::size_t from) const { return m_text.substr(from, m_at - from); }

    JsonFlaw flaw() const { return m_flaw; }

    bool failed() const { return m_flaw != JsonFlaw::None; }

private:
    bool enter(char bracket);
    bool next(char closing);
    bool flawed(JsonFlaw flaw);
    bool literal(std::string_view word);
    bool skipContainer(JsonKind kind);
    bool escapeAt();
    void wideSpace();

    void space()
    {
        if (m_at < m_text.size() && m_text[m_at] <= ' ')
            wideSpace();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_depthLimit;
    bool m_fresh = false; // just inside a bracket: no comma is due
    JsonFlaw m_flaw = JsonFlaw::None;
};

// The first position from at on that holds a quote, a backslash or a control character; the text's size when none does.
std::size_t jsonPlainEnd(std::string_view text, std::size_t at);

// The characters that a string stands for, as UTF-8; lone surrogates become U+FFFD.
std::string unescaped(const JsonText& text);
// The same into scratch; text that holds no escape is returned as it lies.
std::string_view plain(const JsonText& text, std::string& scratch);

} // namespace wr
