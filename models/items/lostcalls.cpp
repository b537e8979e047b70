// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/lostcalls.h"

#include "models/timeline/comparison.h"

#include <QtCore/QSet>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

// Where their classes of errors stand.
constexpr std::array<QStringView, 18> callLibraries{
    u"openai.",      u"anthropic.",      u"litellm.",         u"google.genai.",
    u"vertexai.",    u"cohere.",         u"mistralai.",       u"groq.",
    u"together.",    u"ollama.",         u"huggingface_hub.", u"google.generativeai.",
    u"replicate.",   u"com.openai.",     u"com.anthropic.",   u"dev.langchain4j.",
    u"langchain4j.", u"instructor.core."};

// Errors without such a place that nothing else has.
constexpr std::array<QStringView, 19> callErrors{u"APIConnectionError",
                                                 u"APIConnectionTimeoutError",
                                                 u"APITimeoutError",
                                                 u"RateLimitError",
                                                 u"OverloadedError",
                                                 u"ContentFilterFinishReasonError",
                                                 u"LengthFinishReasonError",
                                                 u"ContextWindowExceededError",
                                                 u"ContentPolicyViolationError",
                                                 u"ModelErrorException",
                                                 u"ModelTimeoutException",
                                                 u"ModelNotReadyException",
                                                 u"ModelStreamErrorException",
                                                 u"rate_limit_exceeded",
                                                 u"insufficient_quota",
                                                 u"context_length_exceeded",
                                                 u"model_not_found",
                                                 u"overloaded_error",
                                                 u"content_filter"};

constexpr QStringView vercelPrefix = u"AI_"; // AI_APICallError, AI_RetryError, …

bool tellsOfModel(const EvidenceItem& item)
{
    return isModelCall(item) || item.bears(EvidenceKind::ModelBehaviour);
}

bool hasAnswer(const EvidenceItem& item)
{
    return item.status != ItemStatus::Error
        && !item.bands[static_cast<std::size_t>(BandKind::AnsweringModel)].isEmpty();
}

bool overlap(const EvidenceItem& one, const EvidenceItem& other)
{
    return one.start.nanos <= other.end.nanos && other.start.nanos <= one.end.nanos;
}

bool isCallError(QStringView error)
{
    return error.startsWith(vercelPrefix)
        || std::find(callErrors.begin(), callErrors.end(), error) != callErrors.end()
        || std::any_of(callLibraries.begin(), callLibraries.end(),
                       [error](QStringView library) { return error.startsWith(library); });
}

} // namespace

bool leftNoCall(const EvidenceItem& item, const QList<EvidenceItem>& trace)
{
    return item.status == ItemStatus::Error && !item.traceId.isEmpty() && !tellsOfModel(item)
        && std::none_of(trace.begin(), trace.end(), tellsOfModel);
}

QList<qsizetype> maybeLostCalls(const QList<EvidenceItem>& trace)
{
    QSet<QByteArray> above;     // spans that something failed in
    QList<EvidenceItem> untold; // calls that may be the one that failed
    for (const EvidenceItem& item : trace) {
        if (item.status == ItemStatus::Error && !item.parentId.isEmpty())
            above.insert(item.parentId);
        if (tellsOfModel(item) && !hasAnswer(item))
            untold.append(item);
    }
    QList<qsizetype> places;
    for (qsizetype at = 0; at < trace.size(); ++at) {
        const EvidenceItem& item = trace.at(at);
        if (item.status != ItemStatus::Error || tellsOfModel(item) || above.contains(item.spanId))
            continue;
        const bool told
            = std::any_of(untold.begin(), untold.end(),
                          [&item](const EvidenceItem& call) { return overlap(call, item); });
        if (!told)
            places.append(at);
    }
    return places;
}

QString callErrorOf(const ItemDetail& failed)
{
    for (const ItemAttribute& field : failed.attributes) {
        const qsizetype path
            = field.key.lastIndexOf(u" / "_s); // of an event: "exception / exception.type"
        const QStringView key
            = path < 0 ? QStringView(field.key) : QStringView(field.key).mid(path + 3);
        if ((key == u"exception.type"_s || key == u"error.type"_s || key == u"error.code"_s)
            && isCallError(field.value))
            return field.value;
    }
    return {};
}

} // namespace wr
