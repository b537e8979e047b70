// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which evidence tells the suspects of an AI incident apart: a model that drifts, retrieval that was corrupted, prompts
// that are misused, a vendor that changed something. Pure. Thread: any.
#pragma once

#include "models/facts/incident.h"

namespace wr {

// One question to the evidence, and what each suspect would make of it.
struct Check {
    QString id;       // answering-build, prompt-path, retrieval, guardrails, users, chain
    QString question; // translated, as are the others
    QString lookAt;
    QMap<HypothesisCause, QString> expected; // a suspect of which it says nothing is not in here
    bool operator==(const Check&) const = default;
};

QList<Check> checks();

// The checks by which the causes that are still stated on an incident differ most, the best first; all of them when
// nothing or one thing is stated. One's own words are told apart by nothing here.
QList<Check> checksBetween(const QList<Hypothesis>& hypotheses);

} // namespace wr
