// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window and the thread that writes a file for it both look at. Any thread.
#pragma once

#include <QtCore/QAtomicInteger>

namespace wr {

struct Writing {
    QAtomicInteger<qint64> done; // items or bytes
    QAtomicInt cancelled;

    // Tells how much is done; false when it is to end.
    bool goesOn(qint64 now)
    {
        done.storeRelaxed(now);
        return cancelled.loadRelaxed() == 0;
    }
};

} // namespace wr
