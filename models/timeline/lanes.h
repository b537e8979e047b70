// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which lanes the timeline has and where they lie: change bands on top, one row per kind that says anything; the six
// kinds of evidence; what people entered; containment runs. Heights come from outside, in pixels; spare height goes
// to the evidence lanes.
#pragma once

#include "models/base/instant.h"
#include "models/timeline/picture.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace wr {

// What somebody did, beside the telemetry. Comes from the journal; the timeline only shows it.
struct TimelineEntry {
    enum class Kind : quint8 { Note, Decision, Task, Run, Phase, Severity, Seal, Declare };

    Instant at;
    Kind kind = Kind::Note;
    QString text;
    QString who;   // a person's name
    QString state; // of a run, for people; else empty
    bool operator==(const TimelineEntry&) const = default;
};

// When it happened on the evidence's clock; times that it cannot hold count as its first or last.
qint64 nanosOf(const TimelineEntry& entry);

// Translated, for people: "Note", "Decision", …
QString entryKindTitle(TimelineEntry::Kind kind);

enum class LaneKind : quint8 { Band, Evidence, Entries, Runs };

struct Lane {
    LaneKind kind = LaneKind::Evidence;
    int index = 0; // BandKind or EvidenceKind by number
    int top = 0;
    int height = 0;
    bool operator==(const Lane&) const = default;

    int bottom() const { return top + height; }
};

// Translated name of a lane.
QString laneTitle(const Lane& lane);

struct LaneHeights {
    int band = 0;
    int evidence = 0; // at least
    int tallest = 0;  // an evidence lane at most
    int entries = 0;
    int gap = 0;        // between lanes
    int sectionGap = 0; // between bands, evidence and people
};

struct LaneLayout {
    std::vector<Lane> lanes; // from top to bottom
    int height = 0;          // of all; more than was available when the lanes must scroll

    std::optional<int> laneAt(int y) const; // a position in lanes
};

// Lays the lanes out in available pixels. Bands without a value in the picture take no room; the six kinds always do,
// because an empty lane is an answer too.
LaneLayout layLanes(const TimelinePicture& picture, const LaneHeights& heights, int available);

} // namespace wr
