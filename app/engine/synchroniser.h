// SPDX-License-Identifier: GPL-3.0-or-later
//
// Brings one replica and its shared log together, an exchange at a time: compares what was seen before, takes what is new,
// pushes what waits, takes again. It holds no thread, clock or timer, so that a simulator can drive it step by step.
//
//   seen before?   the entry at the replica's end is the log's at that position; now and then the digest over all of them
//   take           pages of 4,096; form, hash, signature, chain and what each author had seen are checked on the way
//   push           in order, all or nothing, as often as need be: the log passes over what it holds
//
// Whatever contradicts what was seen halts the replica (replicalife.h): both histories stay, and a person decides.
// Thread: each Synchroniser belongs to one thread at a time.
#pragma once

#include "app/journal/headmark.h"
#include "app/journal/loglink.h"

#include <deque>
#include <utility>

namespace wr {

// What one exchange moved.
struct Exchanged {
    qint64 taken = 0;
    qint64 pushed = 0;
    JournalHead head;   // afterwards
    qint64 waiting = 0; // afterwards
    bool more = false;  // the log holds more than one exchange takes
    bool operator==(const Exchanged&) const = default;
};

struct ExchangeOptions {
    bool audit = false;  // compare the whole history, not its end only
    qint64 pages = 64;   // taken at most
    qint64 atOnce = 500; // entries pushed in one transaction
};

class Synchroniser final
{
public:
    // REQUIRES: both outlive it.
    Synchroniser(LogLink& link, SharedLog& log);

    // OutOfReach: the log did not answer; whatever was pushed may or may not be in it, and is pushed again.
    // Integrity: history changed; the replica is halted.
    Result<Exchanged> exchange(const ExchangeOptions& options = {});

    // A person accepts the log as it is now. What it lost is pushed again: everything, or what this device signed where the
    // log takes nothing else. The signer is needed only after Halt::Copied; null = none.
    Result<Exchanged> accept(const Signer* maybeSigner);

private:
    Result<LogState> compare(const ReplicaLife& life, bool audit);
    Result<void> take(qint64 pages);
    Result<bool> takePage();
    Result<qint64> push(qint64 atOnce);
    Result<qint64> commonWith(qint64 atMost);
    Error halted(HaltKind kind, qint64 ours, qint64 theirs);
    Error explained(const ReplicaLife& life);
    Result<void> noteRoots(const seal::Digest& before, const std::vector<StoredEntry>& taken);
    const seal::Digest* maybeRoot(qint64 entries) const;
    Result<std::optional<Halt>> judge(const ReplicaLife& life,
                                      const std::vector<StoredEntry>& taken) const;
    Result<void> settle(const ReplicaLife& life, const Signer* maybeSigner);
    Result<bool> isSplit(const QString& log, qint64 kept);
    Result<QString> idFor(const ReplicaLife& life, const LogState& state, qint64 same, qint64 ours);
    Result<bool> gaveBack(const ReplicaLife& life, const std::vector<StoredEntry>& lost);
    static std::vector<seal::Envelope> envelopesOf(std::span<const StoredEntry> entries);

    static constexpr qint64 mostAtOnce = 4096; // entries in a page

    LogLink& m_link;
    SharedLog& m_log;
    QString m_place;
    seal::Frontier m_frontier; // of what was taken
    std::deque<std::pair<qint64, seal::Digest>>
        m_roots; // the roots at the last sizes, which authors say they saw
};

} // namespace wr
