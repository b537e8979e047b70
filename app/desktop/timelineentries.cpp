// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/timelineentries.h"

#include "models/items/entriesmodel.h"

namespace wr {

namespace {

std::optional<TimelineEntry::Kind> timelineKind(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Declared:
        return TimelineEntry::Kind::Declare;
    case EntryKind::Note:
        return TimelineEntry::Kind::Note;
    case EntryKind::Decision:
        return TimelineEntry::Kind::Decision;
    case EntryKind::Task:
        return TimelineEntry::Kind::Task;
    case EntryKind::Run:
        return TimelineEntry::Kind::Run;
    case EntryKind::Crossing:
        return TimelineEntry::Kind::Severity;
    case EntryKind::Seal:
        return TimelineEntry::Kind::Seal;
    case EntryKind::Severity:
        return TimelineEntry::Kind::Severity;
    case EntryKind::Phase:
        return TimelineEntry::Kind::Phase;
    case EntryKind::Command:
    case EntryKind::Change:
    case EntryKind::Outcome:
    case EntryKind::Approval:
    case EntryKind::Pin:
    case EntryKind::Hypothesis:
        break;
    }
    return std::nullopt;
}

} // namespace

std::vector<TimelineEntry> timelineEntries(const Room& room, const IncidentId& incident)
{
    std::vector<TimelineEntry> entries;
    const Incident* found = room.maybeIncident(incident);
    if (found == nullptr)
        return entries;
    for (const EntryRow& row : entryRows(room, *found)) {
        if (const auto kind = timelineKind(row.kind))
            entries.push_back({row.happened, *kind, row.text, row.by,
                               row.state ? runStateTitle(*row.state) : QString()});
    }
    return entries;
}

} // namespace wr
