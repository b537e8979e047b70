// SPDX-License-Identifier: GPL-3.0-or-later
//
// A room as text that is the same for equal rooms, whatever lies in memory: what replicas are compared by. Pure.
#pragma once

#include "models/state/room.h"

#include <QtCore/QStringList>

namespace wr::test {

QStringList dumpOf(const Room& room);

// The first line that differs, of both; empty when they are equal.
QString firstDifference(const QStringList& one, const QStringList& other);

} // namespace wr::test
