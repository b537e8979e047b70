// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is here, beside a shared file: one small file per device, replaced whole and never synced.
//
//   ROOM.warroom.d/present/DEVICE.json   DEVICE = 64 hexadecimal digits
//   the object of presencenote.h, and in it "beat", a number
//
// Anybody may write anything there: what does not look like this is passed over, and of more than 200 files the newest
// count. Whether a device is still there is told by its beat, not by its file.
// Thread: any, one at a time.
#pragma once

#include "models/ports/sharedlog.h"

namespace wr {

class PresenceFolder final
{
public:
    // The folder ROOM.warroom.d.
    explicit PresenceFolder(QString sharedFolder);

    Result<void> announce(const Presence& mine) const;
    Result<QList<Presence>> present() const;

private:
    QString m_shared;
    QString m_folder;
};

} // namespace wr
