// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reach/outcome.h"

#include "app/reach/predicates.h"
#include "models/base/match.h"

#include <algorithm>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

struct OutcomeWords {
    Q_DECLARE_TR_FUNCTIONS(wr::Outcome)
};

constexpr qsizetype longestWords = 400;

Outcome rejected(const Answer& answer, const QString& why)
{
    const QString words = targetWords(answer);
    const QString detail
        = words.isEmpty() ? why : OutcomeWords::tr("%1 The target says: %2").arg(why, words);
    return {RunState::Rejected, answer.status, detail, {}};
}

Outcome accepted(const Answer& answer, const QString& detail, const QList<Capture>& captures)
{
    Outcome outcome{RunState::Pending, answer.status, detail, {}};
    const Result<QList<Captured>> values = capturedFrom(captures, answer);
    if (values)
        outcome.values = *values;
    else
        outcome.detail += u' ' + sentence(values.error());
    return outcome;
}

Outcome ofExpectations(const Answer& answer, const QList<Predicate>& expect,
                       const QList<Capture>& captures)
{
    if (expect.isEmpty())
        return accepted(answer, OutcomeWords::tr("The target accepted the request."), captures);
    const Judgement judgement = judge(expect, answer);
    switch (judgement.kind) {
    case Judgement::Kind::Holds:
        return accepted(answer, OutcomeWords::tr("The target accepted the request."), captures);
    case Judgement::Kind::Differs:
        return rejected(
            answer,
            OutcomeWords::tr("The target answered and did not do it. %1").arg(judgement.sentence));
    case Judgement::Kind::Undecided:
        break;
    }
    return accepted(
        answer,
        OutcomeWords::tr("The target answered %1, but the answer does not say that it was done. %2")
            .arg(QString::number(answer.status), judgement.sentence),
        captures);
}

QString headerValue(const Answer& answer, QStringView name)
{
    for (const Header& header : answer.headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value.left(longestWords);
    }
    return {};
}

Outcome ofRedirect(const Answer& answer)
{
    return rejected(
        answer,
        OutcomeWords::tr(
            "Answered, not done: the target points elsewhere (%1), and that is not followed.")
            .arg(headerValue(answer, u"location")));
}

Outcome ofRefusal(const Answer& answer)
{
    if (answer.status == 409 || answer.status == 412)
        return rejected(answer, OutcomeWords::tr("Somebody else changed it meanwhile."));
    if (answer.status == 401 || answer.status == 403)
        return rejected(answer, OutcomeWords::tr("The target does not let this credential do it."));
    if (answer.status == 429 || answer.status == 503) {
        const QString wait = headerValue(answer, u"retry-after");
        return rejected(
            answer,
            wait.isEmpty()
                ? OutcomeWords::tr("The target takes no requests now.")
                : OutcomeWords::tr("The target takes no requests now; it asks to wait: %1.")
                      .arg(wait));
    }
    return rejected(
        answer,
        OutcomeWords::tr("The target refused the request with code %1.").arg(answer.status));
}

Outcome ofAnswer(const Answer& answer, const QList<Predicate>& expect,
                 const QList<Capture>& captures)
{
    const int status = answer.status;
    if (status >= 200 && status < 300)
        return ofExpectations(answer, expect, captures);
    if (status >= 300
        && status < 400) // some targets answer every request so and give the verdict in a header
        return asksForStatus(expect) ? ofExpectations(answer, expect, captures)
                                     : ofRedirect(answer);
    const bool refused
        = (status >= 400 && status < 500 && status != 408 && status != 499) || status == 503;
    if (refused)
        return ofRefusal(answer);
    const QString words = targetWords(answer);
    const QString why
        = OutcomeWords::tr("The target answered with code %1; whether it was done is unknown.")
              .arg(status);
    return {RunState::Unknown,
            status,
            words.isEmpty() ? why : OutcomeWords::tr("%1 The target says: %2").arg(why, words),
            {}};
}

} // namespace

bool asksForStatus(const QList<Predicate>& expect)
{
    return std::any_of(expect.begin(), expect.end(),
                       [](const Predicate& one) { return one.path == u"status"; });
}

QString targetWords(const Answer& answer)
{
    for (const Header& header : answer.headers) {
        if (header.name.compare(u"content-type"_s, Qt::CaseInsensitive) == 0
            && header.value.contains(u"html"_s, Qt::CaseInsensitive))
            return {};
    }
    QString words = QString::fromUtf8(answer.body.left(longestWords * 4)).simplified();
    words.removeIf([](QChar c) { return !c.isPrint(); });
    return words.size() <= longestWords ? words : QString(words.left(longestWords) + u'…');
}

bool saysNothing(int status)
{
    return status == 0 || status == 401 || status == 403 || status == 407 || status == 408
        || status == 429 || status >= 500;
}

Outcome outcomeOf(const Reply& reply, const QList<Predicate>& expect,
                  const QList<Capture>& captures)
{
    return std::visit(
        Match{[&](const Answer& answer) { return ofAnswer(answer, expect, captures); },
              [](const Unsent& unsent) {
                  return Outcome{RunState::NotSent, 0, unsent.reason, {}};
              },
              [](const NoAnswer& none) {
                  return Outcome{RunState::Unknown, none.status, none.reason, {}};
              }},
        reply);
}

} // namespace wr
