// SPDX-License-Identifier: GPL-3.0-or-later
//
// A TCP proxy of ours before a target: it drops, cuts and delays where it is told to, and counts on its client's side what
// arrived. One connection at a time, on a thread of its own, in plain blocking calls.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace wr::test {

// How far a request, or its answer, gets.
enum class Stage {
    Whole,      // nothing happens to it
    Unaccepted, // the connection is not accepted before release()
    Accepted,   // no byte is read on purpose
    Headers,    // the head has come; nothing was passed on
    MidBody,    // half of the body was passed on
    Body,       // the target has it all and answers to nobody
    MidAnswer,  // a part of the answer was passed on
    Answered,   // all of the answer was passed on
};

// What happens there.
enum class Cut {
    Fin,
    Reset,
    Hold, // silence until the client goes
    Late, // the same, and then it is passed on to the target after all
};

struct Mishap {
    Stage stage = Stage::Whole;
    Cut cut = Cut::Fin;
    bool ofReading = false; // happens to what asks instead of to what changes
    int permille = 500;     // of the answer, where it is cut
    int delayMs = 0;        // before each thing that is passed on
    bool operator==(const Mishap&) const = default;
};

class CutProxy final
{
public:
    explicit CutProxy(quint16 target);
    ~CutProxy();
    CutProxy(const CutProxy&) = delete;
    CutProxy& operator=(const CutProxy&) = delete;

    QString base() const; // http://127.0.0.1:PORT

    // A port that is taken and refuses every connection.
    QString refusingBase() const;

    // Of all connections from now on.
    void arm(const Mishap& mishap);
    // Lets an unaccepted connection in.
    void release();
    // Waits until nothing is open and nothing waits to be accepted.
    void settle() const;

    // Requests of a run that arrived here, by the head's Idempotency-Key, however little of the rest came.
    int arrivalsOf(const QString& run) const;
    int arrivals() const; // all that change something
    int connections() const;

private:
    void serve();
    void serveOne(int client);
    void count(const QByteArray& head);
    void relay(int client, QByteArray request, const Mishap& mishap);
    QByteArray askTarget(const QByteArray& request) const;

    quint16 m_target;
    quint16 m_port = 0;
    quint16 m_refusingPort = 0;
    int m_listener = -1; // after the ports, which they set
    int m_refusing = -1;
    int m_wake[2]{-1, -1};
    std::atomic<bool> m_idle{true};
    mutable std::mutex m_lock;
    std::condition_variable m_released;
    bool m_release = false;
    bool m_ending = false;
    Mishap m_mishap;
    QMap<QString, int> m_arrivals;
    int m_all = 0;
    int m_connections = 0;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace wr::test
