// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is said of the user's session around an item, in the window and on the command line. Foreign text is handed out as it
// is. Pure; any thread.
#pragma once

#include "models/items/sessionaround.h"

namespace wr {

// An item of the session, seen from the one that was asked about.
struct SessionRow {
    EvidenceItem item;
    int request = 0;   // a trace is one request: 0 = the same, −1 the one before it, 1 the next
    bool self = false; // it is the one that was asked about
};

// All in time order, the item itself among them.
QList<SessionRow> sessionRows(const EvidenceItem& item, const SessionNeighbours& around);
// Which session, how it is known, how much was found, and what that leaves open.
QString sessionSentence(const EvidenceItem& item, const SessionNeighbours& around);
// How far an item begins from the one that was asked about: "2 min 10 s before".
QString distanceText(const EvidenceItem& item, const SessionRow& row);
// "same", "−1", "+2".
QString requestText(const SessionRow& row);

} // namespace wr
