// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/callspans.h"

#include "models/timeline/comparison.h"

#include <algorithm>
#include <array>
#include <optional>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString& modelOf(const EvidenceItem& item, BandKind kind)
{
    return item.bands[static_cast<std::size_t>(kind)];
}

// Nothing when one of them does not say.
std::optional<bool> agree(const EvidenceItem& one, const EvidenceItem& other, BandKind kind)
{
    const QString& left = modelOf(one, kind);
    const QString& right = modelOf(other, kind);
    if (left.isEmpty() || right.isEmpty())
        return {};
    return left == right;
}

bool sameModel(const EvidenceItem& one, const EvidenceItem& other)
{
    const auto answering = agree(one, other, BandKind::AnsweringModel);
    const auto requested = agree(one, other, BandKind::RequestedModel);
    return (answering || requested) && answering.value_or(true) && requested.value_or(true);
}

bool holds(const EvidenceItem& outer, const EvidenceItem& inner)
{
    return outer.start.nanos <= inner.start.nanos + callTolerance
        && inner.end.nanos <= outer.end.nanos + callTolerance;
}

qint64 lengthOf(const EvidenceItem& item)
{
    return item.end.nanos - item.start.nanos;
}

bool isParentOf(const EvidenceItem& one, const EvidenceItem& other)
{
    return !one.spanId.isEmpty() && one.spanId == other.parentId;
}

bool fits(const EvidenceItem& outer, const EvidenceItem& inner)
{
    return sameModel(outer, inner) && holds(outer, inner) && !isParentOf(inner, outer)
        && lengthOf(outer) >= lengthOf(inner);
}

QString fieldOf(const QList<ItemAttribute>& fields, QStringView key)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [key](const ItemAttribute& it) { return it.key == key; });
    return found == fields.end() ? QString() : found->value;
}

// A run of an agent or a chain names the model that its calls ask, and is none of them.
bool isRun(const ItemDetail& detail)
{
    const QString operation = fieldOf(detail.attributes, u"gen_ai.operation.name");
    const QString kind = fieldOf(detail.attributes, u"openinference.span.kind");
    constexpr std::array<QStringView, 5> runs{u"invoke_agent", u"create_agent", u"invoke_workflow",
                                              u"execute_tool", u"plan"};
    constexpr std::array<QStringView, 3> kinds{u"AGENT", u"CHAIN", u"TOOL"};
    return std::find(runs.begin(), runs.end(), operation) != runs.end()
        || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

QString lastSaidBy(const ItemDetail& detail, QStringView role)
{
    for (auto it = detail.messages.crbegin(); it != detail.messages.crend(); ++it) {
        if (it->role == role && !it->text.trimmed().isEmpty())
            return it->text.simplified();
    }
    return {};
}

bool contradict(const QString& one, const QString& other)
{
    return !one.isEmpty() && !other.isEmpty() && one != other;
}

} // namespace

QList<CallPair> maybeOneCall(const QList<EvidenceItem>& trace)
{
    QList<qsizetype> calls;
    for (qsizetype i = 0; i < trace.size(); ++i) {
        if (isModelCall(trace.at(i)))
            calls.append(i);
    }
    QList<CallPair> pairs;
    QList<int> partners(trace.size(), 0);
    for (const qsizetype outer : std::as_const(calls)) {
        for (const qsizetype inner : std::as_const(calls)) {
            const bool alike = lengthOf(trace.at(outer)) == lengthOf(trace.at(inner));
            if (outer == inner || !fits(trace.at(outer), trace.at(inner))
                || (alike && outer > inner && fits(trace.at(inner), trace.at(outer))))
                continue;
            pairs.append({outer, inner});
            ++partners[outer];
            ++partners[inner];
        }
    }
    pairs.removeIf([&partners](const CallPair& pair) {
        return partners.at(pair.outer) != 1 || partners.at(pair.inner) != 1;
    });
    return pairs;
}

bool tellOneCall(const ItemDetail& one, const ItemDetail& other)
{
    if (isRun(one) || isRun(other))
        return false;
    const bool related = isParentOf(one.item, other.item) || isParentOf(other.item, one.item);
    const QString scope = fieldOf(one.provenance, u"scope.name");
    const QString otherScope = fieldOf(other.provenance, u"scope.name");
    const bool emitters = contradict(scope, otherScope);
    if (!related && !emitters)
        return false;
    return !contradict(lastSaidBy(one, u"user"), lastSaidBy(other, u"user"))
        && !contradict(lastSaidBy(one, u"assistant"), lastSaidBy(other, u"assistant"));
}

} // namespace wr
