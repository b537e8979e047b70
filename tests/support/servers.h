// SPDX-License-Identifier: GPL-3.0-or-later
//
// Real servers for tests, as child processes on free loopback ports. Each ends with its object; nothing else is ended.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

namespace wr::test {

// A port of the loopback address that nobody listens on.
quint16 freePort();

// A program that a test started.
class Child final
{
public:
    Child() = default;
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    bool start(const QString& program, const QStringList& arguments);
    // The first line it prints, then the next; empty when none comes.
    QByteArray firstLine();
    void freeze(); // SIGSTOP
    void thaw();   // SIGCONT
    void kill();
    void closeInput();
    bool ended(int waitMs);

private:
    void tell(int signal);

    QProcess m_process;
};

// etcd with its JSON gateway, empty, on free ports.
class EtcdServer final
{
public:
    bool start();
    QString base() const; // http://127.0.0.1:PORT
    // Sets a key through etcdctl, as somebody else would.
    bool put(const QString& key, const QString& value) const;
    QString get(const QString& key) const;

    Child& child() { return m_child; }

private:
    bool startOnce();

    QTemporaryDir m_folder;
    Child m_child;
    quint16 m_port = 0;
};

// warroom-practice on a free port; ends with its standard input.
class PracticeProcess final
{
public:
    bool start(const QStringList& more = {});

    QString base() const { return m_base; }

    Child& child() { return m_child; }

    // Sends one plain request, reads the whole answer: head and body. For setting the stage, not for what is tested.
    QByteArray ask(const QByteArray& method, const QString& path, const QByteArray& body = {},
                   const QByteArray& headerLines = {}) const;

private:
    Child m_child;
    QString m_base;
    quint16 m_port = 0;
};

} // namespace wr::test
