// SPDX-License-Identifier: GPL-3.0-or-later
//
// The acts on an incident as sentences for people: "Severity lowered from SEV1 to SEV3 because …". Pure.
#pragma once

#include "models/state/room.h"

#include <functional>

namespace wr {

// Writes a time the way this person wants it.
using TimeSpelling = std::function<QString(Instant)>;

// What an act did, without who and when. Without a spelling, times are in ISO 8601.
QString actSentence(const Room& room, const Act& act, const TimeSpelling& spelling = {});

// What a statement of a hypothesis says: cause, words, confidence and its reason.
QString hypothesisSentence(const Hypothesis& hypothesis, const HypothesisStatement& said);

// How the incident was declared: the title and the severity that it had then.
QString declaredSentence(const Incident& incident);

} // namespace wr
