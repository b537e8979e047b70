// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/members.h"

#include "app/ingest/jsonfields.h"
#include "app/ingest/wire.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace wr {

namespace {

constexpr int memberDepth = 64;            // nesting of JSON inside a value
constexpr std::size_t messageBytes = 4096; // what was taken out leaves short messages

// Where messages keep what was said, done or found.
constexpr std::array<std::string_view, 7> contentKeys{"content",  "text",   "arguments", "result",
                                                      "response", "output", "input"};

std::string_view fromFirstSign(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(" \t\r\n");
    return from == std::string_view::npos ? std::string_view() : text.substr(from);
}

bool isWhole(std::string_view json)
{
    JsonCursor cursor(json, memberDepth);
    cursor.peek();
    return cursor.skip();
}

// A map as OTLP/JSON writes it: {"values": [{"key": …, "value": …}]}, or the members themselves.
void jsonMembers(std::string_view json, Tally& tally, const TakeMember& take)
{
    JsonCursor cursor(json, memberDepth);
    JsonFields fields(cursor, tally, 0);
    std::string scratch;
    cursor.peek();
    cursor.enterObject();
    JsonText key;
    while (cursor.nextKey(key)) {
        if (key.raw == "values" && cursor.peek() == JsonKind::Array) {
            if (!fields.attributes(take))
                return;
            continue;
        }
        FieldValue value;
        if (!fields.plainValue(value))
            return;
        take(plain(key, scratch), value);
    }
}

void wireMembers(std::string_view map, std::deque<std::string>& kept, const TakeMember& take)
{
    WireCursor pairs(map);
    WireField pair;
    while (pairs.next(pair)) {
        if (pair.number != 1 || pair.type != WireType::Bytes)
            continue;
        std::string_view key;
        std::string_view left;
        FieldValue value;
        WireCursor cursor(pair.bytes);
        WireField field;
        while (cursor.next(field)) {
            if (field.number == 1 && field.type == WireType::Bytes)
                key = field.bytes;
            else if (field.number == 2 && field.type == WireType::Bytes
                     && !wireValue(field.bytes, value, kept, left))
                return;
        }
        if (cursor.failed())
            return;
        take(key, value);
    }
}

std::string realText(double value)
{
    std::array<char, 40> text{};
    const auto [end, flaw] = std::to_chars(text.data(), text.data() + text.size(), value);
    return flaw == std::errc() ? std::string(text.data(), end) : std::string();
}

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

void eachMember(const FieldValue& value, std::deque<std::string>& kept, Tally& tally,
                const TakeMember& take)
{
    if (value.type == FieldType::Map && !value.text.empty() && value.text.front() != '{') {
        wireMembers(value.text, kept, take);
        return;
    }
    if (value.type != FieldType::Text && value.type != FieldType::Map)
        return;
    std::string_view json = fromFirstSign(value.text);
    if (json.empty() || json.front() != '{')
        return;
    if (value.escaped) {
        kept.push_back(unescaped({json, true}));
        json = kept.back();
    }
    if (isWhole(json))
        jsonMembers(json, tally, take);
}

bool wireValue(std::string_view anyValue, FieldValue& out, std::deque<std::string>& kept,
               std::string_view& left)
{
    WireCursor cursor(anyValue);
    WireField field;
    while (cursor.next(field)) {
        switch (field.number) {
        case 1:
            out = {FieldType::Text, field.bytes, false};
            break;
        case 2:
            out = {FieldType::Bool, field.value != 0 ? "true" : "false", false};
            break;
        case 3:
            kept.push_back(std::to_string(static_cast<std::int64_t>(field.value)));
            out = {FieldType::Integer, kept.back(), false};
            break;
        case 4:
            kept.push_back(realText(wireDouble(field.value)));
            out = {FieldType::Real, kept.back(), false};
            break;
        case 5:
            out = {FieldType::List, field.bytes, false};
            break;
        case 6:
            out = {FieldType::Map, field.bytes, false};
            break;
        case 7:
            out = {FieldType::Bytes, field.bytes, false};
            break;
        default:
            break;
        }
    }
    left = cursor.left();
    return !cursor.failed();
}

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
    JsonCursor cursor(value.escaped ? std::string_view(opened) : json, memberDepth);
    Words words;
    return weighWords(cursor, false, words) && words.redacted && !words.other;
}

} // namespace wr
