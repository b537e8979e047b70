// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything one frame of the timeline shows, decided before anything is drawn: where each part lies, ticks, marks.
// Built anew for every frame from values; pixels are whole and device-independent. GUI thread.
#pragma once

#include "models/timeline/firsts.h"
#include "models/timeline/marks.h"
#include "models/timeline/timeaxis.h"
#include "ui/timeline/chosenwindows.h"

#include <QtCore/QRect>

namespace wr::timeline {

// What a scene is made of. Pointers only look; they outlive the call.
struct SceneSource {
    const TimelinePicture* picture = nullptr;
    const std::vector<TimelineEntry>* entries = nullptr; // sorted by time
    Stretch window;
    QSize size;
    bool mirrored
        = false; // right to left: lane names stand on the right, time still runs to the right
    const std::vector<FirstSeen>* firsts = nullptr; // by time
    ChosenWindows chosen{};
};

// Where something is seen for the first time.
struct FirstMark {
    int x = 0;
    int y = 0;        // top of a value's band; of a combination the middle of the mark
    int lane = -1;    // of a value; -1 = a combination
    size_t first = 0; // in the list of firsts
};

struct SceneLane {
    Lane lane;       // top and height inside the plot
    LaneMarks marks; // of evidence
    std::vector<BandMark> bands;
    std::vector<EntryMark> flags;
};

struct TimelineScene {
    QRect gutter;          // lane names
    QRect plot;            // marks
    QRect ruler;           // times
    QRect minimap;         // the whole trace
    int contentHeight = 0; // of all lanes; more than the plot's when they scroll
    Stretch window;
    TimeAxis axis;
    std::vector<SceneLane> lanes;
    std::vector<int> changes; // x of values seen for the first time, for lines through all lanes
    std::vector<FirstMark> firsts;

    int laneAt(int y) const;                   // -1 when there is none
    const Mark* markAt(int lane, int x) const; // nearest within a few pixels, or null
};

TimelineScene buildScene(const SceneSource& source);

// The columns that a picture needs for a view of this size.
int plotWidth(QSize size);

} // namespace wr::timeline
