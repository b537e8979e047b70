// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/streamed.h"

#include "app/ingest/messageparts.h"

#include <algorithm>
#include <map>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

Node textNode(const QString& text)
{
    return {Node::Kind::Text, text, {}};
}

const Node& firstMember(const Node& list)
{
    return list.kind == Node::Kind::List && !list.members.empty() ? list.members.front().value
                                                                  : noNode();
}

const Node& deltaOf(const Node& chunk)
{
    return firstMember(chunk.at(u"choices")).at(u"delta");
}

// The text of models whose pieces hold nothing else.
const Node& bareText(const Node& piece)
{
    const Node& text = firstOf(piece, {u"generation", u"outputText"});
    return text.kind == Node::Kind::Text ? text : firstMember(piece.at(u"outputs")).at(u"text");
}

bool isBare(const Node& piece)
{
    return bareText(piece).kind == Node::Kind::Text;
}

bool isEvent(const Node& piece)
{
    const QString type = piece.at(u"type").text;
    return type == u"message_start" || type.startsWith(u"content_block_")
        || firstOf(piece, {u"messageStart", u"contentBlockStart", u"contentBlockDelta"}).kind
        == Node::Kind::Map
        || deltaOf(piece).kind == Node::Kind::Map;
}

class Stream final
{
public:
    void add(const Node& piece)
    {
        const Node& begun = firstOf(piece, {u"content_block", u"contentBlockStart"});
        const Node& converse = piece.at(u"contentBlockDelta");
        setRole(firstOf(piece, {u"message", u"messageStart"}).at(u"role").text);
        const Node& place = converse.kind == Node::Kind::Map ? converse : begun;
        const Node& index = firstOf(place, {u"contentBlockIndex"});
        Block& block = m_blocks[placeOf(index.isEmpty() ? piece.at(u"index") : index)];
        const Node& tool = begun.at(u"start").at(u"toolUse");
        block.tool += (tool.kind == Node::Kind::Map ? tool : begun).at(u"name").text;
        addDelta(block, begun);
        addDelta(block, converse.at(u"delta"));
        addDelta(block, piece.at(u"delta"));
        addChunk(deltaOf(piece));
        m_blocks[0].text += bareText(piece).text;
    }

    Node message() const
    {
        Node content{Node::Kind::List, {}, {}};
        const auto part
            = [&content](const QString& type, const QString& key, const QString& text) -> Node& {
            Node made{Node::Kind::Map, {}, {}};
            made.members.push_back({u"type"_s, textNode(type)});
            made.members.push_back({key, textNode(text)});
            content.members.push_back({QString(), std::move(made)});
            return content.members.back().value;
        };
        for (const auto& [index, block] : m_blocks) {
            if (!block.reasoning.isEmpty())
                part(u"reasoning"_s, u"content"_s, block.reasoning);
            if (!block.text.isEmpty())
                part(u"text"_s, u"text"_s, block.text);
            if (!block.tool.isEmpty())
                part(u"tool_use"_s, u"input"_s, block.input)
                    .members.push_back({u"name"_s, textNode(block.tool)});
        }
        Node made{Node::Kind::Map, {}, {}};
        made.members.push_back({u"role"_s, textNode(m_role)});
        made.members.push_back({u"content"_s, std::move(content)});
        return made;
    }

private:
    struct Block {
        QString text;
        QString reasoning;
        QString tool;
        QString input; // JSON of the tool's arguments
    };

    // Evidence may say anything.
    static int placeOf(const Node& index)
    {
        constexpr int mostBlocks = 100'000;
        return std::clamp(index.text.toInt(), 0, mostBlocks);
    }

    void setRole(const QString& role)
    {
        if (!role.isEmpty())
            m_role = role;
    }

    static void addDelta(Block& block, const Node& delta)
    {
        block.text += delta.at(u"text").text;
        block.reasoning
            += delta.at(u"reasoningContent").at(u"text").text + delta.at(u"thinking").text;
        block.input += delta.at(u"partial_json").text + delta.at(u"toolUse").at(u"input").text;
    }

    // Of a chat completion; its text comes before its calls.
    void addChunk(const Node& delta)
    {
        setRole(delta.at(u"role").text);
        m_blocks[0].text += delta.at(u"content").text;
        m_blocks[0].reasoning += delta.at(u"reasoning_content").text;
        for (const auto& [name, call] : delta.at(u"tool_calls").members) {
            Q_UNUSED(name);
            Block& block = m_blocks[1 + placeOf(call.at(u"index"))];
            block.tool += call.at(u"function").at(u"name").text;
            block.input += call.at(u"function").at(u"arguments").text;
        }
    }

    QString m_role = u"assistant"_s;
    std::map<int, Block> m_blocks; // by where they stand in the message
};

} // namespace

bool isStream(const Node& list)
{
    const auto has = [](bool (*is)(const Node&)) {
        return [is](const NodeMember& member) { return is(member.value); };
    };
    if (list.kind != Node::Kind::List || list.members.empty())
        return false;
    return std::all_of(list.members.begin(), list.members.end(), has(isBare))
        || std::any_of(list.members.begin(), list.members.end(), has(isEvent));
}

Node streamedMessage(const Node& list)
{
    Stream stream;
    for (const auto& [name, piece] : list.members) {
        Q_UNUSED(name);
        stream.add(piece);
    }
    return stream.message();
}

} // namespace wr
