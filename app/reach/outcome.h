// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an answer to a containment request means. Pure.
#pragma once

#include "app/reach/httpclient.h"
#include "models/ports/effector.h"

namespace wr {

// expect is prepared. Text is the target's own and not redacted yet.
Outcome outcomeOf(const Reply& reply, const QList<Predicate>& expect,
                  const QList<Capture>& captures);

// Whether an expectation is of the status itself, which then decides alone whether it is the right one.
bool asksForStatus(const QList<Predicate>& expect);

// True for codes that say nothing of the state that was asked for: no answer, a credential that is refused, later, trouble.
bool saysNothing(int status);

// The first words of an answer's body in one line, without control characters; empty for a page.
QString targetWords(const Answer& answer);

} // namespace wr
