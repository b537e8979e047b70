// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/jsonfields.h"

namespace wr {

bool JsonFields::foreign()
{
    m_tally.odd(Oddity::ForeignField, here());
    return m_cursor.skip();
}

bool JsonFields::flag(unsigned& seen, unsigned bit)
{
    if ((seen & bit) != 0)
        m_tally.odd(Oddity::DuplicateKey, here());
    seen |= bit;
    return true;
}

bool JsonFields::text(JsonText& out)
{
    const JsonKind kind = m_cursor.peek();
    if (kind == JsonKind::Text)
        return m_cursor.text(out);
    out = {};
    return kind == JsonKind::Null ? m_cursor.skip() : foreign();
}

bool JsonFields::number(std::int64_t& out, JsonText& name)
{
    const JsonKind kind = m_cursor.peek();
    if (kind == JsonKind::Number) {
        std::string_view digits;
        if (!m_cursor.number(digits))
            return false;
        out = wholeNumber(digits).value_or(0);
        return true;
    }
    if (kind != JsonKind::Text)
        return foreign();
    if (!m_cursor.text(name))
        return false;
    if (const std::optional<std::int64_t> value = wholeNumber(name.raw)) {
        out = *value;
        name = {};
    } else {
        m_tally.odd(Oddity::EnumName, here());
    }
    return true;
}

bool JsonFields::nanos(std::int64_t& out)
{
    out = 0;
    const std::int64_t at = here();
    const JsonKind kind = m_cursor.peek();
    std::string_view digits;
    if (kind == JsonKind::Text) {
        JsonText quoted;
        if (!m_cursor.text(quoted))
            return false;
        digits = quoted.raw;
    } else if (kind == JsonKind::Number) {
        if (!m_cursor.number(digits))
            return false;
        m_tally.odd(Oddity::BareNumber, at);
    } else {
        return kind == JsonKind::Null ? m_cursor.skip() : foreign();
    }
    if (digits.empty())
        return true;
    const std::optional<std::int64_t> value = wholeNumber(digits);
    if (value && *value >= 0) {
        out = *value;
    } else {
        const bool allDigits = digits.find_first_not_of("0123456789") == std::string_view::npos;
        m_tally.odd(allDigits ? Oddity::TimeOverflow : Oddity::ForeignField, at);
    }
    return true;
}

bool JsonFields::id(ItemBuilder& builder, ItemBuilder::IdSlot slot, std::size_t size, bool& there)
{
    const std::int64_t at = here();
    JsonText written;
    if (!text(written))
        return false;
    m_scratch.clear();
    std::string other;
    const IdForm form = appendId(m_scratch, plain(written, other), size);
    if (form == IdForm::Base64)
        m_tally.odd(Oddity::Base64Id, at);
    else if (form == IdForm::Opaque)
        m_tally.odd(Oddity::OpaqueId, at);
    there = !m_scratch.empty();
    if (there)
        builder.id(slot, m_scratch);
    return true;
}

bool JsonFields::slice(FieldType type, FieldValue& out)
{
    const JsonKind kind = m_cursor.peek();
    const std::size_t from = m_cursor.position();
    if (type == FieldType::Map && kind == JsonKind::Array)
        m_tally.odd(Oddity::BareList, here());
    if (!m_cursor.skip())
        return false;
    out.type = type;
    out.text = m_cursor.since(from);
    return true;
}

bool JsonFields::plainValue(FieldValue& out)
{
    out = {};
    const JsonKind kind = m_cursor.peek();
    switch (kind) {
    case JsonKind::Text: {
        JsonText written;
        if (!m_cursor.text(written))
            return false;
        out = {FieldType::Text, written.raw, written.escaped};
        return true;
    }
    case JsonKind::Number: {
        out.type = FieldType::Integer;
        if (!m_cursor.number(out.text))
            return false;
        if (out.text.find_first_of(".eE") != std::string_view::npos)
            out.type = FieldType::Real;
        return true;
    }
    case JsonKind::True:
    case JsonKind::False:
        return slice(FieldType::Bool, out);
    case JsonKind::Object:
        return slice(FieldType::Map, out);
    case JsonKind::Array:
        return slice(FieldType::List, out);
    case JsonKind::Null:
        return m_cursor.skip();
    case JsonKind::Bad:
        break;
    }
    return false;
}

bool JsonFields::namedValue(std::string_view type, FieldValue& out)
{
    if (type == "stringValue" || type == "bytesValue") {
        JsonText written;
        if (!text(written))
            return false;
        out = {type.front() == 's' ? FieldType::Text : FieldType::Bytes, written.raw,
               written.escaped};
        return true;
    }
    if (type == "intValue" || type == "doubleValue" || type == "boolValue") {
        if (!plainValue(out))
            return false;
        if (out.type == FieldType::Text)
            out.type = type.front() == 'i' ? FieldType::Integer : FieldType::Real;
        return true;
    }
    if (type == "arrayValue")
        return slice(FieldType::List, out);
    if (type == "kvlistValue")
        return slice(FieldType::Map, out);
    return m_cursor.skip();
}

bool JsonFields::anyValue(FieldValue& out)
{
    out = {};
    if (m_cursor.peek() != JsonKind::Object)
        return plainValue(out);
    m_cursor.enterObject();
    JsonText type;
    while (m_cursor.nextKey(type)) {
        if (!namedValue(type.raw, out))
            return false;
    }
    return !m_cursor.failed();
}

bool JsonFields::attribute(Field take, void* to)
{
    if (m_cursor.peek() != JsonKind::Object)
        return foreign();
    m_cursor.enterObject();
    JsonText field;
    JsonText key;
    FieldValue value;
    while (m_cursor.nextKey(field)) {
        if (field.raw == "key") {
            if (!text(key))
                return false;
        } else if (field.raw == "value") {
            if (!anyValue(value))
                return false;
        } else if (!m_cursor.skip()) {
            return false;
        }
    }
    if (m_cursor.failed())
        return false;
    take(to, plain(key, m_scratch), value);
    return true;
}

bool JsonFields::readAttributes(Field take, void* to)
{
    const JsonKind kind = m_cursor.peek();
    if (kind == JsonKind::Object) {
        m_cursor.enterObject();
        JsonText key;
        FieldValue value;
        while (m_cursor.nextKey(key)) {
            if (!plainValue(value))
                return false;
            take(to, plain(key, m_scratch), value);
        }
        return !m_cursor.failed();
    }
    if (kind != JsonKind::Array)
        return kind == JsonKind::Null ? m_cursor.skip() : foreign();
    m_cursor.enterArray();
    while (m_cursor.nextElement()) {
        if (!attribute(take, to))
            return false;
    }
    return !m_cursor.failed();
}

} // namespace wr
