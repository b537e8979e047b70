// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgresserver.h"

#include "tests/support/servers.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <chrono>
#include <pwd.h>
#include <signal.h>
#include <thread>
#include <unistd.h>

namespace wr::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patienceMs = 60000;

QString programOf(const QString& name)
{
    return u"/usr/lib/postgresql/15/bin/"_s + name;
}

// PostgreSQL does not run as root; whoever else is there will do.
const passwd* maybeOther()
{
    if (geteuid() != 0)
        return nullptr;
    const passwd* other = getpwnam("postgres");
    return other != nullptr ? other : getpwnam("nobody");
}

// The program under the user that serves. It ends with the test, even with one that crashes.
QStringList asServer(const QString& program, const QStringList& arguments)
{
    QStringList line{u"--pdeathsig"_s, u"QUIT"_s};
    if (const passwd* other = maybeOther(); other != nullptr)
        line << u"--reuid=%1"_s.arg(other->pw_uid) << u"--regid=%1"_s.arg(other->pw_gid)
             << u"--clear-groups"_s;
    return line << u"--"_s << program << arguments;
}

bool give(const QString& path)
{
    const passwd* other = maybeOther();
    return other == nullptr
        || ::chown(QFile::encodeName(path).constData(), other->pw_uid, other->pw_gid) == 0;
}

char stateOf(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 'X';
    const QByteArray line = file.readAll();
    return line.mid(line.lastIndexOf(')') + 2, 1).front();
}

bool settles(const auto& done)
{
    const QDeadlineTimer until(patienceMs);
    while (!done()) {
        if (until.hasExpired())
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}

} // namespace

Ran ran(const QString& program, const QStringList& arguments,
        const QProcessEnvironment& environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(patienceMs))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()).trimmed(),
            QString::fromUtf8(process.readAllStandardError()).trimmed()};
}

PostgresServer::~PostgresServer()
{
    kill();
}

bool PostgresServer::start(const QStringList& settings)
{
    m_settings = settings;
    m_port = freePort();
    if (!m_folder.isValid() || !give(m_folder.path())
        || !run(u"initdb"_s,
                {u"-D"_s, m_folder.filePath(u"data"_s), u"-A"_s, u"trust"_s, u"-U"_s, u"postgres"_s,
                 u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s,
                 u"--no-instructions"_s}))
        return false;
    QFile access(m_folder.filePath(u"data/pg_hba.conf"_s));
    if (!access.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    access.write("local all all trust\nlocal replication all trust\nhost all all 127.0.0.1/32 "
                 "scram-sha-256\n");
    access.close();
    return launch();
}

bool PostgresServer::startAsStandbyOf(const PostgresServer& primary)
{
    m_port = freePort();
    return m_folder.isValid() && give(m_folder.path())
        && run(u"pg_basebackup"_s,
               {u"-h"_s, primary.folder(), u"-p"_s, QString::number(primary.m_port), u"-U"_s,
                u"postgres"_s, u"-D"_s, m_folder.filePath(u"data"_s), u"-R"_s, u"-X"_s, u"stream"_s,
                u"-c"_s, u"fast"_s, u"--no-sync"_s})
        && launch();
}

void PostgresServer::kill()
{
    const QList<qint64> all = processes();
    for (const qint64 it : all)
        ::kill(static_cast<pid_t>(it), SIGKILL);
    if (m_process.state() != QProcess::NotRunning)
        m_process.waitForFinished(patienceMs);
    settles([&] {
        return std::all_of(all.begin(), all.end(),
                           [](qint64 it) { return stateOf(it) == 'X' || stateOf(it) == 'Z'; });
    });
}

bool PostgresServer::restart()
{
    return launch();
}

void PostgresServer::freeze()
{
    tellAll(SIGSTOP);
    settles([this] {
        const QList<qint64> all = processes();
        return std::all_of(all.begin(), all.end(), [](qint64 it) { return stateOf(it) == 'T'; });
    });
}

void PostgresServer::thaw()
{
    tellAll(SIGCONT);
}

bool PostgresServer::promote()
{
    return sql(u"postgres"_s, u"SELECT pg_promote()"_s).out == u"t";
}

Ran PostgresServer::setup(const QStringList& arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGHOST"_s, m_folder.path());
    environment.insert(u"PGPORT"_s, QString::number(m_port));
    environment.insert(u"PGUSER"_s, u"postgres"_s);
    return ran(QStringLiteral(WARROOM_SOURCE_DIR) + u"/packaging/postgres/setup"_s, arguments,
               environment);
}

bool PostgresServer::prepare(const QString& database, const QStringList& logins) const
{
    if (setup(QStringList{database} + logins).code != 0)
        return false;
    return std::all_of(logins.begin(), logins.end(), [this](const QString& login) {
        return sql(u"postgres"_s,
                   u"ALTER ROLE \"%1\" PASSWORD '%2'"_s.arg(login, passwordOf(login)))
                   .code
            == 0;
    });
}

Ran PostgresServer::sql(const QString& database, const QString& statements,
                        const QString& login) const
{
    return ran(programOf(u"psql"_s),
               {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-v"_s,
                u"VERBOSITY=verbose"_s, u"-h"_s, m_folder.path(), u"-p"_s, QString::number(m_port),
                u"-U"_s, login, u"-d"_s, database, u"-c"_s, statements});
}

QString PostgresServer::url(const QString& login, const QString& database) const
{
    return u"postgresql://%1:%2@127.0.0.1:%3/%4"_s.arg(login, passwordOf(login))
        .arg(m_port)
        .arg(database);
}

QString PostgresServer::write(const QString& name, const QByteArray& bytes) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.close();
    return give(path) ? path : QString();
}

QString PostgresServer::passwordOf(const QString& login)
{
    return u"word-of-"_s + login;
}

bool PostgresServer::run(const QString& program, const QStringList& arguments) const
{
    return ran(u"setpriv"_s, asServer(programOf(program), arguments)).code == 0;
}

bool PostgresServer::launch()
{
    QStringList arguments{u"-D"_s, m_folder.filePath(u"data"_s),
                          u"-p"_s, QString::number(m_port),
                          u"-k"_s, m_folder.path(),
                          u"-c"_s, u"listen_addresses=127.0.0.1"_s};
    for (const QString& setting : m_settings)
        arguments << u"-c"_s << setting;
    m_process.setWorkingDirectory(m_folder.path());
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(m_folder.filePath(u"log"_s), QIODevice::Append);
    m_process.start(u"setpriv"_s, asServer(programOf(u"postgres"_s), arguments));
    if (!m_process.waitForStarted(patienceMs))
        return false;
    // The postmaster says so in its file: the number of the process first, its state last.
    return settles([this] {
        QFile said(m_folder.filePath(u"data/postmaster.pid"_s));
        if (m_process.state() == QProcess::NotRunning || !said.open(QIODevice::ReadOnly))
            return false;
        const QByteArrayList lines = said.readAll().split('\n');
        return lines.size() > 7 && lines[0].toLongLong() == m_process.processId()
            && (lines[7].startsWith("ready") || lines[7].startsWith("standby"));
    });
}

// The postmaster and its children.
QList<qint64> PostgresServer::processes() const
{
    if (m_process.state() == QProcess::NotRunning)
        return {};
    QList<qint64> all{m_process.processId()};
    QFile children(u"/proc/%1/task/%1/children"_s.arg(m_process.processId()));
    if (children.open(QIODevice::ReadOnly)) {
        for (const QByteArray& it : children.readAll().split(' ')) {
            if (it.toLongLong() > 0)
                all.append(it.toLongLong());
        }
    }
    return all;
}

void PostgresServer::tellAll(int signal) const
{
    for (const qint64 it : processes())
        ::kill(static_cast<pid_t>(it), signal);
}

} // namespace wr::test
