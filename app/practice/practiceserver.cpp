// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practiceserver.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>
#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpSocket>

#include <utility>

namespace wr {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostConnections = 64;
constexpr int requestTimeMs = 5000;

void finish(QTcpSocket* socket, const HttpResponse& response)
{
    socket->write(httpBytes(response));
    socket->disconnectFromHost();
}

// Answers whoever is too slow to ask.
void startClock(QTcpSocket* socket)
{
    auto* clock = new QTimer(socket);
    clock->setSingleShot(true);
    QObject::connect(clock, &QTimer::timeout, socket, [socket] {
        finish(socket, httpRefusal(408, PracticeServer::tr("The request did not arrive in time.")));
    });
    clock->start(requestTimeMs);
}

void stopClock(QTcpSocket* socket)
{
    const QList<QTimer*> clocks = socket->findChildren<QTimer*>();
    for (QTimer* clock : clocks)
        clock->stop();
}

} // namespace

PracticeServer::PracticeServer(PracticeEndpoint endpoint, QString stateFile)
    : m_endpoint(std::move(endpoint))
    , m_stateFile(std::move(stateFile))
{
    connect(&m_server, &QTcpServer::newConnection, this, &PracticeServer::accept);
}

Result<quint16> PracticeServer::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return fail(Fault::OutOfReach, tr("port %1").arg(port), m_server.errorString());
    return m_server.serverPort();
}

void PracticeServer::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) { // owned by the server
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
        ++m_connections;
        if (m_connections > mostConnections) {
            finish(socket, httpRefusal(503, tr("Too many connections.")));
            continue;
        }
        startClock(socket);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void PracticeServer::read(QTcpSocket* socket)
{
    // The bytes stay in the socket until the request is whole; its size is bounded by the reader below.
    const HttpReading reading = readHttpRequest(socket->peek(socket->bytesAvailable()));
    switch (reading.kind) {
    case HttpReading::Kind::Incomplete:
        return;
    case HttpReading::Kind::Bad:
        stopClock(socket);
        socket->disconnect(this);
        finish(socket, httpRefusal(reading.status, reading.reason));
        return;
    case HttpReading::Kind::Whole:
        stopClock(socket);
        socket->disconnect(this);
        react(socket, reading.request);
        return;
    }
}

void PracticeServer::react(QTcpSocket* socket, const HttpRequest& request)
{
    const Reaction reaction = m_endpoint.answer(request, QDateTime::currentMSecsSinceEpoch());
    if (reaction.changed && !keep()) {
        finish(socket, httpRefusal(507, tr("The change is made but could not be kept on disk.")));
        return;
    }
    switch (reaction.kind) {
    case Reaction::Kind::Hang:
        return;
    case Reaction::Kind::Drop:
        socket->readAll();
        socket->disconnectFromHost();
        return;
    case Reaction::Kind::Respond:
        break;
    }
    finish(socket, reaction.response);
    if (reaction.shutdown)
        connect(socket, &QObject::destroyed, this, &PracticeServer::shutdownAsked);
}

bool PracticeServer::keep()
{
    if (m_stateFile.isEmpty())
        return true;
    QSaveFile file(m_stateFile);
    const QByteArray bytes = QJsonDocument(m_endpoint.world().toJson()).toJson();
    const bool kept
        = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!kept)
        emit stateNotKept(file.errorString());
    return kept;
}

} // namespace wr
