// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two instrumentations of one program, such as those of a framework and of the vendor's library below it, write a span each
// for one call of a model. Pure; any thread.
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

} // namespace wr
