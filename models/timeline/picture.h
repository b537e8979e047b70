// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a timeline needs for its pixels and nothing more: per lane one bin per column, change bands, and the single
// items once they are few enough to tell apart. An item stands in every lane that it bears, so the lanes' counts add up
// to more than the items. Computed from tiles; no thread, no I/O.
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

// Whose values make a combination when one request shows them.
inline constexpr std::array combinedKinds{BandKind::AnsweringModel,  BandKind::PromptVersion,
                                          BandKind::RetrievalSource, BandKind::GuardrailVersion,
                                          BandKind::Provider,        BandKind::Deployment};

// A combination where it was seen for the first time in the whole evidence of the scope.
struct CombinationSeen {
    qint64 at = 0;                                    // the start of the request's first item
    std::array<QString, combinedKinds.size()> values; // empty where the request says nothing
    bool operator==(const CombinationSeen&) const = default;
};

struct TimelinePicture {
    PictureQuery query;
    qint64 extentFromNanos = 0; // all evidence of the scope
    qint64 extentToNanos = 0;
    qint64 itemsInView = 0;                                    // each once, whatever it bears
    std::array<std::vector<LaneBin>, evidenceKindCount> lanes; // by kind; columns entries each
    std::vector<EvidenceItem> single; // every item in view when they are at most singleLimit
    QList<BandStretch>
        bands; // by kind, then time; at most bandLimit per kind, the rest merged as "N values"
    QList<CombinationSeen> combinations; // first seen in view, by time
};

inline constexpr int singleLimit = 1024;
inline constexpr int bandLimit = 256;

// A bit a kind: the lanes in which an item stands.
using LaneSet = quint8;

constexpr LaneSet laneBit(EvidenceKind kind)
{
    return static_cast<LaneSet>(1U << static_cast<unsigned>(kind));
}

// True for what the item bears, and for what it is by name when its content was not captured.
inline bool standsIn(const EvidenceItem& item, EvidenceKind kind)
{
    return item.lane == kind || item.bears(kind);
}

} // namespace wr
