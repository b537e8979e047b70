// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline/lanes.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace wr {
namespace {

struct TimelineLanesWords {
    Q_DECLARE_TR_FUNCTIONS(wr::TimelineLanes)
};

} // namespace

qint64 nanosOf(const TimelineEntry& entry)
{
    constexpr qint64 farthest = (qint64{1} << 62) / 1000;
    return std::clamp(entry.at.micros, -farthest, farthest) * 1000;
}

QString entryKindTitle(TimelineEntry::Kind kind)
{
    switch (kind) {
    case TimelineEntry::Kind::Note:
        return TimelineLanesWords::tr("Note");
    case TimelineEntry::Kind::Decision:
        return TimelineLanesWords::tr("Decision");
    case TimelineEntry::Kind::Task:
        return TimelineLanesWords::tr("Task");
    case TimelineEntry::Kind::Run:
        return TimelineLanesWords::tr("Containment run");
    case TimelineEntry::Kind::Phase:
        return TimelineLanesWords::tr("Phase");
    case TimelineEntry::Kind::Severity:
        return TimelineLanesWords::tr("Severity");
    case TimelineEntry::Kind::Seal:
        return TimelineLanesWords::tr("Seal");
    case TimelineEntry::Kind::Declare:
        return TimelineLanesWords::tr("Declared");
    }
    return {};
}

QString laneTitle(const Lane& lane)
{
    switch (lane.kind) {
    case LaneKind::Band:
        return bandKindTitle(static_cast<BandKind>(lane.index));
    case LaneKind::Evidence:
        return evidenceKindTitle(static_cast<EvidenceKind>(lane.index));
    case LaneKind::Entries:
        return TimelineLanesWords::tr("People");
    case LaneKind::Runs:
        return TimelineLanesWords::tr("Containment");
    }
    return {};
}

std::optional<int> LaneLayout::laneAt(int y) const
{
    for (size_t i = 0; i < lanes.size(); ++i) {
        if (y >= lanes[i].top && y < lanes[i].bottom())
            return static_cast<int>(i);
    }
    return std::nullopt;
}

LaneLayout layLanes(const TimelinePicture& picture, const LaneHeights& heights, int available)
{
    LaneLayout layout;
    for (int kind = 0; kind < bandKindCount; ++kind) {
        const auto says
            = [kind](const BandStretch& it) { return static_cast<int>(it.kind) == kind; };
        if (std::any_of(picture.bands.begin(), picture.bands.end(), says))
            layout.lanes.push_back({LaneKind::Band, kind, 0, heights.band});
    }
    const int bands = static_cast<int>(layout.lanes.size());
    const int fixed = bands * (heights.band + heights.gap) + 2 * (heights.entries + heights.gap)
        + evidenceKindCount * heights.gap + 2 * heights.sectionGap;
    const int each = std::clamp((available - fixed) / evidenceKindCount, heights.evidence,
                                std::max(heights.tallest, heights.evidence));
    for (int kind = 0; kind < evidenceKindCount; ++kind)
        layout.lanes.push_back({LaneKind::Evidence, kind, 0, each});
    layout.lanes.push_back({LaneKind::Entries, 0, 0, heights.entries});
    layout.lanes.push_back({LaneKind::Runs, 0, 0, heights.entries});

    int top = 0;
    for (size_t i = 0; i < layout.lanes.size(); ++i) {
        Lane& lane = layout.lanes[i];
        const bool begins = i > 0
            && ((lane.kind == LaneKind::Evidence)
                != (layout.lanes[i - 1].kind == LaneKind::Evidence));
        top += begins ? heights.sectionGap : 0;
        lane.top = top;
        top += lane.height + heights.gap;
    }
    layout.height = top;
    return layout;
}

} // namespace wr
