// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/hintsignal.h"

#include <initializer_list>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace wr {

HintSignal::HintSignal()
    : m_all(epoll_create1(EPOLL_CLOEXEC))
    , m_raised(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    watch(m_raised);
}

HintSignal::~HintSignal()
{
    for (const int descriptor : {m_raised, m_all}) {
        if (descriptor >= 0)
            close(descriptor);
    }
}

int HintSignal::descriptor() const
{
    return m_all;
}

void HintSignal::watch(int socket) const
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = socket;
    epoll_ctl(m_all, EPOLL_CTL_ADD, socket, &event);
}

void HintSignal::raise() const
{
    eventfd_write(m_raised, 1);
}

void HintSignal::clear() const
{
    eventfd_t count = 0;
    eventfd_read(m_raised, &count);
}

} // namespace wr
