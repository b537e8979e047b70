// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/reasoncounts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 256; // bytes; the index marks no more
constexpr qsizetype namesTold = 8;     // in a sentence

struct ReasonCountsWords {
    Q_DECLARE_TR_FUNCTIONS(wr::ReasonCounts)
};

// What vendors and conventions are known to give (OpenAI, Anthropic, Gemini, Bedrock, Cohere, OpenTelemetry, Vercel), in the
// letters in which they write it.
constexpr std::array<QStringView, 37> wellKnown{u"stop",
                                                u"length",
                                                u"content_filter",
                                                u"tool_calls",
                                                u"function_call",
                                                u"tool_call",
                                                u"error",
                                                u"end_turn",
                                                u"max_tokens",
                                                u"stop_sequence",
                                                u"tool_use",
                                                u"refusal",
                                                u"pause_turn",
                                                u"model_context_window_exceeded",
                                                u"SAFETY",
                                                u"RECITATION",
                                                u"LANGUAGE",
                                                u"OTHER",
                                                u"BLOCKLIST",
                                                u"PROHIBITED_CONTENT",
                                                u"SPII",
                                                u"MALFORMED_FUNCTION_CALL",
                                                u"UNEXPECTED_TOOL_CALL",
                                                u"IMAGE_SAFETY",
                                                u"FINISH_REASON_UNSPECIFIED",
                                                u"guardrail_intervened",
                                                u"content_filtered",
                                                u"malformed_model_output",
                                                u"COMPLETE",
                                                u"ERROR_TOXIC",
                                                u"USER_CANCEL",
                                                u"incomplete",
                                                u"cancelled",
                                                u"content-filter",
                                                u"tool-calls",
                                                u"eos_token",
                                                u"unknown"};

// As the search word compares: only letters of ASCII have small ones.
QString folded(QString name)
{
    for (QChar& it : name)
        it = it >= u'A' && it <= u'Z' ? QChar(it.unicode() - u'A' + u'a') : it;
    return name;
}

bool isReason(const QString& key)
{
    QString plain;
    for (const QChar it : folded(key)) {
        if (it >= u'a' && it <= u'z')
            plain += it;
    }
    return plain.endsWith(u"finishreason"_s) || plain.endsWith(u"finishreasons"_s)
        || plain.endsWith(u"stopreason"_s);
}

void collect(const QJsonArray& list, QStringList& found)
{
    for (const QJsonValue& one : list) {
        if (one.isArray())
            collect(one.toArray(), found);
        else if (one.isString())
            found.append(one.toString());
    }
}

// A list of them may stand in one value: ["stop","length"].
QStringList reasonsIn(const QString& value)
{
    if (!value.startsWith(u'['))
        return {value};
    const auto list = QJsonDocument::fromJson(value.toUtf8());
    if (!list.isArray())
        return {value};
    QStringList found;
    collect(list.array(), found);
    return found;
}

SearchTerm finishTerm(const QString& reason, bool negated)
{
    SearchTerm term;
    term.field = SearchField::Finish;
    term.value = reason;
    term.negated = negated;
    return term;
}

Difference difference(DifferenceKind kind, qint64 was, qint64 wasOf, qint64 is, qint64 isOf)
{
    Difference found;
    found.kind = kind;
    found.before = was;
    found.beforeOf = wasOf;
    found.after = is;
    found.afterOf = isOf;
    return found;
}

// Came, went, or changed by more than chance would explain.
bool isTelling(const Difference& found)
{
    if (found.before == 0 || found.after == 0)
        return found.before != found.after;
    return shareDistance(found.before, found.beforeOf, found.after, found.afterOf)
        >= tellingDistance;
}

// One arg() for all, so that places that stand in a foreign value are not filled in.
QString filled(const QString& form, const Difference& found, const QString& name)
{
    return form.arg(numberText(found.before), numberText(found.beforeOf),
                    shareText(found.before, found.beforeOf), numberText(found.after),
                    numberText(found.afterOf), shareText(found.after, found.afterOf), name);
}

QString otherSentence(const Difference& found, const QStringList& named)
{
    if (named.isEmpty() || named.size() > namesTold)
        return filled(
            ReasonCountsWords::tr(
                "Other finish reasons: in %1 of %2 items that give one (%3) before, in %4 "
                "of %5 (%6) after."),
            found, {});
    return filled(
        ReasonCountsWords::tr("Other finish reasons: in %1 of %2 items that give one (%3) before, "
                              "in %4 of %5 (%6) after, beside: %7"),
        found, named.join(u", "_s));
}

} // namespace

void addToSample(CallSample& sample, const ItemRef& ref)
{
    const bool due = sample.seen % sample.stride == 0;
    ++sample.seen;
    if (!due)
        return;
    if (sample.refs.size() == sampleLimit) {
        QList<ItemRef> fewer;
        for (qsizetype at = 0; at < sample.refs.size(); at += 2)
            fewer.append(sample.refs.at(at));
        sample.refs = fewer;
        sample.stride *= 2;
    }
    sample.refs.append(ref);
}

void nameReasons(ReasonNames& names, const ItemDetail& call)
{
    for (const ItemAttribute& attribute : call.attributes) {
        if (!isReason(attribute.key))
            continue;
        for (const QString& reason : reasonsIn(attribute.value)) {
            const bool says = !reason.trimmed().isEmpty() && reason != u"*" // would ask for any
                && reason.toUtf8().size() <= longestName;
            if (says && names.spellings.size() < namesKept
                && !names.spellings.contains(folded(reason)))
                names.spellings.insert(folded(reason), reason);
        }
    }
}

ReasonCounts::ReasonCounts(const ReasonNames& names)
    : m_names(names.spellings.values())
    , m_sampled(m_names.size())
{
    for (const QStringView name : wellKnown) {
        if (!names.spellings.contains(folded(name.toString())))
            m_names.append(name.toString());
    }
}

std::optional<QList<SearchTerm>> ReasonCounts::next() const
{
    const qsizetype at = m_counts.size();
    if (at > last())
        return std::nullopt;
    QList<SearchTerm> terms;
    if (at > 0 && at < firstRare())
        return QList{finishTerm(m_names.at(at - 1), false)};
    if (at > firstRare() && at < last())
        return QList{finishTerm(m_names.at(at - 2), false)};
    terms.append(finishTerm(u"*"_s, false));
    const qsizetype from = at == 0 ? m_names.size() : at == last() ? 0 : m_sampled;
    for (qsizetype name = from; name < m_names.size(); ++name)
        terms.append(finishTerm(m_names.at(name), true));
    return terms;
}

void ReasonCounts::take(qint64 items)
{
    const qsizetype at = m_counts.size();
    m_counts.append(items);
    // Where nothing gives a reason, or none gives a rare one, these need not be asked about one by one.
    const bool none = at == 0 && items == 0;
    const bool noRare = at == firstRare() && items >= calls();
    const qsizetype known = none ? last() + 1 : noRare ? last() : m_counts.size();
    while (m_counts.size() < known)
        m_counts.append(0);
}

double ReasonCounts::share() const
{
    return static_cast<double>(m_counts.size()) / static_cast<double>(last() + 1);
}

qint64 ReasonCounts::calls() const
{
    return m_counts.value(0);
}

qint64 ReasonCounts::others() const
{
    return m_counts.value(last());
}

qint64 ReasonCounts::count(qsizetype name) const
{
    return m_counts.value(name < m_sampled ? name + 1 : name + 2);
}

QList<Difference> compareReasons(const ReasonCounts& before, const ReasonCounts& after)
{
    QList<Difference> differences;
    if (before.calls() == 0 || after.calls() == 0)
        return differences;
    QStringList named;
    for (qsizetype at = 0; at < before.names().size(); ++at) {
        Difference found = difference(DifferenceKind::FinishReason, before.count(at),
                                      before.calls(), after.count(at), after.calls());
        if (found.before > 0 || found.after > 0)
            named.append(before.names().at(at));
        if (!isTelling(found))
            continue;
        found.value = before.names().at(at);
        found.sentence
            = filled(ReasonCountsWords::tr("Finish reason: in %1 of %2 items that give one (%3) "
                                           "before, in %4 of %5 (%6) after: %7"),
                     found, found.value);
        differences.append(found);
    }
    Difference rest = difference(DifferenceKind::OtherFinishReasons, before.others(),
                                 before.calls(), after.others(), after.calls());
    if (isTelling(rest)) {
        rest.sentence = otherSentence(rest, named);
        differences.append(rest);
    }
    return differences;
}

} // namespace wr
