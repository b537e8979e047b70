// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/pipeline.h"

#include <algorithm>
#include <limits>
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
    while (!m_failed && !hasRoomFor(kind)) {
        if (!doOne(hold, Whose::Poster))
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
        if (!doOne(hold, Whose::Poster))
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

bool Pipeline::hasRoomFor(SideWork kind) const
{
    const Chain& chain = m_chains.at(static_cast<std::size_t>(kind));
    const bool one = kind != SideWork::Part || (!chain.busy && chain.jobs.empty());
    return one && m_waiting < m_depth;
}

bool Pipeline::doOne(std::unique_lock<std::mutex>& hold, Whose hands)
{
    const Chain& parts = m_chains.at(static_cast<std::size_t>(SideWork::Part));
    const auto urgency = [&parts, hands](const Chain& chain) -> std::size_t {
        if (chain.busy || chain.jobs.empty())
            return 0;
        if (&chain == &parts)
            return hands == Whose::Thread ? std::numeric_limits<std::size_t>::max() : 1;
        return chain.jobs.size() + 1;
    };
    Chain& chain = *std::max_element(
        m_chains.begin(), m_chains.end(),
        [urgency](const Chain& one, const Chain& other) { return urgency(one) < urgency(other); });
    if (urgency(chain) == 0)
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
        if (!doOne(hold, Whose::Thread))
            m_moved.wait(hold);
    }
}

} // namespace wr
