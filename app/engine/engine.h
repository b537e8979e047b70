// SPDX-License-Identifier: GPL-3.0-or-later
//
// The desk of a replica: one thread for its journal, one for reaching targets, and in a shared room one for the shared log.
// Entries that another process writes on the same replica arrive within 250 ms.
//
// Thread: lives on the GUI thread, or on the command line's main thread, where futures may simply be waited for.
#pragma once

#include "app/engine/containmentrunner.h"
#include "app/engine/driftwatch.h"
#include "app/engine/roomkeeper.h"
#include "app/engine/sharingengine.h"
#include "app/engine/systemclock.h"
#include "app/engine/threads.h"
#include "models/ports/desk.h"

#include <QtCore/QTimer>

namespace wr {

// What opening a replica needs.
struct EngineParts {
    QString folder;
    // Picks the key to sign with, once the roster is known; a null key opens the room read-only.
    std::function<Result<std::shared_ptr<const Signer>>(const Room&)> signer;
    SecretSource secrets; // null = no secrets
    bool follow
        = true; // watch for what others write; else each call exchanges with the shared log before it answers
    std::optional<WatchPace> pace{}; // of the watch for drift; nothing = the program's own
    Presence
        self{}; // as whom this device shows itself to the others; name and device are put in for a member
};

class Engine final : public Desk
{
    Q_OBJECT

public:
    // Opens the replica in this folder and settles what a crash left. REQUIRES: the folder holds a journal.
    static Result<std::unique_ptr<Engine>> open(EngineParts parts);
    ~Engine() override;

    QFuture<Result<Receipt>> submit(const Command& command) override;
    QFuture<Result<Preview>> preview(const PressAsk& ask) override;
    QFuture<Result<Run>> press(const Preview& preview) override;
    QFuture<Result<Run>> readBack(const RunId& run) override;
    // Takes over a run whose device no longer answers, and reads it back; see ContainmentRunner::takeOver.
    QFuture<Result<Run>> takeOver(const RunId& run, const QString& reason);
    // See ContainmentRunner.
    QFuture<Result<Preflight>> preflight(const SystemId& system, const RungId& rung);
    QFuture<Result<Run>> lookForDrift(const RunId& run);
    QFuture<Result<Receipt>> seal(const IncidentId& incident, const QString& why) override;
    std::shared_ptr<const Room> room() const override;
    MemberId member() const override;

    // Many commands as one transaction; all or nothing.
    QFuture<Result<QList<Receipt>>> submitAll(const QList<Command>& commands);

    // The newest state, asked of the journal thread; waits for it. Never call it on the GUI thread.
    std::shared_ptr<const Room> roomNow() const;

    // The shared log of this room; a local room can be shared through it.
    SharingEngine& sharing() { return *m_sharing; }

    // Shares what this replica holds and others may lack; waits until it has left. Never on the GUI thread.
    Result<void> shareEvidence();

    // Shows the stewards who would like to be let in; a member is shown as one anyway.
    void askToBeLetIn(const QString& name, const QString& card);

    // The key that signs here; empty when none is open.
    DeviceKey device() const;

    QString folder() const { return m_folder; }

    bool isReadOnly() const { return m_member.isEmpty(); }

    // Why nothing can be written here: a disk that takes nothing, a room of a newer version, or no key of a member.
    // Nothing when it can.
    std::optional<Error> whyReadOnly() const;

private:
    Engine(const EngineParts& parts, std::shared_ptr<const Signer> signer,
           std::unique_ptr<RoomKeeper> keeper);
    Result<Receipt> write(const Command& command); // on the journal thread
    Result<void> mayWrite();                       // on the journal thread
    void settle(Receipt& receipt); // on the journal thread: has it a position by now?
    Result<void> settled(const EntryHash& entry);
    std::optional<Instant> outOfReachSince();
    void tail(); // has the journal thread read what is new
    void reconcile(const QSet<EntryHash>& mine, qint64 others);
    void introduce();
    void startSharing();
    void noticeMember();
    void noticeExhibits(const Change& change);
    void announce(); // on the journal thread: sends what moved to this thread
    void arrived(const Change& change, const std::shared_ptr<const Room>& room);
    RunnerJournal runnerJournal();
    Result<void> watchDrift(const EngineParts& parts);

    QString m_folder;
    QString m_stateFolder;
    std::shared_ptr<const Signer> m_signer; // null = read-only
    SystemClock m_clock;
    bool m_diskTakesNothing = false;
    std::unique_ptr<RoomKeeper> m_keeper; // used on the journal thread only
    std::unique_ptr<Effector> m_effector;
    std::unique_ptr<ContainmentRunner> m_runner; // used on the reach thread only
    std::shared_ptr<const Room> m_room;
    MemberId m_member;
    Presence m_self;
    bool m_follow = true;
    qsizetype m_exhibitsKnown = -1;
    qint64 m_catchUpTo
        = 0; // entries that this computer has seen and the replica lacks; on the journal thread
    QTimer m_tail;
    std::unique_ptr<Worker> m_journal;
    std::unique_ptr<SharingEngine> m_sharing;
    std::unique_ptr<Worker> m_reach;
    std::unique_ptr<DriftWatch> m_watch; // last: it stops first
};

} // namespace wr
