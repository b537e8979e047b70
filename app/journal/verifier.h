// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads a whole journal and trusts nothing in it: each envelope's form, signature, room and place in its author's
// chain, the root that it saw, the copies in the row, the positions, and the head. Authority is the fold's business;
// the inspector is where it looks at each entry on the way.
// Takes about 60 microseconds an entry and reads in small batches, so that others can go on writing; what they add
// meanwhile is not part of the report.
// Thread: any; it opens its own connection for reading.
#pragma once

#include "app/journal/localstore.h"

namespace wr {

struct JournalProblem {
    qint64 position = 0; // 0 = the journal as a whole
    QString hash;        // what the row says; 64 hexadecimal digits
    QString what;        // a sentence for people

    bool operator==(const JournalProblem&) const = default;
};

struct JournalReport {
    qint64 entries = 0;
    std::vector<JournalProblem> problems;
    JournalHead head; // as computed from the envelopes

    bool isSound() const { return problems.empty(); }
};

struct VerifyHooks {
    // Called now and then with what is done and what there is; false stops with Fault::Cancelled.
    std::function<bool(qint64 done, qint64 all)> progress;
    // Called for each entry whose seal holds, in order; text = a problem to report.
    std::function<std::optional<QString>(const StoredEntry&, const seal::Payload&)> inspector;
};

// An error means that the file could not be read at all; damage is in the report.
Result<JournalReport> verifyJournal(const QString& replicaFolder, const VerifyHooks& hooks = {});

} // namespace wr
