// SPDX-License-Identifier: GPL-3.0-or-later
//
// The bad days: each is made to happen on a real server, and is told apart.
#include "app/journal/pgfaults.h"
#include "tests/app/journal/pgroom.h"
#include "tests/support/servers.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <memory>

namespace tst_pgfaults {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// One message of the server's side of the protocol: letter, length, content.
QByteArray message(char letter, const QByteArray& content)
{
    const auto size = static_cast<quint32>(content.size() + 4);
    QByteArray bytes(1, letter);
    for (const int shift : {24, 16, 8, 0})
        bytes += static_cast<char>(size >> shift);
    return bytes + content;
}

QByteArray parameter(const QByteArray& name, const QByteArray& value)
{
    return message('S', name + '\0' + value + '\0');
}

// A server that lets everybody in and says that it is PostgreSQL 12.
class OldServer final
{
public:
    OldServer()
    {
        m_home.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_home, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }

    ~OldServer()
    {
        QMetaObject::invokeMethod(
            &m_home, [this] { qDeleteAll(m_home.findChildren<QTcpServer*>()); },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    OldServer(const OldServer&) = delete;
    OldServer& operator=(const OldServer&) = delete;

    quint16 port() const { return m_port; }

private:
    void listen()
    {
        auto* server = new QTcpServer(&m_home);
        server->listen(QHostAddress::LocalHost, 0);
        m_port = server->serverPort();
        QObject::connect(server, &QTcpServer::newConnection, &m_home, [server] {
            while (QTcpSocket* socket = server->nextPendingConnection()) // owned by the server
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [socket] { answer(socket); });
        });
    }

    static void answer(QTcpSocket* socket)
    {
        const QByteArray ready = message('Z', "I");
        const QByteArray asked = socket->readAll();
        if (asked.startsWith('\0')) // the start of a session
            socket->write(message('R', QByteArray(4, '\0')) + parameter("server_version", "12.22")
                          + parameter("client_encoding", "UTF8") + message('K', QByteArray(8, '\1'))
                          + ready);
        else if (asked.startsWith('Q')) // SHOW transaction_read_only
            socket->write(message('T',
                                  QByteArray("\0\1ro\0", 5) + QByteArray(6, '\0')
                                      + QByteArray("\0\0\0\x19", 4)
                                      + QByteArray("\xff\xff\xff\xff\xff\xff\0\0", 8))
                          + message('D', QByteArray("\0\1\0\0\0\3off", 9))
                          + message('C', QByteArray("SHOW", 5)) + ready);
    }

    QThread m_thread;
    QObject m_home; // lives on the thread; owns the server
    quint16 m_port = 0;
};

} // namespace

class TestPgFaults final : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        QVERIFY(seal::ready());
        makeCertificates();
        QVERIFY(m_server.start({quickly(), u"ssl=on"_s, u"ssl_cert_file="_s + m_certificate,
                                u"ssl_key_file="_s + m_key}));
        WR_VERIFY(foundRoom(m_server, u"room"_s));
    }

    void aWrongPassword()
    {
        QString url = m_server.url(u"anna"_s, u"room"_s);
        url.replace(PostgresServer::passwordOf(u"anna"_s), u"wr0ng-word"_s);

        tells(url, Fault::Refused, u"does not accept this password"_s, u".pgpass"_s);
    }

    void noPassword()
    {
        QString url = m_server.url(u"anna"_s, u"room"_s);
        url.remove(QString(u':' + PostgresServer::passwordOf(u"anna"_s)));

        tells(url, Fault::Refused, u"asks for a password"_s, u".pgpass"_s);
    }

    void aLoginThatNobodyLetIn()
    {
        QVERIFY(m_server.prepare(u"other"_s, {u"carl"_s}));

        tells(m_server.url(u"carl"_s, u"room"_s), Fault::Refused, u"may not use the room"_s,
              u"packaging/postgres/setup room --add carl"_s);
    }

    void aLoginThatMayConnectButIsNoMember()
    {
        QCOMPARE_EQ(m_server
                        .sql(u"room"_s,
                             u"CREATE ROLE dora LOGIN PASSWORD 'word-of-dora'; GRANT CONNECT ON "
                             "DATABASE room TO dora"_s)
                        .code,
                    0);

        tells(m_server.url(u"dora"_s, u"room"_s), Fault::Refused, u"may not use the room"_s,
              u"packaging/postgres/setup room --add dora"_s);
    }

    void aMemberWhoseRightIsTakenMeanwhile()
    {
        QVERIFY(m_server.prepare(u"room"_s, {u"emil"_s}));
        auto log = PostgresLog::open(m_server.url(u"emil"_s, u"room"_s), patience);
        WR_VERIFY(log);
        QCOMPARE_EQ(m_server.sql(u"room"_s, u"REVOKE wr_member FROM emil"_s).code, 0);

        const auto refused = (*log)->append(std::vector{entryOf(9, "x")});

        QCOMPARE_EQ(faultOf(refused), faultName(Fault::Refused));
        QCOMPARE_EQ(faultOf((*log)->state()), faultName(Fault::Refused));
    }

    void noSuchDatabase()
    {
        tells(m_server.url(u"anna"_s, u"nowhere"_s), Fault::BadInput, u"no database of this name"_s,
              u"packaging/postgres/setup nowhere anna"_s);
    }

    void aDatabaseThatIsNotPrepared()
    {
        QCOMPARE_EQ(m_server.sql(u"postgres"_s, u"CREATE DATABASE bare"_s).code, 0);
        QCOMPARE_EQ(m_server.sql(u"postgres"_s, u"CREATE DATABASE half"_s).code, 0);
        QCOMPARE_EQ(
            m_server.sql(u"half"_s, u"CREATE SCHEMA wr; GRANT USAGE ON SCHEMA wr TO PUBLIC"_s).code,
            0);

        tells(m_server.url(u"anna"_s, u"bare"_s), Fault::BadInput, u"not prepared"_s,
              u"packaging/postgres/setup bare anna"_s);
        tells(m_server.url(u"anna"_s, u"half"_s), Fault::BadInput, u"not prepared"_s,
              u"packaging/postgres/setup half anna"_s);
    }

    void anEmptyRoom()
    {
        QVERIFY(m_server.prepare(u"empty"_s, {u"anna"_s}));

        tells(m_server.url(u"anna"_s, u"empty"_s), Fault::NotFound, u"holds no room yet"_s,
              u"shares it"_s);
    }

    void aSchemaOfANewerVersion()
    {
        QVERIFY(m_server.prepare(u"newer"_s, {u"anna"_s}));
        QCOMPARE_EQ(m_server.sql(u"newer"_s, u"UPDATE wr.version SET form = 2"_s).code, 0);

        tells(m_server.url(u"anna"_s, u"newer"_s), Fault::Newer, u"newer version"_s, u"Upgrade"_s);
        const Ran again = m_server.setup({u"newer"_s});
        QCOMPARE_EQ(again.code, 4);
        QVERIFY2(again.error.contains(u"newer version"_s), qPrintable(again.error));
    }

    void aServerThatIsTooOld()
    {
        const OldServer old;

        tells(u"postgresql://anna@127.0.0.1:%1/room?sslmode=disable"_s.arg(old.port()),
              Fault::BadInput, u"PostgreSQL 12; 13 or later"_s, u"newer"_s);
    }

    void noServer()
    {
        tells(u"postgresql://anna@127.0.0.1:%1/room"_s.arg(freePort()), Fault::OutOfReach,
              u"No server answers"_s, u"tried again"_s);
    }

    void aNameThatNobodyKnows()
    {
        tells(u"postgresql://anna@nobody.invalid/room"_s, Fault::OutOfReach, u"not known"_s,
              u"Check the name"_s);
    }

    void theCertificateOfTheRightHost()
    {
        WR_VERIFY(PostgresLog::open(named(u"db.example"_s, m_authority), patience));
    }

    void theCertificateOfAnotherHost()
    {
        tells(named(u"other.example"_s, m_authority), Fault::Refused, u"that of another host"_s,
              u"in between"_s);
    }

    void aCertificateOfAnUnknownAuthority()
    {
        tells(named(u"db.example"_s, m_stranger), Fault::Refused,
              u"no authority that this computer trusts"_s, u"sslrootcert="_s);
    }

    void noAuthorityAtAll()
    {
        tells(named(u"db.example"_s, m_folder.filePath(u"missing.crt"_s)), Fault::Refused,
              u"whose certificates"_s, u"root.crt"_s);
    }

    void aServerWithoutEncryption()
    {
        PostgresServer plain;
        QVERIFY(plain.start({quickly()}));
        const QString url = QString(plain.url(u"anna"_s, u"room"_s)
                                    + u"?sslmode=verify-full&sslrootcert="_s + m_authority);

        tells(url, Fault::Refused, u"does not encrypt"_s, u"README.md"_s);
    }

    void onlyAStandby()
    {
        PostgresServer standby;
        QVERIFY(standby.startAsStandbyOf(m_server));
        QString url = m_server.url(u"anna"_s, u"room"_s);
        url.replace(QString::number(m_server.port()), QString::number(standby.port()));
        tells(url, Fault::OutOfReach, u"Only a standby answers"_s, u"promoted"_s);

        url.replace(u"/room"_s, u",127.0.0.1:%1/room"_s.arg(m_server.port()));
        WR_VERIFY(PostgresLog::open(url, patience)); // the other one takes entries

        QVERIFY(standby.promote());
    }

    void aFullDiskAndDamagedFilesAreKnownByTheirState()
    {
        const auto address = readPgAddress(u"postgresql://anna@localhost/room"_s);
        QVERIFY(address);

        const Error full = statementError(*address, {u"53100"_s, u"no space"_s, {}});
        const Error damaged = statementError(*address, {u"XX001"_s, u"bad page"_s, {}});

        QCOMPARE_EQ(full.fault, Fault::OutOfReach);
        QVERIFY(full.reason.contains(u"disk is full"_s));
        QCOMPARE_EQ(damaged.fault, Fault::Integrity);
    }

private:
    // Opening fails with this fault, names the server without the password, and says what happened and what to do.
    static void tells(const QString& url, Fault fault, const QString& reason, const QString& remedy)
    {
        const auto log = PostgresLog::open(url, patience);

        QVERIFY(!log);
        const Error& error = log.error();
        QVERIFY2(error.fault == fault, qPrintable(sentence(error)));
        QVERIFY2(error.subject.startsWith(u"postgresql://"_s), qPrintable(error.subject));
        QVERIFY2(error.reason.contains(reason), qPrintable(sentence(error)));
        QVERIFY2(error.remedy.contains(remedy), qPrintable(sentence(error)));
        QVERIFY2(!sentence(error).contains(u"word-of"_s)
                     && !sentence(error).contains(u"wr0ng-word"_s),
                 qPrintable(sentence(error)));
    }

    // This server under another name, which is not looked up.
    QString named(const QString& host, const QString& authority) const
    {
        QString url = m_server.url(u"anna"_s, u"room"_s);
        url.replace(u"127.0.0.1"_s, host);
        return QString(url + u"?hostaddr=127.0.0.1&sslmode=verify-full&sslrootcert="_s + authority);
    }

    // An authority, a certificate of db.example that it signed, and an authority that signed nothing.
    void makeCertificates()
    {
        const auto path = [this](const QString& name) { return m_folder.filePath(name); };
        const QStringList key{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                              u"-nodes"_s};
        const auto authority = [&](const QString& name) {
            return ran(u"openssl"_s,
                       QStringList{u"req"_s, u"-x509"_s} + key
                           + QStringList{u"-keyout"_s, path(QString(name + u".key"_s)), u"-out"_s,
                                         path(QString(name + u".crt"_s)), u"-subj"_s,
                                         QString(u"/CN="_s + name), u"-days"_s, u"2"_s})
                       .code
                == 0;
        };
        QVERIFY(authority(u"authority"_s) && authority(u"stranger"_s));
        QCOMPARE_EQ(ran(u"openssl"_s,
                        QStringList{u"req"_s} + key
                            + QStringList{u"-keyout"_s, path(u"server.key"_s), u"-out"_s,
                                          path(u"server.csr"_s), u"-subj"_s, u"/CN=db.example"_s})
                        .code,
                    0);
        QCOMPARE_EQ(
            ran(u"openssl"_s,
                {u"x509"_s, u"-req"_s, u"-in"_s, path(u"server.csr"_s), u"-CA"_s,
                 path(u"authority.crt"_s), u"-CAkey"_s, path(u"authority.key"_s),
                 u"-CAcreateserial"_s, u"-days"_s, u"2"_s, u"-out"_s, path(u"server.crt"_s)})
                .code,
            0);
        const auto hand = [&](const QString& name) {
            QFile file(path(name));
            return file.open(QIODevice::ReadOnly) ? m_server.write(name, file.readAll())
                                                  : QString();
        };
        m_certificate = hand(u"server.crt"_s);
        m_key = hand(u"server.key"_s);
        m_authority = path(u"authority.crt"_s);
        m_stranger = path(u"stranger.crt"_s);
        QVERIFY(!m_certificate.isEmpty() && !m_key.isEmpty());
    }

    QTemporaryDir m_folder;
    PostgresServer m_server;
    QString m_certificate;
    QString m_key;
    QString m_authority;
    QString m_stranger;
};

QTEST_GUILESS_MAIN(TestPgFaults)

} // namespace tst_pgfaults

#include "tst_pgfaults.moc"
