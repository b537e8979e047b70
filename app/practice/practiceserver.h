// SPDX-License-Identifier: GPL-3.0-or-later
//
// Serves the practice endpoint on the loopback address: one request a connection, at most 64 connections, 5 s for a
// request to arrive. A hung request keeps its connection until the client gives up.
// Thread: the program's only one.
#pragma once

#include "app/practice/practiceendpoint.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtNetwork/QTcpServer>

class QTcpSocket;

namespace wr {

class PracticeServer final : public QObject
{
    Q_OBJECT

public:
    // stateFile keeps the settings over a restart; empty = memory only.
    PracticeServer(PracticeEndpoint endpoint, QString stateFile);

    // Port 0 takes a free one.
    Result<quint16> listen(quint16 port);

signals:
    void shutdownAsked();
    void stateNotKept(const QString& reason);

private:
    void accept();
    void read(QTcpSocket* socket);
    void react(QTcpSocket* socket, const HttpRequest& request);
    bool keep();

    PracticeEndpoint m_endpoint;
    QString m_stateFile;
    QTcpServer m_server;
    int m_connections = 0;
};

} // namespace wr
