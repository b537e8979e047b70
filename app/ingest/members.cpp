// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/members.h"

#include "app/ingest/jsonfields.h"
#include "app/ingest/wire.h"

namespace wr {

namespace {

constexpr int memberDepth = 64; // nesting of JSON inside a value

bool isWhole(std::string_view json)
{
    JsonCursor cursor(json, memberDepth);
    cursor.peek();
    return cursor.skip();
}

// isMap: of OTLP/JSON, {"values": [{"key": …, "value": …}]}, if it is not written plainly.
void jsonMembers(std::string_view json, bool isMap, Tally& tally, std::int64_t record,
                 const TakeMember& take)
{
    JsonCursor cursor(json, memberDepth);
    JsonFields fields(cursor, tally, record);
    std::string scratch;
    cursor.peek();
    cursor.enterObject();
    JsonText key;
    while (cursor.nextKey(key)) {
        if (isMap && key.raw == "values" && cursor.peek() == JsonKind::Array) {
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

} // namespace

void eachMember(const FieldValue& value, std::deque<std::string>& kept, Tally& tally,
                std::int64_t record, const TakeMember& take)
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
        jsonMembers(json, value.type == FieldType::Map, tally, record, take);
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
            kept.push_back(decimalText(wireDouble(field.value)));
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

} // namespace wr
