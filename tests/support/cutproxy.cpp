// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cutproxy.h"

#include "tests/support/targetserver.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestHoldMs = 20'000;

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

// A port that is bound and never listens: every connection to it is refused, and nobody else gets it.
int takePort(quint16& port)
{
    const int taken = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (taken < 0 || ::bind(taken, any, length) != 0 || ::getsockname(taken, any, &length) != 0)
        return -1;
    port = ntohs(address.sin_port);
    return taken;
}

void pass(int line, const QByteArray& bytes)
{
    static_cast<void>(
        ::send(line, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL));
}

// Reads what is there, waiting for it; false at the end.
bool readMore(int line, QByteArray& bytes)
{
    std::array<char, 8192> buffer{};
    const ssize_t got = ::recv(line, buffer.data(), buffer.size(), 0);
    if (got > 0)
        bytes.append(buffer.data(), got);
    return got > 0;
}

// Answers what came meanwhile.
QByteArray end(int client, Cut cut)
{
    QByteArray rest;
    pollfd line{client, POLLIN | POLLRDHUP, 0};
    if (cut == Cut::Hold || cut == Cut::Late) {
        while (::poll(&line, 1, longestHoldMs) > 0 && readMore(client, rest)) { }
    }
    if (cut == Cut::Reset) {
        const linger now{1, 0};
        ::setsockopt(client, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    }
    return rest;
}

// It has arrived, whether or not anybody wants it.
QByteArray readWhatIsThere(int client)
{
    std::array<char, 8192> buffer{};
    const ssize_t got = ::recv(client, buffer.data(), buffer.size(), MSG_DONTWAIT);
    return got > 0 ? QByteArray(buffer.data(), got) : QByteArray();
}

QByteArray runOf(const QByteArray& head)
{
    const qsizetype at = head.toLower().indexOf("\r\nidempotency-key:");
    return at < 0 ? QByteArray()
                  : head.mid(at + 18, head.indexOf("\r\n", at + 2) - at - 18).trimmed();
}

} // namespace

CutProxy::CutProxy(quint16 target)
    : m_target(target)
    , m_listener(listenSomewhere(m_port))
    , m_refusing(takePort(m_refusingPort))
{
    if (m_listener < 0 || m_refusing < 0 || ::pipe2(m_wake, O_CLOEXEC) != 0)
        std::abort();
    m_thread = std::thread([this] { serve(); });
}

CutProxy::~CutProxy()
{
    {
        const std::lock_guard lock(m_lock);
        m_ending = true;
    }
    m_released.notify_all();
    ::close(m_wake[1]);
    m_thread.join();
    ::close(m_wake[0]);
    ::close(m_listener);
    ::close(m_refusing);
}

QString CutProxy::base() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

QString CutProxy::refusingBase() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_refusingPort);
}

void CutProxy::arm(const Mishap& mishap)
{
    const std::lock_guard lock(m_lock);
    m_mishap = mishap;
    m_release = false;
}

void CutProxy::release()
{
    {
        const std::lock_guard lock(m_lock);
        m_release = true;
    }
    m_released.notify_all();
}

void CutProxy::settle() const
{
    for (int quiet = 0; quiet < 3;) {
        pollfd waiting{m_listener, POLLIN, 0};
        const bool open = !m_idle || ::poll(&waiting, 1, 0) > 0;
        quiet = open ? 0 : quiet + 1;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

int CutProxy::arrivalsOf(const QString& run) const
{
    const std::lock_guard lock(m_lock);
    return m_arrivals.value(run);
}

int CutProxy::arrivals() const
{
    const std::lock_guard lock(m_lock);
    return m_all;
}

int CutProxy::connections() const
{
    const std::lock_guard lock(m_lock);
    return m_connections;
}

void CutProxy::serve()
{
    for (;;) {
        std::array<pollfd, 2> waits{pollfd{m_wake[0], POLLIN, 0}, pollfd{m_listener, POLLIN, 0}};
        ::poll(waits.data(), waits.size(), -1);
        if (waits[0].revents != 0)
            return;
        m_idle = false;
        {
            std::unique_lock lock(m_lock);
            if (m_mishap.stage == Stage::Unaccepted)
                m_released.wait(lock, [this] { return m_release || m_ending; });
        }
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0) {
            serveOne(client);
            ::close(client);
        }
        m_idle = true;
    }
}

void CutProxy::serveOne(int client)
{
    Mishap mishap;
    {
        const std::lock_guard lock(m_lock);
        ++m_connections;
        mishap = m_mishap;
    }
    if (mishap.stage == Stage::Accepted && !mishap.ofReading) {
        const QByteArray there = readWhatIsThere(client);
        count(there + end(client, mishap.cut));
        return;
    }
    QByteArray request;
    while (request.indexOf("\r\n\r\n") < 0 && readMore(client, request)) { }
    const bool reads = request.startsWith("GET ");
    if (!reads)
        count(request);
    if (request.indexOf("\r\n\r\n") >= 0)
        relay(client, std::move(request), reads == mishap.ofReading ? mishap : Mishap{});
}

void CutProxy::count(const QByteArray& head)
{
    if (head.isEmpty())
        return;
    const std::lock_guard lock(m_lock);
    ++m_arrivals[QString::fromLatin1(runOf(head))];
    ++m_all;
}

void CutProxy::relay(int client, QByteArray request, const Mishap& mishap)
{
    const auto pause
        = [&mishap] { std::this_thread::sleep_for(std::chrono::milliseconds(mishap.delayMs)); };
    if (mishap.stage == Stage::Headers && mishap.cut != Cut::Late) {
        end(client, mishap.cut);
        return;
    }
    while (!isWholeRequest(request) && readMore(client, request)) { }
    if (mishap.stage == Stage::MidBody) {
        const qsizetype head = request.indexOf("\r\n\r\n") + 4;
        askTarget(request.left(head + (request.size() - head) / 2));
        end(client, mishap.cut);
        return;
    }
    // The target may get it long after the client has given up.
    if (mishap.cut == Cut::Late && mishap.stage == Stage::Headers)
        end(client, mishap.cut);
    pause();
    const QByteArray answer = askTarget(request);
    pause();
    if (mishap.stage == Stage::MidAnswer)
        pass(client, answer.left(std::max<qsizetype>(1, answer.size() * mishap.permille / 1000)));
    else if (mishap.stage != Stage::Body)
        pass(client, answer);
    if (mishap.stage != Stage::Whole)
        end(client, mishap.cut);
}

// Half a request gets no answer: the target sees it break off.
QByteArray CutProxy::askTarget(const QByteArray& request) const
{
    const int line = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(m_target);
    QByteArray answer;
    if (line >= 0
        && ::connect(line, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        pass(line, request);
        ::shutdown(line, SHUT_WR);
        while (readMore(line, answer)) { }
    }
    ::close(line);
    return answer;
}

} // namespace wr::test
