// SPDX-License-Identifier: GPL-3.0-or-later
//
// One member of a simulated room at one computer: a replica on disk and the product's own parts on it, which are destroyed
// by a crash and opened again. Thread: one.
#pragma once

#include "app/engine/containmentrunner.h"
#include "app/engine/roomkeeper.h"
#include "app/engine/synchroniser.h"
#include "tests/app/journal/journalwriter.h"
#include "tests/faults/simworld.h"

namespace wr::test {

// What happens to a member while it is at something; each may let others act or throw a Crash.
struct MemberHooks {
    std::function<Result<void>(int member, SimLog::Moment)> network;
    std::function<void(int member, const char* where)> between;
    std::function<Outcome(int member, const RunId&, const PreparedRequest&)> send;
};

// An editor that somebody has opened, with the value that it shows.
struct OpenEditor {
    IncidentId incident;
    QString field;
    EntryHash base;
    Identity shown;
};

class SimMember final
{
public:
    SimMember(World& world, MemberHooks hooks, int index, std::uint8_t key, QString folder);

    // As the program starts: opens the replica and settles what a crash left. Throws a Crash.
    Result<void> open();
    void close();

    bool isUp() const { return m_keeper != nullptr; }

    // What people do. REQUIRES: isUp().
    Result<Receipt> submit(const Command& command);
    // What somebody with a patched program does: no rule is asked.
    Result<void> writeUnasked(const Event& event);
    Result<Exchanged> exchange(bool audit = false);
    Result<Exchanged> accept();
    Result<void> settled(const EntryHash& entry);

    RoomKeeper& keeper() { return *m_keeper; }

    LogLink& link() { return *m_link; }

    const ContainmentRunner& runner() const { return *m_runner; }

    std::shared_ptr<const Room> room();
    MemberId id() const;
    // Of an entry that the replica holds.
    Identity identity(const EntryHash& hash);
    // Every entry with effect that the replica holds, with a position or waiting.
    QSet<Identity> held();

    World& world;
    const int index;
    const std::uint8_t key;
    const QString folder;
    const PlainSigner signer;
    SimClock clock;
    SimLog log;
    bool busy = false;
    std::vector<OpenEditor> editors;
    TrueBases shown; // what the editor showed whose edit is written next
    std::optional<Instant> outOfReachSince;
    std::vector<std::pair<RunId, PreparedRequest>> lateOrders; // of PlantedBug::StaleOrderLate

private:
    void promise(const EntryHash& hash);
    void loseRow();
    void reuseSequence(const EntryHash& hash);
    void forgetHalt();
    void checkSound();
    Result<Exchanged> exchanged(Result<Exchanged> done);

    MemberHooks m_hooks;
    CountingEffector m_effector;
    std::unique_ptr<RoomKeeper> m_keeper;
    std::unique_ptr<LogLink> m_link;
    std::unique_ptr<Synchroniser> m_sync;
    std::unique_ptr<ContainmentRunner> m_runner;
    int m_audits = 0;
};

} // namespace wr::test
