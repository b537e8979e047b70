// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a timeline needs for its pixels and nothing more: per lane one bin per column, change bands, and the single
// items once they are few enough to tell apart. Computed from tiles; no thread, no I/O.
#pragma once

#include "models/facts/evidence.h"

#include <QtCore/QList>

#include <array>
#include <vector>

namespace wr {

struct PictureQuery {
    QList<SystemId> systems; // empty = all
    qint64 fromNanos = 0;
    qint64 toNanos = 0; // exclusive
    int columns = 0;    // pixels across
    bool operator==(const PictureQuery&) const = default;
};

// One pixel column of one lane. adverse and errors are parts of count.
struct LaneBin {
    quint32 count = 0;
    quint32 adverse = 0;
    quint32 errors = 0;
    bool operator==(const LaneBin&) const = default;
};

struct BandStretch {
    BandKind kind = BandKind::AnsweringModel;
    QString value;
    qint64 fromNanos = 0; // first item with this value in this stretch
    qint64 toNanos = 0;   // last item
    qint64 items = 0;
    bool firstSeen
        = false; // the value appears here for the first time in the whole evidence of the scope
    bool operator==(const BandStretch&) const = default;
};

struct TimelinePicture {
    PictureQuery query;
    qint64 extentFromNanos = 0; // all evidence of the scope
    qint64 extentToNanos = 0;
    qint64 itemsInView = 0;
    std::array<std::vector<LaneBin>, evidenceKindCount> lanes; // by kind; columns entries each
    std::vector<EvidenceItem> single; // every item in view when they are at most singleLimit
    QList<BandStretch>
        bands; // by kind, then time; at most bandLimit per kind, the rest merged as "N values"
};

inline constexpr int singleLimit = 4096;
inline constexpr int bandLimit = 256;

} // namespace wr
