// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/redactions.h"

#include "app/ingest/jsoncursor.h"
#include "app/ingest/wire.h"

#include <algorithm>
#include <array>
#include <string>

namespace wr {

namespace {

constexpr int messageDepth = 64;            // nesting of JSON or protobuf
constexpr int textsInTexts = 3;             // of JSON in texts
constexpr std::size_t textBytes = 4096;     // what was taken out leaves short messages
constexpr std::size_t treeBytes = 16 << 10; // which are longer as OTLP's lists and maps

// Where messages keep what was said, done or found.
constexpr std::array<std::string_view, 10> contentKeys{
    "content", "text", "arguments", "result", "response", "output", "input", "url", "uri", "data"};

bool isContentKey(std::string_view key)
{
    return std::find(contentKeys.begin(), contentKeys.end(), key) != contentKeys.end();
}

// OTLP's {"stringValue": …}: what stands inside is what the value's key says.
bool isTypeKey(std::string_view key)
{
    constexpr std::array<std::string_view, 7> types{"stringValue", "intValue",   "doubleValue",
                                                    "bytesValue",  "arrayValue", "kvlistValue",
                                                    "values"};
    return std::find(types.begin(), types.end(), key) != types.end();
}

// Looks for words that were not taken out: each call is false at the first, or at a flaw.
class TakenOut final
{
public:
    // Words were taken out.
    bool found() const { return m_found; }

    bool wholeJson(std::string_view json)
    {
        JsonCursor cursor(json, messageDepth);
        return value(cursor, true) && fromFirstSign(json.substr(cursor.position())).empty();
    }

    // The members of a protobuf KeyValueList or ArrayValue.
    bool members(std::string_view message, bool map, bool content, int depth)
    {
        WireCursor cursor(message);
        WireField field;
        while (cursor.next(field)) {
            if (field.number != 1 || field.type != WireType::Bytes)
                continue;
            if (map ? !pair(field.bytes, depth) : !value(field.bytes, content, depth))
                return false;
        }
        return !cursor.failed();
    }

private:
    bool value(JsonCursor& cursor, bool content)
    {
        JsonText written;
        switch (cursor.peek()) {
        case JsonKind::Object:
            return object(cursor, content);
        case JsonKind::Array:
            cursor.enterArray();
            while (cursor.nextElement()) {
                if (!value(cursor, content))
                    return false;
            }
            return !cursor.failed();
        case JsonKind::Text:
            if (!cursor.text(written))
                return false;
            return !content || text(unescaped(written));
        case JsonKind::Number:
            return !content && cursor.skip();
        case JsonKind::True:
        case JsonKind::False:
        case JsonKind::Null:
            return cursor.skip();
        case JsonKind::Bad:
            break;
        }
        return false;
    }

    bool object(JsonCursor& cursor, bool content)
    {
        bool ofPair = false; // what {"key": …, "value": …} names is content
        JsonText key;
        cursor.enterObject();
        while (cursor.nextKey(key)) {
            JsonText name;
            bool good = true;
            if (key.raw == "key" && cursor.peek() == JsonKind::Text) {
                good = cursor.text(name);
                ofPair = isContentKey(name.raw);
            } else if (key.raw == "value") {
                good = value(cursor, ofPair);
            } else {
                good = value(cursor, isTypeKey(key.raw) ? content : isContentKey(key.raw));
            }
            if (!good)
                return false;
        }
        return !cursor.failed();
    }

    // The same of a protobuf AnyValue.
    bool value(std::string_view any, bool content, int depth)
    {
        if (depth >= messageDepth)
            return false;
        WireCursor cursor(any);
        WireField field;
        bool good = true;
        while (good && cursor.next(field)) {
            if (field.number == 5 || field.number == 6)
                good = members(field.bytes, field.number == 6, content, depth + 1);
            else if (field.number == 1)
                good = !content || text(field.bytes);
            else if (field.number == 7)
                good = !content || field.bytes.empty();
            else if (field.number != 2) // neither yes nor no
                good = !content;
        }
        return good && !cursor.failed();
    }

    bool pair(std::string_view message, int depth)
    {
        std::string_view key;
        std::string_view any;
        WireCursor cursor(message);
        WireField field;
        while (cursor.next(field)) {
            if (field.number == 1)
                key = field.bytes;
            else if (field.number == 2)
                any = field.bytes;
        }
        return !cursor.failed() && value(any, isContentKey(key), depth);
    }

    // A redaction, or JSON that holds one; any other JSON may be what a tool was asked.
    bool text(std::string_view words)
    {
        if (words.empty())
            return true;
        if (isRedacted({FieldType::Text, words, false})) {
            m_found = true;
            return true;
        }
        const std::string_view json = fromFirstSign(words);
        if (m_texts >= textsInTexts || json.empty() || (json.front() != '[' && json.front() != '{'))
            return false;
        TakenOut inner;
        inner.m_texts = m_texts + 1;
        m_found = inner.wholeJson(json) && inner.m_found;
        return m_found;
    }

    int m_texts = 0; // around this one
    bool m_found = false;
};

} // namespace

bool isRedacted(const FieldValue& value)
{
    if (value.type != FieldType::Text || value.text.size() > 24)
        return false;
    return value.text == "__REDACTED__" || sameWord(value.text, "[redacted]")
        || sameWord(value.text, "<redacted>") || sameWord(value.text, "redacted")
        || value.text == "redacted-by-litellm";
}

bool holdsOnlyRedactions(const FieldValue& value)
{
    const bool tree = value.type == FieldType::List || value.type == FieldType::Map;
    if (!tree && value.type != FieldType::Text)
        return false;
    const std::string_view text = tree ? value.text : fromFirstSign(value.text);
    if (text.empty() || text.size() > (tree ? treeBytes : textBytes))
        return false;
    const bool json = text.front() == '[' || text.front() == '{'; // no protobuf message begins so
    if (!json && !tree)
        return false;
    if (text.find("dacted") == std::string_view::npos
        && text.find("DACTED") == std::string_view::npos)
        return false;
    TakenOut words;
    if (!json)
        return words.members(text, value.type == FieldType::Map, true, 0) && words.found();
    const std::string opened = value.escaped ? unescaped({text, true}) : std::string();
    return words.wholeJson(value.escaped ? std::string_view(opened) : text) && words.found();
}

} // namespace wr
