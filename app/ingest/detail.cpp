// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/detail.h"

#include "app/ingest/conversation.h"
#include "app/ingest/documents.h"
#include "app/ingest/letters.h"
#include "app/ingest/messageparts.h"
#include "app/ingest/opened.h"
#include "app/ingest/recordsession.h"
#include "app/ingest/verdictmaker.h"

#include <algorithm>
#include <array>
#include <map>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// The text before the first piece of digits, and that number. Keys without one are a family when only their last pieces differ.
struct Numbered {
    QString stem;
    QString family;
    int number = 0;
};

Numbered numbered(const QString& key)
{
    QString stem;
    for (const QString& piece : key.split(u'.')) {
        bool digits = false;
        const int number = piece.toInt(&digits);
        if (digits)
            return {stem, stem, number};
        stem += piece + u'.';
    }
    return {stem, key.left(key.lastIndexOf(u'.')), 0};
}

// What a guard model is called whose verdict is all that a record of this shape holds; empty where a verdict stands among
// other things, as in a row of a table, which may be anybody's.
QString guardOf(const std::string& shapeName, const DialectSet& dialects)
{
    const auto isGuard = [&](const RecordShape& shape) {
        if (shape.name != shapeName)
            return false;
        return std::any_of(
            shape.verdicts.begin(), shape.verdicts.end(), [&](const std::string& path) {
                const KeyMeaning meaning = dialects.meaning(shape.prefix + path + ".decision");
                return meaning.shows == Showing::VerdictDecision
                    && std::any_of(
                           meaning.lanes.begin(), meaning.lanes.end(),
                           [](const LaneRule& it) { return it.lane == EvidenceKind::Guardrail; });
            });
    };
    const auto& shapes = dialects.shapes();
    const auto shape = std::find_if(shapes.begin(), shapes.end(), isGuard);
    return shape == shapes.end() ? QString() : QString::fromStdString(shape->called);
}

// A message of several parts may stand as JSON in its one text.
QString flatText(const Node& value)
{
    const std::optional<Node> inner
        = value.kind == Node::Kind::Text ? nodeInText(value.text) : std::nullopt;
    return inner && areMessageParts(*inner) ? contentText(*inner) : written(value);
}

// One of the tool calls of a message whose fields are attributes of their own.
struct FlatCall {
    QString name;
    QString arguments;
};

// Sorts an opened record's fields into what the viewers show.
class DetailMaker final
{
public:
    DetailMaker(const DialectSet& dialects, ItemDetail& detail)
        : m_dialects(dialects)
        , m_detail(detail)
    {
    }

    void add(const OpenedField& field, const QString& label, int event);
    void addBody(const OpenedRecord& record);
    void addContext(const std::vector<OpenedField>& fields, const QString& label);
    void weigh(const std::vector<Evidence>& evidence);
    // Langfuse shows a conversation once more in the attributes that it was made of. guard: whose verdicts they are, where the
    // record itself does not say.
    void finish(bool langfuse, const QString& guard);

private:
    using Place = std::tuple<int, QString, int>; // input before output, then family, then number

    void showMembers(const KeyMeaning& opened, const QString& key, const Node& value, int event);
    void show(const KeyMeaning& meaning, const QString& key, const Node& value, int event);
    void showDocument(ItemDocument& document, Showing first, Showing shows, const QString& text);
    void showTool(Showing shows, const QString& text);
    void showCall(const Place& place, const QString& key, const QString& text);

    const DialectSet& m_dialects;
    ItemDetail& m_detail;
    std::array<int, dialectLimit> m_scores{};
    std::map<Place, ItemMessage> m_flat;
    std::map<Place, std::vector<FlatCall>> m_calls;            // of the same messages
    std::map<std::pair<Place, QString>, std::size_t> m_callAt; // by the stem of a call's keys
    std::map<std::pair<QString, int>, ItemDocument> m_documents;
    std::map<std::pair<QString, int>, ItemDocument> m_reranked;
    QList<ItemMessage> m_inputs;
    QList<ItemMessage> m_outputs;
    QList<ItemMessage> m_inputTexts;
    QList<ItemMessage> m_outputTexts;
    VerdictMaker m_verdicts;
    ItemMessage m_tool;
    QString m_toolName;
    QString m_toolArguments;
};

void DetailMaker::weigh(const std::vector<Evidence>& evidence)
{
    for (const Evidence& one : evidence)
        m_scores[one.dialect] += one.weight;
}

void DetailMaker::add(const OpenedField& field, const QString& label, int event)
{
    const KeyMeaning meaning = m_dialects.meaning(field.key.toStdString());
    weigh(meaning.evidence);
    m_detail.attributes.append({label + field.key, written(field.value), meaning.known});
    if (!field.value.isEmpty())
        show(meaning, field.key, field.value, event);
    if (meaning.opens)
        showMembers(meaning, field.key, field.value, event);
}

// What an object in a value says for itself; the list of attributes has it as it was written.
void DetailMaker::showMembers(const KeyMeaning& opened, const QString& key, const Node& value,
                              int event)
{
    const std::optional<Node> inner
        = value.kind == Node::Kind::Text ? nodeInText(value.text) : std::nullopt;
    const Node& node = inner ? *inner : value;
    const bool closed
        = std::any_of(opened.unless.begin(), opened.unless.end(), [&node](const std::string& name) {
              return node.at(textOf(name)).kind != Node::Kind::Null;
          });
    if (node.kind != Node::Kind::Map || closed)
        return;
    for (const auto& [name, member] : node.members) {
        const QString path = key + u'.' + name;
        const KeyMeaning meaning = m_dialects.meaning(path.toStdString());
        if (!member.isEmpty())
            show(meaning, path, member, event);
        if (meaning.opens)
            showMembers(meaning, path, member, event);
    }
}

void DetailMaker::show(const KeyMeaning& meaning, const QString& key, const Node& value, int event)
{
    const Numbered at = numbered(key);
    const bool output = meaning.kind != EvidenceKind::PromptPath;
    const int number = event >= 0 ? event : at.number;
    const QString family = event >= 0 ? QString() : at.family; // an event is one document
    ItemMessage* const flat
        = meaning.shows >= Showing::MessageRole && meaning.shows <= Showing::MessageTool
        ? &m_flat[{output ? 1 : 0, at.stem, at.number}]
        : nullptr;
    switch (meaning.shows) {
    case Showing::Plain:
        break;
    case Showing::SystemInstructions:
        m_detail.systemInstructions = instructionText(value);
        break;
    case Showing::InputMessages:
        addMessages(value, u"user"_s, m_inputs);
        break;
    case Showing::OutputMessages:
        if (holdsDocuments(value))
            m_detail.documents += documentsIn(value);
        else
            addMessages(value, u"assistant"_s, m_outputs);
        break;
    case Showing::InputText:
        m_inputTexts.append({u"user"_s, written(value), {}});
        break;
    case Showing::OutputText:
        m_outputTexts.append({u"assistant"_s, written(value), {}});
        break;
    case Showing::MessageRole:
        flat->role = written(value);
        break;
    case Showing::MessageText:
        addLine(flat->text, flatText(value));
        break;
    case Showing::MessageTool:
        showCall({output ? 1 : 0, at.stem, at.number}, key, written(value));
        break;
    case Showing::ToolName:
    case Showing::ToolArguments:
    case Showing::ToolResult:
        showTool(meaning.shows, written(value));
        break;
    case Showing::Documents:
        m_detail.documents += documentsIn(value);
        break;
    case Showing::DocumentId:
    case Showing::DocumentScore:
    case Showing::DocumentText:
    case Showing::DocumentMetadata:
        showDocument(m_documents[{family, number}], Showing::DocumentId, meaning.shows,
                     written(value));
        break;
    case Showing::RerankedId:
    case Showing::RerankedScore:
    case Showing::RerankedText:
    case Showing::RerankedMetadata:
        showDocument(m_reranked[{family, number}], Showing::RerankedId, meaning.shows,
                     written(value));
        break;
    case Showing::VerdictGuardrail:
    case Showing::VerdictVersion:
    case Showing::VerdictStage:
    case Showing::VerdictDecision:
    case Showing::VerdictScore:
    case Showing::VerdictReason:
    case Showing::VerdictThreshold:
    case Showing::Verdicts:
        m_verdicts.add(meaning, key, value, event);
        break;
    case Showing::Provenance:
        m_detail.provenance.append({key, written(value), true});
        break;
    }
}

void DetailMaker::showTool(Showing shows, const QString& text)
{
    if (shows == Showing::ToolName)
        m_toolName = text;
    else if (shows == Showing::ToolArguments)
        m_toolArguments = text;
    else
        m_tool.text = text;
    m_tool.role = u"tool"_s;
}

void DetailMaker::showCall(const Place& place, const QString& key, const QString& text)
{
    std::vector<FlatCall>& calls = m_calls[place];
    const auto [at, isNew]
        = m_callAt.try_emplace({place, key.left(key.lastIndexOf(u'.'))}, calls.size());
    if (isNew)
        calls.emplace_back();
    FlatCall& call = calls[at->second];
    (key.endsWith(u"arguments") ? call.arguments : call.name) = text;
}

// first is the showing of the family's id; the others follow it in order.
void DetailMaker::showDocument(ItemDocument& document, Showing first, Showing shows,
                               const QString& text)
{
    QString* const fields[] = {&document.id, &document.score, &document.text, &document.metadata};
    *fields[static_cast<std::size_t>(shows) - static_cast<std::size_t>(first)] = text;
}

void DetailMaker::addBody(const OpenedRecord& record)
{
    QString name = record.eventName;
    for (const OpenedField& field : record.fields) {
        if (name.isEmpty() && field.key == u"event.name")
            name = field.value.text;
    }
    const EventMeaning meaning = m_dialects.event(name.toStdString());
    weigh(meaning.evidence);
    if (record.body.isEmpty())
        return;
    m_detail.attributes.append({u"body"_s, written(record.body), meaning.known});
    if (meaning.known && !meaning.role.isEmpty())
        addMessages(record.body, meaning.role,
                    meaning.kind == EvidenceKind::PromptPath ? m_inputs : m_outputs);
}

void DetailMaker::addContext(const std::vector<OpenedField>& fields, const QString& label)
{
    for (const OpenedField& field : fields) {
        const bool scope = field.key.startsWith(u"scope.");
        const KeyMeaning meaning = m_dialects.meaning(field.key.toStdString());
        weigh(meaning.evidence);
        if (field.key == u"scope.name")
            weigh(m_dialects.scopeEvidence(field.value.text.toStdString()));
        if (scope || meaning.shows == Showing::Provenance)
            m_detail.provenance.append({field.key, written(field.value), true});
        m_detail.attributes.append(
            {label + field.key, written(field.value), scope || meaning.known});
    }
}

void DetailMaker::finish(bool langfuse, const QString& guard)
{
    const bool both = !langfuse;
    for (const auto& [place, calls] : m_calls) {
        for (const FlatCall& call : calls)
            addLine(m_flat[place].toolCall, toolCallText(call.name, call.arguments));
    }
    QList<ItemMessage> flatInputs;
    QList<ItemMessage> flatOutputs;
    for (const auto& [place, message] : m_flat)
        (std::get<0>(place) == 0 ? flatInputs : flatOutputs).append(message);
    if (both || m_inputs.isEmpty())
        m_inputs += flatInputs;
    if (both || m_outputs.isEmpty())
        m_outputs += flatOutputs;
    if (m_inputs.isEmpty())
        m_inputs = m_inputTexts;
    if (m_outputs.isEmpty())
        m_outputs = m_outputTexts;
    m_detail.messages = m_inputs + m_outputs;
    if (!m_tool.role.isEmpty()) {
        m_tool.toolCall = toolCallText(m_toolName, m_toolArguments);
        m_detail.messages.append(m_tool);
    }
    for (const auto& [place, document] : m_documents)
        m_detail.documents.append(document);
    for (const auto& [place, document] : m_reranked)
        m_detail.reranked.append(document);
    m_detail.verdicts = m_verdicts.verdicts(guard);
    const auto best = std::max_element(m_scores.begin(), m_scores.end());
    const auto dialect = static_cast<std::size_t>(std::distance(m_scores.begin(), best));
    m_detail.dialect = m_dialects.name(*best > 0 ? dialect : m_dialects.fallback());
}

} // namespace

Result<ItemDetail> readDetail(const DetailSource& source, const DialectSet& dialects)
{
    const Result<OpenedRecord> opened
        = openRecord(source.record, source.resource, dialects.shapes());
    if (!opened)
        return pass(opened.error());
    ItemDetail detail;
    detail.record = QByteArray(source.record.data(), static_cast<qsizetype>(source.record.size()));
    DetailMaker maker(dialects, detail);
    if (opened->langfuse)
        maker.weigh(dialects.shapeEvidence("langfuse"));
    if (!opened->shape.empty())
        maker.weigh(dialects.shapeEvidence(opened->shape));
    for (const OpenedField& field : opened->fields)
        maker.add(field, {}, -1);
    for (const OpenedField& field : opened->own)
        detail.attributes.append({field.key, written(field.value), true});
    int number = 0;
    for (const OpenedEvent& event : opened->events) {
        maker.weigh(dialects.event(event.name.toStdString()).evidence);
        for (const OpenedField& field : event.fields)
            maker.add(field, event.name + u" / "_s, number);
        ++number;
    }
    maker.addBody(*opened);
    maker.addContext(openResource(source.resource), u"resource / "_s);
    maker.addContext(openScope(source.scope), {});
    maker.finish(opened->langfuse, guardOf(opened->shape, dialects));
    detail.session = sessionOf(source.record, source.resource, dialects.shapes());
    return detail;
}

} // namespace wr
