// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hands in a decision. Where its right asks for a second person, the approval is asked for instead; once it is given,
// the same words decide. GUI thread.
#pragma once

#include "models/ports/clock.h"
#include "models/ports/desk.h"

#include <functional>

namespace wr::incident {

// What came of it: a receipt, Fault::Waiting when approval was asked for, else why not.
using DecisionTold = std::function<void(const Result<Receipt>& receipt)>;

// REQUIRES: desk and clock outlive context; told is called on its thread, never after it is gone.
void decideOn(QObject* context, Desk* desk, const Clock* clock, DecisionMade made,
              DecisionTold told);

} // namespace wr::incident
