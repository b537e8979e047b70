// SPDX-License-Identifier: GPL-3.0-or-later
//
// A look at evidence that somebody named to come back to it: the search as it is typed, the filters beside it, the
// systems and the window of time. It is of one room, kept for one person on one computer. A value.
#pragma once

#include "models/facts/evidence.h"

#include <QtCore/QList>

#include <optional>

namespace wr {

struct SavedView {
    QString name;
    QString search;
    std::optional<EvidenceKind> kind;
    bool adverseOnly = false;
    QList<SystemId> systems; // empty = all
    EvidenceTime from;
    EvidenceTime to; // exclusive
    bool operator==(const SavedView&) const = default;
};

} // namespace wr
