// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/conversation.h"

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

void addLine(QString& to, const QString& line)
{
    if (line.isEmpty())
        return;
    if (!to.isEmpty())
        to += u'\n';
    to += line;
}

const Node& firstOf(const Node& map, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        const Node& found = map.at(name);
        if (found.kind != Node::Kind::Null)
            return found;
    }
    return map.at(u"");
}

// One tool call, as OpenAI, OpenTelemetry, LangChain or Vercel write it.
QString callOf(const Node& call)
{
    const Node& function = call.at(u"function");
    const Node& holder = function.kind == Node::Kind::Map ? function : call;
    const QString name = written(firstOf(holder, {u"name", u"toolName"}));
    return toolCallText(name == u"null" ? QString() : name,
                        written(firstOf(holder, {u"arguments", u"args", u"input"})));
}

void addPart(const Node& part, ItemMessage& message)
{
    if (part.kind != Node::Kind::Map) {
        addLine(message.text, written(part));
        return;
    }
    const QString type = part.at(u"type").text;
    if (type == u"tool_call" || type == u"tool-call" || type == u"tool_use"
        || type == u"function_call" || part.at(u"function_call").kind == Node::Kind::Map) {
        const Node& inner = part.at(u"function_call");
        addLine(message.toolCall, callOf(inner.kind == Node::Kind::Map ? inner : part));
    } else if (type == u"tool_call_response" || type == u"tool-result") {
        addLine(message.text, written(firstOf(part, {u"response", u"result", u"output"})));
    } else {
        const Node& text = firstOf(part, {u"text", u"content"});
        addLine(message.text, written(text.kind == Node::Kind::Null ? part : text));
    }
}

void addContent(const Node& content, ItemMessage& message)
{
    if (content.kind == Node::Kind::Null)
        return;
    if (content.kind != Node::Kind::List) {
        addPart(content, message);
        return;
    }
    for (const auto& [name, part] : content.members) {
        Q_UNUSED(name);
        addPart(part, message);
    }
}

bool isMessage(const Node& map)
{
    for (const QStringView key : {u"role", u"content", u"parts", u"tool_calls"}) {
        if (map.at(key).kind != Node::Kind::Null)
            return true;
    }
    return false;
}

ItemMessage messageOf(const Node& map, const QString& role)
{
    ItemMessage message;
    message.role = map.at(u"role").text;
    if (message.role.isEmpty())
        message.role = role;
    addContent(map.at(u"content"), message);
    addContent(map.at(u"parts"), message);
    const Node& calls = map.at(u"tool_calls").kind == Node::Kind::List
        ? map.at(u"tool_calls")
        : map.at(u"additional_kwargs").at(u"tool_calls");
    for (const auto& [name, call] : calls.members) {
        Q_UNUSED(name);
        addLine(message.toolCall, callOf(call));
    }
    return message;
}

void addMap(const Node& map, const QString& role, QList<ItemMessage>& messages)
{
    if (map.at(u"message").kind == Node::Kind::Map) { // a choice
        addMessages(map.at(u"message"), role, messages);
        return;
    }
    if (map.at(u"content").at(u"parts").kind == Node::Kind::List) {
        addMessages(map.at(u"content"), role, messages);
        return;
    }
    if (isMessage(map)) {
        messages.append(messageOf(map, role));
        return;
    }
    const QString type = map.at(u"type").text;
    if (map.at(u"toolName").kind == Node::Kind::Text || type == u"function_call") {
        messages.append({role, {}, callOf(map)});
        return;
    }
    if (map.at(u"generations").kind == Node::Kind::List) {
        addMessages(map.at(u"generations"), role, messages);
        return;
    }
    const Node& list = firstOf(map, {u"messages", u"choices", u"contents"});
    const Node& prompt = map.at(u"prompt");
    if (list.kind == Node::Kind::Null && prompt.kind == Node::Kind::Null) {
        messages.append({role, written(map), {}});
        return;
    }
    const Node& system = firstOf(map, {u"system", u"instructions"});
    if (system.kind == Node::Kind::Text)
        messages.append({u"system"_s, system.text, {}});
    if (prompt.kind != Node::Kind::Null)
        addMessages(prompt, role, messages);
    if (list.kind != Node::Kind::Null)
        addMessages(list, role, messages);
}

} // namespace

QString toolCallText(const QString& name, const QString& arguments)
{
    if (arguments.isEmpty() || arguments == u"null")
        return name;
    return u"%1(%2)"_s.arg(name, arguments);
}

void addMessages(const Node& value, const QString& role, QList<ItemMessage>& messages)
{
    switch (value.kind) {
    case Node::Kind::Null:
        return;
    case Node::Kind::Text: {
        const std::optional<Node> inner = nodeInText(value.text);
        if (inner)
            addMessages(*inner, role, messages); // shorter each time, so this ends
        else if (!value.text.isEmpty())
            messages.append({role, value.text, {}});
        return;
    }
    case Node::Kind::Number:
    case Node::Kind::Bool:
        messages.append({role, value.text, {}});
        return;
    case Node::Kind::List:
        for (const auto& [name, member] : value.members) {
            Q_UNUSED(name);
            if (member.kind == Node::Kind::Map)
                addMap(member, role, messages);
            else
                addMessages(member, role, messages);
        }
        return;
    case Node::Kind::Map:
        addMap(value, role, messages);
        return;
    }
}

QString instructionText(const Node& value)
{
    const std::optional<Node> inner
        = value.kind == Node::Kind::Text ? nodeInText(value.text) : std::nullopt;
    const Node& node = inner ? *inner : value;
    if (node.kind != Node::Kind::List)
        return written(node);
    ItemMessage message;
    addContent(node, message);
    return message.text;
}

} // namespace wr
