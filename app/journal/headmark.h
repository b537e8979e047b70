// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was verified last of each journal, kept outside of it: {log, size, root} in the state folder, one file a journal.
// A journal that has become shorter, or whose beginning has another root, is not the one that was verified.
// Thread: any, one at a time.
#pragma once

#include "app/journal/localstore.h"

namespace wr {

class HeadMarks final
{
public:
    explicit HeadMarks(QString stateFolder);

    // Nothing when this journal was never verified here.
    Result<std::optional<JournalHead>> last(const QString& log) const;

    // Integrity, "history changed", when the journal does not begin with what was verified last. Computes the root from
    // the leaves: some 0.1 s for 100,000 entries.
    Result<void> check(LocalStore& store) const;

    // To be called with what was just verified. Never goes back to a shorter journal: that is Integrity.
    Result<void> remember(const JournalHead& verified) const;

private:
    QString pathOf(const QString& log) const;

    QString m_folder;
};

} // namespace wr
