// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/seal/json.h"

#include "models/seal/utf8.h"

#include <array>
#include <charconv>

namespace wr::seal {

Json::Json(bool value)
    : m_value(value)
{
}

Json::Json(int value)
    : m_value(std::int64_t{value})
{
}

Json::Json(unsigned value)
    : m_value(std::int64_t{value})
{
}

Json::Json(long value)
    : m_value(std::int64_t{value})
{
}

Json::Json(long long value)
    : m_value(std::int64_t{value})
{
}

Json::Json(std::string text)
    : m_value(std::move(text))
{
}

Json::Json(std::string_view text)
    : m_value(std::string(text))
{
}

Json::Json(const char* text)
    : m_value(std::string(text))
{
}

Json::Json(Array items)
    : m_value(std::move(items))
{
}

Json::Json(Object members)
    : m_value(std::move(members))
{
}

Json Json::object()
{
    return Json(Object{});
}

Json Json::array()
{
    return Json(Array{});
}

Json::Kind Json::kind() const
{
    constexpr std::array kinds{Kind::Null, Kind::Boolean, Kind::Integer,
                               Kind::Text, Kind::Array,   Kind::Object};
    return kinds[m_value.index()];
}

std::optional<bool> Json::asBool() const
{
    const bool* value = std::get_if<bool>(&m_value);
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

std::optional<std::int64_t> Json::asInt() const
{
    const std::int64_t* value = std::get_if<std::int64_t>(&m_value);
    return value != nullptr ? std::optional(*value) : std::nullopt;
}

const std::string* Json::asString() const
{
    return std::get_if<std::string>(&m_value);
}

const Json::Array* Json::asArray() const
{
    return std::get_if<Array>(&m_value);
}

const Json::Object* Json::asObject() const
{
    return std::get_if<Object>(&m_value);
}

const Json* Json::find(std::string_view key) const
{
    if (const Object* members = asObject()) {
        for (const auto& member : *members) {
            if (member.first == key)
                return &member.second;
        }
    }
    return nullptr;
}

Json& Json::set(std::string_view key, Json value)
{
    if (!std::holds_alternative<Object>(m_value))
        m_value = Object{};
    Object& members = std::get<Object>(m_value);
    for (auto& member : members) {
        if (member.first == key) {
            member.second = std::move(value);
            return *this;
        }
    }
    members.emplace_back(std::string(key), std::move(value));
    return *this;
}

Json& Json::append(Json item)
{
    if (!std::holds_alternative<Array>(m_value))
        m_value = Array{};
    std::get<Array>(m_value).push_back(std::move(item));
    return *this;
}

Json::Object Json::intoObject() &&
{
    Object* members = std::get_if<Object>(&m_value);
    return members != nullptr ? std::move(*members) : Object{};
}

namespace {

void writeInteger(std::string& out, std::int64_t value)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), end.ptr);
}

void writeControl(std::string& out, unsigned char control)
{
    constexpr std::string_view digits = "0123456789abcdef";
    switch (control) {
    case '\b':
        out += "\\b";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\r':
        out += "\\r";
        return;
    default:
        out += "\\u00";
        out += digits[control >> 4U];
        out += digits[control & 0x0FU];
    }
}

void writeText(std::string& out, std::string_view text)
{
    out += '"';
    std::size_t offset = 0;
    while (offset < text.size()) {
        const auto octet = static_cast<unsigned char>(text[offset]);
        const std::size_t length = utf8Length(text, offset);
        if (length == 0) {
            out += "\xEF\xBF\xBD";
        } else if (octet < 0x20U) {
            writeControl(out, octet);
        } else {
            if (octet == '"' || octet == '\\')
                out += '\\';
            out.append(text, offset, length);
        }
        offset += length == 0 ? 1 : length;
    }
    out += '"';
}

void writeValue(std::string& out, const Json& value);

void writeArray(std::string& out, const Json::Array& items)
{
    char before = '[';
    for (const Json& item : items) {
        out += before;
        writeValue(out, item);
        before = ',';
    }
    out += items.empty() ? "[]" : "]";
}

void writeObject(std::string& out, const Json::Object& members)
{
    char before = '{';
    for (const auto& member : members) {
        out += before;
        writeText(out, member.first);
        out += ':';
        writeValue(out, member.second);
        before = ',';
    }
    out += members.empty() ? "{}" : "}";
}

void writeValue(std::string& out, const Json& value)
{
    switch (value.kind()) {
    case Json::Kind::Null:
        out += "null";
        return;
    case Json::Kind::Boolean:
        out += *value.asBool() ? "true" : "false";
        return;
    case Json::Kind::Integer:
        writeInteger(out, *value.asInt());
        return;
    case Json::Kind::Text:
        writeText(out, *value.asString());
        return;
    case Json::Kind::Array:
        writeArray(out, *value.asArray());
        return;
    case Json::Kind::Object:
        writeObject(out, *value.asObject());
        return;
    }
}

} // namespace

std::string write(const Json& value)
{
    std::string out;
    writeValue(out, value);
    return out;
}

} // namespace wr::seal
