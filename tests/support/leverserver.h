// SPDX-License-Identifier: GPL-3.0-or-later
//
// A lever behind a webhook, as the preset "webhook" describes it: POST sets the state, GET tells it, and both want the
// right bearer token. It lives on a thread of its own and counts what changed it.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMutex>
#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QThread>

class QTcpServer;
class QTcpSocket;

namespace wr::test {

class LeverServer final
{
public:
    explicit LeverServer(QByteArray token);
    ~LeverServer();
    LeverServer(const LeverServer&) = delete;
    LeverServer& operator=(const LeverServer&) = delete;

    QString base() const; // http://127.0.0.1:PORT
    QByteArray state() const;
    void setState(const QByteArray& state);
    int changes() const; // by requests
    bool sawSecret() const;
    void echoSecret();  // answers hold the token in many spellings from now on
    void holdAnswers(); // requests are read and not answered
    void releaseAnswers();

private:
    void listen();
    void read(QTcpSocket* socket, const QByteArray& request);
    QByteArray answerTo(const QByteArray& request);

    QByteArray m_token;
    QThread m_thread;
    QObject m_home; // lives on the thread; owns the server
    mutable QMutex m_lock;
    QByteArray m_state = "on";
    int m_changes = 0;
    bool m_sawSecret = false;
    bool m_echoes = false;
    bool m_holds = false;
    quint16 m_port = 0;
};

} // namespace wr::test
