// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/conversation.h"

#include "app/ingest/messageparts.h"
#include "app/ingest/streamed.h"

#include <QtCore/QCoreApplication>

#include <optional>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isFilled(const Node& list)
{
    return list.kind == Node::Kind::List && !list.members.empty();
}

// Who speaks, after LangChain's word: HumanMessage, ai, AIMessageChunk, ….
QString spokenBy(QString type)
{
    type = type.toLower().remove(u"message"_s).remove(u"chunk"_s);
    if (type == u"human")
        return u"user"_s;
    if (type == u"ai")
        return u"assistant"_s;
    if (type == u"function")
        return u"tool"_s;
    return type == u"system" || type == u"tool" || type == u"developer" ? type : QString();
}

bool isMessage(const Node& map)
{
    for (const QStringView key : {u"role", u"content", u"parts", u"tool_calls", u"refusal"}) {
        if (map.at(key).kind != Node::Kind::Null)
            return true;
    }
    return false;
}

// A message that grows by its parts.
class Turn final
{
public:
    explicit Turn(const QString& role)
        : m_message{role, {}, {}}
    {
    }

    void addContent(const Node& content)
    {
        if (content.kind != Node::Kind::List) {
            addPart(content);
            return;
        }
        for (const auto& [name, part] : content.members) {
            Q_UNUSED(name);
            addPart(part);
        }
    }

    void addLine(const QString& line) { wr::addLine(m_message.text, line); }

    void addCall(const Node& call) { wr::addLine(m_message.toolCall, toolCallOf(call)); }

    // LangChain names the calls beside the content that holds them.
    void setCalls(const Node& calls)
    {
        m_message.toolCall.clear();
        for (const auto& [name, call] : calls.members) {
            Q_UNUSED(name);
            addCall(call);
        }
    }

    void finish(QList<ItemMessage>& messages) const
    {
        if (!m_results.isEmpty())
            messages.append({u"tool"_s, m_results, {}});
        if (m_results.isEmpty() || !m_message.text.isEmpty() || !m_message.toolCall.isEmpty())
            messages.append(m_message);
    }

private:
    void addPart(const Node& node)
    {
        const MessagePart part = messagePart(node);
        // What a tool answered comes back in the user's turn, but is not the user's word.
        const bool result = part.kind == MessagePart::Kind::ToolResult && m_message.role == u"user";
        wr::addLine(part.kind == MessagePart::Kind::ToolCall ? m_message.toolCall
                        : result                             ? m_results
                                                             : m_message.text,
                    part.text);
    }

    ItemMessage m_message;
    QString m_results;
};

void addMessage(const Node& map, const QString& role, QList<ItemMessage>& messages)
{
    QString speaker = map.at(u"role").text;
    if (speaker.isEmpty())
        speaker = spokenBy(map.at(u"type").text);
    Turn turn(speaker.isEmpty() ? role : speaker);
    const Node& more = map.at(u"additional_kwargs");
    for (const Node* holder : {&map, &more}) {
        if (const Node& thought = holder->at(u"reasoning_content");
            thought.kind == Node::Kind::Text && !thought.text.isEmpty())
            turn.addLine(reasoningLine(thought.text));
    }
    turn.addContent(map.at(u"content"));
    turn.addContent(map.at(u"parts"));
    if (const Node& refusal = map.at(u"refusal");
        refusal.kind == Node::Kind::Text && !refusal.text.isEmpty())
        turn.addLine(refusalLine(refusal.text));
    const Node& calls = map.at(u"tool_calls");
    if (const Node& found = isFilled(calls) ? calls : more.at(u"tool_calls"); isFilled(found))
        turn.setCalls(found);
    else if (const Node& call = map.at(u"function_call"); call.kind == Node::Kind::Map)
        turn.addCall(call);
    turn.finish(messages);
}

void addMap(const Node& map, const QString& role, QList<ItemMessage>& messages);

// A choice. Its calls may stand beside its message, and it may have ended without a word.
void addChoice(const Node& choice, const QString& role, QList<ItemMessage>& messages)
{
    const Node& message = choice.at(u"message");
    const qsizetype before = messages.size();
    addMap(message, role, messages);
    const Node& calls = choice.at(u"tool_calls");
    const bool beside = isFilled(calls) && !isFilled(message.at(u"tool_calls"));
    const QString reason = choice.at(u"finish_reason").text;
    if (messages.size() == before && (beside || !reason.isEmpty()))
        messages.append({role, {}, {}});
    if (messages.size() == before)
        return;
    ItemMessage& last = messages.back();
    if (beside) {
        for (const auto& [name, call] : calls.members) {
            Q_UNUSED(name);
            addLine(last.toolCall, toolCallOf(call));
        }
    }
    if (last.text.isEmpty() && last.toolCall.isEmpty() && !reason.isEmpty())
        last.text = QCoreApplication::translate("wr::MessagePart", "[no text; finish reason: %1]")
                        .arg(reason);
}

// What LangChain's constructors build, or what its older files keep under data. Null when it is neither.
const Node* maybeConstructed(const Node& map, QString& role)
{
    QString speaker;
    const Node* inner = &map.at(u"kwargs");
    if (map.at(u"lc").kind != Node::Kind::Null) {
        if (const Node& id = map.at(u"id"); isFilled(id))
            speaker = spokenBy(id.members.back().value.text);
    } else {
        inner = &map.at(u"data");
        speaker = spokenBy(map.at(u"type").text);
        if (speaker.isEmpty())
            return nullptr;
    }
    if (!speaker.isEmpty())
        role = speaker;
    return inner->kind == Node::Kind::Map ? inner : nullptr;
}

void addMap(const Node& map, const QString& role, QList<ItemMessage>& messages)
{
    QString speaker = role;
    if (const Node* const inner = maybeConstructed(map, speaker)) {
        addMap(*inner, speaker, messages);
        return;
    }
    if (map.at(u"message").kind == Node::Kind::Map) {
        addChoice(map, role, messages);
        return;
    }
    if (map.at(u"content").at(u"parts").kind == Node::Kind::List) {
        addMessages(map.at(u"content"), role, messages);
        return;
    }
    if (isMessagePart(map) || map.at(u"toolName").kind == Node::Kind::Text) {
        Turn turn(role);
        if (isMessagePart(map))
            turn.addContent(map);
        else
            turn.addCall(map);
        turn.finish(messages);
        return;
    }
    if (isMessage(map)) {
        addMessage(map, role, messages);
        return;
    }
    if (map.at(u"generations").kind == Node::Kind::List) {
        addMessages(map.at(u"generations"), role, messages);
        return;
    }
    const Node& list = firstOf(map, {u"messages", u"choices", u"contents"});
    const Node& prompt = map.at(u"prompt");
    if (list.kind == Node::Kind::Null && prompt.kind == Node::Kind::Null) {
        if (!map.isEmpty())
            messages.append({role, written(map), {}});
        return;
    }
    const Node& system = firstOf(map, {u"system", u"instructions"});
    if (!system.isEmpty())
        messages.append({u"system"_s, instructionText(system), {}});
    addMessages(prompt, role, messages);
    addMessages(list, role, messages);
}

// Parts that stand behind each other are one message.
void addList(const Node& list, const QString& role, QList<ItemMessage>& messages)
{
    std::optional<Turn> run;
    const auto finishRun = [&run, &messages] {
        if (run)
            run->finish(messages);
        run.reset();
    };
    for (const auto& [name, member] : list.members) {
        Q_UNUSED(name);
        if (isMessagePart(member)) {
            if (!run)
                run.emplace(role);
            run->addContent(member);
            continue;
        }
        finishRun();
        if (member.kind == Node::Kind::Map)
            addMap(member, role, messages);
        else
            addMessages(member, role, messages);
    }
    finishRun();
}

} // namespace

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
        if (isStream(value))
            addMap(streamedMessage(value), role, messages);
        else
            addList(value, role, messages);
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
    if (node.kind == Node::Kind::List)
        return contentText(node);
    if (const Node& parts = node.at(u"parts"); parts.kind == Node::Kind::List)
        return contentText(parts);
    return isMessagePart(node) ? messagePart(node).text : written(node);
}

} // namespace wr
