// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/targetserver.h"

#include "tests/support/wireserver.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <arpa/inet.h>
#include <array>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

int listenSomewhere(quint16& port)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (listener < 0 || ::bind(listener, any, length) != 0 || ::listen(listener, 64) != 0
        || ::getsockname(listener, any, &length) != 0)
        return -1;
    port = ntohs(address.sin_port);
    return listener;
}

bool isWholeRequest(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = bytes.left(end).toLower() + "\r\n";
    const qsizetype at = head.indexOf("\r\ncontent-length:");
    if (at < 0)
        return true;
    const qsizetype from = at + 17;
    return bytes.size()
        >= end + 4 + head.mid(from, head.indexOf("\r\n", from) - from).trimmed().toLongLong();
}

TargetServer::TargetServer()
    : m_listener(listenSomewhere(m_port))
{
    if (::pipe2(m_wake, O_CLOEXEC) != 0)
        std::abort();
    m_thread = std::thread([this] { serve(); });
}

TargetServer::~TargetServer()
{
    ::close(m_wake[1]);
    m_thread.join();
    ::close(m_wake[0]);
    ::close(m_listener);
}

QString TargetServer::base() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

void TargetServer::answerWithin(int ms)
{
    m_answerWithin = ms;
}

int TargetServer::sends() const
{
    const std::lock_guard lock(m_lock);
    return m_changes;
}

int TargetServer::sendsOf(const QString& run) const
{
    const std::lock_guard lock(m_lock);
    return m_sends.value(run);
}

int TargetServer::asked() const
{
    const std::lock_guard lock(m_lock);
    return m_asked;
}

bool TargetServer::told(const QString& run) const
{
    const std::lock_guard lock(m_lock);
    return m_told.contains(run);
}

QByteArray TargetServer::stateOf(const QString& lever) const
{
    const std::lock_guard lock(m_lock);
    return QJsonDocument::fromJson(m_levers.value("/levers/" + lever.toUtf8()))
        .object()[u"state"_s]
        .toString()
        .toUtf8();
}

TargetServer::Time TargetServer::lastFirstByte() const
{
    const std::lock_guard lock(m_lock);
    return m_lastFirst;
}

void TargetServer::settle() const
{
    for (int quiet = 0; quiet < 3;) {
        pollfd waiting{m_listener, POLLIN, 0};
        const bool open = !m_idle || ::poll(&waiting, 1, 0) > 0;
        quiet = open ? 0 : quiet + 1;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

void TargetServer::serve()
{
    std::map<int, Line> lines;
    for (;;) {
        std::vector<pollfd> waits{{m_wake[0], POLLIN, 0}, {m_listener, POLLIN, 0}};
        for (const auto& [line, it] : lines)
            waits.push_back({line, POLLIN, 0});
        m_idle = lines.empty();
        ::poll(waits.data(), waits.size(), -1);
        m_idle = false;
        if (waits[0].revents != 0)
            break;
        for (const pollfd& wait : waits) {
            const auto found = lines.find(wait.fd);
            if (wait.revents == 0 || found == lines.end() || !isDone(wait.fd, found->second))
                continue;
            ::close(wait.fd);
            lines.erase(found);
        }
        if (waits[1].revents != 0)
            accept(lines);
    }
    for (const auto& [line, it] : lines)
        ::close(line);
}

void TargetServer::accept(std::map<int, Line>& lines) const
{
    const int line = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (line >= 0)
        lines.emplace(line, Line{});
}

bool TargetServer::isDone(int line, Line& it)
{
    std::array<char, 8192> buffer{};
    const ssize_t got = ::recv(line, buffer.data(), buffer.size(), 0);
    if (got <= 0)
        return got == 0 || errno != EAGAIN;
    if (it.bytes.isEmpty())
        it.first = std::chrono::steady_clock::now();
    it.bytes.append(buffer.data(), got);
    if (!isWholeRequest(it.bytes))
        return false;
    const QByteArray answer = answerTo(it.bytes, it.first);
    static_cast<void>(
        ::send(line, answer.constData(), static_cast<size_t>(answer.size()), MSG_NOSIGNAL));
    return true;
}

QByteArray TargetServer::answerTo(const QByteArray& request, Time first)
{
    const auto pause = [this](int atMost) {
        if (atMost > 0)
            std::this_thread::sleep_for(
                std::chrono::microseconds(m_dice() % static_cast<unsigned>(atMost * 1000)));
    };
    pause(m_answerWithin / 2);
    const QByteArrayList words = request.left(request.indexOf('\r')).split(' ');
    const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
    QByteArray said = "{}";
    {
        const std::lock_guard lock(m_lock);
        const QByteArray path = words.value(1);
        if (words.value(0) == "GET") {
            ++m_asked;
            said = m_levers.value(path, "{\"state\":\"on\",\"run\":\"\"}");
            m_told.insert(QJsonDocument::fromJson(said).object()[u"run"_s].toString());
        } else {
            ++m_changes;
            m_lastFirst = first;
            ++m_sends[QJsonDocument::fromJson(body).object()[u"run"_s].toString()];
            m_levers.insert(path, body);
        }
    }
    pause(m_answerWithin / 2);
    return httpAnswer("200 OK", "application/json", said, "Connection: close\r\n");
}

} // namespace wr::test
