// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/shapeditems.h"

#include "app/ingest/fields.h"
#include "app/ingest/verdicttext.h"

#include <algorithm>

namespace wr {

namespace {

constexpr int openDepth = 24; // opened objects in each other; what lies deeper stays one value
constexpr int noRank = 1000;

std::string joined(const std::string& path, std::string_view key)
{
    std::string out = path;
    if (!out.empty())
        out.push_back('.');
    return out.append(key);
}

} // namespace

bool ShapedItems::read(std::size_t position, bool& known)
{
    known = false;
    const std::vector<RecordShape>& shapes = m_dialects.shapes();
    ShapeKeys keys;
    std::vector<Member> members;
    if (!keysAt(position, keys, members))
        return false;
    if (const Shaped found = shapedBy(keys, members); found.shape != nullptr) {
        known = true;
        return record(position, found);
    }
    const std::size_t end = m_cursor.position();
    for (const RecordShape& shape : shapes) {
        if (shape.list.size() < 2) // the reader looks into what lies at the top by itself
            continue;
        bool found = false;
        if (!listAt(position, shape.list, found))
            return false;
        if (found) {
            known = true;
            break; // shapes of one list are told apart record by record
        }
    }
    m_cursor.seek(end);
    return true;
}

bool ShapedItems::listAt(std::size_t position, const std::vector<std::string>& list, bool& known)
{
    std::size_t at = position;
    JsonKind kind = JsonKind::Object;
    for (const std::string& name : list) {
        ShapeKeys keys;
        std::vector<Member> members;
        if (kind != JsonKind::Object)
            return true;
        if (!keysAt(at, keys, members))
            return false;
        const auto found
            = std::find_if(members.begin(), members.end(),
                           [&name](const Member& member) { return member.key == name; });
        if (found == members.end())
            return true;
        at = found->position;
        kind = found->kind;
    }
    if (kind != JsonKind::Array)
        return true;
    std::vector<std::size_t> records;
    m_cursor.seek(at);
    m_cursor.enterArray();
    while (m_cursor.nextElement()) {
        if (m_cursor.peek() == JsonKind::Object)
            records.push_back(m_cursor.position());
        if (!m_cursor.skip())
            return false;
    }
    for (const std::size_t one : records) {
        ShapeKeys keys;
        std::vector<Member> members;
        if (!keysAt(one, keys, members))
            return false;
        const Shaped found = shapedBy(keys, members);
        if (found.shape == nullptr)
            continue;
        known = true;
        if (!record(one, found))
            return false;
    }
    return !m_cursor.failed();
}

bool ShapedItems::record(std::size_t position, const Shaped& found)
{
    m_builder.enterResource({});
    begin(*found.shape, m_base + static_cast<std::int64_t>(position));
    m_cursor.seek(position);
    if (found.inside.empty() ? !walk(m_cursor, {}, false, 0) : !around(found.inside))
        return false;
    finish(m_cursor.since(position));
    return true;
}

void ShapedItems::row(const RecordShape& shape, const std::vector<std::string>& columns,
                      const std::vector<std::string>& cells, std::string_view text,
                      std::int64_t offset, ByteStretch header)
{
    m_builder.enterResource(header);
    begin(shape, offset);
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const std::string& cell = cells[at];
        if (!shape.opensPath(numberless(columns[at])) || !openText(cell, columns[at], 1))
            take(columns[at], {FieldType::Text, cell, false}, false);
    }
    finish(text);
}

void ShapedItems::begin(const RecordShape& shape, std::int64_t offset)
{
    m_shape = &shape;
    m_ranks.fill(noRank);
    m_lasts = 0;
    m_name = shape.called;
    m_kept.clear();
    m_builder.enterScope({}, {});
    m_builder.startItem(offset);
}

void ShapedItems::finish(std::string_view record)
{
    RawItem& item = m_builder.current();
    if (item.start == 0 && item.end != 0)
        item.start = item.end - std::min(m_lasts, item.end);
    item.timed = item.start != 0;
    if (!item.timed)
        m_tally.odd(Oddity::NoTime, item.offset);
    if (item.end == 0)
        item.end = item.start + m_lasts;
    m_builder.evidence(m_dialects.shapeEvidence(m_shape->name));
    m_builder.finishItem(record, m_name);
}

// A record that stands as a text in another one, as log services keep what they were sent.
bool ShapedItems::around(const std::string& inside)
{
    m_cursor.enterObject();
    JsonText key;
    std::string scratch;
    while (m_cursor.nextKey(key)) {
        const std::string name(plain(key, scratch));
        const bool isRecord = name == inside && m_cursor.peek() == JsonKind::Text;
        if (isRecord ? !insideText(m_cursor, {}, 1)
                     : !member(m_cursor, joined("around", name), false, 1))
            return false;
    }
    return !m_cursor.failed();
}

bool ShapedItems::walk(JsonCursor& cursor, const std::string& path, bool bare, int depth)
{
    cursor.enterObject();
    JsonText key;
    std::string scratch;
    while (cursor.nextKey(key)) {
        if (!member(cursor, joined(path, plain(key, scratch)), bare, depth))
            return false;
    }
    return !cursor.failed();
}

bool ShapedItems::member(JsonCursor& cursor, const std::string& path, bool bare, int depth)
{
    const std::string place = numberless(path);
    const JsonKind kind = cursor.peek();
    if (depth < openDepth && !bare && kind == JsonKind::Object && m_shape->isBare(place))
        return walk(cursor, {}, true, depth + 1);
    if (depth < openDepth && (bare || m_shape->opensPath(place))) {
        if (kind == JsonKind::Object)
            return walk(cursor, path, bare, depth + 1);
        if (kind == JsonKind::Array)
            return elements(cursor, path, bare, depth + 1);
        if (kind == JsonKind::Text && !bare)
            return insideText(cursor, path, depth + 1);
    }
    FieldValue value;
    JsonFields fields(cursor, m_tally, m_base);
    if (!fields.plainValue(value))
        return false;
    take(path, value, bare);
    return true;
}

// A list of objects is opened element by element; any other list stays one value.
bool ShapedItems::elements(JsonCursor& cursor, const std::string& path, bool bare, int depth)
{
    const std::size_t from = cursor.position();
    cursor.enterArray();
    std::size_t number = 0;
    bool objects = true;
    while (cursor.nextElement()) {
        objects = objects && cursor.peek() == JsonKind::Object;
        if (objects ? !walk(cursor, joined(path, std::to_string(number)), bare, depth)
                    : !cursor.skip())
            return false;
        ++number;
    }
    if (cursor.failed())
        return false;
    if (!objects || number == 0)
        take(path, {FieldType::List, cursor.since(from), false}, bare);
    return true;
}

// A text that holds an object or a list of its own. A flaw in there is the emitter's, not the document's.
bool ShapedItems::insideText(JsonCursor& cursor, const std::string& path, int depth)
{
    JsonText text;
    if (!cursor.text(text))
        return false;
    if (text.escaped)
        m_kept.push_back(unescaped(text));
    else
        m_kept.emplace_back(text.raw);
    const std::string& kept = m_kept.back();
    if (!openText(kept, path, depth))
        take(path, {FieldType::Text, kept, false}, false);
    return true;
}

// False when the text is no JSON. REQUIRES: it holds until the item is finished.
bool ShapedItems::openText(const std::string& text, const std::string& path, int depth)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string::npos || (text[first] != '{' && text[first] != '['))
        return false;
    JsonCursor whole(text, textDepth);
    whole.peek();
    if (!whole.skip())
        return false;
    JsonCursor inner(text, textDepth);
    if (inner.peek() == JsonKind::Object)
        walk(inner, path, false, depth);
    else
        elements(inner, path, false, depth);
    return true;
}

// The fields of a guard model's verdict stand for its text, which the record keeps.
bool ShapedItems::takeVerdict(const std::string& path, const FieldValue& value)
{
    if (value.type != FieldType::Text)
        return false;
    const std::string text
        = value.escaped ? unescaped({value.text, true}) : std::string(value.text);
    const auto fields = verdictFields(*m_shape, text);
    for (const auto& [name, words] : fields) {
        m_kept.push_back(words);
        m_key.assign(m_shape->prefix).append(joined(path, name));
        m_builder.attribute(m_key, {FieldType::Text, m_kept.back(), false});
    }
    return !fields.empty();
}

void ShapedItems::take(const std::string& path, const FieldValue& value, bool bare)
{
    if (!bare) {
        const std::string where = numberless(path);
        if (m_shape->isVerdict(where) && takeVerdict(path, value))
            return;
        if (const auto found = m_shape->places.find(where); found != m_shape->places.end())
            place(found->second, value);
        judge(where, value);
    }
    m_key.assign(bare ? std::string() : m_shape->prefix).append(path);
    m_builder.attribute(m_key, value);
}

void ShapedItems::place(const ShapePlace& place, const FieldValue& value)
{
    int& rank = m_ranks[static_cast<std::size_t>(place.role)];
    if (value.type == FieldType::Null || value.text.empty() || place.rank >= rank)
        return;
    RawItem& item = m_builder.current();
    switch (place.role) {
    case ShapeRole::Start:
    case ShapeRole::End:
    case ShapeRole::Lasts: {
        const bool lasts = place.role == ShapeRole::Lasts;
        const std::optional<std::int64_t> nanos = lasts
            ? stretchNanos(value.text, place.unit)
            : timeNanos(value.text, value.type == FieldType::Text, place.unit);
        if (!nanos) {
            m_tally.odd(Oddity::ForeignField, item.offset);
            return;
        }
        (lasts ? m_lasts : place.role == ShapeRole::Start ? item.start : item.end) = *nanos;
        break;
    }
    case ShapeRole::Name:
        if (value.type != FieldType::Text)
            return;
        m_name = value.escaped ? unescaped({value.text, true}) : std::string(value.text);
        break;
    case ShapeRole::Trace:
    case ShapeRole::Span:
    case ShapeRole::Parent:
        placeId(place.role, value);
        break;
    }
    rank = place.rank;
}

void ShapedItems::placeId(ShapeRole role, const FieldValue& value)
{
    const std::string text
        = value.escaped ? unescaped({value.text, true}) : std::string(value.text);
    std::string bytes;
    appendId(bytes, text, role == ShapeRole::Trace ? traceIdBytes : spanIdBytes);
    if (bytes.empty())
        return;
    m_builder.id(role == ShapeRole::Trace      ? ItemBuilder::IdSlot::Trace
                     : role == ShapeRole::Span ? ItemBuilder::IdSlot::Span
                                               : ItemBuilder::IdSlot::Parent,
                 bytes);
}

void ShapedItems::judge(const std::string& path, const FieldValue& value)
{
    const auto found = m_shape->failed.find(path);
    if (found == m_shape->failed.end() || value.type == FieldType::Null || value.text.empty())
        return;
    std::string word(value.text.substr(0, shapeWordBytes));
    std::transform(word.begin(), word.end(), word.begin(), smallLetter);
    const std::vector<std::string>& words = found->second;
    if (words.empty() || std::find(words.begin(), words.end(), word) != words.end())
        m_builder.current().status = ItemStatus::Error;
}

} // namespace wr
