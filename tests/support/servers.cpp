// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/servers.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <algorithm>
#include <chrono>
#include <signal.h>
#include <thread>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patienceMs = 30000;

QByteArray exchange(quint16 port, const QByteArray& bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(patienceMs))
        return {};
    socket.write(bytes);
    while (socket.waitForReadyRead(patienceMs)) { }
    return socket.readAll();
}

QString etcdctl(quint16 port, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ETCDCTL_API"_s, u"3"_s);
    process.setProcessEnvironment(environment);
    process.start(u"etcdctl"_s,
                  QStringList{u"--endpoints"_s, u"http://127.0.0.1:%1"_s.arg(port)} + arguments);
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

// Whether every thread stands still: state T in /proc/PID/task/TID/stat (proc(5)).
bool stopped(qint64 process)
{
    const QDir tasks(u"/proc/%1/task"_s.arg(process));
    const QStringList threads = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    return std::all_of(threads.begin(), threads.end(), [&](const QString& thread) {
        QFile file(tasks.filePath(thread + u"/stat"_s));
        if (!file.open(QIODevice::ReadOnly))
            return true; // the thread has ended
        const QByteArray line = file.readAll();
        return line.mid(line.lastIndexOf(')') + 2, 1) == "T";
    });
}

} // namespace

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : quint16{0};
}

Child::~Child()
{
    kill();
}

bool Child::start(const QString& program, const QStringList& arguments)
{
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(program, arguments);
    return m_process.waitForStarted(patienceMs);
}

QByteArray Child::firstLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patienceMs))
            return {};
    }
    return m_process.readLine().trimmed();
}

// SIGSTOP reaches the threads of a process one by one, and kill() does not wait for that: on a busy
// machine a server could still answer the next request.
void Child::freeze()
{
    tell(SIGSTOP);
    const QDeadlineTimer until(patienceMs);
    while (!stopped(m_process.processId()) && !until.hasExpired())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void Child::thaw()
{
    tell(SIGCONT);
}

void Child::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

void Child::closeInput()
{
    m_process.closeWriteChannel();
}

bool Child::ended(int waitMs)
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(waitMs);
}

void Child::tell(int signal)
{
    if (m_process.state() == QProcess::Running)
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
}

// A port that was free may be another's by the time it is bound, so a server that ends at once gets another one.
bool EtcdServer::start()
{
    constexpr int tries = 5;
    for (int i = 0; i < tries; ++i) {
        if (startOnce())
            return true;
        m_child.kill();
    }
    return false;
}

bool EtcdServer::startOnce()
{
    m_port = freePort();
    quint16 peerPort = freePort();
    while (peerPort == m_port)
        peerPort = freePort();
    const QString client = base();
    const QString peer = u"http://127.0.0.1:%1"_s.arg(peerPort);
    const QStringList arguments{u"--data-dir"_s,
                                m_folder.filePath(u"data-%1"_s.arg(m_port)),
                                u"--name"_s,
                                u"one"_s,
                                u"--listen-client-urls"_s,
                                client,
                                u"--advertise-client-urls"_s,
                                client,
                                u"--listen-peer-urls"_s,
                                peer,
                                u"--initial-advertise-peer-urls"_s,
                                peer,
                                u"--initial-cluster"_s,
                                QString(u"one="_s + peer)};
    if (!m_child.start(u"etcd"_s, arguments))
        return false;
    const QDeadlineTimer until(patienceMs);
    while (!until.hasExpired() && !m_child.ended(0)) {
        if (exchange(m_port, "GET /health HTTP/1.0\r\n\r\n").contains("\"true\""))
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
}

QString EtcdServer::base() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

bool EtcdServer::put(const QString& key, const QString& value) const
{
    return etcdctl(m_port, {u"put"_s, key, value}) == u"OK";
}

QString EtcdServer::get(const QString& key) const
{
    return etcdctl(m_port, {u"get"_s, u"--print-value-only"_s, key});
}

bool PracticeProcess::start(const QStringList& more)
{
    if (!m_child.start(QString::fromUtf8(WARROOM_PRACTICE),
                       QStringList{u"--with-parent"_s, u"--port"_s, u"0"_s} + more))
        return false;
    const QJsonObject line = QJsonDocument::fromJson(m_child.firstLine()).object();
    m_base = line[u"base"_s].toString();
    m_port = static_cast<quint16>(line[u"port"_s].toInt());
    return m_port != 0;
}

QByteArray PracticeProcess::ask(const QByteArray& method, const QString& path,
                                const QByteArray& body, const QByteArray& headerLines) const
{
    return exchange(m_port,
                    method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: practice\r\n" + headerLines
                        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

} // namespace wr::test
