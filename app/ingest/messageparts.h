// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one part of a message says, in the forms of OpenAI, Anthropic, OpenTelemetry, Bedrock, Gemini, LangChain and Vercel. A
// part of no known form says what stands in it.
#pragma once

#include "app/ingest/node.h"

#include <initializer_list>

namespace wr {

struct MessagePart {
    enum class Kind : quint8 { Text, ToolCall, ToolResult };

    Kind kind = Kind::Text;
    QString text; // empty when the part says nothing
};

MessagePart messagePart(const Node& part);
// By its form, not merely by where it stands.
bool isMessagePart(const Node& value);
// A list of nothing but parts. Any other list is data, such as what a tool returned.
bool areMessageParts(const Node& list);
// What the parts say, one a line; of a text the text itself.
QString contentText(const Node& content);
// One tool call, as OpenAI, OpenTelemetry, LangChain or Vercel write it.
QString toolCallOf(const Node& call);
// name(arguments), either may be missing.
QString toolCallText(const QString& name, const QString& arguments);
QString reasoningLine(const QString& text);
QString refusalLine(const QString& text);

// Puts line behind what is there; nothing for an empty one.
void addLine(QString& to, const QString& line);
const Node& noNode();
// The first of these members that is there, or noNode().
const Node& firstOf(const Node& map, std::initializer_list<QStringView> names);

} // namespace wr
