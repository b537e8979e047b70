// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is drawn, without drawing it: neutral geometry from a picture, for a window that need not be the picture's own
// (an old picture is stretched until the new one is there). Height is count on a square-root scale that a lane's marks
// share; colour is share, stacked; a mark is an outlier when its share stands out from its lane's. Nothing is coloured
// by its worst item alone: seen whole, everything would be red and the onset gone. Items narrower than minimumWidth
// fold into one mark that keeps their count and the first of them. Pure; no window, no thread.
#pragma once

#include "models/timeline/lanes.h"
#include "models/timeline/picture.h"
#include "models/timeline/viewport.h"

#include <vector>

namespace wr {

struct Mark {
    int x = 0;
    int width = 1;
    int top = 0; // from the top of the lane
    int height = 0;
    int adverseHeight = 0; // the part of height, from the bottom, that is adverse or in error
    int errorHeight = 0;   // the part of height, from the bottom, that is in error
    quint32 count = 0;
    quint32 adverse = 0;
    quint32 errors = 0;
    bool outlier = false; // more adverse than chance would give at its lane's share
    bool alone = false;   // one item, drawn with its own width; has room for its name
    int first = -1;       // the first item, in picture.single; -1 when it must be asked for
    qint64 fromNanos = 0; // what the mark covers
    qint64 toNanos = 0;
    bool operator==(const Mark&) const = default;
};

struct LaneMarks {
    std::vector<Mark> marks; // by x, then row
    quint32 scale = 0;       // the count that fills the lane; 0 when marks are single items in rows
    qint64 count = 0;
    qint64 adverse = 0;
    bool operator==(const LaneMarks&) const = default;
};

struct BandMark {
    int x = 0;
    int width = 0;       // to the last item with this value
    int until = 0;       // right edge of the row's part: where the next value begins
    int stretch = -1;    // in picture.bands
    bool change = false; // another value ran before it in this row
    bool firstSeen = false;
    bool resumed = false; // its stretch has a mark further left: a shorter one lay over it
    bool operator==(const BandMark&) const = default;
};

struct EntryMark {
    int x = 0;
    int first = 0; // in the list of entries
    int count = 1; // entries that fell into this flag
    bool operator==(const EntryMark&) const = default;
};

struct MarkMetrics {
    int width = 0;        // pixels of the window
    int minimumWidth = 3; // items narrower than this fold
    int rowHeight = 0;    // of single items in an evidence lane
    int flagWidth = 0;    // entries closer than this fold
};

// The marks of one kind of evidence in a lane of this height.
LaneMarks evidenceMarks(const TimelinePicture& picture, EvidenceKind kind, const Stretch& window,
                        int laneHeight, const MarkMetrics& metrics);

std::vector<BandMark> bandMarks(const TimelinePicture& picture, BandKind kind,
                                const Stretch& window, const MarkMetrics& metrics);

// The flags of the entries that are runs, or of those that are not. REQUIRES: entries sorted by time.
std::vector<EntryMark> entryMarks(const std::vector<TimelineEntry>& entries, bool runs,
                                  const Stretch& window, const MarkMetrics& metrics);

// The height of a count in a lane whose scale is `scale`: the square root of the share, at least one pixel.
int barHeight(quint32 count, quint32 scale, int laneHeight);

// The next number of the row 1, 2, 5, 10, 20, 50, …: scales move rarely while one zooms.
quint32 roundScale(quint32 count);

} // namespace wr
