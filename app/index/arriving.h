// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an import has read and nobody can open yet, as densities for the timeline: from the first second of a long import its
// items are seen, until the segment that holds them is. At most tileLimit tiles, whatever arrives. Thread: any.
#pragma once

#include "app/ingest/rawitem.h"
#include "models/base/ids.h"
#include "models/timeline/picturebuilder.h"

#include <functional>
#include <map>
#include <mutex>

namespace wr {

class Arriving final
{
public:
    static constexpr std::size_t tileLimit = 8192;

    struct Extent {
        qint64 fromNanos = 0;
        qint64 toNanos = 0; // the last start
        bool operator==(const Extent&) const = default;
    };

    // Nothing has arrived yet of what is read for this system. noNews: none of it is to be seen, as it is there already or
    // will be at once.
    void begin(const SystemId& system, bool noNews);
    void add(const RawBatch& batch);
    // The segment of this exhibit will hold it all; once that is seen, this is not.
    void settle(const ExhibitId& exhibit);
    void clear();

    // From the first to the last item; nothing when none has arrived.
    std::optional<Extent> extent() const;
    // Adds what arrived to a picture. systems: its scope; isThere: the segment of this exhibit is in the picture. False when it
    // added nothing to the window.
    bool addTo(PictureBuilder& builder, const QList<SystemId>& systems,
               const std::function<bool(const SystemId&, const ExhibitId&)>& isThere) const;

private:
    void count(qint64 start, LaneSet lanes, bool adverse, bool error);
    void coarsen();
    Tiles tiles() const;

    mutable std::mutex m_mutex;
    SystemId m_system;
    ExhibitId m_exhibit; // empty until it is known
    bool m_hidden = false;
    int m_level = 0;
    std::map<qint64, Tile> m_tiles; // by index
    Tile* m_latest = nullptr;       // one of them: what follows mostly starts in it, too
    std::optional<Extent> m_extent;
};

// One file's part in it: what it told is taken back when it comes to nothing. Does nothing without a maybeArriving.
class ArrivingFile final
{
public:
    // REQUIRES: maybeArriving outlives this.
    ArrivingFile(Arriving* maybeArriving, const SystemId& system, bool noNews);
    ~ArrivingFile();
    ArrivingFile(const ArrivingFile&) = delete;
    ArrivingFile& operator=(const ArrivingFile&) = delete;

    void add(const RawBatch& batch);
    // The segment of this exhibit is about to be seen.
    void settle(const ExhibitId& exhibit);

    // It is.
    void keep() { m_isKept = true; }

private:
    Arriving* m_maybeArriving;
    bool m_isKept = false;
};

} // namespace wr
