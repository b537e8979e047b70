// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whom a target must prove to be, against a real TLS server: an authority of one's own, a pinned key, and every
// certificate that is not to be trusted. Nothing is sent before the proof.
#include "app/reach/httpeffector.h"
#include "tests/support/servers.h"
#include "tests/support/wireserver.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtTest/QtTest>

namespace tst_targettrust {

using namespace wr;
using namespace wr::test;
using namespace Qt::Literals::StringLiterals;

namespace {

bool openssl(const QString& folder, const QString& command, QByteArray* maybeOut = nullptr)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"openssl"_s, command.split(u' '));
    const bool ended = process.waitForFinished();
    if (maybeOut != nullptr)
        *maybeOut = process.readAllStandardOutput();
    return ended && process.exitCode() == 0;
}

constexpr auto freshKey = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";

} // namespace

class TestTargetTrust final : public QObject
{
    Q_OBJECT

private slots:

    // One authority; three certificates of it: for this address, for another name, and one that is over at once.
    void initTestCase()
    {
        const QString key = QString::fromLatin1(freshKey);
        QVERIFY(openssl(folder(),
                        u"req -x509 "_s + key
                            + u" -subj /CN=authority -days 2 -keyout ca.key -out ca.pem"_s));
        QVERIFY(issue(u"good"_s, u"IP:127.0.0.1"_s, 2));
        QVERIFY(issue(u"named"_s, u"DNS:other.example"_s, 2));
        QVERIFY(issue(u"over"_s, u"IP:127.0.0.1"_s, 0));
        QVERIFY(
            openssl(folder(),
                    u"req -x509 "_s + key
                        + u" -subj /CN=self -addext subjectAltName=IP:127.0.0.1 -days 2 -keyout "
                          u"self.key -out self.pem"_s));
    }

    void onlyWhoProvesItselfIsAsked_data()
    {
        QTest::addColumn<QString>("shows");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("pinned");
        QTest::addColumn<QString>("says"); // empty: it is asked
        const auto row = [](const char* name, const char* shows, const char* authority,
                            const char* pinned, const char* says) {
            QTest::newRow(name) << QString::fromLatin1(shows) << QString::fromLatin1(authority)
                                << QString::fromLatin1(pinned) << QString::fromLatin1(says);
        };
        row("no authority of ours", "good", "", "", "--ca FILE");
        row("its authority", "good", "ca.pem", "", "");
        row("its authority and its key", "good", "ca.pem", "good", "");
        row("its authority, another key", "good", "ca.pem", "self", "--pin sha256//");
        row("a pin is no authority", "self", "", "self", "--ca FILE");
        row("another name", "named", "ca.pem", "", "issued for another name");
        row("over", "over", "ca.pem", "", "expired");
        row("self-signed, unknown", "self", "", "", "--ca FILE");
        row("self-signed, named as its own authority", "self", "self.pem", "", "");
        row("self-signed, another authority", "self", "ca.pem", "", "--ca FILE");
    }

    void onlyWhoProvesItselfIsAsked()
    {
        QFETCH(QString, shows);
        QFETCH(QString, authority);
        QFETCH(QString, pinned);
        QFETCH(QString, says);
        const quint16 port = freePort();
        Child server;
        QVERIFY(
            server.start(u"openssl"_s,
                         {u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(port), u"-key"_s,
                          in(shows + u".key"_s), u"-cert"_s, in(shows + u".pem"_s), u"-www"_s}));
        QCOMPARE(server.firstLine(), QByteArray("Using default temp DH parameters"));
        QVERIFY(server.firstLine().startsWith("ACCEPT")); // it listens only now
        const QString origin = u"https://127.0.0.1:%1"_s.arg(port);
        Terms terms;
        terms.approvedOrigins = {origin};
        terms.trust.insert(origin,
                           {authority.isEmpty() ? QString() : textOf(authority),
                            pinned.isEmpty() ? QString() : pinOf(pinned)});
        RequestTemplate form;
        form.method = u"GET"_s;
        form.url = origin + u"/"_s;
        const HttpEffector effector;
        const auto request = effector.prepare(form, {});
        QVERIFY(request.has_value());

        const Outcome outcome = effector.send(*request, form, terms);

        if (says.isEmpty()) {
            QVERIFY2(outcome.state == RunState::Pending, qPrintable(outcome.detail));
            return;
        }
        QCOMPARE(outcome.state, RunState::NotSent);
        QVERIFY2(outcome.detail.contains(says) && outcome.detail.contains(u"nothing was sent"_s),
                 qPrintable(outcome.detail));
    }

    void anAuthorityThatCannotBeReadIsNeverNone()
    {
        const WireServer server({"no TLS\r\n"});
        QString origin = server.base();
        origin.replace(u"http:"_s, u"https:"_s);
        Terms terms;
        terms.approvedOrigins = {origin};
        terms.trust.insert(origin, {u"-----BEGIN CERTIFICATE-----\nAAAA\n"_s, {}});
        RequestTemplate form;
        form.method = u"GET"_s;
        form.url = origin + u"/"_s;
        const auto request = HttpEffector().prepare(form, {});

        const Outcome outcome = HttpEffector().send(*request, form, terms);

        QCOMPARE(outcome.state, RunState::NotSent);
        QCOMPARE(server.requests().size(), 0);
    }

private:
    QString folder() const { return m_folder.path(); }

    QString in(const QString& name) const { return m_folder.filePath(name); }

    bool issue(const QString& name, const QString& subject, int days) const
    {
        return openssl(folder(),
                       u"req %1 -subj /CN=%2 -addext subjectAltName=%3 -keyout %2.key -out "
                       u"%2.csr"_s.arg(QString::fromLatin1(freshKey), name, subject))
            && openssl(folder(),
                       u"x509 -req -in %1.csr -CA ca.pem -CAkey ca.key -CAcreateserial "
                       u"-copy_extensions copyall -days %2 -out %1.pem"_s.arg(name)
                           .arg(days));
    }

    QString textOf(const QString& name) const
    {
        QFile file(in(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
    }

    QString pinOf(const QString& name) const
    {
        QByteArray key;
        if (!openssl(folder(), u"pkey -in %1.key -pubout -outform DER"_s.arg(name), &key))
            return {};
        return u"sha256//"_s
            + QString::fromLatin1(
                   QCryptographicHash::hash(key, QCryptographicHash::Sha256).toBase64());
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestTargetTrust)

} // namespace tst_targettrust

#include "tst_targettrust.moc"
