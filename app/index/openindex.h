// SPDX-License-Identifier: GPL-3.0-or-later
//
// What EvidenceIndex keeps open, for its two files. Thread: one at a time.
#pragma once

#include "app/index/evidenceindex.h"

namespace wr {

struct EvidenceIndex::Open {
    explicit Open(IndexFile&& index)
        : file(std::move(index))
        , store(file)
    {
    }

    IndexFile file;
    PartStore store;
    QList<SystemId> bandSystems;
    std::optional<QList<BandStretch>> bands; // of bandSystems
    QList<CombinationSeen> combinations;     // as fresh as the bands
};

// One question sees one state of the index, whatever is committed meanwhile.
class EvidenceIndex::Reading final
{
public:
    explicit Reading(Open& open)
        : m_database(open.file.database())
    {
    }

    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

    ~Reading()
    {
        if (m_database.inTransaction())
            std::ignore = m_database.run("COMMIT"); // nothing was written, so nothing can be lost
    }

    static Result<std::unique_ptr<Reading>> begin(Open& open)
    {
        auto reading = std::make_unique<Reading>(open);
        if (const auto begun = open.file.database().run("BEGIN"); !begun)
            return pass(begun.error());
        const auto fresh = open.store.refresh();
        if (!fresh)
            return pass(fresh.error());
        if (*fresh)
            open.bands.reset();
        return reading;
    }

private:
    Database& m_database;
};

} // namespace wr
