// SPDX-License-Identifier: GPL-3.0-or-later
//
// The second lane of an import: one thread that does jobs in order, with at most a few waiting, so that whoever posts
// faster than they are done has to wait. Thread: post() and drain() belong to one thread.
#pragma once

#include "app/index/importer.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace wr {

class Pipeline final : public SideLane
{
public:
    // depth: how many jobs may wait.
    explicit Pipeline(std::size_t depth = 8);
    // Drops what waits and ends after the job at hand.
    ~Pipeline() override;
    Pipeline(const Pipeline&) = delete;
    Pipeline& operator=(const Pipeline&) = delete;

    bool post(std::function<bool()> job) override;
    void drain() override;

private:
    void work();

    std::size_t m_depth;
    std::mutex m_mutex;
    std::condition_variable m_moved; // any of the members below changed
    std::deque<std::function<bool()>> m_jobs;
    bool m_busy = false;
    bool m_failed = false;
    bool m_ending = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace wr
