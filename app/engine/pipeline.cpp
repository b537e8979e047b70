// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/pipeline.h"

#include <algorithm>
#include <utility>

namespace wr {

Pipeline::Pipeline(std::size_t depth)
    : m_depth(std::max<std::size_t>(depth, 1))
    , m_thread([this] { work(); })
{
}

Pipeline::~Pipeline()
{
    {
        const std::lock_guard hold(m_mutex);
        m_ending = true;
        m_jobs.clear();
    }
    m_moved.notify_all();
    m_thread.join();
}

bool Pipeline::post(std::function<bool()> job)
{
    std::unique_lock hold(m_mutex);
    m_moved.wait(hold, [this] { return m_failed || m_jobs.size() < m_depth; });
    if (m_failed)
        return false;
    m_jobs.push_back(std::move(job));
    m_moved.notify_all();
    return true;
}

void Pipeline::drain()
{
    std::unique_lock hold(m_mutex);
    m_moved.wait(hold, [this] { return m_jobs.empty() && !m_busy; });
    m_failed = false;
}

void Pipeline::work()
{
    std::unique_lock hold(m_mutex);
    while (true) {
        m_moved.wait(hold, [this] { return m_ending || !m_jobs.empty(); });
        if (m_ending)
            return;
        auto job = std::move(m_jobs.front());
        m_jobs.pop_front();
        m_busy = true;
        hold.unlock();
        const bool done = job();
        job = {}; // what it holds goes before anybody is told
        hold.lock();
        m_busy = false;
        if (!done) {
            m_failed = true;
            m_jobs.clear();
        }
        m_moved.notify_all();
    }
}

} // namespace wr
