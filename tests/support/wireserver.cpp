// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wireserver.h"

#include <QtCore/QMutexLocker>
#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <utility>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isWhole(const QByteArray& request)
{
    const qsizetype end = request.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = request.left(end).toLower();
    const qsizetype at = head.indexOf("content-length:");
    if (at < 0)
        return true;
    const QByteArray line
        = head.mid(at + 15, head.indexOf("\r\n", at) < 0 ? -1 : head.indexOf("\r\n", at) - at - 15);
    return request.size() >= end + 4 + line.trimmed().toLongLong();
}

} // namespace

WireServer::WireServer(Script script)
    : m_script(std::move(script))
{
    m_home.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_home, [this] { listen(); }, Qt::BlockingQueuedConnection);
}

WireServer::~WireServer()
{
    QMetaObject::invokeMethod(
        &m_home, [this] { qDeleteAll(m_home.findChildren<QTcpServer*>()); },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QString WireServer::base() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

int WireServer::connections() const
{
    const QMutexLocker lock(&m_lock);
    return m_connections;
}

QList<QByteArray> WireServer::requests() const
{
    const QMutexLocker lock(&m_lock);
    return m_requests;
}

void WireServer::listen()
{
    auto* server = new QTcpServer(&m_home);
    server->listen(QHostAddress::LocalHost, 0);
    m_port = server->serverPort();
    QObject::connect(server, &QTcpServer::newConnection, &m_home,
                     [this, server] { accept(server); });
}

void WireServer::accept(QTcpServer* server)
{
    while (QTcpSocket* socket = server->nextPendingConnection()) { // owned by the server
        {
            const QMutexLocker lock(&m_lock);
            ++m_connections;
        }
        if (m_script.after == Script::After::Reset) {
            socket->abort();
            continue;
        }
        const auto received = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [this, socket, received] { read(socket, received.get()); });
    }
}

void WireServer::read(QTcpSocket* socket, QByteArray* received)
{
    *received += socket->readAll();
    if (!isWhole(*received))
        return;
    {
        const QMutexLocker lock(&m_lock);
        m_requests.append(*received);
    }
    received->clear();
    answer(socket);
}

void WireServer::answer(QTcpSocket* socket)
{
    if (m_script.trickleMs > 0) {
        auto* timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket,
                         [this, socket, at = qsizetype{0}]() mutable {
                             socket->write(m_script.bytes.mid(at++, 1));
                             if (at >= m_script.bytes.size())
                                 socket->disconnectFromHost();
                         });
        timer->start(m_script.trickleMs);
        return;
    }
    socket->write(m_script.bytes);
    if (m_script.after == Script::After::Close)
        socket->disconnectFromHost();
}

QByteArray httpAnswer(const QByteArray& statusLine, const QByteArray& contentType,
                      const QByteArray& body, const QByteArray& moreHeaders)
{
    return "HTTP/1.1 " + statusLine + "\r\nContent-Type: " + contentType + "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

} // namespace wr::test
