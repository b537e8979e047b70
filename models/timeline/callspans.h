// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the spans of one trace tell of calls of a model. Two instrumentations of one program, such as those of a framework
// and of the vendor's library below it, write a span each for one call. And where a call fails early, some write none, so
// that only the failed request around it tells that there was something. Pure; any thread.
#pragma once

#include "models/facts/evidence.h"

namespace wr {

// Nanoseconds. Emitters in JavaScript take the start from a clock of whole milliseconds and the length from a finer one.
inline constexpr qint64 callTolerance = 2'000'000;

// Places in the list that was asked about. outer began no later and ended no earlier.
struct CallPair {
    qsizetype outer = 0;
    qsizetype inner = 0;
    bool operator==(const CallPair&) const = default;
};

// Which items of a trace may tell one call, by their models and times alone; no item is in two pairs. Where several fit one,
// none is taken: calls side by side look so.
QList<CallPair> maybeOneCall(const QList<EvidenceItem>& trace);

// Whether two items of a pair do tell one call: different emitters wrote them, or one is the other's parent, and what they
// tell of the question and the answer is the same as far as both tell it.
bool tellOneCall(const ItemDetail& one, const ItemDetail& other);

// Whether an item failed, tells of no model, and its trace holds no call of one either: if there was a call, it left no span.
// trace: all that is there of it.
bool leftNoCall(const EvidenceItem& item, const QList<EvidenceItem>& trace);

} // namespace wr
