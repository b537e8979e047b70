// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads "who can shut off assistant" and answers it. Pure.
#pragma once

#include "models/items/palettemodel.h"

namespace wr {

struct WhoQuestion {
    DecisionRight right = DecisionRight::ShutOff;
    QString system; // as typed; empty = any
    bool operator==(const WhoQuestion&) const = default;
};

// The question in a text, if it is one; several while the right is not typed out.
QList<WhoQuestion> whoQuestions(const QString& typed);

// Holders in the order in which they are called, or the gap; then the rungs that the right opens.
QList<PaletteRow> whoAnswers(const Room& room, const WhoQuestion& question);

} // namespace wr
