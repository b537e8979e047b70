// SPDX-License-Identifier: GPL-3.0-or-later
//
// The brief that goes with command, as text for people: what is asked of the reader comes first, and what there is none of is
// said. Each line is one line with hidden characters made visible, whatever people wrote into it. Pure.
#pragma once

#include "models/rules/brief.h"

#include <QtCore/QStringList>

#include <functional>

namespace wr {

// How a brief's times are written; what shows it decides.
struct BriefSpelling {
    std::function<QString(Instant at)> time;
    std::function<QString(Instant from, Instant now)> elapsed;
    std::function<QString(Instant due, Instant now)> due;
};

struct BriefSection {
    QString title;
    QStringList lines; // at least one
    bool operator==(const BriefSection&) const = default;
};

// State, rungs, decisions, tasks, clocks, news owed, authorities; always all seven, in this order. Without a spelling times
// are in ISO 8601 and durations in minutes.
QList<BriefSection> briefSections(const Room& room, const Brief& brief,
                                  const BriefSpelling& spelling = {});

// The sections below each other, lines indented, for one view of text.
QString briefText(const QList<BriefSection>& sections);

} // namespace wr
