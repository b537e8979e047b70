// SPDX-License-Identifier: GPL-3.0-or-later
//
// A shared log in memory, for rules that real stores cannot be brought to on demand: it can be cut, turned back, changed in
// the middle, and told to fail before or after it did what was asked. Several MemoryLogs share one Pool, as several people
// share one file. Thread: one.
#pragma once

#include "models/ports/sharedlog.h"

#include <functional>
#include <map>
#include <memory>

namespace wr::test {

struct Pool {
    LogState state;
    std::vector<LoggedEnvelope> entries;
    QList<Presence> present;
    std::map<QString, ExhibitShare> shares;
    std::map<QString, std::map<qint64, QByteArray>> chunks;
    bool takesForeign = true;
    qint64 clockMicros = 1'790'000'000'000'000;
    int renewals = 0; // an id is never given out twice, not even to an old copy

    // What a copy made earlier holds: this many entries.
    void cutTo(qint64 size)
    {
        entries.resize(static_cast<std::size_t>(size));
        state.size = size;
    }
};

class MemoryLog final : public SharedLog
{
public:
    // The next calls fail: before anything happened, or after it did (the answer is lost).
    enum class Mishap { None, Unreachable, AnswerLost };

    explicit MemoryLog(std::shared_ptr<Pool> pool)
        : m_pool(std::move(pool))
    {
    }

    Mishap next = Mishap::None; // of the next call only
    bool reachable = true;
    qint64 appends = 0;
    std::vector<seal::Envelope> appendedBefore; // by somebody else, just before the next append
    std::function<void()> meanwhile;            // what others do just before the next page

    Result<LogState> state() override;
    Result<std::vector<LoggedEnvelope>> after(qint64 position, qint64 limit) override;
    Result<void> append(std::span<const seal::Envelope> envelopes) override;
    Result<seal::Digest> digestOf(qint64 entries) override;

    bool takesForeign() const override { return m_pool->takesForeign; }

    Result<QString> renew(const QString& log) override;

    int hintDescriptor() const override { return -1; }

    void hinted() override { }

    Result<void> announce(const Presence& mine) override;
    Result<QList<Presence>> present() override;
    Result<ExhibitShare> exhibit(const ExhibitId& id) override;
    Result<void> putChunk(const ExhibitId& id, const ExhibitShare& whole, qint64 index,
                          const QByteArray& bytes) override;
    Result<QByteArray> chunk(const ExhibitId& id, qint64 index) override;

private:
    Result<void> reach();
    Result<void> answer();

    std::shared_ptr<Pool> m_pool;
    bool m_loseAnswer = false;
};

} // namespace wr::test
