// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/redactions.h"

#include "app/ingest/jsoncursor.h"

#include <algorithm>
#include <array>

namespace wr {

namespace {

constexpr int messageDepth = 64;           // nesting of JSON
constexpr std::size_t messageBytes = 4096; // what was taken out leaves short messages

// Where messages keep what was said, done or found.
constexpr std::array<std::string_view, 10> contentKeys{
    "content", "text", "arguments", "result", "response", "output", "input", "url", "uri", "data"};

bool isContentKey(std::string_view key)
{
    return std::find(contentKeys.begin(), contentKeys.end(), key) != contentKeys.end();
}

// What the texts under content keys are: redaction words, or anything else.
struct Words {
    bool redacted = false;
    bool other = false;
};

bool weighWords(JsonCursor& cursor, bool content, Words& words)
{
    const JsonKind kind = cursor.peek();
    if (kind == JsonKind::Object) {
        cursor.enterObject();
        JsonText key;
        while (cursor.nextKey(key)) {
            if (!weighWords(cursor, isContentKey(key.raw), words))
                return false;
        }
        return !cursor.failed();
    }
    if (kind == JsonKind::Array) {
        cursor.enterArray();
        while (cursor.nextElement()) {
            if (!weighWords(cursor, content, words))
                return false;
        }
        return !cursor.failed();
    }
    if (kind != JsonKind::Text) {
        words.other = words.other || (content && kind == JsonKind::Number);
        return cursor.skip();
    }
    JsonText text;
    if (!cursor.text(text))
        return false;
    if (content && !text.raw.empty())
        (isRedacted({FieldType::Text, text.raw, false}) ? words.redacted : words.other) = true;
    return true;
}

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
    const bool tree = value.type == FieldType::Text || value.type == FieldType::List
        || value.type == FieldType::Map;
    std::string_view json = fromFirstSign(value.text);
    if (!tree || json.size() > messageBytes || json.empty()
        || (json.front() != '[' && json.front() != '{'))
        return false;
    if (json.find("dacted") == std::string_view::npos
        && json.find("DACTED") == std::string_view::npos)
        return false;
    const std::string opened = value.escaped ? unescaped({json, true}) : std::string();
    JsonCursor cursor(value.escaped ? std::string_view(opened) : json, messageDepth);
    Words words;
    return weighWords(cursor, false, words) && words.redacted && !words.other;
}

} // namespace wr
