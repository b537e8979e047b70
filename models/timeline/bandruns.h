// SPDX-License-Identifier: GPL-3.0-or-later
//
// Change bands: from when to when a value (an answering model, a prompt version, …) was in force. Several values may be
// in force at once, because several models answer side by side, so a run ends only when the value's silence would come by chance
// less than once in ten such evidences, had it gone on as often as before: a few other items are enough to end the run
// of a value that was alone, dozens are needed where six values take turns. One request asks the same model several
// times; that counts once. Quiet hours end nothing.
// Pure; any thread.
#pragma once

#include "models/timeline/picture.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace wr {

// A run inside one segment; value is the segment's string number. values > 1: too many values to follow one by one.
struct BandRun {
    BandKind kind = BandKind::AnsweringModel;
    quint32 value = 0;
    qint64 fromNanos = 0;
    qint64 toNanos = 0;
    qint64 items = 0;
    qint64 values = 1;
    qint64 requests = 1; // items of one request that follow each other are no further evidence

    bool operator==(const BandRun&) const = default;
};

// Runs of one kind.
class BandRunBuilder final
{
public:
    // expected: about how many items there are in all.
    BandRunBuilder(BandKind kind, qint64 expected);

    // request: which request the item belongs to; 0 = one of its own. REQUIRES: starts ascend; value > 0.
    void add(quint32 value, qint64 startNanos, quint64 request = 0);
    // All runs by time; the builder is empty afterwards.
    std::vector<BandRun> take();

private:
    struct Open {
        BandRun run;
        qint64 firstTurn = 0;
        qint64 lastTurn = 0;
        quint64 request = 0; // of the newest item
    };

    void addToRest(quint32 value, qint64 startNanos);

    BandKind m_kind;
    double m_rarity; // logarithm of the chance below which a silence is an end
    qint64 m_turn = 0;
    std::unordered_map<quint32, Open> m_open;
    std::unordered_set<quint32> m_restValues;
    BandRun m_rest;
    std::vector<BandRun> m_done;
};

// A run with its value as text, as the runs of several segments meet.
struct NamedRun {
    BandKind kind = BandKind::AnsweringModel;
    QString value;
    qint64 fromNanos = 0;
    qint64 toNanos = 0;
    qint64 items = 0;
    qint64 values = 1;
    qint64 requests = 1;
};

// All stretches of these runs by kind, then time: runs of one value that overlap or follow each other are one stretch.
QList<BandStretch> stretchesOf(std::vector<NamedRun> runs);
// Those that meet [from, to), at most bandLimit a kind; the rarest of a kind are merged into one named "N values".
QList<BandStretch> stretchesIn(const QList<BandStretch>& all, qint64 fromNanos, qint64 toNanos);

} // namespace wr
