// SPDX-License-Identifier: GPL-3.0-or-later
//
// What somebody did without the button, because the network or the target failed: a note of the incident that names the
// rung, so that the timeline and the brief hold it. GUI thread.
#pragma once

#include "models/ports/desk.h"

#include <functional>

class QWidget;

namespace wr::actions {

// Asks what was done and notes it; told() gets nothing when it stands in the journal, else why it does not. Not called when
// nothing was written. REQUIRES: the desk outlives the question.
void recordByHand(QWidget* parent, Desk* desk, const PressAsk& rung, Instant now,
                  std::function<void(const QString& trouble)> told);

} // namespace wr::actions
