// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/messageparts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<QStringView, 8> callTypes{u"tool_call",       u"tool-call",       u"tool_use",
                                               u"server_tool_use", u"function_call",   u"mcp_call",
                                               u"mcp_tool_use",    u"custom_tool_call"};
constexpr std::array<QStringView, 6> resultTypes{u"tool_call_response",   u"tool-result",
                                                 u"tool_result",          u"web_search_tool_result",
                                                 u"function_call_output", u"mcp_tool_result"};
constexpr std::array<QStringView, 3> reasoningTypes{u"reasoning", u"thinking",
                                                    u"redacted_thinking"};
constexpr std::array<QStringView, 11> mediaTypes{
    u"blob",        u"uri",        u"file",  u"image", u"image_url", u"input_image",
    u"input_audio", u"input_file", u"audio", u"video", u"document"};
constexpr std::array<QStringView, 6> textTypes{u"text",         u"input_text",     u"output_text",
                                               u"summary_text", u"reasoning_text", u"refusal"};

// Converse and Gemini name a part by the one member that it has.
constexpr std::array<QStringView, 3> callKeys{u"toolUse", u"function_call", u"functionCall"};
constexpr std::array<QStringView, 3> resultKeys{u"toolResult", u"function_response",
                                                u"functionResponse"};
constexpr std::array<QStringView, 4> dataKeys{u"inline_data", u"inlineData", u"file_data",
                                              u"fileData"};
constexpr std::array<QStringView, 4> sourceKeys{u"image", u"document", u"video", u"audio"};

// Maps in which a picture, a sound or a file, or where it lies, is kept.
constexpr std::array<QStringView, 13> holderKeys{
    u"image_url", u"input_audio", u"image",      u"audio",     u"video",    u"document",  u"file",
    u"source",    u"inline_data", u"inlineData", u"file_data", u"fileData", u"s3Location"};

// What may stand beside a text without saying anything to people.
constexpr std::array<QStringView, 17> besideText{u"type",
                                                 u"text",
                                                 u"index",
                                                 u"id",
                                                 u"annotations",
                                                 u"citations",
                                                 u"cache_control",
                                                 u"signature",
                                                 u"thought",
                                                 u"tokenCount",
                                                 u"thought_signature",
                                                 u"thoughtSignature",
                                                 u"finish_reason",
                                                 u"stop_reason",
                                                 u"completionReason",
                                                 u"generation_info",
                                                 u"logprobs"};

struct MessagePartWords {
    Q_DECLARE_TR_FUNCTIONS(wr::MessagePart)
};

template<class List>
bool isOneOf(const QString& text, const List& list)
{
    return std::find(list.begin(), list.end(), QStringView(text)) != list.end();
}

// The map under the first of these names that is one, or a null node.
template<class List>
const Node& mapUnder(const Node& part, const List& names)
{
    for (const QStringView name : names) {
        if (const Node& found = part.at(name); found.kind == Node::Kind::Map)
            return found;
    }
    return noNode();
}

QString writtenOf(const Node& node)
{
    return node.kind == Node::Kind::Null ? QString() : written(node);
}

std::vector<const Node*> holdersOf(const Node& part)
{
    std::vector<const Node*> holders{&part};
    for (std::size_t at = 0; at < holders.size(); ++at) {
        const Node* const outer = holders[at];
        for (const QStringView key : holderKeys) {
            if (const Node& inner = outer->at(key); inner.kind == Node::Kind::Map)
                holders.push_back(&inner);
        }
    }
    return holders;
}

// What the innermost holder says that has one of these as a text.
QString innermost(const std::vector<const Node*>& holders, std::initializer_list<QStringView> names)
{
    for (auto holder = holders.rbegin(); holder != holders.rend(); ++holder) {
        if (const Node& found = firstOf(**holder, names); found.kind == Node::Kind::Text)
            return found.text;
    }
    return {};
}

int bytesInBase64(QStringView text)
{
    while (text.endsWith(u'='))
        text.chop(1);
    return static_cast<int>(text.size() * 3 / 4);
}

QString mediaText(const Node& part)
{
    const Node& source = part.at(u"source");
    if (source.at(u"type").text == u"text")
        return source.at(u"data").text;
    const std::vector<const Node*> holders = holdersOf(part);
    QString type = innermost(
        holders, {u"mime_type", u"mimeType", u"media_type", u"mediaType", u"format", u"modality"});
    const bool blob = part.at(u"type").text == u"blob";
    QString place = innermost(holders, {u"uri", u"url", u"file_uri", u"fileUri", u"image_url"});
    QString bytes = blob ? part.at(u"content").text
                         : innermost(holders, {u"data", u"bytes", u"file_data", u"image"});
    for (QString* const text : {&place, &bytes}) {
        if (!text->startsWith(u"data:"))
            continue;
        const qsizetype comma = text->indexOf(u',');
        type = text->mid(5, std::max<qsizetype>(text->indexOf(u';'), 5) - 5);
        bytes = text->mid(comma + 1);
        place.clear();
        break;
    }
    if (type.isEmpty())
        type = part.at(u"type").text;
    if (!bytes.isEmpty() && place.isEmpty())
        return MessagePartWords::tr("[%1, %n byte(s)]", nullptr, bytesInBase64(bytes)).arg(type);
    if (place.isEmpty())
        place = innermost(holders, {u"file_id", u"fileId"});
    return place.isEmpty() ? written(part) : u"[%1, %2]"_s.arg(type, place);
}

bool isMedia(const Node& part)
{
    return isOneOf(part.at(u"type").text, mediaTypes)
        || mapUnder(part, dataKeys).kind == Node::Kind::Map
        || mapUnder(part, sourceKeys).at(u"source").kind == Node::Kind::Map;
}

bool isReasoning(const Node& part)
{
    return isOneOf(part.at(u"type").text, reasoningTypes)
        || part.at(u"reasoningContent").kind == Node::Kind::Map
        || (part.at(u"thought").text == u"true" && part.at(u"text").kind == Node::Kind::Text);
}

QString reasoningOf(const Node& part)
{
    const Node& inner = part.at(u"reasoningContent");
    const Node& holder = inner.kind == Node::Kind::Map ? inner : part;
    const Node& said = firstOf(
        holder, {u"content", u"thinking", u"text", u"reasoning", u"reasoningText", u"summary"});
    const QString text
        = said.kind == Node::Kind::Map ? writtenOf(said.at(u"text")) : contentText(said);
    // Some vendors hand it out encrypted only.
    return text.isEmpty() ? MessagePartWords::tr("[reasoning, not recorded as text]")
                          : reasoningLine(text);
}

QString resultOf(const Node& part)
{
    const Node& inner = mapUnder(part, resultKeys);
    const Node& holder = inner.kind == Node::Kind::Map ? inner : part;
    const Node* said = &firstOf(holder, {u"response", u"result", u"output", u"content"});
    if (said->at(u"type").kind == Node::Kind::Text && said->at(u"value").kind != Node::Kind::Null)
        said = &said->at(u"value"); // Vercel says what kind of output it is
    const QString text = areMessageParts(*said) ? contentText(*said) : writtenOf(*said);
    const bool failed = holder.at(u"is_error").text == u"true"
        || holder.at(u"isError").text == u"true" || holder.at(u"status").text == u"error";
    return failed ? MessagePartWords::tr("tool failed: %1").arg(text) : text;
}

} // namespace

const Node& noNode()
{
    static const Node none;
    return none;
}

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
    return noNode();
}

QString toolCallText(const QString& name, const QString& arguments)
{
    if (arguments.isEmpty() || arguments == u"null")
        return name;
    return u"%1(%2)"_s.arg(name, arguments);
}

QString toolCallOf(const Node& call)
{
    const Node& function = call.at(u"function");
    const Node& holder = function.kind == Node::Kind::Map ? function : call;
    return toolCallText(writtenOf(firstOf(holder, {u"name", u"toolName"})),
                        writtenOf(firstOf(holder, {u"arguments", u"args", u"input"})));
}

QString reasoningLine(const QString& text)
{
    return MessagePartWords::tr("reasoning: %1").arg(text);
}

QString refusalLine(const QString& text)
{
    return MessagePartWords::tr("refusal: %1").arg(text);
}

bool isMessagePart(const Node& value)
{
    if (value.kind != Node::Kind::Map || value.at(u"role").kind != Node::Kind::Null)
        return false;
    const QString type = value.at(u"type").text;
    if (isOneOf(type, textTypes) || isOneOf(type, callTypes) || isOneOf(type, resultTypes))
        return true;
    if (mapUnder(value, callKeys).kind == Node::Kind::Map
        || mapUnder(value, resultKeys).kind == Node::Kind::Map || isReasoning(value)
        || isMedia(value))
        return true;
    return firstOf(value, {u"text", u"outputText"}).kind == Node::Kind::Text
        && std::all_of(value.members.begin(), value.members.end(), [](const NodeMember& member) {
               return member.name == u"outputText" || isOneOf(member.name, besideText);
           });
}

bool areMessageParts(const Node& list)
{
    return list.kind == Node::Kind::List
        && std::all_of(list.members.begin(), list.members.end(), [](const NodeMember& member) {
               const Node& part = member.value;
               return isMessagePart(part)
                   || (part.members.size() == 1 && part.at(u"json").kind != Node::Kind::Null);
           });
}

MessagePart messagePart(const Node& part)
{
    using Kind = MessagePart::Kind;
    if (part.isEmpty())
        return {};
    if (part.kind != Node::Kind::Map)
        return {Kind::Text, written(part)};
    const QString type = part.at(u"type").text;
    const Node& call = mapUnder(part, callKeys);
    if (call.kind == Node::Kind::Map || isOneOf(type, callTypes))
        return {Kind::ToolCall, toolCallOf(call.kind == Node::Kind::Map ? call : part)};
    if (mapUnder(part, resultKeys).kind == Node::Kind::Map || isOneOf(type, resultTypes))
        return {Kind::ToolResult, resultOf(part)};
    if (isReasoning(part))
        return {Kind::Text, reasoningOf(part)};
    if (isMedia(part))
        return {Kind::Text, mediaText(part)};
    if (type == u"refusal")
        return {Kind::Text, refusalLine(written(part.at(u"refusal")))};
    const Node& text = firstOf(part, {u"text", u"content", u"outputText"});
    if (text.kind == Node::Kind::Null && part.members.size() == 1
        && part.members.front().name == u"json")
        return {Kind::Text, written(part.members.front().value)};
    return {Kind::Text, text.kind == Node::Kind::Null ? written(part) : contentText(text)};
}

QString contentText(const Node& content)
{
    if (content.kind != Node::Kind::List)
        return content.kind == Node::Kind::Map ? messagePart(content).text : writtenOf(content);
    QString text;
    for (const auto& [name, part] : content.members) {
        Q_UNUSED(name);
        addLine(text, messagePart(part).text);
    }
    return text;
}

} // namespace wr
