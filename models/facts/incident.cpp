// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/facts/incident.h"

#include "models/facts/words.h"

namespace wr {

namespace {

constexpr std::array<Word<IncidentType>, 6> types{{
    {IncidentType::UnsafeOutput, "unsafe-output",
     QT_TRANSLATE_NOOP("wr::Words", "Unsafe or misleading output")},
    {IncidentType::RetrievalFailure, "retrieval-failure",
     QT_TRANSLATE_NOOP("wr::Words", "Retrieval failure that changes decisions")},
    {IncidentType::PromptBypass, "prompt-bypass",
     QT_TRANSLATE_NOOP("wr::Words", "Prompt path that bypasses controls")},
    {IncidentType::VendorChange, "vendor-change",
     QT_TRANSLATE_NOOP("wr::Words", "Behaviour changed after a vendor update")},
    {IncidentType::PrivacyLeak, "privacy-leak",
     QT_TRANSLATE_NOOP("wr::Words", "Privacy leak through context")},
    {IncidentType::Overdependence, "overdependence",
     QT_TRANSLATE_NOOP("wr::Words", "Overdependence on degraded output")},
}};

constexpr std::array<Word<HypothesisCause>, 5> causes{{
    {HypothesisCause::ModelDrift, "model-drift", QT_TRANSLATE_NOOP("wr::Words", "Model drift")},
    {HypothesisCause::RetrievalCorruption, "retrieval-corruption",
     QT_TRANSLATE_NOOP("wr::Words", "Retrieval corruption")},
    {HypothesisCause::PromptMisuse, "prompt-misuse",
     QT_TRANSLATE_NOOP("wr::Words", "Prompt misuse")},
    {HypothesisCause::VendorChange, "vendor-side-change",
     QT_TRANSLATE_NOOP("wr::Words", "Vendor-side change")},
    {HypothesisCause::Own, "own", QT_TRANSLATE_NOOP("wr::Words", "Another cause")},
}};

constexpr std::array<Word<Severity>, 4> severities{{
    {Severity::Sev1, "sev1", QT_TRANSLATE_NOOP("wr::Words", "SEV1")},
    {Severity::Sev2, "sev2", QT_TRANSLATE_NOOP("wr::Words", "SEV2")},
    {Severity::Sev3, "sev3", QT_TRANSLATE_NOOP("wr::Words", "SEV3")},
    {Severity::Sev4, "sev4", QT_TRANSLATE_NOOP("wr::Words", "SEV4")},
}};

constexpr std::array<Word<Phase>, 6> phases{{
    {Phase::Triage, "triage", QT_TRANSLATE_NOOP("wr::Words", "Triage")},
    {Phase::Containing, "containing", QT_TRANSLATE_NOOP("wr::Words", "Containing")},
    {Phase::Investigating, "investigating", QT_TRANSLATE_NOOP("wr::Words", "Investigating")},
    {Phase::Recovering, "recovering", QT_TRANSLATE_NOOP("wr::Words", "Recovering")},
    {Phase::Review, "review", QT_TRANSLATE_NOOP("wr::Words", "Review")},
    {Phase::Closed, "closed", QT_TRANSLATE_NOOP("wr::Words", "Closed")},
}};

constexpr std::array<Word<int>, 4> levels{{
    {0, "0", QT_TRANSLATE_NOOP("wr::Words", "none")},
    {1, "1", QT_TRANSLATE_NOOP("wr::Words", "low")},
    {2, "2", QT_TRANSLATE_NOOP("wr::Words", "serious")},
    {3, "3", QT_TRANSLATE_NOOP("wr::Words", "grave")},
}};

} // namespace

QString levelTitle(int level)
{
    return wordTitle(levels, level);
}

QString incidentTypeName(IncidentType type)
{
    return wordName(types, type);
}

std::optional<IncidentType> incidentTypeFromName(const QString& name)
{
    return wordValue(types, name);
}

QString incidentTypeTitle(IncidentType type)
{
    return wordTitle(types, type);
}

QString hypothesisCauseName(HypothesisCause cause)
{
    return wordName(causes, cause);
}

std::optional<HypothesisCause> hypothesisCauseFromName(const QString& name)
{
    return wordValue(causes, name);
}

QString hypothesisCauseTitle(HypothesisCause cause)
{
    return wordTitle(causes, cause);
}

QString severityName(Severity severity)
{
    return wordName(severities, severity);
}

std::optional<Severity> severityFromName(const QString& name)
{
    return wordValue(severities, name);
}

QString severityTitle(Severity severity)
{
    return wordTitle(severities, severity);
}

QString phaseName(Phase phase)
{
    return wordName(phases, phase);
}

std::optional<Phase> phaseFromName(const QString& name)
{
    return wordValue(phases, name);
}

QString phaseTitle(Phase phase)
{
    return wordTitle(phases, phase);
}

} // namespace wr
