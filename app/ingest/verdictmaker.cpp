// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ingest/verdictmaker.h"

#include <algorithm>
#include <initializer_list>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype pathLimit = 8; // deeper places count as one
constexpr int treeLimit = 16;

QString nameOf(const QStringList& path)
{
    return path.join(u'\x1f');
}

// The places of lists on the way to a field, each a piece that ends with its number.
QStringList pathOf(const QString& key, int event)
{
    QStringList path;
    if (event >= 0)
        path.append(u'#' + QString::number(event));
    QString piece;
    for (const QString& name : key.split(u'.')) {
        piece += name + u'.';
        bool digits = false;
        name.toInt(&digits);
        if (!digits || path.size() >= pathLimit)
            continue;
        path.append(piece);
        piece.clear();
    }
    return path;
}

// A list of words as people write one.
QString textOf(const Node& value)
{
    const std::optional<Node> inner
        = value.kind == Node::Kind::Text ? nodeInText(value.text) : std::nullopt;
    const Node& list = inner ? *inner : value;
    const auto isWord = [](const NodeMember& it) { return it.value.members.empty(); };
    if (list.kind != Node::Kind::List
        || !std::all_of(list.members.begin(), list.members.end(), isWord))
        return written(value);
    QStringList words;
    for (const NodeMember& member : list.members)
        words.append(written(member.value));
    return words.join(u", "_s);
}

// The first of the members that says something.
QString memberText(const Node& map, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        const Node& found = map.at(name);
        if (found.kind != Node::Kind::Null && found.members.empty() && !found.text.isEmpty())
            return written(found);
    }
    return {};
}

// Of the guardrail whose assessments these are, where it says so.
QString versionOf(const Node& assessments)
{
    const Node& details = assessments.kind == Node::Kind::List && !assessments.members.empty()
        ? assessments.members.front().value.at(u"appliedGuardrailDetails")
        : assessments.at(u"appliedGuardrailDetails");
    return memberText(details, {u"guardrailVersion"});
}

QString inWords(const VerdictWords* words, const QString& value)
{
    if (words == nullptr)
        return value;
    const auto found = words->values.constFind(value.toLower());
    return found == words->values.constEnd() ? words->values.value(u"*"_s, value) : *found;
}

} // namespace

ItemVerdict& VerdictMaker::at(const QStringList& path)
{
    const QString name = nameOf(path);
    if (const auto known = m_index.constFind(name); known != m_index.constEnd())
        return m_places[*known].verdict;
    m_index.insert(name, m_places.size());
    m_places.push_back({path, {}});
    return m_places.back().verdict;
}

void VerdictMaker::add(const KeyMeaning& meaning, const QString& key, const Node& value, int event)
{
    const VerdictWords* words = meaning.verdict.get();
    QStringList path = pathOf(key, event);
    if (meaning.shows == Showing::Verdicts) {
        const std::optional<Node> inner
            = value.kind == Node::Kind::Text ? nodeInText(value.text) : std::nullopt;
        path.append(key);
        walk(inner ? *inner : value, path, words, words != nullptr && words->keyed, 0);
        return;
    }
    if (words != nullptr && !words->guardrail.isEmpty())
        path.append(words->guardrail);
    ItemVerdict& verdict = at(path);
    if (words != nullptr) {
        verdict.guardrail = words->guardrail.isEmpty() ? verdict.guardrail : words->guardrail;
        verdict.stage = words->stage.isEmpty() ? verdict.stage : words->stage;
    }
    QString* const fields[]
        = {&verdict.guardrail, &verdict.version, &verdict.stage,    &verdict.decision,
           &verdict.score,     &verdict.reason,  &verdict.threshold};
    *fields[static_cast<std::size_t>(meaning.shows)
            - static_cast<std::size_t>(Showing::VerdictGuardrail)]
        = inWords(words, textOf(value));
}

void VerdictMaker::walk(const Node& node, const QStringList& path, const VerdictWords* words,
                        bool keyed, int depth)
{
    if (depth > treeLimit || (node.kind == Node::Kind::Map && take(node, path, words)))
        return;
    int number = 0;
    for (const NodeMember& member : node.members) {
        QStringList inner = path;
        if (inner.size() < pathLimit)
            inner.append(QString());
        inner.last() += member.name + u'.' + QString::number(number++);
        if (keyed && node.kind == Node::Kind::Map) {
            ItemVerdict& named = at(inner);
            named.guardrail = member.name;
            named.version = versionOf(member.value);
            named.stage = words->stage;
        }
        walk(member.value, inner, words, keyed && node.kind == Node::Kind::List, depth + 1);
    }
}

// One verdict of a tree, such as a filter of Bedrock's assessments:
// https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_GuardrailAssessment.html
bool VerdictMaker::take(const Node& map, const QStringList& path, const VerdictWords* words)
{
    ItemVerdict found;
    found.decision = inWords(words, memberText(map, {u"action", u"decision", u"verdict"}));
    if (found.decision.isEmpty())
        return false;
    found.guardrail = memberText(map, {u"name", u"type", u"match"});
    found.score = memberText(map, {u"score", u"confidence", u"severity"});
    found.threshold = memberText(map, {u"threshold", u"filterStrength"});
    found.reason = memberText(map, {u"reason", u"match"});
    if (found.reason == found.guardrail)
        found.reason.clear();
    ItemVerdict& verdict = at(path); // its key may have named it
    found.guardrail = found.guardrail.isEmpty() ? verdict.guardrail : found.guardrail;
    found.stage = verdict.stage;
    verdict = found;
    return true;
}

const VerdictMaker::Place* VerdictMaker::maybeOuter(const Place& place) const
{
    for (QStringList path = place.path; !path.isEmpty();) {
        path.removeLast();
        if (const auto found = m_index.constFind(nameOf(path)); found != m_index.constEnd())
            return &m_places[*found];
    }
    return nullptr;
}

ItemVerdict VerdictMaker::whole(const Place& place) const
{
    ItemVerdict verdict = place.verdict;
    const Place* const around = maybeOuter(place);
    if (around == nullptr)
        return verdict;
    const ItemVerdict outer = whole(*around);
    if (verdict.guardrail.isEmpty())
        verdict.guardrail = outer.guardrail;
    else if (!outer.guardrail.isEmpty())
        verdict.guardrail = outer.guardrail + u" / "_s + verdict.guardrail;
    verdict.version = verdict.version.isEmpty() ? outer.version : verdict.version;
    verdict.stage = verdict.stage.isEmpty() ? outer.stage : verdict.stage;
    if (!verdict.decision.isEmpty())
        return verdict;
    verdict.decision = outer.decision;
    verdict.reason = verdict.reason.isEmpty() ? outer.reason : verdict.reason;
    return verdict;
}

QList<ItemVerdict> VerdictMaker::verdicts(const QString& guard) const
{
    QList<bool> around(static_cast<qsizetype>(m_places.size()), false);
    for (const Place& place : m_places) {
        if (const Place* const outer = maybeOuter(place))
            around[static_cast<qsizetype>(outer - m_places.data())] = true;
    }
    QList<ItemVerdict> verdicts;
    for (std::size_t at = 0; at < m_places.size(); ++at) {
        ItemVerdict verdict = whole(m_places[at]);
        const bool onlyAround
            = around.at(static_cast<qsizetype>(at)) && verdict.guardrail.isEmpty();
        const bool onlyWords = verdict.guardrail.isEmpty() && verdict.version.isEmpty()
            && verdict.decision.isEmpty() && verdict.score.isEmpty(); // of whatever else went wrong
        if (onlyAround || onlyWords)
            continue;
        if (verdict.guardrail.isEmpty())
            verdict.guardrail = guard;
        verdicts.append(verdict);
    }
    return verdicts;
}

} // namespace wr
