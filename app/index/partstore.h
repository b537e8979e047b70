// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads the parts of evidence.sqlite piece by piece through a cache of at most 64 MiB. Nothing that another process
// commits is missed: refresh() asks SQLite first. A piece that is damaged is Fault::Integrity, with the remedy to build
// the index again. Thread: one at a time.
#pragma once

#include "app/index/blobcache.h"
#include "app/index/coverage.h"
#include "app/index/indexfile.h"
#include "app/index/namecolumns.h"
#include "models/timeline/bandruns.h"
#include "models/timeline/tiles.h"

namespace wr {

struct PartPlace {
    qint64 id = 0;
    qint64 segment = 0;
    SystemId system;
    ExhibitId exhibit;
    qint64 items = 0;
    qint64 timed = 0; // items with a usable time; the times hold only when there are any
    qint64 fromNanos = 0;
    qint64 toNanos = 0;
    int baseLevel = 0;
    int topLevel = 0;
};

struct ChunkPlace {
    qint64 number = 0;
    qint64 firstNanos = 0;
    qint64 lastNanos = 0;
    qint64 leastOffset = 0;
    qint64 mostOffset = 0;
};

class PartTexts final
{
public:
    // REQUIRES: the views lie in the texts.
    explicit PartTexts(std::string&& packedTexts, std::vector<std::string_view> views);

    std::string_view bytes(quint32 number) const;
    QString text(quint32 number) const;

    std::size_t size() const { return m_views.size(); }

private:
    std::unique_ptr<std::string> m_bytes; // in one place, whoever moves this
    std::vector<std::string_view> m_views;
};

class PartStore final
{
public:
    explicit PartStore(IndexFile& file);

    // True when somebody committed since the last call; the parts are read anew then.
    Result<bool> refresh();

    const std::vector<PartPlace>& parts() const { return m_parts; }

    Result<std::shared_ptr<const std::vector<ChunkPlace>>> chunks(const PartPlace& part);
    Result<std::shared_ptr<const HotChunk>> hot(const PartPlace& part, qint64 number);
    Result<std::shared_ptr<const NameChunk>> names(const PartPlace& part, qint64 number);
    Result<std::shared_ptr<const ColdChunk>> cold(const PartPlace& part, qint64 number);
    Result<std::shared_ptr<const PartTexts>> texts(const PartPlace& part);
    // The blobs of a level that meet the tile indexes [first, last]. REQUIRES: baseLevel <= level <= topLevel.
    Result<std::vector<std::shared_ptr<const Tiles>>> tiles(const PartPlace& part, int level,
                                                            qint64 first, qint64 last);
    Result<std::vector<NamedRun>> runs(const PartPlace& part);
    // What occurred together, where it was first seen in this part.
    Result<std::vector<CombinationSeen>> combinations(const PartPlace& part);
    Result<Coverage> coverage(const PartPlace& part);

private:
    struct TilePlace {
        qint64 number = 0;
        qint64 firstIndex = 0;
        qint64 lastIndex = 0;
    };

    Result<std::shared_ptr<const std::vector<TilePlace>>> tilePlaces(const PartPlace& part,
                                                                     int level);
    Result<std::string> unpackedOf(const PartPlace& part, std::string_view question);
    Error damage() const;

    IndexFile& m_file;
    BlobCache m_cache{std::size_t{64} << 20};
    std::vector<PartPlace> m_parts;
    qint64 m_version = -1;
};

} // namespace wr
