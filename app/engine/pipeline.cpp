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
        dropAll();
    }
    m_moved.notify_all();
    m_thread.join();
}

bool Pipeline::post(SideWork kind, std::function<bool()> job)
{
    std::unique_lock hold(m_mutex);
    while (!m_failed && m_waiting >= m_depth) {
        if (!doOne(hold))
            m_moved.wait(hold);
    }
    if (m_failed)
        return false;
    m_chains.at(static_cast<std::size_t>(kind)).jobs.push_back(std::move(job));
    ++m_waiting;
    m_moved.notify_all();
    return true;
}

void Pipeline::drain()
{
    std::unique_lock hold(m_mutex);
    while (!isIdle()) {
        if (!doOne(hold))
            m_moved.wait(hold);
    }
    m_failed = false;
}

bool Pipeline::isIdle() const
{
    return m_waiting == 0 && std::none_of(m_chains.begin(), m_chains.end(), [](const Chain& chain) {
               return chain.busy;
           });
}

void Pipeline::dropAll()
{
    for (Chain& chain : m_chains)
        chain.jobs.clear();
    m_waiting = 0;
}

bool Pipeline::doOne(std::unique_lock<std::mutex>& hold)
{
    const auto free = [](const Chain& chain) { return chain.busy ? 0 : chain.jobs.size(); };
    Chain& chain = *std::max_element(
        m_chains.begin(), m_chains.end(),
        [free](const Chain& one, const Chain& other) { return free(one) < free(other); });
    if (free(chain) == 0)
        return false;
    auto job = std::move(chain.jobs.front());
    chain.jobs.pop_front();
    --m_waiting;
    chain.busy = true;
    hold.unlock();
    const bool done = job();
    job = {}; // what it holds goes before anybody is told
    hold.lock();
    chain.busy = false;
    if (!done) {
        m_failed = true;
        dropAll();
    }
    m_moved.notify_all();
    return true;
}

void Pipeline::work()
{
    std::unique_lock hold(m_mutex);
    while (!m_ending) {
        if (!doOne(hold))
            m_moved.wait(hold);
    }
}

} // namespace wr
