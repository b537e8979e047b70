// SPDX-License-Identifier: GPL-3.0-or-later
//
// A PostgreSQL server of the test's own: in a temporary folder, on a free loopback port, as another user when the test
// runs as root, never the system's cluster. Over its socket everybody is trusted; over TCP a password is asked for.
// Needs Debian's postgresql-15. Ends with its object.
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

namespace wr::test {

struct Ran {
    int code = -1;
    QString out;
    QString error;
};

class PostgresServer final
{
public:
    PostgresServer() = default;
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    // Makes an empty cluster; settings as NAME=VALUE.
    bool start(const QStringList& settings = {});
    bool startAsStandbyOf(const PostgresServer& primary);
    // Every process with -9, as when the power goes; start() again brings it back with what reached the disk.
    void kill();
    bool restart();
    void freeze();
    void thaw();
    bool promote();

    // Runs packaging/postgres/setup as the superuser.
    Ran setup(const QStringList& arguments) const;
    // setup DATABASE LOGIN…, then each login gets passwordOf() it.
    bool prepare(const QString& database, const QStringList& logins) const;
    // psql over the socket; the answer without ornament.
    Ran sql(const QString& database, const QString& statements,
            const QString& login = QStringLiteral("postgres")) const;

    QString url(const QString& login, const QString& database) const;

    QString folder() const { return m_folder.path(); }

    // A file that the server can read.
    QString write(const QString& name, const QByteArray& bytes) const;

    quint16 port() const { return m_port; }

    static QString passwordOf(const QString& login);

private:
    bool run(const QString& program, const QStringList& arguments) const;
    bool launch();
    QList<qint64> processes() const;
    void tellAll(int signal) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QStringList m_settings;
    quint16 m_port = 0;
};

// Runs a program to its end.
Ran ran(const QString& program, const QStringList& arguments,
        const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());

} // namespace wr::test
