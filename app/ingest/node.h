// SPDX-License-Identifier: GPL-3.0-or-later
//
// One opened record as a tree, for the viewers: order, duplicates and numbers stay as they were written. Built only when a
// person opens an item, so it may allocate.
#pragma once

#include <QtCore/QString>

#include <optional>
#include <string_view>
#include <vector>

namespace wr {

struct NodeMember;

struct Node {
    enum class Kind : quint8 { Null, Text, Number, Bool, List, Map };

    Kind kind = Kind::Null;
    QString text;                    // of texts, numbers as written, true or false
    std::vector<NodeMember> members; // a list's members have no names

    // The last member of that name; a null node when there is none.
    const Node& at(QStringView name) const;
    bool isEmpty() const;
};

struct NodeMember {
    QString name;
    Node value;
};

inline bool Node::isEmpty() const
{
    return kind == Kind::Null || (members.empty() && text.isEmpty());
}

// The tree of a JSON text; nothing when it is no JSON or nested deeper than 640.
std::optional<Node> nodeOfJson(std::string_view json);
// The tree behind a text that itself holds JSON (an object or a list); nothing otherwise.
std::optional<Node> nodeInText(const QString& text);
// OTLP's {"stringValue": …} taken off, at every level.
Node unwrapped(const Node& anyValue);
// The tree of a protobuf AnyValue.
Node nodeOfWire(std::string_view anyValue, int depth = 0);
// For people: a text as it is, anything else as compact JSON.
QString written(const Node& node);

} // namespace wr
