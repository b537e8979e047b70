// SPDX-License-Identifier: GPL-3.0-or-later
//
// Half-typed text, so that a crash costs at most what was typed since the last save. In drafts.sqlite beside the
// journal: saving never waits for the journal's locks, and nothing in it is signed or shared.
// Thread: each DraftStore belongs to one thread at a time.
#pragma once

#include "app/disk/sqlite.h"

#include <optional>
#include <vector>

namespace wr {

struct SavedText {
    QString key; // where it was typed: "note:incident-1"
    QString text;
    qint64 timeMicros = 0;

    bool operator==(const SavedText&) const = default;
};

class DraftStore final
{
public:
    // Makes the file when it is missing; the folder must exist.
    static Result<DraftStore> open(const QString& replicaFolder);

    // Empty text removes the draft.
    Result<void> save(const SavedText& draft);
    Result<std::optional<SavedText>> find(const QString& key);
    // Latest first.
    Result<std::vector<SavedText>> all();

private:
    explicit DraftStore(Database database);

    Database m_database;
};

} // namespace wr
