// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/node.h"

#include "app/ingest/fields.h"
#include "app/ingest/jsoncursor.h"
#include "app/ingest/letters.h"
#include "app/ingest/wire.h"

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int nodeDepth = 640; // more than the readers let through
constexpr int wireDepth = 100;

bool read(JsonCursor& cursor, Node& out)
{
    JsonText text;
    std::string_view digits;
    std::string scratch;
    const JsonKind kind = cursor.peek();
    const std::size_t from = cursor.position();
    switch (kind) {
    case JsonKind::Object:
        out.kind = Node::Kind::Map;
        cursor.enterObject();
        while (cursor.nextKey(text)) {
            out.members.push_back({textOf(plain(text, scratch)), Node()});
            if (!read(cursor, out.members.back().value))
                return false;
        }
        return !cursor.failed();
    case JsonKind::Array:
        out.kind = Node::Kind::List;
        cursor.enterArray();
        while (cursor.nextElement()) {
            out.members.push_back({QString(), Node()});
            if (!read(cursor, out.members.back().value))
                return false;
        }
        return !cursor.failed();
    case JsonKind::Text:
        out.kind = Node::Kind::Text;
        if (!cursor.text(text))
            return false;
        out.text = textOf(plain(text, scratch));
        return true;
    case JsonKind::Number:
        out.kind = Node::Kind::Number;
        if (!cursor.number(digits))
            return false;
        out.text = textOf(digits);
        return true;
    case JsonKind::True:
    case JsonKind::False:
        out.kind = Node::Kind::Bool;
        if (!cursor.skip())
            return false;
        out.text = textOf(cursor.since(from));
        return true;
    case JsonKind::Null:
        return cursor.skip();
    case JsonKind::Bad:
        break;
    }
    return false;
}

void quote(const QString& text, QString& out)
{
    out += u'"';
    for (const QChar sign : text) {
        if (sign == u'"' || sign == u'\\')
            out += u'\\';
        if (sign == u'\n')
            out += u"\\n"_s;
        else if (sign == u'\t')
            out += u"\\t"_s;
        else if (sign < u' ')
            out += u"\\u%1"_s.arg(static_cast<int>(sign.unicode()), 4, 16, QChar(u'0'));
        else
            out += sign;
    }
    out += u'"';
}

void write(const Node& node, QString& out)
{
    switch (node.kind) {
    case Node::Kind::Null:
        out += u"null"_s;
        return;
    case Node::Kind::Text:
        quote(node.text, out);
        return;
    case Node::Kind::Number:
    case Node::Kind::Bool:
        out += node.text;
        return;
    case Node::Kind::List:
    case Node::Kind::Map:
        break;
    }
    const bool map = node.kind == Node::Kind::Map;
    out += map ? u'{' : u'[';
    bool first = true;
    for (const auto& [name, member] : node.members) {
        if (!first)
            out += u',';
        first = false;
        if (map) {
            quote(name, out);
            out += u':';
        }
        write(member, out);
    }
    out += map ? u'}' : u']';
}

Node valuesOf(const Node& holder)
{
    return holder.kind == Node::Kind::Map ? holder.at(u"values") : holder;
}

Node mapOf(const Node& holder)
{
    Node map;
    map.kind = Node::Kind::Map;
    for (const auto& [name, member] : valuesOf(holder).members) {
        Q_UNUSED(name);
        map.members.push_back({member.at(u"key").text, unwrapped(member.at(u"value"))});
    }
    return map;
}

// The members of a protobuf ArrayValue or KeyValueList.
Node wireMembers(std::string_view message, bool map, int depth)
{
    Node node;
    node.kind = map ? Node::Kind::Map : Node::Kind::List;
    WireCursor cursor(message);
    WireField field;
    while (cursor.next(field)) {
        if (field.number != 1)
            continue;
        if (!map) {
            node.members.push_back({QString(), nodeOfWire(field.bytes, depth)});
            continue;
        }
        QString key;
        Node value;
        WireCursor pair(field.bytes);
        WireField part;
        while (pair.next(part)) {
            if (part.number == 1)
                key = textOf(part.bytes);
            else if (part.number == 2)
                value = nodeOfWire(part.bytes, depth);
        }
        node.members.push_back({key, std::move(value)});
    }
    return node;
}

} // namespace

const Node& Node::at(QStringView name) const
{
    static const Node none;
    const auto found = std::find_if(members.rbegin(), members.rend(),
                                    [name](const auto& member) { return member.name == name; });
    return found == members.rend() ? none : found->value;
}

std::optional<Node> nodeOfJson(std::string_view json)
{
    JsonCursor cursor(json, nodeDepth);
    Node node;
    if (!read(cursor, node))
        return std::nullopt;
    if (json.find_first_not_of(" \r\n\t", cursor.position()) != std::string_view::npos)
        return std::nullopt;
    return node;
}

std::optional<Node> nodeInText(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(u'{') && !trimmed.startsWith(u'[') && !trimmed.startsWith(u'"'))
        return std::nullopt;
    return nodeOfJson(trimmed.toStdString());
}

Node unwrapped(const Node& anyValue)
{
    if (anyValue.kind != Node::Kind::Map || anyValue.members.size() != 1)
        return anyValue;
    const auto& [type, value] = anyValue.members.front();
    if (type == u"arrayValue") {
        Node list;
        list.kind = Node::Kind::List;
        for (const auto& [name, member] : valuesOf(value).members)
            list.members.push_back({name, unwrapped(member)});
        return list;
    }
    if (type == u"kvlistValue")
        return mapOf(value);
    if (type == u"stringValue" || type == u"boolValue" || type == u"bytesValue")
        return value;
    if (type == u"intValue" || type == u"doubleValue") {
        Node number = value;
        number.kind = Node::Kind::Number;
        return number;
    }
    return anyValue;
}

Node nodeOfWire(std::string_view anyValue, int depth)
{
    Node node;
    if (depth > wireDepth)
        return node;
    WireCursor cursor(anyValue);
    WireField field;
    while (cursor.next(field)) {
        switch (field.number) {
        case 1:
            node = {Node::Kind::Text, textOf(field.bytes), {}};
            break;
        case 2:
            node = {Node::Kind::Bool, field.value != 0 ? u"true"_s : u"false"_s, {}};
            break;
        case 3:
            node = {Node::Kind::Number, QString::number(static_cast<qint64>(field.value)), {}};
            break;
        case 4:
            node = {Node::Kind::Number, textOf(decimalText(wireDouble(field.value))), {}};
            break;
        case 5:
        case 6:
            node = wireMembers(field.bytes, field.number == 6, depth + 1);
            break;
        case 7:
            node = {Node::Kind::Text,
                    QString::fromLatin1(
                        QByteArray(field.bytes.data(), static_cast<qsizetype>(field.bytes.size()))
                            .toBase64()),
                    {}};
            break;
        default:
            break;
        }
    }
    return node;
}

QString written(const Node& node)
{
    if (node.kind == Node::Kind::Text)
        return node.text;
    QString out;
    write(node, out);
    return out;
}

} // namespace wr
