// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/leverserver.h"

#include "tests/support/wireserver.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <memory>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

// As some writers of JSON spell whatever is neither letter nor digit.
QByteArray escaped(const QByteArray& text)
{
    QByteArray all;
    for (const char c : text) {
        const bool plain
            = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        all += plain ? QByteArray(1, c) : "\\u00" + QByteArray(1, c).toHex();
    }
    return all;
}

} // namespace

LeverServer::LeverServer(QByteArray token)
    : m_token(std::move(token))
{
    m_home.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        &m_home, [this] { listen(); }, Qt::BlockingQueuedConnection);
}

LeverServer::~LeverServer()
{
    QMetaObject::invokeMethod(
        &m_home, [this] { qDeleteAll(m_home.findChildren<QTcpServer*>()); },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QString LeverServer::base() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

QByteArray LeverServer::state() const
{
    const QMutexLocker lock(&m_lock);
    return m_state;
}

void LeverServer::setState(const QByteArray& state)
{
    const QMutexLocker lock(&m_lock);
    m_state = state;
}

int LeverServer::changes() const
{
    const QMutexLocker lock(&m_lock);
    return m_changes;
}

bool LeverServer::sawSecret() const
{
    const QMutexLocker lock(&m_lock);
    return m_sawSecret;
}

void LeverServer::echoSecret()
{
    const QMutexLocker lock(&m_lock);
    m_echoes = true;
}

void LeverServer::holdAnswers()
{
    const QMutexLocker lock(&m_lock);
    m_holds = true;
}

void LeverServer::releaseAnswers()
{
    const QMutexLocker lock(&m_lock);
    m_holds = false;
}

void LeverServer::listen()
{
    auto* server = new QTcpServer(&m_home);
    server->listen(QHostAddress::LocalHost);
    m_port = server->serverPort();
    QObject::connect(server, &QTcpServer::newConnection, &m_home, [this, server] {
        while (QTcpSocket* socket = server->nextPendingConnection()) {
            auto received = std::make_shared<QByteArray>();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
                received->append(socket->readAll());
                read(socket, *received);
            });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

void LeverServer::read(QTcpSocket* socket, const QByteArray& request)
{
    const qsizetype head = request.indexOf("\r\n\r\n");
    const qsizetype length = request.toLower().indexOf("content-length: ");
    const qsizetype body = length < 0
        ? 0
        : request.mid(length + 16, request.indexOf("\r\n", length) - length - 16).toLongLong();
    if (head < 0 || request.size() < head + 4 + body)
        return;
    const QByteArray answer = answerTo(request);
    const QMutexLocker lock(&m_lock);
    if (m_holds)
        return;
    socket->write(answer);
    socket->disconnectFromHost();
}

QByteArray LeverServer::answerTo(const QByteArray& request)
{
    const QMutexLocker lock(&m_lock);
    if (!request.contains(QByteArray("Authorization: Bearer " + m_token + "\r\n")))
        return httpAnswer("401 Unauthorized", "application/json", "{}");
    m_sawSecret = true;
    if (request.startsWith("POST")) {
        const QByteArray body = request.mid(request.indexOf("\r\n\r\n") + 4);
        m_state = QJsonDocument::fromJson(body).object()[u"state"_s].toString().toUtf8();
        ++m_changes;
    }
    QJsonObject answer{{u"state"_s, QString::fromUtf8(m_state)}};
    if (m_echoes && request.startsWith("POST"))
        return httpAnswer("403 Forbidden", "application/json",
                          "{\"token\":\"" + m_token + "\",\"basic\":\""
                              + QByteArray("ops:" + m_token).toBase64() + "\",\"url\":\""
                              + m_token.toPercentEncoding() + "\",\"escaped\":\"" + escaped(m_token)
                              + "\"}");
    return httpAnswer("200 OK", "application/json", QJsonDocument(answer).toJson());
}

} // namespace wr::test
