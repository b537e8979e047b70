// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several people who append to one room over PostgreSQL without a pause, each over a connection and with a device of their
// own. An entry is tried until it is acknowledged, over crashes and promotions; then it is noted, then the next follows.
// Thread: the writers are threads of their own; the object belongs to one.
#pragma once

#include "app/journal/postgreslog.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace wr::test {

struct Acknowledged {
    seal::Digest hash{};
    double ms = 0; // from the first try to the acknowledgement
};

class PostgresWriters final
{
public:
    PostgresWriters(const QString& url, int writers, std::size_t payloadBytes = 300)
    {
        for (int i = 0; i < writers; ++i)
            m_threads.emplace_back(
                [this, url, i, payloadBytes] { write(url, i + 1, payloadBytes); });
    }

    ~PostgresWriters() { stop(); }

    PostgresWriters(const PostgresWriters&) = delete;
    PostgresWriters& operator=(const PostgresWriters&) = delete;

    void stop()
    {
        m_stopped = true;
        for (std::thread& it : m_threads) {
            if (it.joinable())
                it.join();
        }
    }

    std::vector<Acknowledged> acknowledged() const
    {
        const std::scoped_lock lock(m_lock);
        return m_acknowledged;
    }

    std::size_t count() const
    {
        const std::scoped_lock lock(m_lock);
        return m_acknowledged.size();
    }

    // The last fault that was not "out of reach": there must be none.
    QString complaint() const
    {
        const std::scoped_lock lock(m_lock);
        return m_complaint;
    }

    // False when so many more do not come within a minute.
    bool awaitMore(std::size_t more) const
    {
        const std::size_t goal = count() + more;
        const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        while (count() < goal) {
            if (std::chrono::steady_clock::now() > until)
                return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return true;
    }

private:
    void write(const QString& url, int writer, std::size_t payloadBytes)
    {
        seal::Seed seed{};
        seed.fill(static_cast<std::uint8_t>(writer));
        const seal::KeyPair keys = seal::keyPairFromSeed(seed);
        std::unique_ptr<PostgresLog> log;
        for (int number = 0; !m_stopped; ++number) {
            std::string payload = std::to_string(writer) + ' ' + std::to_string(number) + ' ';
            payload.resize(std::max(payload.size(), payloadBytes), 'x');
            const seal::Envelope entry = seal::signPayload(payload, keys);
            const auto began = std::chrono::steady_clock::now();
            while (!m_stopped && !tried(url, entry, log))
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            if (m_stopped)
                return; // perhaps there, but nobody was told
            const std::chrono::duration<double, std::milli> took
                = std::chrono::steady_clock::now() - began;
            const std::scoped_lock lock(m_lock);
            m_acknowledged.push_back({seal::entryHash(entry), took.count()});
        }
    }

    bool tried(const QString& url, const seal::Envelope& entry, std::unique_ptr<PostgresLog>& log)
    {
        constexpr std::chrono::seconds untilTried{4};
        Result<void> done;
        if (!log) {
            auto opened = PostgresLog::open(url, untilTried);
            if (opened)
                log = std::move(*opened);
            else
                done = pass(opened.error());
        }
        if (log)
            done = log->append(std::span(&entry, 1));
        if (!done && done.error().fault != Fault::OutOfReach) {
            const std::scoped_lock lock(m_lock);
            m_complaint = sentence(done.error());
        }
        return done.has_value();
    }

    std::atomic<bool> m_stopped = false;
    mutable std::mutex m_lock;
    std::vector<Acknowledged> m_acknowledged;
    QString m_complaint;
    std::vector<std::thread> m_threads; // last: they use the rest
};

} // namespace wr::test
