// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/httpeffector.h"

#include "app/reach/outcome.h"
#include "app/reach/predicates.h"
#include "app/reach/templates.h"
#include "models/base/match.h"

#include <QtCore/QDeadlineTimer>

#include <algorithm>
#include <chrono>
#include <thread>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int firstPauseMs = 250;
constexpr int longestPauseMs = 1000;
constexpr int leastAttemptMs = 1000; // the last attempt gets this much even past the deadline

Reply perform(const HttpClient& client, const PreparedRequest& request, int timeoutMs,
              const Terms& terms, Redactor& redactor)
{
    const Result<UrlParts> parts = urlParts(request.url);
    if (!parts)
        return Unsent{parts.error().reason};
    const Result<FilledRequest> filled = fillSecrets(request, terms.secrets, redactor);
    if (!filled)
        return Unsent{sentence(filled.error())};
    HttpCall call;
    call.method = request.method;
    call.url = request.url;
    call.headers = filled->headers;
    call.body = filled->body;
    call.timeoutMs = timeoutMs;
    call.originApproved = terms.approvedOrigins.contains(parts->origin);
    call.cancelled = terms.cancelled;
    call.trust = terms.trust.value(parts->origin);
    return client.perform(call);
}

ReadBack noAnswer(const QString& detail, int status = 0)
{
    return {ReadBack::Verdict::NoAnswer, status, detail, {}, {}};
}

ReadBack readingOf(const Answer& answer, const QList<Predicate>& expect,
                   const QList<Capture>& captures)
{
    if ((answer.status < 200 || answer.status > 299) && !asksForStatus(expect))
        return noAnswer(HttpEffector::tr("The target answered the read-back with code %1. %2")
                            .arg(QString::number(answer.status), targetWords(answer)),
                        answer.status);
    const Judgement judgement = judge(expect, answer);
    ReadBack reading{
        ReadBack::Verdict::NoAnswer, answer.status, judgement.sentence, {}, judgement.observed};
    if (judgement.kind == Judgement::Kind::Undecided)
        return reading;
    const bool holds = judgement.kind == Judgement::Kind::Holds;
    reading.verdict = holds ? ReadBack::Verdict::Holds : ReadBack::Verdict::DoesNotHold;
    if (holds)
        reading.detail = HttpEffector::tr("The read-back shows what was expected.");
    const Result<QList<Captured>> values = capturedFrom(captures, answer);
    if (values)
        reading.values = *values;
    else
        reading.detail += u' ' + sentence(values.error());
    return reading;
}

ReadBack readingOf(const Reply& reply, const QList<Predicate>& expect,
                   const QList<Capture>& captures)
{
    return std::visit(
        Match{[&](const Answer& answer) { return readingOf(answer, expect, captures); },
              [](const Unsent& unsent) { return noAnswer(unsent.reason); },
              [](const NoAnswer& none) { return noAnswer(none.reason, none.status); }},
        reply);
}

// Sleeps in short slices. False when the caller gave up.
bool pause(int ms, const Terms& terms)
{
    const QDeadlineTimer until(ms);
    while (!until.hasExpired()) {
        if (terms.cancelled && terms.cancelled())
            return false;
        const auto slice = std::min<qint64>(50, std::max<qint64>(1, until.remainingTime()));
        std::this_thread::sleep_for(std::chrono::milliseconds(slice));
    }
    return true;
}

} // namespace

HttpEffector::HttpEffector(NameLookup lookup)
    : m_client(std::move(lookup))
{
}

Result<PreparedRequest> HttpEffector::prepare(const RequestTemplate& form,
                                              const TemplateValues& values) const
{
    return prepareRequest(form, values);
}

Outcome HttpEffector::send(const PreparedRequest& request, const RequestTemplate& form,
                           const Terms& terms) const
{
    if (requestHash(request) != request.hash)
        return {RunState::NotSent,
                0,
                tr("The request is not the one that was ordered: its hash differs."),
                {}};
    const Result<QList<Predicate>> expect = prepareExpectations(form.expect, terms.values);
    if (!expect)
        return {RunState::NotSent, 0, sentence(expect.error()), {}};
    Redactor redactor;
    Outcome outcome = outcomeOf(perform(m_client, request, form.timeoutMs, terms, redactor),
                                *expect, form.captures);
    outcome.detail = redactor.redacted(outcome.detail);
    outcome.values = redactor.redacted(outcome.values);
    return outcome;
}

ReadBack HttpEffector::readBack(const RequestTemplate& probe, const QList<Predicate>& expect,
                                const Terms& terms, int deadlineMs) const
{
    const Result<PreparedRequest> request = prepareRequest(probe, terms.values);
    if (!request)
        return noAnswer(sentence(request.error()));
    const Result<QList<Predicate>> wanted = prepareExpectations(expect, terms.values);
    if (!wanted)
        return noAnswer(sentence(wanted.error()));
    if (wanted->isEmpty())
        return noAnswer(tr("The read-back names no expected value, so it can confirm nothing."));

    const QDeadlineTimer until(deadlineMs);
    int pauseMs = firstPauseMs;
    ReadBack reading;
    while (true) {
        Redactor redactor;
        const int leftMs = std::max(leastAttemptMs, static_cast<int>(until.remainingTime()));
        const int attemptMs = deadlineMs == 0 ? probe.timeoutMs : std::min(probe.timeoutMs, leftMs);
        reading = readingOf(perform(m_client, *request, attemptMs, terms, redactor), *wanted,
                            probe.captures);
        reading.detail = redactor.redacted(reading.detail);
        reading.values = redactor.redacted(reading.values);
        reading.observed = redactor.redacted(reading.observed);
        if (reading.verdict == ReadBack::Verdict::Holds || until.remainingTime() <= pauseMs)
            return reading;
        if (!pause(pauseMs, terms))
            return noAnswer(tr("The read-back was cancelled."), reading.status);
        pauseMs = std::min(longestPauseMs, pauseMs * 3 / 2);
    }
}

Result<QList<Captured>> HttpEffector::capture(const RequestTemplate& form, const Terms& terms) const
{
    const Result<PreparedRequest> request = prepareRequest(form, terms.values);
    if (!request)
        return pass(request.error());
    const Result<QList<Predicate>> expect = prepareExpectations(form.expect, terms.values);
    if (!expect)
        return pass(expect.error());
    Redactor redactor;
    const Reply reply = perform(m_client, *request, form.timeoutMs, terms, redactor);
    const Outcome outcome = outcomeOf(reply, *expect, {});
    const auto* answer = std::get_if<Answer>(&reply);
    if (!answer || outcome.state != RunState::Pending)
        return fail(
            Fault::OutOfReach, request->url, redactor.redacted(outcome.detail),
            tr("The state before cannot be captured, so there would be nothing to restore."));
    if (!expect->isEmpty() && judge(*expect, *answer).kind != Judgement::Kind::Holds)
        return fail(Fault::BadInput, request->url, redactor.redacted(outcome.detail));
    return capturedFrom(form.captures, *answer).map([&](const QList<Captured>& values) {
        return redactor.redacted(values);
    });
}

} // namespace wr
