// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exhibits that travel beside a shared file, in chunks of 1 MiB:
//
//   ROOM.warroom.d/ab/cdef…/whole   text: bytes of the stored form, blank, number of chunks, line feed
//   ROOM.warroom.d/ab/cdef…/N       chunk N = 0, 1, 2 …, all of 1 MiB but the last
//   ROOM.warroom.d/incoming/        what is being written; left behind by killed programs, cleared after a day
//
// with abcdef… = the exhibit's id. Each file is written elsewhere, synced and renamed, so that it is whole or not there;
// "whole" comes first. A chunk of the wrong size does not count as there and is written anew. Nothing here is believed:
// who fetches an exhibit checks its hash.
// Thread: any, one at a time.
#pragma once

#include "models/ports/sharedlog.h"

namespace wr {

class ExhibitFolder final
{
public:
    // The folder ROOM.warroom.d.
    explicit ExhibitFolder(QString sharedFolder);

    Result<ExhibitShare> exhibit(const ExhibitId& id) const;
    // Refused when the exhibit is shared there in another stored form already. Usage: sizes that do not fit together.
    Result<void> putChunk(const ExhibitId& id, const ExhibitShare& whole, qint64 index,
                          const QByteArray& bytes);
    Result<QByteArray> chunk(const ExhibitId& id, qint64 index) const;

private:
    QString folderOf(const ExhibitId& id) const;
    Result<void> prepare(const ExhibitId& id);
    Result<void> place(const QString& path, const QByteArray& bytes) const;

    QString m_shared;
    QString m_incoming;
    bool m_cleared = false;
};

} // namespace wr
