// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a press would change: each value that the rung captures or expects, as it was read and as it will be. What the
// rung does not say is said to be not known, never guessed. Pure; any thread.
#pragma once

#include "models/facts/containment.h"

namespace wr {

struct DifferenceRow {
    QString path;                  // where the value stands, or the name it was captured by
    std::optional<QString> before; // nothing: it was not read
    std::optional<QString> after;  // nothing: the rung does not say
    bool operator==(const DifferenceRow&) const = default;

    bool isChange() const { return before && after && *before != *after; }
};

// REQUIRES: the request was prepared for a press of this rung, not for an undo.
QList<DifferenceRow> differenceOf(const Rung& rung, const PreparedRequest& request,
                                  const QList<Captured>& before);

// One line a row: "/strategies/0/enabled: true → false".
QString differenceText(const DifferenceRow& row);

} // namespace wr
