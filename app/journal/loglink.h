// SPDX-License-Identifier: GPL-3.0-or-later
//
// The side of a replica that meets its shared log: takes the log's entries in their order, knows what still waits for a
// place in it, and stops when history changed. It has a connection of its own, so that it may work on another thread or in
// another process than the LocalStore of the same folder.
//
//   local ── share() ──▶ shared ── take(), halt(), accept() … ── leave() ──▶ local
//
// Thread: each LogLink belongs to one thread at a time.
#pragma once

#include "app/journal/journalreading.h"
#include "app/journal/localstore.h"
#include "app/journal/replicalife.h"
#include "models/ports/sharedlog.h"

namespace wr {

class LogLink final
{
public:
    // REQUIRES: the folder holds a journal.
    static Result<LogLink> open(const QString& folder);
    // A new, empty replica of a room that lies in this log. Exists: there is a journal already.
    static Result<LogLink> join(const QString& folder, const LogState& log, const QString& place);

    Result<ReplicaLife> life();
    // From now on the log at this place gives the positions; what is here already must be in it. Exists: it is shared already.
    Result<void> share(const QString& place);
    // A local room again, under a new log id: what waits gets its positions here.
    Result<void> leave();

    // What the journal holds now.
    JournalReading reading() { return JournalReading(m_database); }

    // Whether what was just added contradicts what was seen before. Asked before it is durable, so that nobody who is killed
    // in between goes on as if nothing were wrong.
    using Judge = std::function<Result<std::optional<Halt>>(const ReplicaLife& life,
                                                            const std::vector<StoredEntry>& added)>;
    // Adds what the log gave out behind head().size, all or nothing; what waited and is among it waits no longer. Halts when
    // the judge says so, and when an own entry that waits turns out to be overtaken by another one with its number.
    Result<std::vector<StoredEntry>> take(std::span<const LoggedEnvelope> entries,
                                          const Judge& maybeJudge = {});

    // Nothing is written until accept() or leave().
    Result<void> halt(const Halt& halt);
    // A person decided for the log as it is: entries behind the first `same` are put aside, and those in `again` wait to be
    // added once more. They must be among what is put aside.
    Result<void> accept(const QString& log, qint64 same, const std::vector<seal::Digest>& again);
    // Signs anew what waits of this key, behind what the log holds of this device; for after Halt::Copied. Goes on being
    // halted while another key of this computer has to do the same.
    Result<void> signAgain(const Signer& signer);

private:
    LogLink(Database database, QString room);
    Result<void> haltIfWrong(ReplicaLife life, const std::vector<StoredEntry>& added,
                             const Judge& maybeJudge);
    Result<void> waitAgain(const std::vector<StoredEntry>& entries);
    Result<void> waitAtEnd(const StoredEntry& entry);
    Result<std::optional<seal::Digest>> maybeSignedBefore(const seal::Payload& payload);
    Result<void> signAll(const Signer& signer, const std::vector<StoredEntry>& old);
    Result<void> noteSignedAnew(const seal::Digest& old, const seal::Digest& anew);

    Database m_database;
    QString m_room; // empty in a replica that has taken nothing yet
};

} // namespace wr
