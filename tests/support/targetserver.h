// SPDX-License-Identifier: GPL-3.0-or-later
//
// A containment target that counts. PUT /levers/NAME with {"state": …, "run": …} sets a lever, GET tells what it was set
// to last. Plain sockets on a thread of its own, one request a connection, so that thousands of runs cost little, and so
// that it can say when the first byte of a request came.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QString>

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <random>
#include <thread>

namespace wr::test {

// A listening socket of the loopback address on a free port; -1 when there is none.
int listenSomewhere(quint16& port);
// All of a head and its body has come.
bool isWholeRequest(const QByteArray& bytes);

class TargetServer final
{
public:
    using Time = std::chrono::steady_clock::time_point;

    TargetServer();
    ~TargetServer();
    TargetServer(const TargetServer&) = delete;
    TargetServer& operator=(const TargetServer&) = delete;

    QString base() const; // http://127.0.0.1:PORT

    quint16 port() const { return m_port; }

    // Each answer comes after a time drawn between nothing and this; so does the change itself.
    void answerWithin(int ms);

    int sends() const; // whole requests that change something
    int sendsOf(const QString& run) const;
    int asked() const; // requests that change nothing
    // A GET was answered with this run as the one that set the lever.
    bool told(const QString& run) const;
    QByteArray stateOf(const QString& lever) const;
    // When the first byte of the last request came that changed something.
    Time lastFirstByte() const;
    // Waits until nothing is open and nothing waits to be accepted.
    void settle() const;

private:
    struct Line {
        QByteArray bytes;
        Time first;
    };

    void serve();
    void accept(std::map<int, Line>& lines) const;
    bool isDone(int line, Line& it); // true = close it
    QByteArray answerTo(const QByteArray& request, Time first);

    quint16 m_port = 0;
    int m_listener = -1; // after the port, which it sets
    int m_wake[2]{-1, -1};
    std::atomic<bool> m_idle{true};
    std::atomic<int> m_answerWithin{0};
    mutable std::mutex m_lock;
    QMap<QByteArray, QByteArray> m_levers; // path to the body that set it
    QMap<QString, int> m_sends;
    QSet<QString> m_told;
    int m_changes = 0;
    int m_asked = 0;
    Time m_lastFirst{};
    std::minstd_rand m_dice{20'261'127};
    std::thread m_thread; // last: it uses all of the above
};

} // namespace wr::test
