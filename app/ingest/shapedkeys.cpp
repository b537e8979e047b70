// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which shape an object has, by its keys.
#include "app/ingest/shapeditems.h"

namespace wr {

// Leaves the cursor behind the object.
bool ShapedItems::keysAt(std::size_t position, ShapeKeys& keys, std::vector<Member>& members)
{
    m_cursor.seek(position);
    m_cursor.enterObject();
    JsonText key;
    JsonText text;
    while (m_cursor.nextKey(key)) {
        Member member{std::string(plain(key, m_scratch)), 0, m_cursor.peek()};
        member.position = m_cursor.position();
        std::string word;
        if (member.kind == JsonKind::Text) {
            if (!m_cursor.text(text))
                return false;
            if (text.raw.size() <= shapeWordBytes)
                word = plain(text, m_scratch);
        } else if (!m_cursor.skip()) {
            return false;
        }
        if (member.kind != JsonKind::Null)
            keys.emplace_back(member.key, word);
        members.push_back(std::move(member));
    }
    return !m_cursor.failed();
}

// By its own keys, or by those of a record that stands in it as a text. Leaves the cursor behind the object.
ShapedItems::Shaped ShapedItems::shapedBy(const ShapeKeys& keys, const std::vector<Member>& members)
{
    const std::vector<RecordShape>& shapes = m_dialects.shapes();
    Shaped found{maybeShape(shapes, keys), {}};
    const std::size_t end = m_cursor.position();
    for (const Member& member : members) {
        if (found.shape != nullptr)
            break;
        JsonText text;
        if (member.kind != JsonKind::Text || !mayStandInside(shapes, member.key))
            continue;
        m_cursor.seek(member.position);
        if (m_cursor.peek() == JsonKind::Text && m_cursor.text(text))
            found = {maybeShapeInside(shapes, member.key, keysInside(text)), member.key};
    }
    m_cursor.seek(end);
    return found;
}

// Of the record in a text; none when it is no whole one.
ShapeKeys ShapedItems::keysInside(const JsonText& text) const
{
    ShapeKeys keys;
    const std::string inner = unescaped(text);
    JsonCursor cursor(inner, textDepth);
    if (cursor.peek() != JsonKind::Object)
        return keys;
    cursor.enterObject();
    JsonText name;
    JsonText value;
    std::string scratch;
    while (cursor.nextKey(name)) {
        std::string key(plain(name, scratch));
        const bool isText = cursor.peek() == JsonKind::Text;
        if (isText ? !cursor.text(value) : !cursor.skip())
            return {};
        const bool isWord = isText && value.raw.size() <= shapeWordBytes;
        keys.emplace_back(std::move(key),
                          isWord ? std::string(plain(value, scratch)) : std::string());
    }
    return cursor.failed() ? ShapeKeys() : keys;
}

} // namespace wr
