// SPDX-License-Identifier: GPL-3.0-or-later
//
// A server on the loopback address that answers every connection with bytes that a test wrote, and keeps what it was
// sent. It lives on a thread of its own, because the client under test blocks.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMutex>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QThread>

#include <memory>

class QTcpServer;
class QTcpSocket;

namespace wr::test {

struct Script {
    enum class After {
        Close, // when everything is written
        Keep,  // until the client goes
        Reset, // at once, before a request is read
    };

    QByteArray bytes; // written when a whole request has arrived
    After after = After::Close;
    int trickleMs = 0; // with it, one byte at a time with this pause
};

class WireServer final
{
public:
    explicit WireServer(Script script);
    ~WireServer();
    WireServer(const WireServer&) = delete;
    WireServer& operator=(const WireServer&) = delete;

    QString base() const; // http://127.0.0.1:PORT

    quint16 port() const { return m_port; }

    int connections() const;
    QList<QByteArray> requests() const; // head and body

private:
    void listen();
    void accept(QTcpServer* server);
    void read(QTcpSocket* socket, QByteArray* received);
    void answer(QTcpSocket* socket);

    Script m_script;
    QThread m_thread;
    QObject m_home; // lives on the thread; owns the server
    mutable QMutex m_lock;
    QList<QByteArray> m_requests;
    int m_connections = 0;
    quint16 m_port = 0;
};

// An answer with a length.
QByteArray httpAnswer(const QByteArray& statusLine, const QByteArray& contentType,
                      const QByteArray& body, const QByteArray& moreHeaders = {});

} // namespace wr::test
