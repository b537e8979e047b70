// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/opened.h"

#include "app/ingest/csvrecords.h"
#include "app/ingest/dialects.h"
#include "app/ingest/letters.h"
#include "app/ingest/measured.h"
#include "app/ingest/otlpproto.h"
#include "app/ingest/streamed.h"
#include "app/ingest/verdicttext.h"
#include "app/ingest/wire.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isObject(std::string_view bytes)
{
    return !bytes.empty() && bytes.front() == '{';
}

std::vector<OpenedField> attributesOf(const Node& list)
{
    std::vector<OpenedField> fields;
    for (const auto& [name, member] : list.members) {
        if (list.kind == Node::Kind::Map)
            fields.push_back({name, member});
        else
            fields.push_back({member.at(u"key").text, unwrapped(member.at(u"value"))});
    }
    return fields;
}

OpenedField wireAttribute(std::string_view message)
{
    OpenedField made;
    WireCursor cursor(message);
    WireField field;
    while (cursor.next(field)) {
        if (field.number == 1)
            made.key = textOf(field.bytes);
        else if (field.number == 2)
            made.value = nodeOfWire(field.bytes);
    }
    return made;
}

std::vector<OpenedField> wireAttributes(std::string_view message, std::uint32_t number)
{
    std::vector<OpenedField> fields;
    WireCursor cursor(message);
    WireField field;
    while (cursor.next(field)) {
        if (field.number == number && field.type == WireType::Bytes)
            fields.push_back(wireAttribute(field.bytes));
    }
    return fields;
}

QString wireText(std::string_view message, std::uint32_t number)
{
    QString text;
    WireCursor cursor(message);
    WireField field;
    while (cursor.next(field)) {
        if (field.number == number && field.type == WireType::Bytes)
            text = textOf(field.bytes);
    }
    return text;
}

// Such as the words of whoever failed.
void addOwn(const QString& name, const QString& text, OpenedRecord& record)
{
    if (!text.isEmpty())
        record.own.push_back({name, {Node::Kind::Text, text, {}}});
}

OpenedRecord openOtlpJson(const Node& root)
{
    OpenedRecord record;
    record.fields = attributesOf(root.at(u"attributes"));
    record.own = measuredIn(root);
    addOwn(u"status.message"_s, root.at(u"status").at(u"message").text, record);
    addOwn(u"severityText"_s, root.at(u"severityText").text, record);
    for (const auto& [name, event] : root.at(u"events").members) {
        Q_UNUSED(name);
        record.events.push_back({event.at(u"name").text, attributesOf(event.at(u"attributes"))});
    }
    record.eventName = root.at(u"eventName").text;
    record.body = unwrapped(root.at(u"body"));
    return record;
}

OpenedRecord openWire(std::string_view message)
{
    OpenedRecord record;
    const WireRecord kind = wireRecordOf(message);
    if (kind == WireRecord::Point) {
        record.fields = wireAttributes(message, pointAttributes(message));
        record.own = measuredIn(message);
        return record;
    }
    const bool log = kind == WireRecord::Log;
    record.fields = wireAttributes(message, log ? 6 : 9);
    WireCursor cursor(message);
    WireField field;
    while (cursor.next(field)) {
        if (log && field.number == 3)
            addOwn(u"severityText"_s, textOf(field.bytes), record);
        else if (log && field.number == 5)
            record.body = nodeOfWire(field.bytes);
        else if (log && field.number == 12)
            record.eventName = textOf(field.bytes);
        else if (!log && field.number == 11)
            record.events.push_back({wireText(field.bytes, 2), wireAttributes(field.bytes, 3)});
        else if (!log && field.number == 15)
            addOwn(u"status.message"_s, wireText(field.bytes, 2), record);
    }
    return record;
}

// What metadata keeps of the original span, and the rest under its own name.
void addMetadata(const Node& written, OpenedRecord& record)
{
    const std::optional<Node> inner
        = written.kind == Node::Kind::Text ? nodeInText(written.text) : std::nullopt;
    for (const auto& [name, member] : (inner ? *inner : written).members) {
        if (name != u"attributes" && name != u"resourceAttributes") {
            record.fields.push_back({u"langfuse.metadata."_s + name, member});
            continue;
        }
        const std::optional<Node> deeper
            = member.kind == Node::Kind::Text ? nodeInText(member.text) : std::nullopt;
        for (OpenedField& field : attributesOf(deeper ? *deeper : member))
            record.fields.push_back(std::move(field));
    }
}

OpenedRecord openLangfuse(const Node& root, QStringView stem)
{
    OpenedRecord record;
    record.langfuse = true;
    for (const auto& [name, member] : root.members) {
        if (name == u"metadata")
            addMetadata(member, record);
        else if (name != u"observations" && name != u"scores" && member.kind != Node::Kind::Null)
            record.fields.push_back({stem + name, member});
    }
    return record;
}

// A text that may tell a record's shape; empty when it is too long, or none.
std::string shortWord(const Node& value)
{
    const QByteArray word = value.kind == Node::Kind::Text ? value.text.toUtf8() : QByteArray();
    return word.size() <= static_cast<qsizetype>(shapeWordBytes) ? word.toStdString()
                                                                 : std::string();
}

ShapeKeys shapeKeysOf(const Node& map)
{
    ShapeKeys keys;
    for (const auto& [name, member] : map.members) {
        if (member.kind != Node::Kind::Null)
            keys.emplace_back(name.toStdString(), shortWord(member));
    }
    return keys;
}

// A record of its own, or one that stands in another as a text.
struct ShapedNode {
    const RecordShape* shape = nullptr;
    QString inside; // the key of that text
};

ShapedNode shapedNode(const Node& root, const std::vector<RecordShape>& shapes)
{
    if (const RecordShape* shape = maybeShape(shapes, shapeKeysOf(root)))
        return {shape, {}};
    for (const auto& [name, member] : root.members) {
        const std::string key = name.toStdString();
        const std::optional<Node> inner
            = mayStandInside(shapes, key) ? nodeInText(member.text) : std::nullopt;
        if (!inner)
            continue;
        if (const RecordShape* shape = maybeShapeInside(shapes, key, shapeKeysOf(*inner)))
            return {shape, name};
    }
    return {};
}

// The fields of a shaped record, opened as the importer opened them.
class ShapedFields final
{
public:
    ShapedFields(const RecordShape& shape, std::vector<OpenedField>& fields)
        : m_shape(shape)
        , m_fields(fields)
    {
    }

    void addRecord(const Node& root, const QString& inside)
    {
        if (inside.isEmpty()) {
            add(root, {}, false);
            return;
        }
        for (const auto& [name, value] : root.members) {
            const std::optional<Node> inner
                = name == inside ? nodeInText(value.text) : std::nullopt;
            if (inner)
                add(*inner, {}, false);
            else
                addMember(value, u"around."_s + name, false);
        }
    }

    void add(const Node& map, const QString& path, bool bare)
    {
        for (const auto& [name, value] : map.members)
            addMember(value, path.isEmpty() ? name : path + u'.' + name, bare);
    }

private:
    void addMember(const Node& value, const QString& path, bool bare)
    {
        const std::string place = numberless(path.toStdString());
        if (!bare && value.kind == Node::Kind::Map && m_shape.isBare(place)) {
            add(value, {}, true);
            return;
        }
        const bool opens = bare || m_shape.opensPath(place);
        const std::optional<Node> inner = opens && !bare && value.kind == Node::Kind::Text
            ? nodeInText(value.text)
            : std::nullopt;
        const Node& node = inner ? *inner : value;
        int number = 0;
        if (opens && !bare && isStream(node)) // read as a whole, before its pieces
            m_fields.push_back({QString::fromStdString(m_shape.prefix) + path, node});
        if (opens && node.kind == Node::Kind::Map)
            add(node, path, bare);
        else if (!bare && m_shape.isVerdict(place) && addVerdict(value, path))
            return;
        else if (opens && isRecords(node))
            for (const auto& [name, element] : node.members)
                add(element, path + u'.' + QString::number(number++) + name, bare);
        else if (value.kind != Node::Kind::Null)
            m_fields.push_back(
                {bare ? path : QString::fromStdString(m_shape.prefix) + path, value});
    }

    bool addVerdict(const Node& value, const QString& path)
    {
        if (value.kind != Node::Kind::Text)
            return false;
        const auto found = verdictFields(m_shape, value.text.toStdString());
        for (const auto& [name, words] : found)
            m_fields.push_back({QString::fromStdString(m_shape.prefix) + path + u'.' + textOf(name),
                                {Node::Kind::Text, textOf(words), {}}});
        return !found.empty();
    }

    static bool isRecords(const Node& node)
    {
        return node.kind == Node::Kind::List && !node.members.empty()
            && std::all_of(node.members.begin(), node.members.end(), [](const NodeMember& member) {
                   return member.value.kind == Node::Kind::Map;
               });
    }

    const RecordShape& m_shape;
    std::vector<OpenedField>& m_fields;
};

OpenedRecord openShaped(const Node& root, const RecordShape& shape, const QString& inside = {})
{
    OpenedRecord record;
    record.shape = shape.name;
    ShapedFields(shape, record.fields).addRecord(root, inside);
    return record;
}

// A resource is JSON, or a protobuf message, which starts with the tag of a list of attributes.
bool isHeader(std::string_view resource)
{
    return !resource.empty() && resource.front() != '{' && resource.front() > ' ';
}

OpenedRecord openRow(std::string_view row, std::string_view header,
                     const std::vector<RecordShape>& shapes)
{
    const char separator = csvSeparator(header);
    const std::vector<std::string> columns = csvCells(header, separator);
    const std::vector<std::string> cells = csvCells(row, separator);
    Node root;
    root.kind = Node::Kind::Map;
    ShapeKeys keys;
    for (std::size_t at = 0; at < columns.size() && at < cells.size(); ++at) {
        keys.emplace_back(columns[at], std::string());
        root.members.push_back({textOf(columns[at]), {Node::Kind::Text, textOf(cells[at]), {}}});
    }
    const RecordShape* const shape = maybeShape(shapes, keys);
    return shape ? openShaped(root, *shape) : OpenedRecord();
}

// A verdict of a file that holds nothing else.
OpenedRecord openVerdict(std::string_view text, const std::vector<RecordShape>& shapes)
{
    const RecordShape* const shape = maybeShape(shapes, {{std::string(verdictKey), {}}});
    if (!shape)
        return {};
    Node root;
    root.kind = Node::Kind::Map;
    root.members.push_back({textOf(verdictKey), {Node::Kind::Text, textOf(text), {}}});
    return openShaped(root, *shape);
}

} // namespace

Result<OpenedRecord> openRecord(std::string_view record, std::string_view resource,
                                const std::vector<RecordShape>& shapes)
{
    if (isHeader(resource))
        return openRow(record, resource, shapes);
    if (textVerdict(record))
        return openVerdict(record, shapes);
    if (!isObject(record))
        return openWire(record);
    const std::optional<Node> root = nodeOfJson(record);
    if (!root)
        return fail(Fault::Integrity, QCoreApplication::translate("wr::OpenedRecord", "The record"),
                    QCoreApplication::translate("wr::OpenedRecord",
                                                "The bytes at this place are no record."),
                    QCoreApplication::translate("wr::OpenedRecord",
                                                "Verify the room, and index the exhibit again."));
    const auto has = [&root](QStringView name) { return root->at(name).kind != Node::Kind::Null; };
    const ShapedNode found = has(u"startTimeUnixNano") ? ShapedNode() : shapedNode(*root, shapes);
    if (found.shape != nullptr)
        return openShaped(*root, *found.shape, found.inside);
    if (has(u"startTime") && !has(u"startTimeUnixNano"))
        return openLangfuse(*root, u"langfuse.observation.");
    if (has(u"timestamp") && has(u"dataType"))
        return openLangfuse(*root, u"langfuse.score.");
    if (has(u"timestamp") && !has(u"spanId"))
        return openLangfuse(*root, u"langfuse.trace.");
    return openOtlpJson(*root);
}

std::vector<OpenedField> openResource(std::string_view resource)
{
    if (isHeader(resource))
        return {};
    if (!isObject(resource))
        return wireAttributes(resource, 1);
    const std::optional<Node> root = nodeOfJson(resource);
    return root ? attributesOf(root->at(u"attributes")) : std::vector<OpenedField>();
}

std::vector<OpenedField> openScope(std::string_view scope)
{
    std::vector<OpenedField> fields;
    const auto add = [&fields](const QString& key, const QString& text) {
        if (!text.isEmpty())
            fields.push_back({key, Node{Node::Kind::Text, text, {}}});
    };
    const std::optional<Node> root = isObject(scope) ? nodeOfJson(scope) : std::nullopt;
    add(u"scope.name"_s, root ? root->at(u"name").text : wireText(scope, 1));
    add(u"scope.version"_s, root ? root->at(u"version").text : wireText(scope, 2));
    return fields;
}

} // namespace wr
