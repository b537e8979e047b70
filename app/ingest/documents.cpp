// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/documents.h"

#include "app/ingest/messageparts.h"

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Node> innerOf(const Node& value)
{
    return value.kind == Node::Kind::Text ? nodeInText(value.text) : std::nullopt;
}

const Node& listOf(const Node& node)
{
    return node.kind == Node::Kind::Map ? firstOf(node, {u"documents", u"retrievalResults"}) : node;
}

QString textAt(const Node& map, std::initializer_list<QStringView> names)
{
    const Node& found = firstOf(map, names);
    return found.kind == Node::Kind::Null ? QString() : written(found);
}

// {"type":"S3","s3Location":{"uri":…}}, of whatever type.
QString placeOf(const Node& location)
{
    for (const auto& [name, inner] : location.members) {
        Q_UNUSED(name);
        if (const QString place = textAt(inner, {u"uri", u"url", u"id"}); !place.isEmpty())
            return place;
    }
    return {};
}

ItemDocument documentOf(const Node& member)
{
    const Node& node = member.at(u"node"); // LlamaIndex keeps the score beside it
    const Node& map = node.kind == Node::Kind::Map ? node : member;
    const Node& metadata = map.at(u"metadata");
    ItemDocument document{
        textAt(map, {u"id", u"id_", u"vector_store_id", u"document_id", u"file_id"}),
        textAt(member, {u"score", u"relevance_score"}),
        contentText(
            firstOf(map, {u"content", u"text", u"page_content", u"pageContent", u"document"})),
        textAt(map, {u"metadata"})};
    if (document.id.isEmpty())
        document.id = placeOf(map.at(u"location"));
    if (document.id.isEmpty())
        document.id = textAt(metadata, {u"source", u"x-amz-bedrock-kb-source-uri", u"file_name"});
    if (document.metadata.isEmpty())
        document.metadata = textAt(map, {u"location", u"filename"});
    if (document.score.isEmpty())
        document.score = textAt(metadata, {u"score", u"relevance_score"});
    if (member.kind != Node::Kind::Map || document == ItemDocument())
        document.text = written(member);
    return document;
}

// A search of a vector store, as LiteLLM logs it.
void addSearch(const Node& search, const Node& results, QList<ItemDocument>& documents)
{
    const QString store = textAt(search, {u"vector_store_id"});
    for (const auto& [name, member] : results.members) {
        Q_UNUSED(name);
        ItemDocument document = documentOf(member);
        QStringList metadata{document.metadata, store};
        metadata.removeAll({});
        document.metadata = metadata.join(u", "_s);
        documents.append(document);
    }
}

bool isDocument(const Node& map)
{
    if (map.kind != Node::Kind::Map || map.at(u"role").kind != Node::Kind::Null)
        return false;
    if (firstOf(map, {u"page_content", u"pageContent"}).kind == Node::Kind::Text)
        return true;
    return map.at(u"score").kind == Node::Kind::Number
        && firstOf(map, {u"content", u"text", u"node"}).kind != Node::Kind::Null;
}

} // namespace

QList<ItemDocument> documentsIn(const Node& value)
{
    const std::optional<Node> inner = innerOf(value);
    const Node& node = inner ? *inner : value;
    const Node& list = listOf(node);
    QList<ItemDocument> documents;
    for (const auto& [name, member] : (list.kind == Node::Kind::List ? list : node).members) {
        Q_UNUSED(name);
        const Node& results = member.at(u"vector_store_search_response").at(u"data");
        if (results.kind == Node::Kind::List && !results.members.empty())
            addSearch(member, results, documents);
        else
            documents.append(documentOf(member));
    }
    return documents;
}

bool holdsDocuments(const Node& value)
{
    const std::optional<Node> inner = innerOf(value);
    const Node& list = listOf(inner ? *inner : value);
    return list.kind == Node::Kind::List && !list.members.empty()
        && std::all_of(list.members.begin(), list.members.end(),
                       [](const NodeMember& member) { return isDocument(member.value); });
}

} // namespace wr
