// SPDX-License-Identifier: GPL-3.0-or-later
//
// The target key of a drill's run: the rung's own with a prefix, so that a drill and the real thing never stand in each
// other's way, and so that everybody tells one from the other, also in an incident that they cannot read. Pure.
#pragma once

#include "models/facts/containment.h"

namespace wr {

QString practiceTarget(const QString& target);
bool isPracticeTarget(const QString& target);
bool isPractice(const Run& run);

} // namespace wr
