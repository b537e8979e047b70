// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/diagnosis.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>
#include <array>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

QString diagnosisPhrase(const char* text)
{
    return QCoreApplication::translate("wr::Diagnosis", text);
}

// Texts of one check; empty where the suspect says nothing about it.
struct CheckWords {
    const char* id;
    const char* question;
    const char* lookAt;
    const char* vendor;
    const char* drift;
    const char* retrieval;
    const char* misuse;
};

constexpr const char* kSame = QT_TRANSLATE_NOOP("wr::Diagnosis", "The same as before.");

constexpr std::array<CheckWords, 6> kChecks{{
    {"answering-build", QT_TRANSLATE_NOOP("wr::Diagnosis", "Did the build that answers change?"),
     QT_TRANSLATE_NOOP(
         "wr::Diagnosis",
         "Answering model against requested model, fingerprint, agent and service version."),
     QT_TRANSLATE_NOOP("wr::Diagnosis", "It changed without a deployment of ours."),
     QT_TRANSLATE_NOOP(
         "wr::Diagnosis",
         "It changed with our deployment, or it has the same name and its scores move."),
     kSame, kSame},
    {"prompt-path", QT_TRANSLATE_NOOP("wr::Diagnosis", "Did our prompt path change?"),
     QT_TRANSLATE_NOOP("wr::Diagnosis",
                       "Prompt name, version and hash; what the input is made of."),
     kSame, kSame, kSame,
     QT_TRANSLATE_NOOP("wr::Diagnosis",
                       "The same template with unusual parts, such as instructions inside "
                       "documents or tool answers.")},
    {"retrieval", QT_TRANSLATE_NOOP("wr::Diagnosis", "Did retrieval change?"),
     QT_TRANSLATE_NOOP("wr::Diagnosis",
                       "Documents and scores, order before and after reranking, source and index."),
     kSame, kSame,
     QT_TRANSLATE_NOOP(
         "wr::Diagnosis",
         "New documents, scores that collapse, one source above all, or another order."),
     QT_TRANSLATE_NOOP("wr::Diagnosis", "A single unusual document that carries instructions.")},
    {"guardrails", QT_TRANSLATE_NOOP("wr::Diagnosis", "Did the guardrails decide otherwise?"),
     QT_TRANSLATE_NOOP("wr::Diagnosis",
                       "Guardrail and version, verdicts, content filters, finish reasons."),
     QT_TRANSLATE_NOOP("wr::Diagnosis", "Other severities for the same input."), kSame, kSame,
     QT_TRANSLATE_NOOP("wr::Diagnosis",
                       "It allows what it blocked before, or no guardrail is on this path.")},
    {"users", QT_TRANSLATE_NOOP("wr::Diagnosis", "Whom does it concern?"),
     QT_TRANSLATE_NOOP(
         "wr::Diagnosis",
         "Sessions and users of the bad items, tool calls after the answer, feedback."),
     QT_TRANSLATE_NOOP("wr::Diagnosis", "All sessions at once."),
     QT_TRANSLATE_NOOP("wr::Diagnosis", "More and more over time."),
     QT_TRANSLATE_NOOP("wr::Diagnosis", "Questions about one topic."),
     QT_TRANSLATE_NOOP("wr::Diagnosis", "One or a few sessions or users.")},
    {"chain", QT_TRANSLATE_NOOP("wr::Diagnosis", "Who was in the chain?"),
     QT_TRANSLATE_NOOP("wr::Diagnosis",
                       "Provider, server address, gateway route and deployment of the bad items."),
     QT_TRANSLATE_NOOP("wr::Diagnosis", "Another provider or route than before."),
     QT_TRANSLATE_NOOP("wr::Diagnosis", "Our own address."), nullptr, nullptr},
}};

Check checkOf(const CheckWords& words)
{
    Check check{QString::fromLatin1(words.id),
                diagnosisPhrase(words.question),
                diagnosisPhrase(words.lookAt),
                {}};
    const auto expect = [&check](HypothesisCause cause, const char* text) {
        if (text != nullptr)
            check.expected.insert(cause, diagnosisPhrase(text));
    };
    expect(HypothesisCause::VendorChange, words.vendor);
    expect(HypothesisCause::ModelDrift, words.drift);
    expect(HypothesisCause::RetrievalCorruption, words.retrieval);
    expect(HypothesisCause::PromptMisuse, words.misuse);
    return check;
}

// How many different answers the suspects would give.
qsizetype answers(const Check& check, const QSet<HypothesisCause>& suspects)
{
    QSet<QString> different;
    for (const HypothesisCause cause : suspects) {
        if (check.expected.contains(cause))
            different.insert(check.expected.value(cause));
    }
    return different.size();
}

} // namespace

QList<Check> checks()
{
    QList<Check> all;
    for (const CheckWords& words : kChecks)
        all.append(checkOf(words));
    return all;
}

QList<Check> checksBetween(const QList<Hypothesis>& hypotheses)
{
    QSet<HypothesisCause> suspects;
    for (const Hypothesis& one : hypotheses) {
        const bool ruledOut
            = !one.statements.isEmpty() && one.statements.constLast().confidence == 0;
        if (one.cause != HypothesisCause::Own && !ruledOut)
            suspects.insert(one.cause);
    }
    QList<Check> found = checks();
    if (suspects.size() < 2)
        return found;
    found.removeIf([&suspects](const Check& one) { return answers(one, suspects) < 2; });
    std::stable_sort(found.begin(), found.end(), [&suspects](const Check& a, const Check& b) {
        return answers(a, suspects) > answers(b, suspects);
    });
    return found;
}

} // namespace wr
