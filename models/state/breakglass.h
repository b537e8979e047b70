// SPDX-License-Identifier: GPL-3.0-or-later
//
// Break-glass: one person pressed where two are wanted. With the order everybody is told by a notice on its incident, which
// somebody else must acknowledge, and a review that somebody else must do within a day. Both come from the order alone, so
// that every replica has them. Nobody who cannot read a restricted incident gets either; the order itself says it to all.
#pragma once

#include "models/state/foldparts.h"

namespace wr {

inline constexpr int reviewMinutes = 24 * 60;

// The notice and the review of a run, by their ids in its incident.
QString breakGlassNotice(const RunId& run);
TaskId breakGlassReview(const RunId& run);

// The run that a notice or a review is of; null when the id is of something else.
const Run* maybeBroken(const Room& room, const QString& id);

// The same for people, in their language; text unchanged where the id is of something else.
QString breakGlassWords(const Room& room, const QString& id, const QString& text);

void tellBreakGlass(FoldContext& at, const Run& run);

} // namespace wr
