// SPDX-License-Identifier: GPL-3.0-or-later
//
// The second lane of an import: one thread that does jobs, of each kind in order, with at most a few waiting. Whoever
// posts faster than they are done does some of them instead of waiting, so both threads have work to the end whatever
// the shares of the work are. A part of the index, the longest job, is the first choice of the thread
// and the last of who posts: whoever posts also reads what the others wait for. Thread: post() and drain() belong to one thread.
#pragma once

#include "app/index/sidelane.h"

#include <array>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <thread>

namespace wr {

class Pipeline final : public SideLane
{
public:
    // depth: how many jobs may wait.
    explicit Pipeline(std::size_t depth = 24);
    // Drops what waits and ends after the job at hand.
    ~Pipeline() override;
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    bool post(SideWork kind, std::function<bool()> job) override;
    void drain() override;

private:
    // In order, one at a time.
    struct Chain {
        std::deque<std::function<bool()>> jobs;
        bool busy = false;
    };

    void work();
    enum class Whose : std::uint8_t { Thread, Poster };
    // Does one job of the longest chain that nobody is at; false when there is none.
    bool doOne(std::unique_lock<std::mutex>& hold, Whose hands);
    bool hasRoomFor(SideWork kind) const;
    bool isIdle() const;
    void dropAll();

    std::size_t m_depth;
    std::mutex m_mutex;
    std::condition_variable m_moved;           // any of the members below changed
    std::array<Chain, sideWorkCount> m_chains; // by SideWork
    std::size_t m_waiting = 0;                 // jobs in all chains
    bool m_failed = false;
    bool m_ending = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace wr
